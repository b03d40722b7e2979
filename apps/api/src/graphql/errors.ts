import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { Fault, type InputIssue, type Locale } from '@ketnoi/common';
import type { Log } from '@ketnoi/platform';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { say } from './messages/say.js';
import type { ErrorCode } from './messages/faults.js';

const MOST_ERRORS = 20;
/** What Apollo calls a request that never came to execution: one fixed answer for all of them (settled: BAD_REQUEST). */
const BEFORE_EXECUTION = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_SUPPORTED', 'PERSISTED_QUERY_NOT_FOUND', 'TOO_EXPENSIVE'];

interface Told {
  readonly code: ErrorCode;
  readonly issues: readonly InputIssue[];
  readonly facts: Readonly<Record<string, string | number>>;
}

/** First half: an allow-list of codes. Whatever is not on it becomes INTERNAL without a word of its own; the log has the rest. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { code, issues, facts } = told(formatted, unwrapResolverError(error));
  return {
    message: say('vi', `faults.${code}`, facts),
    ...(formatted.path && code !== 'BAD_REQUEST' ? { path: formatted.path } : {}),
    extensions: { code, ...(issues.length > 0 ? { issues } : {}), ...facts },
  };
}

function told(formatted: GraphQLFormattedError, original: unknown): Told {
  if (original instanceof Fault) {
    const facts: Told['facts'] = original.retryAfterSeconds ? { seconds: original.retryAfterSeconds } : {};
    return { code: original.code, issues: original.issues, facts };
  }
  const code = String(formatted.extensions?.['code'] ?? '');
  if (code === 'BAD_USER_INPUT') return { code: 'BAD_USER_INPUT', issues: [issueOf(formatted)], facts: {} };
  if (code === 'NOT_FOUND') return { code: 'NOT_FOUND', issues: [], facts: {} };
  if (BEFORE_EXECUTION.includes(code)) return { code: 'BAD_REQUEST', issues: [], facts: {} };
  return { code: 'INTERNAL', issues: [], facts: {} };
}

/** graphql-js names the variable in its message; only the path is taken from it, never the value. */
function issueOf(formatted: GraphQLFormattedError): InputIssue {
  const variable = /^Variable "\$(\w+)"(?:.*? at "([\w.[\]]+)")?/s.exec(formatted.message);
  const rule = /\b([A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+)\b/.exec(formatted.message.split('; ').at(-1) ?? '')?.[1];
  return { path: variable?.[2] ?? variable?.[1] ?? 'arguments', code: rule ?? 'VALUE_FORM' };
}

interface Speaking extends BaseContext {
  readonly locale?: Locale;
  readonly requestId?: string;
}

/**
 * Second half: the reader's language and the trace id, and the log entry of what was masked. `explains` adds why an operation
 * was not even executed, for whoever writes against the API in development; elsewhere one text stands for all reasons.
 */
export function errorsPlugin(log: Log, explains: boolean): ApolloServerPlugin<Speaking> {
  return {
    async requestDidStart({ contextValue }) {
      const locale = contextValue.locale ?? 'vi';
      const traceId = contextValue.requestId ?? 'none';
      let reasons: readonly string[] = [];
      return {
        async didEncounterErrors({ errors, operationName }) {
          if (explains) reasons = errors.map(({ message }) => message);
          for (const error of errors) logUnexpected(log, error, traceId, operationName ?? null);
        },
        async willSendResponse({ response }) {
          const result = response.body.kind === 'single' ? response.body.singleResult : null;
          if (!result?.errors) return;
          result.errors = result.errors.slice(0, MOST_ERRORS).map((error, nth) => withReason(inLanguage(error, locale, traceId), reasons[nth]));
        },
      };
    },
  };
}

function inLanguage(error: GraphQLFormattedError, locale: Locale, traceId: string): GraphQLFormattedError {
  const { code, issues, ...facts } = error.extensions as { code: ErrorCode; issues?: readonly InputIssue[] };
  return {
    ...error,
    message: say(locale, `faults.${code}`, { ...facts, traceId }),
    extensions: {
      ...error.extensions,
      ...(issues ? { issues: issues.map((issue) => ({ ...issue, message: say(locale, `issues.${issue.code}`, issue.facts) })) } : {}),
      traceId,
    },
  };
}

const withReason = (error: GraphQLFormattedError, reason: string | undefined): GraphQLFormattedError =>
  reason && error.extensions?.['code'] === 'BAD_REQUEST' ? { ...error, extensions: { ...error.extensions, reason } } : error;

function logUnexpected(log: Log, error: GraphQLError, traceId: string, operation: string | null): void {
  const original = unwrapResolverError(error);
  if (original instanceof Fault || error.extensions['code'] !== 'INTERNAL_SERVER_ERROR') return;
  const { name, message, stack } = original as Error;
  log.error({ traceId, operation, path: error.path, error: { name, message, stack } }, 'resolver failed');
}

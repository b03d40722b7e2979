import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { Fault, type FaultCode } from '@ketnoi/common';
import { LOG, type Log } from '@ketnoi/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { localeOf } from '../graphql/caller.js';
import { say } from '../graphql/messages/say.js';
import { html } from './html.js';
import { plainPage, sendPage } from './plain-page.js';

const STATUS: Record<FaultCode, number> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, BAD_USER_INPUT: 400, CONFLICT: 409, RATE_LIMITED: 429 };

/** Also where a mail leads whose page is not there yet. */
const NOTHING_HERE = {
  vi: { title: 'Không có trang này', text: 'Địa chỉ sai, hoặc trang này chưa mở.', home: 'Về trang đầu' },
  en: { title: 'No such page', text: 'The address is wrong, or this page has not opened yet.', home: 'To the first page' },
} as const;

/** Answers faults of HTTP routes as JSON in the caller's language; anything unexpected tells nothing but its trace id. GraphQL has its own. */
@Catch()
export class FaultFilter implements ExceptionFilter {
  constructor(@Inject(LOG) private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw error;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const { status, code, facts } = this.told(error, request);
    if (status === 404 && isReader(request)) return this.sendNothingHere(request, reply);
    const traceId = String(request.id);
    const message = say(localeOf(request), `faults.${code}`, { ...facts, traceId });
    const issues = error instanceof Fault && error.issues.length > 0 ? { issues: error.issues.map((issue) => ({ ...issue, message: say(localeOf(request), `issues.${issue.code}`, issue.facts) })) } : {};
    void reply.status(status).header('cache-control', 'no-store').send({ error: { code, message, traceId, ...issues } });
  }

  private sendNothingHere(request: FastifyRequest, reply: FastifyReply): void {
    const locale = localeOf(request);
    const { title, text, home } = NOTHING_HERE[locale];
    void reply.status(404).send(sendPage(reply, plainPage(locale, title, html`<div class="narrow"><h1>${title}</h1><p>${text}</p><p><a href="/">${home}</a></p></div>`)));
  }

  private told(error: unknown, request: FastifyRequest): { status: number; code: string; facts: object } {
    if (error instanceof Fault) {
      return { status: STATUS[error.code], code: error.code, facts: error.retryAfterSeconds ? { seconds: error.retryAfterSeconds } : {} };
    }
    const status = error instanceof HttpException ? error.getStatus() : ((error as { statusCode?: number }).statusCode ?? 500);
    if (status === 404) return { status, code: 'NOT_FOUND', facts: {} };
    if (status < 500) return { status, code: 'BAD_REQUEST', facts: {} };
    const { name, message, stack } = error as Error;
    this.log.error({ traceId: String(request.id), error: { name, message, stack } }, 'route failed');
    return { status: 500, code: 'INTERNAL', facts: {} };
  }
}

/** A browser that a person looks at, not a program. */
const isReader = (request: FastifyRequest): boolean => request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');

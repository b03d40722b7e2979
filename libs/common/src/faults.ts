/** Everything that is not a refusal and yet expected: the edge maps the code to one GraphQL error code and one HTTP status. */
export type FaultCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_USER_INPUT' | 'CONFLICT' | 'RATE_LIMITED';

/** One wrong field of an input: where it is and which rule it breaks. The sentence is chosen by `code` at the edge. */
export interface InputIssue {
  /** Dotted path from the argument, such as `input.contacts.0.phone`. */
  readonly path: string;
  readonly code: string;
  /** Limits the sentence may name, such as `max`. Never the value itself. */
  readonly facts?: Readonly<Record<string, string | number>>;
}

export class Fault extends Error {
  constructor(
    readonly code: FaultCode,
    /** For the log only; never shown to a caller. */
    detail: string,
    readonly issues: readonly InputIssue[] = [],
    readonly retryAfterSeconds?: number,
  ) {
    super(detail);
    this.name = 'Fault';
  }
}

/** No such row, or none that this actor may see: one answer, so that existence does not leak. */
export const notFound = (what: string): Fault => new Fault('NOT_FOUND', `no ${what} for this actor`);

export const forbidden = (detail: string): Fault => new Fault('FORBIDDEN', detail);

export const unauthenticated = (): Fault => new Fault('UNAUTHENTICATED', 'no valid sign-in');

export const badInput = (...issues: InputIssue[]): Fault =>
  new Fault('BAD_USER_INPUT', issues.map((issue) => `${issue.path}: ${issue.code}`).join(', '), issues);

/** Somebody changed the row in between, or the idempotency key was used with another input. */
export const conflict = (detail: string): Fault => new Fault('CONFLICT', detail);

export const rateLimited = (act: string, retryAfterSeconds: number): Fault =>
  new Fault('RATE_LIMITED', `limit of ${act} reached`, [], retryAfterSeconds);

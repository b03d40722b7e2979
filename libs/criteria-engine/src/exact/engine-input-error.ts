/** What is wrong with an input, where. `path` is like `criteria[2].minFraction`; an empty path means the whole. */
export interface InputIssue {
  readonly path: string;
  readonly code: string;
  /** The offending value or reference, as text, for the reader of the message. */
  readonly detail: string;
}

/**
 * Thrown where a caller hands the engine something it promised never to accept: a JavaScript number,
 * an answer that validation refuses, a code that the edition does not know. It is a fault of the caller, never a verdict.
 */
export class EngineInputError extends Error {
  readonly issues: readonly InputIssue[];

  constructor(issues: readonly InputIssue[]) {
    super(issues.map((issue) => `${issue.code} at ${issue.path || 'the input'}: ${issue.detail}`).join('; '));
    this.name = 'EngineInputError';
    this.issues = issues;
  }
}

/** Throws one issue. */
export function refuseInput(code: string, path: string, detail: string): never {
  throw new EngineInputError([{ code, path, detail }]);
}

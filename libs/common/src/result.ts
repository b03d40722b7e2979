/**
 * What a use case answers: a value, or a refusal that a person can act upon.
 * A refusal rolls the unit of work back, exactly like a throw (docs/adr/0006).
 */
export interface Refusal<Code extends string = string, Facts extends object = object> {
  /** Stable code, upper snake case; the sentence in the reader's language is chosen by it. */
  readonly code: Code;
  /** What a form needs to explain the refusal: missing criteria, dates, limits. Never personal data of others. */
  readonly facts: Facts;
  readonly isRefusal: true;
}

export type Result<Value, R extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: R };

export const refusal = <const Code extends string, Facts extends object>(code: Code, facts: Facts): Refusal<Code, Facts> => ({
  code,
  facts,
  isRefusal: true,
});

export const done = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const refused = <R extends Refusal>(why: R): { ok: false; refusal: R } => ({ ok: false, refusal: why });

export const isRefusal = (thing: unknown): thing is Refusal =>
  typeof thing === 'object' && thing !== null && (thing as Partial<Refusal>).isRefusal === true;

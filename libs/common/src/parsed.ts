/** What reading a text from outside answers: the value in the form we store, or the code of the rule it breaks. */
export type Parsed<Value, Code extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: Code };

export const parsed = <const Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });

export const unparsed = <const Code extends string>(code: Code): { readonly ok: false; readonly code: Code } => ({ ok: false, code });

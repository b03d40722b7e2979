import { isDecimalText, plainDecimal } from '../exact/decimal.js';
import { isPlainObject } from '../exact/canonical-text.js';
import { isLocalDate } from '../exact/local-date.js';

/** Why a part of an edition could not be read. */
export type ParseCode =
  | 'NOT_JSON'
  | 'NOT_AN_OBJECT'
  | 'NOT_A_LIST'
  | 'TOO_LONG'
  | 'TOO_DEEP'
  | 'MISSING'
  | 'UNKNOWN_KEY'
  | 'NOT_A_CODE'
  | 'NOT_TEXT'
  | 'NOT_TRUE_OR_FALSE'
  | 'NOT_A_COUNT'
  | 'NOT_DECIMAL_TEXT'
  | 'NOT_PLAIN_DECIMAL'
  | 'NOT_A_DATE'
  | 'NOT_ONE_OF'
  | 'NOT_A_PREDICATE'
  | 'NOT_AN_EXPRESSION';

/** A place in the content and what is wrong there. */
export interface ParseIssue {
  readonly path: string;
  readonly code: ParseCode;
  readonly detail: string;
}

/** Looks at a value and adds what is wrong with it to the issues. */
export type Check = (value: unknown, path: string, issues: ParseIssue[]) => void;

type OptionalKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];
type Checks<Keys extends PropertyKey> = { readonly [K in Keys]: Check };

/** An object with exactly these members; the compiler keeps the list equal to the type. */
export function shape<T>(required: Checks<Exclude<keyof T, OptionalKeys<T>>>, optional: Checks<OptionalKeys<T>>): Check {
  const needed = Object.entries<Check>(required);
  const known = new Map([...needed, ...Object.entries<Check>(optional)]);
  return (value, path, issues) => {
    if (!isPlainObject(value)) return add(issues, path, 'NOT_AN_OBJECT', value);
    for (const [key] of needed) if (value[key] === undefined) add(issues, at(path, key), 'MISSING', key);
    for (const [key, member] of Object.entries(value)) {
      const check = known.get(key);
      if (!check) add(issues, at(path, key), 'UNKNOWN_KEY', key);
      else if (member !== undefined) check(member, at(path, key), issues);
    }
  };
}

/** A list of at most `longest` members. */
export function list(member: Check, longest = 1000): Check {
  return (value, path, issues) => {
    if (!Array.isArray(value)) return add(issues, path, 'NOT_A_LIST', value);
    if (value.length > longest) return add(issues, path, 'TOO_LONG', value.length);
    value.forEach((item: unknown, index) => member(item, `${path}[${index}]`, issues));
  };
}

/** One of these texts. */
export function oneOf(...allowed: readonly string[]): Check {
  return (value, path, issues) => {
    if (typeof value !== 'string' || !allowed.includes(value)) add(issues, path, 'NOT_ONE_OF', value);
  };
}

/** Text of at most 10,000 characters; may be empty. */
export const text: Check = (value, path, issues) => {
  if (typeof value !== 'string') return add(issues, path, 'NOT_TEXT', value);
  if (value.length > 10_000) add(issues, path, 'TOO_LONG', value.length);
};

export const code: Check = (value, path, issues) => {
  if (!isCode(value)) add(issues, path, 'NOT_A_CODE', value);
};

export const flag: Check = (value, path, issues) => {
  if (typeof value !== 'boolean') add(issues, path, 'NOT_TRUE_OR_FALSE', value);
};

/** A whole number from 0 to 100,000. */
export const count: Check = (value, path, issues) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0 || value > 100_000) add(issues, path, 'NOT_A_COUNT', value);
};

export const decimal: Check = (value, path, issues) => {
  if (!isDecimalText(value)) return add(issues, path, 'NOT_DECIMAL_TEXT', value);
  if (plainDecimal(value) !== value) add(issues, path, 'NOT_PLAIN_DECIMAL', value);
};

export const localDate: Check = (value, path, issues) => {
  if (!isLocalDate(value)) add(issues, path, 'NOT_A_DATE', value);
};

/** Whether the value is a code: see the type Code. */
export function isCode(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/.test(value);
}

/** Adds an issue; the offending value is cut to 60 characters. */
export function add(issues: ParseIssue[], path: string, issue: ParseCode, value: unknown): void {
  const detail = typeof value === 'string' ? value : (JSON.stringify(value) ?? typeof value);
  issues.push({ path, code: issue, detail: detail.slice(0, 60) });
}

/** The path of a member. */
export function at(path: string, key: string): string {
  return path ? `${path}.${key}` : key;
}

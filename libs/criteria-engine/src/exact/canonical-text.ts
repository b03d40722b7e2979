import { refuseInput } from './engine-input-error.js';

const DEEPEST = 64;

/**
 * The one spelling of a JSON value: keys sorted by code unit, all text in NFC, no spaces, whole numbers only within
 * ±(2^53 - 1), decimals only as text. Absent (undefined) members of an object are left out.
 * Its UTF-8 bytes are what callers hash. Throws EngineInputError for anything that has no such spelling.
 */
export function canonicalText(value: unknown): string {
  return write(value, '', 0);
}

function write(value: unknown, path: string, depth: number): string {
  if (depth > DEEPEST) refuseInput('TOO_DEEP', path, `more than ${DEEPEST} levels`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (typeof value === 'number') return writeInteger(value, path);
  if (Array.isArray(value)) return `[${value.map((item, index) => write(item, `${path}[${index}]`, depth + 1)).join(',')}]`;
  if (isPlainObject(value)) return writeObject(value, path, depth);
  return refuseInput('NOT_JSON', path, typeof value);
}

function writeInteger(value: number, path: string): string {
  if (!Number.isSafeInteger(value)) refuseInput('NOT_A_SAFE_INTEGER', path, String(value));
  return String(value === 0 ? 0 : value);
}

function writeObject(value: Readonly<Record<string, unknown>>, path: string, depth: number): string {
  const members = new Map<string, string>();
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    const name = key.normalize('NFC');
    if (members.has(name)) refuseInput('DUPLICATE_KEY', path, name);
    members.set(name, write(member, path ? `${path}.${name}` : name, depth + 1));
  }
  const sorted = [...members].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(',')}}`;
}

/** Whether the value is an object literal, as JSON makes them: no class instance, no array. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

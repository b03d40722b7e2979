/** What stands in for values that differ at each run: `<id>`, `<time>`; with a name the value is kept and must stay the same: `<id of the business>`. */
const PLACEHOLDER = /<(id|time|day|code|hash|token|address)( of [^<>]+)?>/g;

const FORMS: Readonly<Record<string, string>> = {
  id: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
  time: '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z',
  day: '\\d{4}-\\d\\d-\\d\\d',
  code: '[0-9A-Za-z-]{6,20}',
  hash: '[0-9a-f]{64}',
  token: '[\\w.-]{20,}',
  address: '[a-z0-9-]+',
};

/** The values that the steps of a tour hand on to each other. */
export class Placeholders {
  private readonly known = new Map<string, string>();

  knows(placeholder: string): boolean {
    return this.known.has(placeholder);
  }

  keep(placeholder: string, value: string): void {
    this.known.set(placeholder, value);
  }

  /** The value with every placeholder replaced by what an earlier step answered. */
  fill<T>(value: T): T {
    return mapTexts(value, (text) =>
      text.replace(PLACEHOLDER, (placeholder) => {
        const known = this.known.get(placeholder);
        if (known === undefined) throw new Error(`no step before this one answered ${placeholder}`);
        return known;
      }),
    ) as T;
  }

  /** The answer as it would have been written: with a placeholder wherever the expected one has it and the value fits. */
  recognise(expected: unknown, actual: unknown): unknown {
    if (typeof expected === 'string' && typeof actual === 'string') return this.fits(expected, actual) ? expected : actual;
    if (Array.isArray(expected) && Array.isArray(actual)) return actual.map((one: unknown, index) => this.recognise(expected[index], one));
    if (!isObject(expected) || !isObject(actual)) return actual;
    return Object.fromEntries(Object.entries(actual).map(([key, one]) => [key, this.recognise(expected[key], one)]));
  }

  private fits(expected: string, actual: string): boolean {
    const placeholders = [...expected.matchAll(PLACEHOLDER)];
    if (placeholders.length === 0) return false;
    const parts = expected.split(/<[^<>]+>/).map(escape);
    const form = placeholders.map(([whole, kind = '']) => escapedIfKnown(this.known.get(whole)) ?? FORMS[kind] ?? '');
    const match = new RegExp(`^${parts.map((part, index) => `${part}${form[index] === undefined ? '' : `(${form[index]})`}`).join('')}$`).exec(actual);
    if (!match) return false;
    placeholders.forEach(([whole, , name], index) => name && this.known.set(whole, match[index + 1] ?? ''));
    return true;
  }
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change));
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, change)])) : value;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const escapedIfKnown = (text: string | undefined): string | undefined => (text === undefined ? undefined : escape(text));

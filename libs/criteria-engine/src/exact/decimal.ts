/** A decimal number as text: `12`, `-0.5`, `12.50`. No exponent, no plus sign, no leading zeros, at most 40 characters. */
export type DecimalText = string;

const DECIMAL = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;
const LONGEST = 40;

/** Whether the value is decimal text. JavaScript numbers are not. */
export function isDecimalText(value: unknown): value is DecimalText {
  return typeof value === 'string' && value.length <= LONGEST && DECIMAL.test(value);
}

/**
 * The one spelling of a decimal: no zeros at the end of its fraction, no minus before zero (`12.50` → `12.5`, `-0.0` → `0`).
 * An edition contains only this spelling, so that equal contents have equal bytes.
 */
export function plainDecimal(text: DecimalText): DecimalText {
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return short === '-0' ? '0' : short;
}

/** How many decimals the plain spelling has: `0.50` has one. */
export function decimalPlaces(text: DecimalText): number {
  return plainDecimal(text).split('.')[1]?.length ?? 0;
}

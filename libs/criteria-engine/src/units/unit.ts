import { Rational } from '../exact/rational.js';
import { type Dimension, metricPrefixes, powerOfTen, unitAtoms } from './unit-atoms.js';

/** A unit as so many base units of a dimension. */
export interface Unit {
  readonly factor: Rational;
  readonly dimension: Dimension;
}

/** A pure number. */
export const pureNumber: Unit = { factor: Rational.one, dimension: {} };

const LONGEST = 100;
const TOKEN = /\{[^{}]*\}|10[*^][+-]?[0-9]+|[./()]|(?:\[[a-z]+\]|%|[A-Za-z]+)(?:[+-]?[0-9]+)?|[0-9]+/gy;

/**
 * Reads a UCUM code: `kW.h`, `m3/(10*6.{VND})`, `%`, `1`. A thing in braces is a dimension of its own, so persons never
 * convert to products. Null for anything unknown, offset or logarithmic.
 */
export function parseUnit(code: string): Unit | null {
  const tokens = code.length > LONGEST ? null : tokensOf(code);
  if (!tokens) return null;
  const reader = { tokens, position: 0 };
  const unit = readTerm(reader);
  return unit && reader.position === tokens.length ? unit : null;
}

/** Whether amounts in one unit can be told in the other. */
export function sameDimension(a: Dimension, b: Dimension): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((base) => (a[base] ?? 0) === (b[base] ?? 0));
}

/** The amount told in another unit, exactly; null when either is unknown or they measure different things. */
export function convert(amount: Rational, fromCode: string, toCode: string): Rational | null {
  if (fromCode === toCode) return amount;
  const [from, to] = [parseUnit(fromCode), parseUnit(toCode)];
  if (!from || !to || !sameDimension(from.dimension, to.dimension)) return null;
  return amount.times(from.factor).dividedBy(to.factor);
}

/** The product, or the quotient where the second has the power -1. */
export function combine(a: Unit, b: Unit, power: number): Unit {
  const dimension: Record<string, number> = { ...a.dimension };
  for (const [base, exponent] of Object.entries(b.dimension)) dimension[base] = (dimension[base] ?? 0) + exponent * power;
  return { factor: power < 0 ? a.factor.dividedBy(b.factor) : a.factor.times(b.factor), dimension };
}

interface TokenReader {
  readonly tokens: readonly string[];
  position: number;
}

function tokensOf(code: string): string[] | null {
  const tokens = code.match(TOKEN) ?? [];
  return tokens.length > 0 && tokens.join('') === code ? tokens : null;
}

/** Left to right, as UCUM says: a/b.c is (a/b).c. A leading slash divides one. */
function readTerm(reader: TokenReader): Unit | null {
  let unit: Unit | null = reader.tokens[reader.position] === '/' ? pureNumber : readComponent(reader);
  while (unit && ['.', '/'].includes(reader.tokens[reader.position] ?? '')) {
    const power = reader.tokens[reader.position++] === '/' ? -1 : 1;
    const next = readComponent(reader);
    unit = next && combine(unit, next, power);
  }
  return unit;
}

function readComponent(reader: TokenReader): Unit | null {
  const token = reader.tokens[reader.position++] ?? '';
  if (token === '(') {
    const inner = readTerm(reader);
    return reader.tokens[reader.position++] === ')' ? inner : null;
  }
  const unit = readSymbol(token);
  const thing = reader.tokens[reader.position] ?? '';
  if (!unit || token.startsWith('{') || !thing.startsWith('{')) return unit;
  reader.position += 1;
  return combine(unit, readSymbol(thing) ?? pureNumber, 1);
}

function readSymbol(token: string): Unit | null {
  if (token.startsWith('{')) return { factor: Rational.one, dimension: { [token]: 1 } };
  if (/^10[*^]/.test(token)) return scaledPower(Number(token.slice(3)));
  if (/^[0-9]+$/.test(token)) return /^0+$/.test(token) ? null : { factor: Rational.of(BigInt(token)), dimension: {} };
  const [, symbol = '', exponent = '1'] = /^(.*?)([+-]?[0-9]+)?$/.exec(token) ?? [];
  const unit = atomOf(symbol);
  const power = Number(exponent);
  if (!unit || power === 0 || Math.abs(power) > 9) return null;
  return Array.from({ length: Math.abs(power) }).reduce<Unit>((product) => combine(product, unit, Math.sign(power)), pureNumber);
}

function scaledPower(exponent: number): Unit | null {
  return Math.abs(exponent) > 30 ? null : { factor: powerOfTen(exponent), dimension: {} };
}

function atomOf(symbol: string): Unit | null {
  const whole = unitAtoms.get(symbol);
  if (whole) return whole;
  for (const [prefix, exponent] of metricPrefixes) {
    const atom = symbol.startsWith(prefix) ? unitAtoms.get(symbol.slice(prefix.length)) : undefined;
    if (atom?.metric) return { factor: atom.factor.times(powerOfTen(exponent)), dimension: atom.dimension };
  }
  return null;
}

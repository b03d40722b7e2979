import { Rational } from '../exact/rational.js';

/** Exponents of base symbols: metre, gram, second, and each counted thing or currency in braces. */
export type Dimension = Readonly<Record<string, number>>;

/** A unit symbol: how many base units it is, exactly, of which dimension, and whether it takes metric prefixes. */
export interface UnitAtom {
  readonly factor: Rational;
  readonly dimension: Dimension;
  readonly metric: boolean;
}

const length = { m: 1 };
const mass = { g: 1 };
const time = { s: 1 };
const energy = { m: 2, g: 1, s: -2 };
const day = 86_400n;

const metric = (dimension: Dimension, numerator: bigint, denominator = 1n): UnitAtom => atom(dimension, numerator, denominator, true);
const plain = (dimension: Dimension, numerator: bigint, denominator = 1n): UnitAtom => atom(dimension, numerator, denominator, false);

function atom(dimension: Dimension, numerator: bigint, denominator: bigint, takesPrefix: boolean): UnitAtom {
  return { factor: Rational.of(numerator, denominator), dimension, metric: takesPrefix };
}

/**
 * The symbols known, as the Unified Code for Units of Measure (UCUM) defines them. Only exact factors;
 * no units with an offset (degrees Celsius) or a logarithm (decibel, pH): those are refused as unknown.
 */
export const unitAtoms: ReadonlyMap<string, UnitAtom> = new Map([
  ['%', plain({}, 1n, 100n)],
  ['[ppm]', plain({}, 1n, 1_000_000n)],
  ['[ppb]', plain({}, 1n, 1_000_000_000n)],
  ['m', metric(length, 1n)],
  ['g', metric(mass, 1n)],
  ['t', metric(mass, 1_000_000n)],
  ['s', metric(time, 1n)],
  ['min', plain(time, 60n)],
  ['h', plain(time, 3_600n)],
  ['d', plain(time, day)],
  ['wk', plain(time, 7n * day)],
  ['mo', plain(time, 36_525n * day, 1_200n)],
  ['a', plain(time, 36_525n * day, 100n)],
  ['ar', metric({ m: 2 }, 100n)],
  ['l', metric({ m: 3 }, 1n, 1_000n)],
  ['L', metric({ m: 3 }, 1n, 1_000n)],
  ['N', metric({ m: 1, g: 1, s: -2 }, 1_000n)],
  ['Pa', metric({ m: -1, g: 1, s: -2 }, 1_000n)],
  ['bar', metric({ m: -1, g: 1, s: -2 }, 100_000_000n)],
  ['J', metric(energy, 1_000n)],
  ['W', metric({ m: 2, g: 1, s: -3 }, 1_000n)],
  ['cal', metric(energy, 4_184n)],
  ['Hz', metric({ s: -1 }, 1n)],
]);

/** Metric prefixes as powers of ten. */
export const metricPrefixes: ReadonlyMap<string, number> = new Map([
  ['T', 12],
  ['G', 9],
  ['M', 6],
  ['k', 3],
  ['h', 2],
  ['da', 1],
  ['d', -1],
  ['c', -2],
  ['m', -3],
  ['u', -6],
  ['n', -9],
]);

/** Ten to a whole power, exactly. */
export function powerOfTen(exponent: number): Rational {
  const power = 10n ** BigInt(Math.abs(exponent));
  return exponent < 0 ? Rational.of(1n, power) : Rational.of(power);
}

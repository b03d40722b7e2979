import { type DecimalText, isDecimalText } from './decimal.js';
import { refuseInput } from './engine-input-error.js';

/**
 * An exact fraction: two BigInts, reduced, the denominator positive. The only number the engine calculates with.
 * It is made from decimal text; a JavaScript number throws, since it may already have lost digits.
 */
export class Rational {
  static readonly zero = new Rational(0n, 1n);
  static readonly one = new Rational(1n, 1n);
  static readonly hundred = new Rational(100n, 1n);

  private constructor(
    readonly numerator: bigint,
    readonly denominator: bigint,
  ) {}

  /** Reads `12.5`. Throws EngineInputError for anything but decimal text. */
  static parse(text: DecimalText): Rational {
    if (!isDecimalText(text)) refuseInput('NOT_DECIMAL_TEXT', '', `${typeof text} ${String(text)}`);
    const [whole, fraction = ''] = text.split('.') as [string, string?];
    return Rational.of(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
  }

  /** Reads the text of a result: `7/10`, `3` or `-0.5`. */
  static parseFraction(text: string): Rational {
    const [numerator, denominator, ...rest] = text.split('/') as [string, string?, ...string[]];
    if (denominator === undefined) return Rational.parse(numerator);
    if (rest.length > 0 || !/^-?[0-9]+$/.test(numerator) || !/^[0-9]+$/.test(denominator)) refuseInput('NOT_A_FRACTION', '', text);
    return Rational.of(BigInt(numerator), BigInt(denominator));
  }

  /** numerator / denominator, reduced. Throws on a zero denominator. */
  static of(numerator: bigint, denominator = 1n): Rational {
    if (denominator === 0n) refuseInput('DIVISION_BY_ZERO', '', `${numerator}/0`);
    const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
    return new Rational(numerator / divisor, denominator / divisor);
  }

  plus(other: Rational): Rational {
    return Rational.of(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Rational): Rational {
    return this.plus(other.negated());
  }

  times(other: Rational): Rational {
    return Rational.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** Throws when the other is zero; a formula asks `isZero` first. */
  dividedBy(other: Rational): Rational {
    return Rational.of(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  negated(): Rational {
    return new Rational(-this.numerator, this.denominator);
  }

  /** Negative, zero or positive, like a sort comparison. */
  compare(other: Rational): -1 | 0 | 1 {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    if (difference === 0n) return 0;
    return difference < 0n ? -1 : 1;
  }

  equals(other: Rational): boolean {
    return this.compare(other) === 0;
  }

  isAtLeast(other: Rational): boolean {
    return this.compare(other) >= 0;
  }

  isBelow(other: Rational): boolean {
    return this.compare(other) < 0;
  }

  isZero(): boolean {
    return this.numerator === 0n;
  }

  isPositive(): boolean {
    return this.numerator > 0n;
  }

  isNegative(): boolean {
    return this.numerator < 0n;
  }

  /** The greatest integer not above this. */
  floor(): bigint {
    const quotient = this.numerator / this.denominator;
    return this.numerator < 0n && quotient * this.denominator !== this.numerator ? quotient - 1n : quotient;
  }

  /** `7/10`, or `3` for a whole number: the only spelling of its value. */
  toText(): string {
    return this.denominator === 1n ? `${this.numerator}` : `${this.numerator}/${this.denominator}`;
  }
}

/** The smaller of two; the first when equal. */
export function smaller(a: Rational, b: Rational): Rational {
  return b.isBelow(a) ? b : a;
}

/** The larger of two; the first when equal. */
export function larger(a: Rational, b: Rational): Rational {
  return a.isBelow(b) ? b : a;
}

/** The exact sum; zero for none. */
export function sum(values: readonly Rational[]): Rational {
  return values.reduce((total, value) => total.plus(value), Rational.zero);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

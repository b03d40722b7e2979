import { Rational } from './rational.js';

/**
 * What a person reads: floor(100·value)/100 with two decimals, as text (engine version 1, step 8).
 * Rounding down keeps "shown ≥ threshold" the same as "value ≥ threshold" for thresholds with two decimals.
 */
export function shown(value: Rational): string {
  const hundredths = value.times(Rational.hundred).floor();
  const digits = (hundredths < 0n ? -hundredths : hundredths).toString().padStart(3, '0');
  return `${hundredths < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

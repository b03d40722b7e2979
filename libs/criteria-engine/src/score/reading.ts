import { Rational } from '../exact/rational.js';
import type { ReadingPair } from './result.js';

/** A value read twice: what is missing as 0 and as 1 (engine version 1, step 3). */
export interface Reading {
  readonly low: Rational;
  readonly high: Rational;
}

/** Nothing known: anywhere from 0 to 1. */
export const open: Reading = { low: Rational.zero, high: Rational.one };

/** A value that is known. */
export function exactly(value: Rational): Reading {
  return { low: value, high: value };
}

/** The weight that applies and the mean over it; no reading where no weight applies. */
export interface WeightedMean {
  readonly weight: Rational;
  readonly reading: Reading | null;
}

/** Σ weight·value / Σ weight over the parts that apply (engine version 1, step 4). Parts without a reading drop out. */
export function weightedMean(parts: readonly { readonly weight: Rational; readonly reading: Reading | null }[]): WeightedMean {
  let [weight, low, high] = [Rational.zero, Rational.zero, Rational.zero];
  for (const part of parts) {
    if (!part.reading) continue;
    weight = weight.plus(part.weight);
    low = low.plus(part.weight.times(part.reading.low));
    high = high.plus(part.weight.times(part.reading.high));
  }
  if (weight.isZero()) return { weight, reading: null };
  return { weight, reading: { low: low.dividedBy(weight), high: high.dividedBy(weight) } };
}

/** The same reading times a factor. */
export function scaled(reading: Reading, factor: Rational): Reading {
  return { low: reading.low.times(factor), high: reading.high.times(factor) };
}

/** The reading as text for the trace. */
export function readingText(reading: Reading): ReadingPair {
  return { low: reading.low.toText(), high: reading.high.toText() };
}

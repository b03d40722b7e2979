import type { Id } from '@ketnoi/common';

/** Kinds of rows, each with identifiers of its own. */
const KINDS = {
  person: 1, grant: 2, business: 3, identifier: 4, contact: 5, establishment: 6, product: 7, assessment: 8, layer: 9, determination: 10, application: 11, membership: 12,
  certificate: 13, venue: 14, event: 15, window: 16, hall: 17, plan: 18, booth: 19, call: 20, boothApplication: 21, snapshot: 22, allocation: 23, page: 24, pageVersion: 25,
} as const;
export type ScaleKind = keyof typeof KINDS;

/**
 * The identifier of the n-th row of a kind: a UUIDv7 by its form and the same on every run, so that a run that was broken off is
 * taken up where it stopped. Its instant lies in 2021, before every real one.
 */
export const scaleId = (kind: ScaleKind, nth: number): Id => `017a0000-${KINDS[kind].toString(16).padStart(4, '0')}-7000-8000-${nth.toString(16).padStart(12, '0')}`;

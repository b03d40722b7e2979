import type { Parameters } from 'fast-check';

/** How often each law is tried: 300 times in the everyday suite; the long suite raises LAWS_RUNS. The seed is fixed. */
export function lawRuns(asked: string | undefined): Parameters<unknown> {
  return { numRuns: Number(asked ?? '300'), seed: 20_211_203 };
}

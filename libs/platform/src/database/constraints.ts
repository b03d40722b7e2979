import type { Refusal } from '@ketnoi/common';

const refusals = new Map<string, () => Refusal>();

/**
 * Translates broken constraints, by their name, into refusals. Each lib declares one table of them when it is loaded;
 * a name that nobody declared stays an error. Throws when two libs claim one name.
 */
export function refuseOnConstraints(table: Readonly<Record<string, () => Refusal>>): void {
  for (const [name, refusal] of Object.entries(table)) {
    if (refusals.has(name)) throw new Error(`constraint ${name} is declared twice`);
    refusals.set(name, refusal);
  }
}

const errorOf = (error: unknown): { code?: string; constraint?: string } =>
  ((error as { driverError?: object } | null)?.driverError ?? error ?? {}) as { code?: string; constraint?: string };

/** The refusal declared for the constraint that this database error names, if any. Class 23 and exclusions; P0001 for triggers that name one. */
export function refusalOf(error: unknown): Refusal | null {
  const { constraint } = errorOf(error);
  const refusal = constraint ? refusals.get(constraint) : undefined;
  return refusal ? refusal() : null;
}

export const sqlStateOf = (error: unknown): string | null => {
  const { code } = errorOf(error);
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : null;
};

import { refusal, type Id } from '@ketnoi/common';

/** The unit is none of those that received a part of the old one. */
export const unitNotACandidate = (candidateIds: readonly Id[]) => refusal('UNIT_NOT_A_CANDIDATE', { candidateIds });

/** The act needs a role of the Department that the person does not hold now. */
export const roleNeeded = (role: string) => refusal('ROLE_NEEDED', { role });

/** A file tells something else about a unit than an earlier import did: a unit is corrected by a new dated row. */
export const unitsDiffer = (units: readonly string[]) => refusal('UNITS_DIFFER', { units });

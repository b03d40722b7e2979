import type { LocalDate, Role } from '@ketnoi/common';
import type { ProposedCause } from '@ketnoi/membership';
import type { DeciderKey, PersonKey, ReviewerKey } from './cast-list.js';

/** One act of a story, done by the person whose act it is. */
export type Deed =
  /** The owner brings the business in: number, workshop, contacts, products with pictures. */
  | { readonly do: 'found' }
  /** Since 1/7/2025 a household is known by its representative's personal number. */
  | { readonly do: 'giveNewNumber' }
  | { readonly do: 'invite'; readonly role: Role; readonly email: string; readonly acceptedBy?: PersonKey; readonly isRevoked?: boolean }
  | { readonly do: 'start' }
  /** Answers and evidence of so many criteria, of all when not told; `without` does not apply to the business. */
  | { readonly do: 'answer'; readonly criteria?: number; readonly without?: readonly string[] }
  | { readonly do: 'submit' }
  | { readonly do: 'withdraw' }
  | { readonly do: 'declareSameVillage'; readonly reviewer: ReviewerKey }
  | { readonly do: 'assign'; readonly reviewer: ReviewerKey }
  /** Accepts what was handed in; criteria in `unmet` are corrected and their evidence is rejected. */
  | { readonly do: 'judge'; readonly criteria?: number; readonly unmet?: readonly string[] }
  | { readonly do: 'return'; readonly codes: readonly string[] }
  | { readonly do: 'supplement'; readonly codes: readonly string[] }
  | { readonly do: 'seal' }
  | { readonly do: 'decide'; readonly by: DeciderKey }
  | { readonly do: 'propose'; readonly kind: 'SUSPENDED' | 'REINSTATED' | 'WITHDRAWN'; readonly cause: ProposedCause; readonly text: string; readonly by: DeciderKey }
  | { readonly do: 'answerProposal'; readonly answer: 'CONFIRMED' | 'REJECTED'; readonly by: DeciderKey }
  /** What the clock does: deadlines that have passed. */
  | { readonly do: 'lapse' };

export type DeedName = Deed['do'];
export type DeedOf<Name extends DeedName> = Extract<Deed, { do: Name }>;

/** A deed on a day in Hanoi. */
export type Dated = Deed & { readonly on: LocalDate };

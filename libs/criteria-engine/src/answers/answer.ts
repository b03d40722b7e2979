import type { DecimalText } from '../exact/decimal.js';
import type { LocalDateText } from '../exact/local-date.js';
import type { Code } from '../content/text.js';

/** ANSWERED with a value; NOT_APPLICABLE with a reason; UNKNOWN; NOT_SHOWN: looked for, not found (examiners only). */
export type AnswerState = 'ANSWERED' | 'NOT_APPLICABLE' | 'UNKNOWN' | 'NOT_SHOWN';

/** Whose layer is read: in SELF claimed evidence counts, for an EXAMINER only what was accepted. */
export type LayerSide = 'SELF' | 'EXAMINER';

/** One file offered for an EVIDENCE indicator, and what became of it. */
export interface EvidenceItem {
  readonly use: 'CLAIMED' | 'ACCEPTED' | 'REJECTED';
  readonly issuedOn?: LocalDateText;
  readonly expiresOn?: LocalDateText;
}

/** A measured amount; without a unit it is in the question's own unit. */
export interface Amount {
  readonly amount: DecimalText;
  readonly unit?: string;
}

/** BOOL true or false; CHOICE or CODE one code; MULTI codes; NUMBER an amount; EVIDENCE its files. */
export type AnswerValue = boolean | Code | readonly Code[] | Amount | readonly EvidenceItem[];

/** An answer to a fact or an indicator of the edition, named by its code. */
export interface Answer {
  readonly code: Code;
  readonly state: AnswerState;
  readonly value?: AnswerValue;
  readonly reason?: string;
}

import type { EvidenceItem, LayerSide } from '../answers/answer.js';
import type { EvidenceDemand } from '../content/indicator.js';
import { addMonths, type LocalDateText } from '../exact/local-date.js';
import { Rational } from '../exact/rational.js';
import type { RuledFraction } from './scale.js';

/**
 * 1 when enough files count on the day, else 0 (engine version 1, step 2). A file counts when it is accepted
 * (an applicant's own layer: claimed or accepted), issued by then, not expired (the day of expiry still counts) and young enough;
 * where an age is demanded, a file without a date of issue does not count.
 */
export function onEvidence(demand: EvidenceDemand, files: readonly EvidenceItem[], side: LayerSide, asOf: LocalDateText): RuledFraction {
  const counted = files.filter((file) => isUsed(file, side) && isLive(file, demand, asOf)).length;
  const enough = counted >= demand.min;
  return { fraction: enough ? Rational.one : Rational.zero, rule: `EVIDENCE ${counted} of ${demand.min}` };
}

function isUsed({ use }: EvidenceItem, side: LayerSide): boolean {
  return use === 'ACCEPTED' || (use === 'CLAIMED' && side === 'SELF');
}

function isLive({ issuedOn, expiresOn }: EvidenceItem, { maxAgeMonths }: EvidenceDemand, asOf: LocalDateText): boolean {
  if (expiresOn !== undefined && expiresOn < asOf) return false;
  if (issuedOn === undefined) return maxAgeMonths === undefined;
  return issuedOn <= asOf && (maxAgeMonths === undefined || asOf <= addMonths(issuedOn, maxAgeMonths));
}

import { localDateOf, type Id, type LocalDate } from '@ketnoi/common';
import type { EventFacts } from '@ketnoi/events';
import { certificateStanding, isApplying } from '@ketnoi/membership';
import type { Tx } from '@ketnoi/platform';
import type { BoothApplicationEntity } from './data/booth-application.entity.js';
import { EligibilitySnapshotEntity } from './data/eligibility-snapshot.entity.js';
import { judge, type Judgement, type Occasion } from './domain/eligibility.js';
import { lastNeededDay, ruleOf } from './allocation-in-a-unit.js';

export interface Checked {
  readonly snapshotId: Id;
  readonly judgement: Judgement;
  readonly validOn: LocalDate;
}

/**
 * Asks the rule of the call about the business as its certificate stands now, and keeps a snapshot of what was seen. The
 * snapshot stays when the act does: an act that is refused rolls back with it. Source: fairs.md, section 2.3.
 */
export async function checkEligibility(tx: Tx, application: BoothApplicationEntity, event: EventFacts, occasion: Occasion): Promise<Checked> {
  const rule = await ruleOf(tx, application.callId);
  const validOn = lastNeededDay(event, rule.validThrough);
  const certificate = rule.requires === 'NONE' ? null : await certificateStanding(tx, application.businessId, rule.setCode);
  const applying = rule.requires === 'CERTIFICATE_OR_APPLYING' && (await isApplying(tx, application.businessId, rule.setCode));
  const judgement = judge(rule, { certificate, isApplying: applying, validOn: later(validOn, localDateOf(tx.now)) });
  const snapshot = await tx.insert(EligibilitySnapshotEntity, {
    applicationId: application.id,
    occasion,
    checkedAt: tx.now,
    certificateId: certificate?.certificateId ?? null,
    status: certificate?.status ?? null,
    validUntil: certificate?.validUntil ?? null,
    editionHash: certificate?.editionHash ?? null,
    ruleHash: rule.hash,
    validOn,
    verdict: judgement.verdict,
    reasons: [...judgement.reasons],
  });
  return { snapshotId: snapshot.id, judgement, validOn };
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

import { Injectable } from '@nestjs/common';
import { advance, badInput, cleanText, done, isRefusal, notFound, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { closeCase, concludedCase, personOf, sha256, takeSide, type ConcludedCase } from '@ketnoi/assessment';
import { engineVersion } from '@ketnoi/criteria-engine';
import { holdsNow } from '@ketnoi/identity';
import { UnitOfWork, type Tx } from '@ketnoi/platform';
import { DeterminationEntity } from '../data/determination.entity.js';
import { MembershipApplicationEntity } from '../data/membership-application.entity.js';
import { applicationFacts, applicationLifecycle, type ApplicationFacts } from '../domain/application.lifecycle.js';
import { assessmentNotConcluded, resultIncomplete } from '../domain/membership.refusals.js';
import { effectOf } from '../admission.js';

export interface DetermineInput {
  readonly applicationId: Id;
  /** The Department's number of the decision, such as `1234/QĐ-SCT`. */
  readonly decisionNo: string;
  readonly idempotencyKey: string;
}

/**
 * A signatory, who examined nothing in this case, signs what the engine computed from the sealed layer. The calculation is
 * made anew and must equal what was sealed, to the byte. Membership and certificate come with it, in the same transaction.
 * Source: compliance.md, section 5, determine; settled.md, Procedure 1.
 * Refusals: ROLE_NEEDED, ASSESSMENT_NOT_CONCLUDED, ON_ANOTHER_SIDE, RESULT_DIFFERS, RESULT_INCOMPLETE, ALREADY_DECIDED.
 */
@Injectable()
export class Determine {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: DetermineInput): Promise<Result<{ applicationId: Id; determinationId: Id; outcome: 'MET' | 'NOT_MET' }>> {
    const once = { act: 'determine', key: input.idempotencyKey, input };
    return this.unit.run(
      actor,
      async (tx) => {
        const decisionNo = numberOf(input);
        const application = await tx.lock(MembershipApplicationEntity, input.applicationId);
        const signedBy = personOf(actor);
        const isSignatory = await holdsNow(tx, signedBy, ['DEPARTMENT_SIGNATORY'], null);
        if (!isSignatory || application.submittedAt === null) throw notFound('membership_application');

        const concluded = await concludedCase(tx, application.assessmentId);
        const outcome = concluded?.result.outcome ?? 'INCOMPLETE';
        const step = advance(applicationLifecycle, application.state, 'determine', await this.factsOf(tx, concluded, signedBy));
        if (isRefusal(step)) return refused(step);
        if (!concluded) return refused(assessmentNotConcluded());
        if (outcome === 'INCOMPLETE') return refused(resultIncomplete());

        const determination = await insertDetermination(tx, concluded, { outcome, decisionNo, signedBy });
        await closeCase(tx, concluded.assessment);
        const events = await effectOf(tx, { application, concluded, determination });
        await tx.update(MembershipApplicationEntity, application, { state: step.to, endedAt: tx.now });
        const { id, businessId } = application;
        for (const event of events) await tx.record(event);
        const payload = { businessId, determinationId: determination.id, outcome };
        await tx.record({ type: step.event, subject: { kind: 'MembershipApplication', id }, payload });
        return done({ applicationId: id, determinationId: determination.id, outcome });
      },
      once,
    );
  }

  /** Only a signatory comes so far. Signing takes the deciders' side, unless the person stands on another. */
  private async factsOf(tx: Tx, concluded: ConcludedCase | null, signedBy: Id): Promise<ApplicationFacts> {
    return applicationFacts(tx.now, {
      isSignatory: true,
      assessmentIsConcluded: concluded !== null,
      sideOfSignatory: concluded ? await takeSide(tx, concluded.assessment.id, signedBy, 'DECIDER') : 'DECIDER',
      recomputedAgrees: concluded?.agrees ?? false,
      outcomeIsComputed: concluded !== null && concluded.result.outcome !== 'INCOMPLETE',
    });
  }
}

interface Signed {
  readonly outcome: 'MET' | 'NOT_MET';
  readonly decisionNo: string;
  readonly signedBy: Id;
}

function insertDetermination(tx: Tx, { assessment, layer, resultText }: ConcludedCase, signed: Signed): Promise<DeterminationEntity> {
  if (layer.kind !== 'DESK' && layer.kind !== 'CONSENSUS') throw new Error(`a ${layer.kind} layer decides nothing`);
  return tx.insert(DeterminationEntity, {
    assessmentId: assessment.id,
    layerId: layer.id,
    layerHash: layer.sealedHash,
    layerKind: layer.kind,
    editionHash: assessment.editionHash,
    engineVersion,
    result: resultText,
    resultHash: sha256(resultText),
    ...signed,
    signedAt: tx.now,
    supersedesId: null,
  });
}

function numberOf({ decisionNo }: DetermineInput): string {
  const cleaned = cleanText(decisionNo, { min: 1, max: 60 });
  if (!cleaned.ok) throw badInput({ path: 'input.decisionNo', code: cleaned.code });
  return cleaned.value;
}

import { Injectable } from '@nestjs/common';
import { badInput, done, refusal, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { clearAnswers, contentOf, putAnswers, putEvidence } from '../data/layer-content.queries.js';
import { checkedJudgements, type AnswerJudgement, type EvidenceJudgement } from '../domain/judgement.js';
import { lockCase, touch } from '../cases.js';
import { demandDeskReview } from '../desk-review.js';
import { openLayer, sealedLayer, startLayer } from '../layers.js';

export interface JudgeAnswersInput {
  readonly assessmentId: Id;
  readonly answers: readonly AnswerJudgement[];
  readonly evidence: readonly EvidenceJudgement[];
}

/**
 * The desk reviewer judges some of what the applicant sealed: answers accepted, corrected, not shown or not applicable;
 * evidence accepted or rejected with a reason. What is not named stays. Source: compliance.md, section 3; domain.md, section 5.
 * Refusal: NOT_ALLOWED_NOW while the case is not at the desk. Fault BAD_USER_INPUT for a judgement of what was not handed in.
 */
@Injectable()
export class JudgeAnswers {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: JudgeAnswersInput): Promise<Result<{ assessmentId: Id; layerId: Id }>> {
    return this.unit.run(actor, async (tx) => {
      const { assessment, edition } = await lockCase(tx, input.assessmentId);
      const reviewerId = await demandDeskReview(tx, assessment);
      const self = await sealedLayer(tx, assessment.id, 'SELF');
      if (assessment.state !== 'DESK' || !self) return refused(refusal('NOT_ALLOWED_NOW', { act: 'judgeAnswers', state: assessment.state }));
      const checked = checkedJudgements(edition, await contentOf(tx, self.id), input.answers, input.evidence);
      if (checked.issues.length > 0) throw badInput(...checked.issues);
      const layer = (await openLayer(tx, assessment.id, 'DESK')) ?? (await startLayer(tx, assessment, 'DESK', reviewerId));
      await clearAnswers(tx, layer.id, checked.answers.filter(({ state }) => state !== 'ANSWERED').map(({ code }) => code));
      await putAnswers(tx, layer, checked.answers);
      await putEvidence(tx, layer, checked.evidence);
      await touch(tx, layer);
      return done({ assessmentId: assessment.id, layerId: layer.id });
    });
  }
}

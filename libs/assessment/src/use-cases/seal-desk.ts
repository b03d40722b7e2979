import { Injectable } from '@nestjs/common';
import { advance, done, isRefusal, localDateOf, refusal, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { AssessmentEntity } from '../data/assessment.entity.js';
import { contentOf } from '../data/layer-content.queries.js';
import { assessmentFacts, assessmentLifecycle } from '../domain/assessment.lifecycle.js';
import { missingOfDesk } from '../domain/completeness.js';
import { scoreLayer } from '../domain/layer-content.js';
import { lockCase } from '../cases.js';
import { demandDeskReview } from '../desk-review.js';
import { openLayer, seal, sealedLayer, startLayer } from '../layers.js';

export interface SealDeskInput {
  readonly assessmentId: Id;
  readonly idempotencyKey: string;
}

/**
 * The desk reviewer seals the DESK layer; until the site survey exists this concludes the case. The outcome is computed,
 * never typed in. Source: compliance.md, sealDesk; settled.md, Procedure 1. Refusals: MISSING_JUDGEMENTS, NOT_ALLOWED_NOW.
 */
@Injectable()
export class SealDesk {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: SealDeskInput): Promise<Result<{ assessmentId: Id; layerId: Id }>> {
    const once = { act: 'sealDesk', key: input.idempotencyKey, input };
    return this.unit.run(
      actor,
      async (tx) => {
        const { assessment, edition } = await lockCase(tx, input.assessmentId);
        const reviewerId = await demandDeskReview(tx, assessment);
        const self = await sealedLayer(tx, assessment.id, 'SELF');
        if (assessment.state !== 'DESK' || !self) return refused(refusal('NOT_ALLOWED_NOW', { act: 'sealDesk', state: assessment.state }));
        const layer = (await openLayer(tx, assessment.id, 'DESK')) ?? (await startLayer(tx, assessment, 'DESK', reviewerId));
        const content = await contentOf(tx, layer.id);
        const result = scoreLayer(edition, layer, content, localDateOf(tx.now));
        const missing = missingOfDesk(edition, result, await contentOf(tx, self.id), content);
        const step = advance(assessmentLifecycle, assessment.state, 'sealDesk', assessmentFacts({ isDeskReviewer: true, missing }));
        if (isRefusal(step)) return refused(step);
        const sealed = await seal(tx, layer, reviewerId, edition, content);
        await tx.update(AssessmentEntity, assessment, { state: step.to });
        const payload = { layerId: sealed.id, revision: sealed.revision };
        await tx.record({ type: step.event, subject: { kind: 'Assessment', id: assessment.id }, payload });
        return done({ assessmentId: assessment.id, layerId: sealed.id });
      },
      once,
    );
  }
}

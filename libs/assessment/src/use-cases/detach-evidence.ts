import { Injectable } from '@nestjs/common';
import { done, notFound, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { takeEvidence } from '../data/layer-content.queries.js';
import { layerIsSealed } from '../domain/assessment.refusals.js';
import { lockCase, selfLayerToWrite, touch } from '../cases.js';

export interface DetachEvidenceInput {
  readonly assessmentId: Id;
  readonly code: string;
  readonly evidenceId: Id;
}

/** Takes a file away from an indicator of the SELF layer. The piece of evidence itself stays known. Refusal: LAYER_IS_SEALED. */
@Injectable()
export class DetachEvidence {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: DetachEvidenceInput): Promise<Result<{ assessmentId: Id }>> {
    return this.unit.run(actor, async (tx) => {
      const locked = await lockCase(tx, input.assessmentId);
      const layer = await selfLayerToWrite(tx, locked);
      if (!layer) return refused(layerIsSealed());
      if (!(await takeEvidence(tx, layer.id, input.code, input.evidenceId))) throw notFound('evidence');
      await touch(tx, layer);
      return done({ assessmentId: input.assessmentId });
    });
  }
}

import { Injectable } from '@nestjs/common';
import { advance, done, isId, isRefusal, notFound, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { demandOrganizer, goesOn } from '@ketnoi/events';
import { UnitOfWork, type Tx } from '@ketnoi/platform';
import { BoothPlacementEntity } from '../data/booth-placement.entity.js';
import { HallEntity } from '../data/hall.entity.js';
import { PlanVersionEntity } from '../data/plan-version.entity.js';
import { noPlanDraft } from '../domain/allocation.refusals.js';
import { checkPlan, type PlanFinding } from '../domain/plan-check.js';
import { planVersionLifecycle, type PlanFacts } from '../domain/plan-version.lifecycle.js';

export interface PublishPlanInput {
  readonly hallId: Id;
  readonly idempotencyKey: string;
}

/**
 * An organizer makes the draft the plan of the hall, when nothing is wrong with it; the former one is kept, superseded.
 * Source: fairs.md, section 2.1. Refusals: NO_PLAN_DRAFT, EVENT_IS_OVER, PLAN_FAULTY with every finding.
 */
@Injectable()
export class PublishPlan {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: PublishPlanInput): Promise<Result<{ hallId: Id }>> {
    return this.unit.run(
      actor,
      async (tx) => {
        const known = isId(input.hallId) ? await tx.findOne(HallEntity, { id: input.hallId }) : null;
        if (!known) throw notFound('hall');
        const { event } = await demandOrganizer(tx, known.eventId, 'hall');
        const hall = await tx.lock(HallEntity, known.id);
        const draft = await tx.findOne(PlanVersionEntity, { hallId: hall.id, state: 'DRAFT' });
        if (!draft) return refused(noPlanDraft());
        const findings = await findingsOf(tx, hall, draft.id);
        const facts = { isOrganizer: true, eventGoesOn: goesOn(event), findings };
        const step = advance(planVersionLifecycle, draft.state, 'publishPlan', facts);
        if (isRefusal(step)) return refused(step);
        await supersede(tx, hall.id, facts);
        await tx.update(PlanVersionEntity, draft, { state: step.to, checked: findings, publishedAt: tx.now });
        await tx.record({ type: 'PlanPublished', subject: { kind: 'Hall', id: hall.id }, payload: { eventId: hall.eventId } });
        return done({ hallId: hall.id });
      },
      { act: 'publishPlan', key: input.idempotencyKey, input },
    );
  }
}

async function supersede(tx: Tx, hallId: Id, facts: PlanFacts): Promise<void> {
  const former = await tx.findOne(PlanVersionEntity, { hallId, state: 'PUBLISHED' });
  const step = former && advance(planVersionLifecycle, former.state, 'supersedePlan', facts);
  if (former && step && !isRefusal(step)) await tx.update(PlanVersionEntity, former, { state: step.to });
}

async function findingsOf(tx: Tx, hall: HallEntity, planVersionId: Id): Promise<PlanFinding[]> {
  const placements = await tx.find(BoothPlacementEntity, { planVersionId });
  const booths = placements.map(({ label, rotation, x, y, w, h }) => ({ label, rotation, x: Number(x), y: Number(y), w: Number(w), h: Number(h) }));
  const missing = await tx.rows<{ label: string | null }>(
    `SELECT (SELECT label FROM booth_placement p JOIN plan_version v ON v.id = p.plan_version_id WHERE p.booth_id = b.id AND v.state = 'PUBLISHED') AS label
       FROM booth b WHERE b.hall_id = $1
        AND EXISTS (SELECT 1 FROM booth_allocation a WHERE a.booth_id = b.id AND a.state IN ('HELD', 'OFFERED', 'CONFIRMED'))
        AND NOT EXISTS (SELECT 1 FROM booth_placement p WHERE p.booth_id = b.id AND p.plan_version_id = $2) ORDER BY b.id`,
    [hall.id, planVersionId],
  );
  return [
    ...checkPlan({ width: Number(hall.width), depth: Number(hall.depth) }, booths),
    ...missing.map(({ label }) => ({ fault: 'GIVEN_BOOTH_MISSING' as const, labels: label ? [label] : [] })),
  ];
}

import { Injectable } from '@nestjs/common';
import { advance, badInput, conflict, done, isId, isRefusal, newId, notFound, refused, type Actor, type Id, type InputIssue, type Result } from '@ketnoi/common';
import { demandOrganizer, goesOn } from '@ketnoi/events';
import { UnitOfWork, type Tx } from '@ketnoi/platform';
import { BoothEntity } from '../data/booth.entity.js';
import { BoothPlacementEntity } from '../data/booth-placement.entity.js';
import { HallEntity } from '../data/hall.entity.js';
import { PlanVersionEntity } from '../data/plan-version.entity.js';
import { BOOTH_LABEL, MOST_BOOTHS_OF_HALL, MOST_POSITIONS, ZONE, type BoothKind } from '../domain/booth.policy.js';
import { planVersionLifecycle, type PlanState } from '../domain/plan-version.lifecycle.js';

export interface PlannedBoothInput {
  /** Null for a booth that is new in this plan. */
  readonly boothId?: Id | null;
  readonly kind: BoothKind;
  /** Such as A03; unique in the plan. */
  readonly label: string;
  readonly zone?: string | null;
  /** Metres from the hall's upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Quarter turns in degrees. */
  readonly rotation?: number | null;
  readonly positions?: number | null;
  readonly standardEquivalent?: number | null;
  readonly hasPower?: boolean | null;
  readonly hasWater?: boolean | null;
  readonly isCorner?: boolean | null;
}

export interface SavePlanInput {
  readonly hallId: Id;
  /** Version of the draft as read; null for a first one. */
  readonly version?: number | null;
  /** All booths of the plan; those left out stand on it no more. */
  readonly booths: readonly PlannedBoothInput[];
}

/**
 * An organizer writes the draft of a hall's plan: new booths, and where all of them stand. The plan can change after booths
 * were given, because nobody's booth is named by its label. Source: fairs.md, section 2.1. Refusal: EVENT_IS_OVER. Faults: BAD_USER_INPUT, CONFLICT.
 */
@Injectable()
export class SavePlan {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: SavePlanInput): Promise<Result<{ hallId: Id }>> {
    const issues = issuesOf(input.booths);
    if (issues.length > 0) throw badInput(...issues);
    return this.unit.run(actor, async (tx) => {
      const known = isId(input.hallId) ? await tx.findOne(HallEntity, { id: input.hallId }) : null;
      if (!known) throw notFound('hall');
      const { event, personId: organizerId } = await demandOrganizer(tx, known.eventId, 'hall');
      const hall = await tx.lock(HallEntity, known.id);
      const former = await tx.findOne(PlanVersionEntity, { hallId: hall.id, state: 'DRAFT' });
      const step = advance(planVersionLifecycle, former?.state ?? null, 'savePlan', { isOrganizer: true, eventGoesOn: goesOn(event), findings: [] });
      if (isRefusal(step)) return refused(step);
      if ((former?.version ?? null) !== (input.version ?? null)) throw conflict(`the plan of hall ${hall.id} was changed by somebody else`);
      const draft = former ? await tx.update(PlanVersionEntity, former, { draftedBy: organizerId }) : await beginDraft(tx, hall, step.to, organizerId);
      await tx.remove(BoothPlacementEntity, { planVersionId: draft.id });
      const ids = await keepBooths(tx, hall, input.booths);
      await tx.insertAll(BoothPlacementEntity, input.booths.map((booth, nth) => placementOf(draft, booth, ids[nth] ?? '')));
      await tx.record({ type: 'PlanSaved', subject: { kind: 'Hall', id: hall.id }, payload: { eventId: hall.eventId } });
      return done({ hallId: hall.id });
    });
  }
}

async function beginDraft(tx: Tx, hall: HallEntity, state: PlanState, draftedBy: Id): Promise<PlanVersionEntity> {
  const [last] = await tx.rows<{ no: number }>(`SELECT coalesce(max(no), 0) AS no FROM plan_version WHERE hall_id = $1`, [hall.id]);
  const first = { version: 1, eventId: hall.eventId, hallId: hall.id, no: (last?.no ?? 0) + 1, drawing: {}, checked: null, draftedBy, publishedAt: null };
  return tx.insert(PlanVersionEntity, { ...first, state });
}

/** The ids of the booths in the order given: new ones are made, known ones take what the plan now says of them. */
async function keepBooths(tx: Tx, hall: HallEntity, booths: readonly PlannedBoothInput[]): Promise<Id[]> {
  const known = await tx.lockAll(BoothEntity, booths.flatMap(({ boothId }) => boothId ?? []));
  const ids: Id[] = [];
  const added: Partial<BoothEntity>[] = [];
  for (const [nth, booth] of booths.entries()) {
    const row = booth.boothId ? known.find(({ id, hallId }) => id === booth.boothId && hallId === hall.id) : undefined;
    if (booth.boothId && !row) throw badInput({ path: `input.booths[${nth}].boothId`, code: 'BOOTH_NOT_OF_HALL' });
    if (row && (row.kind !== booth.kind || row.positions !== (booth.positions ?? 1))) throw badInput({ path: `input.booths[${nth}].kind`, code: 'BOOTH_KIND_STAYS' });
    const id = row?.id ?? newId();
    if (row) await tx.update(BoothEntity, row, measuresOf(booth));
    else added.push({ id, version: 1, eventId: hall.eventId, hallId: hall.id, kind: booth.kind, positions: booth.positions ?? 1, blockedAt: null, blockReason: null, ...measuresOf(booth) });
    ids.push(id);
  }
  await tx.insertAll(BoothEntity, added);
  return ids;
}

const measuresOf = (booth: PlannedBoothInput) => ({
  standardEquivalent: String(booth.standardEquivalent ?? 1),
  width: String(booth.w),
  depth: String(booth.h),
  hasPower: booth.hasPower ?? false,
  hasWater: booth.hasWater ?? false,
  isCorner: booth.isCorner ?? false,
});

const placementOf = ({ id, hallId, eventId }: PlanVersionEntity, booth: PlannedBoothInput, boothId: Id) => ({
  planVersionId: id,
  hallId,
  eventId,
  boothId,
  zone: booth.zone ?? null,
  label: booth.label,
  x: String(booth.x),
  y: String(booth.y),
  w: String(booth.w),
  h: String(booth.h),
  rotation: booth.rotation ?? 0,
});

/** All that is wrong with the list, so that it is repaired in one go; where booths stand is checked when it is published. */
function issuesOf(booths: readonly PlannedBoothInput[]): InputIssue[] {
  if (booths.length > MOST_BOOTHS_OF_HALL) return [{ path: 'input.booths', code: 'TOO_MANY_ITEMS' }];
  return booths.flatMap((booth, nth) => {
    const at = (field: string, code: string, isWrong: boolean): InputIssue[] => (isWrong ? [{ path: `input.booths[${nth}].${field}`, code }] : []);
    return [
      ...at('kind', 'KIND_STANDS_IN_NO_HALL', booth.kind === 'ONLINE_ONLY'),
      ...at('label', 'LABEL_FORM', !BOOTH_LABEL.test(booth.label)),
      ...at('label', 'LABEL_TWICE', booths.findIndex(({ label }) => label === booth.label) < nth),
      ...at('boothId', 'BOOTH_TWICE', Boolean(booth.boothId) && booths.findIndex(({ boothId }) => boothId === booth.boothId) < nth),
      ...at('zone', 'ZONE_FORM', Boolean(booth.zone) && !ZONE.test(booth.zone ?? '')),
      ...at('rotation', 'QUARTER_TURN', ![0, 90, 180, 270].includes(booth.rotation ?? 0)),
      ...at('positions', 'POSITIONS_RANGE', !isWholeBetween(booth.positions ?? 1, 1, booth.kind === 'SHARED' ? MOST_POSITIONS : 1)),
      ...at('standardEquivalent', 'LENGTH_RANGE', !isBetween(booth.standardEquivalent ?? 1, 0, 100)),
      ...['x', 'y'].flatMap((field) => at(field, 'LENGTH_RANGE', !isBetween(booth[field as 'x' | 'y'], 0, 1_000))),
      ...['w', 'h'].flatMap((field) => at(field, 'LENGTH_RANGE', !isBetween(booth[field as 'w' | 'h'], 0.1, 100))),
    ];
  });
}

const isBetween = (value: number, from: number, to: number): boolean => Number.isFinite(value) && value >= from && value <= to;
const isWholeBetween = (value: number, from: number, to: number): boolean => Number.isInteger(value) && isBetween(value, from, to);

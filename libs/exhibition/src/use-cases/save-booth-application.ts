import { Injectable } from '@nestjs/common';
import { advance, badInput, conflict, done, isId, isRefusal, notFound, personIdOf, refused, unauthenticated, type Actor, type Id, type InputIssue, type Result } from '@ketnoi/common';
import { lockForEditing } from '@ketnoi/businesses';
import { isAnnounced, eventFacts } from '@ketnoi/events';
import { UnitOfWork, type Tx } from '@ketnoi/platform';
import { callFacts, callOf, lockOwnApplication } from '../allocation-in-a-unit.js';
import { BoothApplicationEntity, BoothWishEntity } from '../data/booth-application.entity.js';
import { missingOf } from '../domain/booth-application.completeness.js';
import { boothApplicationFacts, boothApplicationLifecycle } from '../domain/booth-application.lifecycle.js';
import { callNotOpen } from '../domain/allocation.refusals.js';
import { MOST_WISHES, ZONE, type BoothKind } from '../domain/booth.policy.js';

/** The first is wished for most; at least one of the three. */
export interface WishInput {
  readonly kind?: BoothKind | null;
  readonly zone?: string | null;
  readonly boothId?: Id | null;
}

export interface BoothApplicationContent {
  /** What will be shown and sold. */
  readonly goods?: string | null;
  readonly needsPower?: boolean | null;
  readonly isOnlineOnly?: boolean | null;
  readonly wishes: readonly WishInput[];
}

export interface StartBoothApplicationInput extends BoothApplicationContent {
  readonly eventId: Id;
  readonly businessId: Id;
  /** Where the goods are made. */
  readonly establishmentId: Id;
  readonly idempotencyKey: string;
}

/**
 * An owner or editor begins the application of the business under the call. Source: fairs.md, section 2.2. Refusals:
 * CALL_NOT_OPEN, BOOTH_APPLICATION_EXISTS, EVENT_NOT_ANNOUNCED. Faults: BAD_USER_INPUT at `input.wishes`, NOT_FOUND.
 */
@Injectable()
export class StartBoothApplication {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: StartBoothApplicationInput): Promise<Result<{ applicationId: Id }>> {
    const startedBy = personIdOf(actor);
    if (startedBy === null) throw unauthenticated();
    demandWishes(input.wishes);
    return this.unit.run(
      actor,
      async (tx) => {
        if (!isId(input.eventId)) throw notFound('event');
        const event = await eventFacts(tx, input.eventId);
        await lockForEditing(tx, input.businessId);
        const call = await callOf(tx, event.id);
        const facts = boothApplicationFacts({ isEditor: true, eventIsAnnounced: isAnnounced(event), call: callFacts(call, tx.now) });
        const step = advance(boothApplicationLifecycle, null, 'startBoothApplication', facts);
        if (isRefusal(step)) return refused(step);
        if (!call) return refused(callNotOpen(null, null));
        await demandEstablishment(tx, input);
        const application = await tx.insert(BoothApplicationEntity, { ...blank, ...contentOf(input), state: step.to, eventId: event.id, callId: call.id, businessId: input.businessId, establishmentId: input.establishmentId, startedBy, startedAt: tx.now });
        await writeWishes(tx, application, input.wishes);
        await tx.record({ type: step.event, subject: { kind: 'BoothApplication', id: application.id }, payload: { eventId: event.id, businessId: input.businessId } });
        return done({ applicationId: application.id });
      },
      { act: 'startBoothApplication', key: input.idempotencyKey, input },
    );
  }
}

export interface SaveBoothApplicationInput extends BoothApplicationContent {
  readonly applicationId: Id;
  /** As read. */
  readonly version: number;
}

/**
 * An owner or editor changes the application while the call is open, also one that is handed in. Source: fairs.md, section 2.2.
 * Refusals: CALL_NOT_OPEN, BOOTH_APPLICATION_INCOMPLETE (once handed in), NOT_ALLOWED_NOW. Faults: BAD_USER_INPUT, CONFLICT, NOT_FOUND.
 */
@Injectable()
export class SaveBoothApplication {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: SaveBoothApplicationInput): Promise<Result<{ applicationId: Id }>> {
    demandWishes(input.wishes);
    return this.unit.run(actor, async (tx) => {
      const { event, application } = await lockOwnApplication(tx, input.applicationId, 'EDITOR');
      if (application.version !== input.version) throw conflict(`booth_application ${application.id} was changed by somebody else`);
      const content = contentOf(input);
      const call = callFacts(await callOf(tx, event.id), tx.now);
      const facts = boothApplicationFacts({ isEditor: true, eventIsAnnounced: isAnnounced(event), call, missing: missingOf({ ...content, wishes: input.wishes.length }) });
      const step = advance(boothApplicationLifecycle, application.state, 'saveBoothApplication', facts);
      if (isRefusal(step)) return refused(step);
      await tx.update(BoothApplicationEntity, application, { ...content, state: step.to });
      await writeWishes(tx, application, input.wishes);
      await tx.record({ type: step.event, subject: { kind: 'BoothApplication', id: application.id }, payload: { eventId: event.id, businessId: application.businessId } });
      return done({ applicationId: application.id });
    });
  }
}

const blank = {
  version: 1, craftId: null, craftVillageId: null, submittedAt: null, waitingNo: null, certificateUntil: null, atRiskSince: null, reason: null, decidedBy: null, decidedAt: null,
} as const;

const contentOf = ({ goods, needsPower, isOnlineOnly }: BoothApplicationContent) => ({ goods: goods ?? null, needsPower: needsPower ?? false, isOnlineOnly: isOnlineOnly ?? false });

async function demandEstablishment(tx: Tx, { businessId, establishmentId }: StartBoothApplicationInput): Promise<void> {
  const found = isId(establishmentId) ? await tx.rows(`SELECT 1 FROM production_establishment WHERE id = $1 AND business_id = $2`, [establishmentId, businessId]) : [];
  if (found.length === 0) throw badInput({ path: 'input.establishmentId', code: 'ESTABLISHMENT_NOT_OF_BUSINESS' });
}

/** Wishes for booths of another event name nothing that can be given. */
async function writeWishes(tx: Tx, { id, eventId }: BoothApplicationEntity, wishes: readonly WishInput[]): Promise<void> {
  const boothIds = wishes.flatMap(({ boothId }) => boothId ?? []);
  const known = await tx.rows<{ id: Id }>(`SELECT id FROM booth WHERE id = ANY($1) AND event_id = $2`, [boothIds, eventId]);
  const strange = wishes.findIndex(({ boothId }) => boothId && !known.some((booth) => booth.id === boothId));
  if (strange >= 0) throw badInput({ path: `input.wishes[${strange}].boothId`, code: 'BOOTH_NOT_OF_EVENT' });
  await tx.remove(BoothWishEntity, { applicationId: id });
  const rows = wishes.map(({ kind, zone, boothId }, nth) => ({ applicationId: id, eventId, rank: nth + 1, kind: kind ?? null, zone: zone ?? null, boothId: boothId ?? null }));
  await tx.insertAll(BoothWishEntity, rows);
}

function demandWishes(wishes: readonly WishInput[]): void {
  if (wishes.length > MOST_WISHES) throw badInput({ path: 'input.wishes', code: 'TOO_MANY_ITEMS' });
  const issues = wishes.flatMap(({ kind, zone, boothId }, nth): InputIssue[] => {
    if (!kind && !zone && !boothId) return [{ path: `input.wishes[${nth}]`, code: 'WISH_EMPTY' }];
    if (boothId && !isId(boothId)) return [{ path: `input.wishes[${nth}].boothId`, code: 'BOOTH_NOT_OF_EVENT' }];
    return zone && !ZONE.test(zone) ? [{ path: `input.wishes[${nth}].zone`, code: 'ZONE_FORM' }] : [];
  });
  if (issues.length > 0) throw badInput(...issues);
}

import { advance, done, isRefusal, notFound, refused, type Id, type Refusal, type Result, type Step } from '@ketnoi/common';
import type { EventFacts } from '@ketnoi/events';
import type { Tx } from '@ketnoi/platform';
import type { BoothApplicationEntity } from './data/booth-application.entity.js';
import { BoothAllocationEntity } from './data/booth-allocation.entity.js';
import type { BoothEntity } from './data/booth.entity.js';
import type { AllocationEvent, AllocationPayload } from './domain/allocation.events.js';
import { allocationFacts, allocationLifecycle, type AllocationAct, type AllocationFacts, type AllocationState } from './domain/allocation.lifecycle.js';
import { lockForDeciding, lockOwnApplication } from './allocation-in-a-unit.js';
import { lockBooths } from './take-booth.js';

/** An allocation with everything that was locked before it: application, booth, then the row itself. */
export interface LockedAllocation {
  readonly event: EventFacts;
  readonly application: BoothApplicationEntity;
  readonly booth: BoothEntity;
  readonly allocation: BoothAllocationEntity;
}

/** For an owner of the business that the booth is held for. */
export async function lockOwnAllocation(tx: Tx, allocationId: Id): Promise<LockedAllocation> {
  const known = await knownAllocation(tx, allocationId);
  const { event, application } = await lockOwnApplication(tx, known.applicationId, 'OWNER');
  return { event, application, ...(await lockRest(tx, known)) };
}

/** For an organizer of the event. */
export async function lockAllocationForDeciding(tx: Tx, allocationId: Id, otherBoothId?: Id): Promise<LockedAllocation & { organizerId: Id; other: BoothEntity | null }> {
  const known = await knownAllocation(tx, allocationId);
  const { event, organizerId, application } = await lockForDeciding(tx, known.applicationId);
  const { booth, allocation, other } = await lockRest(tx, known, otherBoothId);
  return { event, application, organizerId, booth, allocation, other };
}

async function knownAllocation(tx: Tx, id: Id): Promise<BoothAllocationEntity> {
  const known = await tx.findOne(BoothAllocationEntity, { id });
  if (!known) throw notFound('booth_allocation');
  return known;
}

/** Both booths of a move at once, in the order of their ids: movers and takers never wait for each other in a ring. */
async function lockRest(tx: Tx, { id, eventId, boothId }: BoothAllocationEntity, otherBoothId?: Id) {
  const booths = await lockBooths(tx, eventId, otherBoothId ? [boothId, otherBoothId] : [boothId]);
  const booth = booths.find((one) => one.id === boothId);
  if (!booth) throw notFound('booth');
  return { booth, other: booths.find((one) => one.id === otherBoothId) ?? null, allocation: await tx.lock(BoothAllocationEntity, id) };
}

/** What the table says to the act. An expired hold or offer is over by the clock, whoever asks. */
export function stepOf(tx: Tx, allocation: BoothAllocationEntity | null, act: AllocationAct, known: Partial<AllocationFacts>): Step<AllocationState> | Refusal {
  const expiresAt = allocation?.expiresAt ?? null;
  const isExpired = allocation !== null && allocation.state !== 'CONFIRMED' && expiresAt !== null && expiresAt <= tx.now;
  return advance(allocationLifecycle, allocation?.state ?? null, act, allocationFacts({ ...known, isExpired, expiresAt }));
}

export const payloadOf = (application: BoothApplicationEntity, { boothId, expiresAt }: Pick<BoothAllocationEntity, 'boothId' | 'expiresAt'>): AllocationPayload => ({
  eventId: application.eventId,
  businessId: application.businessId,
  applicationId: application.id,
  boothId,
  expiresAt: expiresAt?.toISOString() ?? null,
});

/** Writes where the act led and records it: the last lines of an act upon an allocation. */
export async function conclude(
  tx: Tx,
  { application, allocation }: Pick<LockedAllocation, 'application' | 'allocation'>,
  step: Step<AllocationState> | Refusal,
  patch: Partial<BoothAllocationEntity> = {},
): Promise<Result<{ allocationId: Id }>> {
  if (isRefusal(step)) return refused(step);
  const next = await tx.update(BoothAllocationEntity, allocation, { ...patch, state: step.to });
  await recordAllocation(tx, step.event, application, next);
  return done({ allocationId: allocation.id });
}

export const recordAllocation = (tx: Tx, type: string, application: BoothApplicationEntity, allocation: BoothAllocationEntity): Promise<Id> =>
  tx.record({ type, subject: { kind: 'BoothAllocation', id: allocation.id }, payload: payloadOf(application, allocation) } as AllocationEvent);

import { isId, localDate, notFound, type Id, type LocalDate } from '@ketnoi/common';
import { lockForEditing, lockForOwning } from '@ketnoi/businesses';
import { demandOrganizer, eventFacts, firstDayOf, lastDayOf, startsAt, type EventFacts } from '@ketnoi/events';
import { holdsNow } from '@ketnoi/identity';
import type { Tx } from '@ketnoi/platform';
import { BoothApplicationEntity } from './data/booth-application.entity.js';
import { BoothCallEntity, EligibilityRuleEntity } from './data/booth-call.entity.js';
import type { ValidThrough } from './domain/eligibility.js';

const BUSINESS_ROLES = ['BUSINESS_OWNER', 'BUSINESS_EDITOR', 'BOOTH_STAFF'] as const;

/** Whether the person holds a role in the business: then another organizer decides about it. */
export const isOfBusiness = (tx: Tx, personId: Id, businessId: Id): Promise<boolean> => holdsNow(tx, personId, BUSINESS_ROLES, businessId);

/** An application with its event, locked, for an owner (or editor) of its business. To others it does not exist. */
export async function lockOwnApplication(tx: Tx, applicationId: Id, as: 'OWNER' | 'EDITOR'): Promise<{ event: EventFacts; application: BoothApplicationEntity }> {
  const known = await knownApplication(tx, applicationId);
  const event = await eventFacts(tx, known.eventId);
  await (as === 'OWNER' ? lockForOwning(tx, known.businessId) : lockForEditing(tx, known.businessId));
  return { event, application: await tx.lock(BoothApplicationEntity, known.id) };
}

/** An application with its event, locked, for an organizer. What was never handed in is nobody's business but the applicant's. */
export async function lockForDeciding(tx: Tx, applicationId: Id): Promise<{ event: EventFacts; organizerId: Id; application: BoothApplicationEntity }> {
  const known = await knownApplication(tx, applicationId);
  if (known.submittedAt === null) throw notFound('booth_application');
  const { event, personId: organizerId } = await demandOrganizer(tx, known.eventId, 'booth_application');
  return { event, organizerId, application: await tx.lock(BoothApplicationEntity, known.id) };
}

async function knownApplication(tx: Tx, applicationId: Id): Promise<BoothApplicationEntity> {
  const known = isId(applicationId) ? await tx.findOne(BoothApplicationEntity, { id: applicationId }) : null;
  if (!known) throw notFound('booth_application');
  return known;
}

/** The call of an event; null before it is opened. */
export const callOf = (tx: Tx, eventId: Id): Promise<BoothCallEntity | null> => tx.findOne(BoothCallEntity, { eventId });

export async function ruleOf(tx: Tx, callId: Id): Promise<EligibilityRuleEntity> {
  const rule = await tx.findOne(EligibilityRuleEntity, { callId });
  if (!rule) throw new Error(`the call ${callId} has no rule`);
  return rule;
}

/** What the acts ask of a call at an instant. */
export const callFacts = (call: BoothCallEntity | null, now: Date) => ({
  isOpen: call !== null && call.opensAt <= now && now < call.closesAt,
  opensAt: call?.opensAt ?? null,
  closesAt: call?.closesAt ?? null,
});

/** The day on which a certificate has to be in force; an event with one kind of window asks for the end of that one. */
export function lastNeededDay({ windows }: EventFacts, validThrough: ValidThrough): LocalDate {
  const [wanted, other] = validThrough === 'ONLINE_END' ? (['ONLINE', 'ON_SITE'] as const) : (['ON_SITE', 'ONLINE'] as const);
  const day = lastDayOf(windows, wanted) ?? lastDayOf(windows, other);
  if (day === null) throw new Error('an announced event has a window');
  return localDate(day);
}

/** From when on the floor is being built: the earliest set-up, or else the first day. */
export function setUpHasBegun({ windows }: EventFacts, now: Date): boolean {
  const first = firstDayOf(windows, 'ON_SITE') ?? firstDayOf(windows, 'ONLINE');
  const starts = windows.map((window) => window.setUpFrom ?? startsAt(window)).sort((a, b) => a.getTime() - b.getTime());
  return first !== null && (starts[0] ?? now) <= now;
}

import { Injectable } from '@nestjs/common';
import { advance, badInput, done, forbidden, isRefusal, newId, refused, unauthenticated, type Actor, type Id, type Parsed, type Result } from '@ketnoi/common';
import { grantRole } from '@ketnoi/identity';
import { UnitOfWork, type Tx } from '@ketnoi/platform';
import { EventEntity } from '../data/event.entity.js';
import { eventCodeOf, parseEventCode } from '../domain/event-code.js';
import { eventLifecycle, type EventKind } from '../domain/event.lifecycle.js';
import { DRAFTERS, mayDraft, organizes } from '../domain/event.policy.js';
import { previousEventUnknown } from '../domain/event.refusals.js';
import { holdsOneOf } from '../event-acts.js';
import { textsOf, type EventTexts } from '../event-texts.js';

export interface DraftEventInput extends EventTexts {
  readonly kind: EventKind;
  /** Made of the short name when left out. */
  readonly code?: string | null;
  /** The event of which this is the next one. */
  readonly previousEventId?: Id | null;
  readonly idempotencyKey: string;
}

/**
 * The Department opens an event; who drafts it becomes its organizer in the same unit. Source: fairs.md, section 1; docs/adr/0020.
 * Refusals: DEPARTMENT_NEEDED, EVENT_CODE_TAKEN, PREVIOUS_EVENT_UNKNOWN. Faults: BAD_USER_INPUT for code and contact, FORBIDDEN.
 */
@Injectable()
export class DraftEvent {
  constructor(private readonly unit: UnitOfWork) {}

  async run(actor: Actor, input: DraftEventInput): Promise<Result<{ eventId: Id }>> {
    if (actor.kind !== 'PERSON') throw unauthenticated();
    if (!mayDraft(actor)) throw forbidden('the Department drafts events');
    const code = codeOf(input);
    const texts = textsOf(input);
    return this.unit.run(
      actor,
      async (tx) => {
        const step = advance(eventLifecycle, null, 'draftEvent', await factsOf(tx));
        if (isRefusal(step)) return refused(step);
        if (!(await seesPrevious(tx, input.previousEventId ?? null))) return refused(previousEventUnknown());
        const [number] = await tx.rows<{ next: string }>(`SELECT nextval('event_number') AS next`);
        const event = await tx.insert(EventEntity, {
          ...NOTHING_DONE, ...texts, id: newId(), version: 1, number: Number(number?.next), code, kind: input.kind, state: step.to,
          previousEventId: input.previousEventId ?? null, draftedBy: actor.personId, draftedAt: tx.now,
        });
        await grantRole(tx, actor.personId, 'ORGANIZER', { kind: 'EVENT', id: event.id });
        await tx.record({ type: step.event, subject: { kind: 'Event', id: event.id }, payload: { code } });
        return done({ eventId: event.id });
      },
      { act: 'draftEvent', key: input.idempotencyKey, input },
    );
  }
}

const NOTHING_DONE = { registrationNo: null, registeredOn: null, announcedAt: null, cancelledAt: null, cancelReason: null, closedAt: null };

function codeOf({ code, shortName }: DraftEventInput): string {
  const read: Parsed<string, string> = code ? parseEventCode(code) : eventCodeOf(shortName.vi);
  if (!read.ok) throw badInput({ path: 'input.code', code: read.code });
  return read.value;
}

const factsOf = async (tx: Tx) => ({
  now: tx.now, mayDraft: await holdsOneOf(tx, DRAFTERS, null), organizes: false, isAnnounced: false, missing: [], windows: [], broken: [],
});

async function seesPrevious(tx: Tx, eventId: Id | null): Promise<boolean> {
  if (eventId === null) return true;
  const previous = await tx.findOne(EventEntity, { id: eventId });
  return previous !== null && (previous.announcedAt !== null || organizes(tx.actor, eventId));
}

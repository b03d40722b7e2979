import { Injectable } from '@nestjs/common';
import { badInput, isRefusal, placementKey, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { EventBodyEntity } from '../data/event-body.entity.js';
import type { BodyRole } from '../domain/event-parts.js';
import { conclude, demandVersion, lockForOrganizing, stepOf } from '../event-acts.js';
import type { EventText } from '../event-texts.js';

export interface BodyInput {
  readonly role: BodyRole;
  readonly organisation: EventText;
}

export interface SetBodiesInput {
  readonly eventId: Id;
  /** The event's version that was read. */
  readonly version: number;
  /** All of them, in the order to show. */
  readonly bodies: readonly BodyInput[];
}

const MOST_BODIES = 20;

/**
 * An organizer names the organisations that hold the event, anew. Source: fairs.md, section 1. Refusals: EVENT_INCOMPLETE,
 * NOT_ALLOWED_NOW. Faults: BAD_USER_INPUT at `input.bodies.N`, NOT_FOUND, FORBIDDEN, CONFLICT.
 */
@Injectable()
export class SetBodies {
  constructor(private readonly unit: UnitOfWork) {}

  async run(actor: Actor, input: SetBodiesInput): Promise<Result<{ eventId: Id }>> {
    demandEachOnce(input.bodies);
    return this.unit.run(actor, async (tx) => {
      const event = await lockForOrganizing(tx, input.eventId);
      demandVersion(event, input.version);
      const step = await stepOf(tx, event, 'setBodies', { bodies: input.bodies });
      if (isRefusal(step)) return refused(step);
      await tx.remove(EventBodyEntity, { eventId: event.id });
      await tx.insertAll(EventBodyEntity, input.bodies.map(({ role, organisation }, nth) => (
        { eventId: event.id, place: nth + 1, role, organisationVi: organisation.vi, organisationEn: organisation.en ?? null })));
      return conclude(tx, event, step);
    });
  }
}

/** Two spellings of one name that differ in the place of a tone are one organisation. */
function demandEachOnce(bodies: readonly BodyInput[]): void {
  if (bodies.length > MOST_BODIES) throw badInput({ path: 'input.bodies', code: 'TOO_MANY_ITEMS', facts: { max: MOST_BODIES } });
  const keys = bodies.map(({ role, organisation }) => `${role} ${placementKey(organisation.vi)}`);
  const twice = keys.flatMap((key, nth) => (keys.indexOf(key) < nth ? [{ path: `input.bodies.${nth}`, code: 'BODY_TWICE' }] : []));
  if (twice.length > 0) throw badInput(...twice);
}

import { Injectable } from '@nestjs/common';
import { badInput, done, type Actor, type Id, type Result } from '@ketnoi/common';
import { demandOrganizerAlone } from '@ketnoi/events';
import { UnitOfWork } from '@ketnoi/platform';
import { HallEntity } from '../data/hall.entity.js';

export interface AddHallInput {
  readonly eventId: Id;
  /** One of the venues of the event's windows. */
  readonly venueId: Id;
  readonly name: string;
  readonly nameEn?: string | null;
  /** Metres. */
  readonly width: number;
  readonly depth: number;
  readonly idempotencyKey: string;
}

/** Metres of a side. */
const [SHORTEST, LONGEST] = [1, 1_000];

/**
 * An organizer adds a hall at a venue of the event. Refusals: HALL_NAME_TAKEN, TOO_MANY_HALLS. Faults BAD_USER_INPUT at
 * `input.venueId`, VENUE_NOT_OF_EVENT; at `input.width` and `input.depth`, HALL_SIDE_RANGE. Source: fairs.md, section 2.1.
 */
@Injectable()
export class AddHall {
  constructor(private readonly unit: UnitOfWork) {}

  async run(actor: Actor, input: AddHallInput): Promise<Result<{ hallId: Id }>> {
    const issues = (['width', 'depth'] as const).filter((side) => !(input[side] >= SHORTEST && input[side] <= LONGEST)).map((side) => ({ path: `input.${side}`, code: 'HALL_SIDE_RANGE' }));
    if (issues.length > 0) throw badInput(...issues);
    return this.unit.run(
      actor,
      async (tx) => {
        const { event } = await demandOrganizerAlone(tx, input.eventId);
        if (!event.windows.some(({ venueId }) => venueId === input.venueId)) throw badInput({ path: 'input.venueId', code: 'VENUE_NOT_OF_EVENT' });
        const [last] = await tx.rows<{ place: number }>(`SELECT coalesce(max(place), 0) AS place FROM hall WHERE event_id = $1`, [event.id]);
        const hall = await tx.insert(HallEntity, {
          version: 1,
          eventId: event.id,
          venueId: input.venueId,
          name: input.name,
          nameEn: input.nameEn ?? null,
          place: (last?.place ?? 0) + 1,
          width: String(input.width),
          depth: String(input.depth),
        });
        await tx.record({ type: 'HallAdded', subject: { kind: 'Hall', id: hall.id }, payload: { eventId: event.id } });
        return done({ hallId: hall.id });
      },
      { act: 'addHall', key: input.idempotencyKey, input },
    );
  }
}

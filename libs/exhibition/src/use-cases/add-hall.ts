import { Injectable } from '@nestjs/common';
import { badInput, done, type Actor, type Id, type Result } from '@ketnoi/common';
import { demandOrganizer } from '@ketnoi/events';
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

/** An organizer adds a hall at a venue of the event. Refusal: HALL_NAME_TAKEN. Fault BAD_USER_INPUT at `input.venueId`, VENUE_NOT_OF_EVENT. Source: fairs.md, section 2.1. */
@Injectable()
export class AddHall {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: AddHallInput): Promise<Result<{ hallId: Id }>> {
    return this.unit.run(
      actor,
      async (tx) => {
        const { event } = await demandOrganizer(tx, input.eventId);
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

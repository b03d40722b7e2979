import { Injectable } from '@nestjs/common';
import { badInput, done, newId, type Actor, type Id, type Result } from '@ketnoi/common';
import { demandOrganizer } from '@ketnoi/events';
import { UnitOfWork } from '@ketnoi/platform';
import { BoothEntity } from '../data/booth.entity.js';
import { MOST_BOOTHS_OF_HALL } from '../domain/booth.policy.js';

export interface AddOnlineBoothsInput {
  readonly eventId: Id;
  readonly count: number;
  readonly idempotencyKey: string;
}

/** An organizer adds booths that stand in no hall, for businesses that show online only. Fault BAD_USER_INPUT at `input.count`, COUNT_RANGE. Source: fairs.md, section 2.1. */
@Injectable()
export class AddOnlineBooths {
  constructor(private readonly unit: UnitOfWork) {}

  async run(actor: Actor, input: AddOnlineBoothsInput): Promise<Result<{ eventId: Id; boothIds: Id[] }>> {
    if (!Number.isInteger(input.count) || input.count < 1 || input.count > MOST_BOOTHS_OF_HALL) throw badInput({ path: 'input.count', code: 'COUNT_RANGE' });
    return this.unit.run(
      actor,
      async (tx) => {
        const { event } = await demandOrganizer(tx, input.eventId);
        const booth = {
          version: 1, eventId: event.id, hallId: null, kind: 'ONLINE_ONLY' as const, positions: 1, standardEquivalent: '0', width: null, depth: null,
          hasPower: false, hasWater: false, isCorner: false, blockedAt: null, blockReason: null,
        };
        const rows = await tx.insertAll(BoothEntity, Array.from({ length: input.count }, () => ({ id: newId(), ...booth })));
        await tx.record({ type: 'OnlineBoothsAdded', subject: { kind: 'Booth', id: rows[0]?.id ?? event.id }, payload: { eventId: event.id } });
        return done({ eventId: event.id, boothIds: rows.map(({ id }) => id) });
      },
      { act: 'addOnlineBooths', key: input.idempotencyKey, input },
    );
  }
}

import { Injectable } from '@nestjs/common';
import { done, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { demandOrganizerAlone, goesOn } from '@ketnoi/events';
import { UnitOfWork } from '@ketnoi/platform';
import { GateEntity } from '../data/gate.entity.js';
import { eventIsOver } from '../domain/registration.refusals.js';

export interface AddGateInput {
  readonly eventId: Id;
  /** As people at the fair call it; who comes twice is told it. */
  readonly name: string;
  readonly idempotencyKey: string;
}

/** An organizer names a gate. Refusals: EVENT_IS_OVER, GATE_NAME_TAKEN. Source: fairs.md, section 4. */
@Injectable()
export class AddGate {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: AddGateInput): Promise<Result<{ eventId: Id; gateId: Id }>> {
    return this.unit.run(
      actor,
      async (tx) => {
        const { event } = await demandOrganizerAlone(tx, input.eventId);
        if (!goesOn(event)) return refused(eventIsOver());
        const [last] = await tx.rows<{ place: number }>(`SELECT coalesce(max(place), 0) AS place FROM gate WHERE event_id = $1`, [event.id]);
        const gate = await tx.insert(GateEntity, { eventId: event.id, place: (last?.place ?? 0) + 1, name: input.name });
        await tx.record({ type: 'GateAdded', subject: { kind: 'Gate', id: gate.id }, payload: { eventId: event.id } });
        return done({ eventId: event.id, gateId: gate.id });
      },
      { act: 'addGate', key: input.idempotencyKey, input },
    );
  }
}

import { Injectable } from '@nestjs/common';
import { done, isId, system, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork, type Tx } from '@ketnoi/platform';
import { takeEvent } from '../data/ledger.queries.js';
import type { Message, Occasion } from '../messages/message.js';
import { messagesOn } from '../messages/catalogue.js';
import { Notifier, type Telling } from '../notifier.js';

interface EventRow {
  readonly id: Id;
  readonly type: string;
  readonly subjectKind: string;
  readonly subjectId: Id;
  readonly actor: string;
  readonly payload: Record<string, unknown>;
  readonly occurredAt: Date;
}

/**
 * Decides who hears of one event and fills the ledger, in one transaction with the mark that it was dispatched: a second
 * run finds nothing to do, a crash leaves nothing half done. Source: architecture.md, 11 and 12.
 */
@Injectable()
export class DispatchEvent {
  constructor(private readonly unit: UnitOfWork, private readonly notifier: Notifier) {}

  run(eventId: Id): Promise<Result<{ told: number }>> {
    return this.unit.run(system('dispatch'), async (tx) => {
      const [event] = await tx.rows<EventRow>(takeEvent, [eventId, tx.now]);
      if (!event) return done({ told: 0 });
      const tellings: Telling[] = [];
      for (const message of messagesOn(event.type)) tellings.push(...(await this.tellings(tx, message, event)));
      return done({ told: await this.notifier.tell(tx, tellings) });
    });
  }

  private async tellings(tx: Tx, message: Message, event: EventRow): Promise<Telling[]> {
    const reading = { now: tx.now, rows: <Row>(statement: { text: string }, values: readonly unknown[]) => tx.rows<Row>(statement.text, values) };
    const recipients = await message.to(reading, occasionOf(event));
    return recipients.map((recipient) => ({
      message: message.name,
      urgency: message.urgency,
      recipient,
      cause: event.id,
      eventId: event.id,
      dueOn: null,
      subjectKind: event.subjectKind,
      subjectId: event.subjectId,
    }));
  }
}

const occasionOf = ({ type, subjectId, actor, payload, occurredAt }: EventRow): Occasion => ({
  event: type,
  subjectId,
  actorId: isId(actor) ? actor : null,
  occurredAt,
  payload,
  dueOn: null,
});

import { Inject, Injectable } from '@nestjs/common';
import { newId, type Id } from '@ketnoi/common';
import { SETTINGS, type Settings, type Tx } from '@ketnoi/platform';
import { DeliveryEntity } from './data/delivery.entity.js';
import { insertNotifications } from './data/ledger.queries.js';
import { mayLeaveAt, quietHoursOf, type QuietHours } from './domain/delivery-times.policy.js';
import { deliveryLifecycle } from './domain/delivery.lifecycle.js';
import type { Recipient, Urgency } from './domain/letter.js';

/** One person told of one thing. */
export interface Telling {
  readonly message: string;
  readonly urgency: Urgency;
  readonly recipient: Recipient;
  /** What makes it one: the event's id, or the subject and its due day. */
  readonly cause: string;
  readonly eventId: Id | null;
  readonly dueOn: string | null;
  readonly subjectKind: string;
  readonly subjectId: Id;
}

/** Writes who is told into the ledger, inside the caller's unit, and queues what may leave now. */
@Injectable()
export class Notifier {
  private readonly quiet: QuietHours | null;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.quiet = quietHoursOf(settings.QUIET_HOURS);
  }

  /** Tells each once: a cause that was told before changes nothing. Answers how many are new. */
  async tell(tx: Tx, tellings: readonly Telling[]): Promise<number> {
    if (tellings.length === 0) return 0;
    const rows = tellings.map((telling) => ({ id: newId(), telling }));
    const inserted = await tx.rows<{ id: Id }>(insertNotifications, [JSON.stringify(rows.map((row) => ({ id: row.id, ...columnsOf(row.telling), created_at: tx.now })))]);
    const isNew = new Set(inserted.map(({ id }) => id));
    const deliveries = await tx.insertAll(
      DeliveryEntity,
      rows.filter(({ id }) => isNew.has(id)).map(({ id, telling }) => this.delivery(tx, id, telling.urgency)),
    );
    for (const { id, urgency, queuedAt } of deliveries) {
      // What must wait gets no job: the sweeper queues it when its time has come.
      if (queuedAt) await tx.enqueue({ name: 'deliver', queue: urgency, payload: { v: 1, deliveryId: id }, jobId: `${id}-0` });
    }
    return deliveries.length;
  }

  private delivery(tx: Tx, notificationId: Id, urgency: Urgency): Partial<DeliveryEntity> {
    const dueAt = mayLeaveAt(tx.now, urgency, this.quiet);
    return {
      version: 1,
      notificationId,
      channel: 'EMAIL',
      urgency,
      state: deliveryLifecycle.initial,
      tries: 0,
      uncertainCount: 0,
      sweeps: 0,
      dueAt,
      queuedAt: dueAt <= tx.now ? tx.now : null,
      createdAt: tx.now,
    };
  }
}

const columnsOf = ({ message, recipient, cause, eventId, dueOn, subjectKind, subjectId }: Telling) => ({
  message,
  person_id: 'personId' in recipient ? recipient.personId : null,
  invitation_id: 'invitationId' in recipient ? recipient.invitationId : null,
  cause,
  event_id: eventId,
  due_on: dueOn,
  subject_kind: subjectKind,
  subject_id: subjectId,
});

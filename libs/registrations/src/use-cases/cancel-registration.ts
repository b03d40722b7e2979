import { Injectable } from '@nestjs/common';
import { advance, done, isRefusal, notFound, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { MailedLinks } from '@ketnoi/identity';
import { ActLimits, UnitOfWork, type Tx } from '@ketnoi/platform';
import { keepCalendar } from '../calendar.js';
import { RegistrationEntity } from '../data/registration.entity.js';
import { registrationFacts, registrationLifecycle } from '../domain/registration.lifecycle.js';
import { freePlaces } from '../quotas.js';

export interface CancelRegistrationInput {
  /** Of the link in the mail. */
  readonly token: string;
  readonly idempotencyKey: string;
}

const PER_ADDRESS = { act: 'cancel-registration', times: 60, perSeconds: 3_600 };

/**
 * The holder gives a registration back by the link of the mail, which is also how an address that somebody else wrote says "not
 * me". Its places are free in the same instant. Refusals: ALREADY_ADMITTED, NOT_ALLOWED_NOW. Fault: NOT_FOUND. Source: fairs.md, section 4.
 */
@Injectable()
export class CancelRegistration {
  constructor(private readonly unit: UnitOfWork, private readonly limits: ActLimits, private readonly links: MailedLinks) {}

  async run(actor: Actor, input: CancelRegistrationInput, address: string): Promise<Result<{ registrationId: Id }>> {
    await this.limits.count(PER_ADDRESS, address);
    const id = this.links.idOf(input.token);
    if (id === null) throw notFound('registration');
    return this.unit.run(actor, (tx) => cancel(tx, id), { act: 'cancelRegistration', key: input.idempotencyKey, input });
  }
}

async function cancel(tx: Tx, id: Id): Promise<Result<{ registrationId: Id }>> {
  const registration = await tx.lock(RegistrationEntity, id);
  // Held, so that a gate that lets the ticket in meanwhile comes before or after, never beside.
  await tx.rows(`SELECT 1 FROM ticket WHERE registration_id = $1 ORDER BY id FOR NO KEY UPDATE`, [id]);
  const admitted = await tx.rows(`SELECT 1 FROM admission a JOIN ticket t ON t.id = a.ticket_id WHERE t.registration_id = $1 LIMIT 1`, [id]);
  const step = advance(registrationLifecycle, registration.state, 'cancelRegistration', registrationFacts(tx.now, { isHolder: true, isAdmitted: admitted.length > 0 }));
  if (isRefusal(step)) return refused(step);
  await tx.update(RegistrationEntity, registration, { state: step.to, cancelledAt: tx.now });
  await tx.rows(`UPDATE ticket SET revoked_at = $2, version = version + 1 WHERE registration_id = $1 AND revoked_at IS NULL`, [id, tx.now]);
  await freePlaces(tx, id);
  const [entry] = await tx.rows<{ days: string[]; venueId: Id | null }>(
    `SELECT ARRAY(SELECT day::text FROM registration_day WHERE registration_id = $1 ORDER BY day) AS days, w.venue_id AS "venueId"
       FROM ticket_kind k JOIN event_window w ON w.id = k.window_id WHERE k.id = $2`,
    [id, registration.ticketKindId],
  );
  await keepCalendar(tx, { kind: 'Registration', id }, { days: entry?.days ?? [], venueId: entry?.venueId ?? null, status: 'CANCELLED' });
  await tx.record({ type: step.event, subject: { kind: 'Registration', id }, payload: { eventId: registration.eventId } });
  return done({ registrationId: id });
}

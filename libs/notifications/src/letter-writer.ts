import { Inject, Injectable } from '@nestjs/common';
import { isId, localDate, type Clock } from '@ketnoi/common';
import { MailedLinks } from '@ketnoi/identity';
import { CLOCK, ReadPool, SETTINGS, type Mail, type Settings } from '@ketnoi/platform';
import { TicketPapers } from '@ketnoi/registrations';
import { addressOfInvitation, addressOfPerson, type AddressRow } from './data/identity.queries.js';
import { notificationById, type NotificationRow } from './data/ledger.queries.js';
import type { DeliveryEntity } from './data/delivery.entity.js';
import type { Facts, RefusableCategory } from './domain/letter.js';
import { renderLetter } from './domain/render-letter.js';
import { messageNamed } from './messages/catalogue.js';
import type { Message, Occasion } from './messages/message.js';
import type { TextReading } from './reading.js';
import { UnsubscribeLinks } from './unsubscribe-links.js';

/** A mail to send, or why it is not sent. */
export type Written = { readonly mail: Mail } | { readonly skip: string };

/** Writes one delivery's mail from how things stand now: address, consent, preference, and whether it is still true. */
@Injectable()
export class LetterWriter {
  constructor(
    private readonly reads: ReadPool,
    private readonly links: MailedLinks,
    private readonly unsubscribes: UnsubscribeLinks,
    private readonly papers: TicketPapers,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async write(delivery: DeliveryEntity): Promise<Written> {
    const notification = await this.reads.row<NotificationRow>(notificationById, [delivery.notificationId]);
    const message = notification && messageNamed(notification.message);
    if (!message) return { skip: 'MESSAGE_RETIRED' };
    const reader = await this.readerOf(notification, message);
    const reason = reader ? whyNotTo(reader, message) : 'RECIPIENT_GONE';
    if (!reader || reason) return { skip: reason ?? 'RECIPIENT_GONE' };
    const facts = await message.with(this.reading(), occasionOf(notification));
    if (!facts) return { skip: 'SUBJECT_GONE' };
    const unless = message.unless?.find(({ holds }) => holds(facts));
    return unless ? { skip: unless.reason } : { mail: await this.mail(delivery, notification, message, facts, reader) };
  }

  private readerOf({ personId, invitationId }: NotificationRow, message: Message): Promise<AddressRow | null> {
    return personId === null
      ? this.reads.row<AddressRow>(addressOfInvitation, [invitationId])
      : this.reads.row<AddressRow>(addressOfPerson, [personId, message.category]);
  }

  private async mail(delivery: DeliveryEntity, { personId }: NotificationRow, message: Message, facts: Facts, reader: AddressRow): Promise<Mail> {
    const link = personId !== null && message.category !== 'ESSENTIAL' ? this.unsubscribes.addressOf({ personId, category: message.category }) : null;
    const letter = renderLetter(message, facts, reader, { origin: this.settings.PUBLIC_ORIGIN, unsubscribe: link });
    const enclosed = await message.enclose?.(facts, { locale: reader.locale, name: reader.name, address: reader.address, origin: this.settings.PUBLIC_ORIGIN });
    return {
      to: { name: reader.name ?? '', address: reader.address },
      ...letter,
      ...enclosed,
      messageId: delivery.messageId ?? '',
      headers: link ? this.unsubscribes.headersOf(link) : {},
    };
  }

  private reading(): TextReading {
    return {
      now: this.clock.now(),
      rows: (statement, values) => this.reads.rows(statement, values),
      tokenOf: (id) => this.links.tokenOf(id),
      ticketOf: (registrationId) => this.papers.of(registrationId),
    };
  }
}

/** The first reason against it, in the order a person would name them. Source: fairs.md, 5.2 and 5.3. */
function whyNotTo(reader: AddressRow, message: Message): string | null {
  if (!reader.isVerified && !message.evenUnverified) return 'ADDRESS_NOT_VERIFIED';
  // Proving the address again is how a suppressed one comes back.
  if (reader.isSuppressed && !message.proves) return 'ADDRESS_SUPPRESSED';
  if (isRefusable(message.category) && reader.hasTurnedOff) return 'TURNED_OFF';
  return message.category === 'MARKETING' && !reader.hasConsented ? 'NO_CONSENT' : null;
}

const isRefusable = (category: string): category is RefusableCategory => category !== 'ESSENTIAL';

const occasionOf = ({ eventType, subjectId, actor, occurredAt, payload, dueOn }: NotificationRow): Occasion => ({
  event: eventType,
  subjectId,
  actorId: actor !== null && isId(actor) ? actor : null,
  occurredAt,
  payload: payload ?? {},
  dueOn: dueOn === null ? null : localDate(dueOn),
});

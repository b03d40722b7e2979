import { Injectable } from '@nestjs/common';
import { advance, badInput, done, isRefusal, normaliseEmail, notFound, parsePhone, refused, type Actor, type Email, type Id, type Locale, type Result } from '@ketnoi/common';
import { eventFacts } from '@ketnoi/events';
import { MailedLinks, visitorPerson } from '@ketnoi/identity';
import { ActLimits, UnitOfWork, type Tx } from '@ketnoi/platform';
import { hasConfirmedBooth, phaseOf } from '../booth-pages-in-a-unit.js';
import { BoothPageEntity } from '../data/booth-page.entity.js';
import { EnquiryEntity } from '../data/enquiry.entity.js';
import { openVersion } from '../data/enquiry.statements.js';
import { takesEnquiries } from '../domain/booth-page.policy.js';
import { enquiryFacts, enquiryLifecycle } from '../domain/enquiry.lifecycle.js';
import { MOST_PIECES, type EnquiryChannel } from '../domain/enquiry.policy.js';
import { clockFrom, write } from '../enquiries-in-a-unit.js';

export interface SendEnquiryInput {
  /** Six characters of the page. */
  readonly pageCode: string;
  /** One of those the page shows. */
  readonly productId?: Id | null;
  readonly channel: EnquiryChannel;
  readonly name: string;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly message: string;
  /** Pieces. */
  readonly quantity?: number | null;
  /** ISO 3166-1, two capitals. */
  readonly country?: string | null;
  /** To pass name, address and message on to this exhibitor, so that it can answer. */
  readonly consent: boolean;
  readonly idempotencyKey: string;
}

/** From where and in which language; no part of what makes two tries one. */
export interface SenderOfEnquiry {
  readonly address: string;
  readonly locale: Locale;
}

interface Reached {
  readonly email: Email | null;
  readonly phone: string | null;
}

/** Many visitors share one address at a fair. */
const PER_ADDRESS = { act: 'send-enquiry', times: 30, perSeconds: 3_600 };
const PER_PAGE = { act: 'send-enquiry-to-page', times: 200, perSeconds: 3_600 };
/** Anybody can write anybody's address: it gets few mails that nobody asked for. */
const PER_MAILBOX = { act: 'send-enquiry-from', times: 5, perSeconds: 24 * 3_600 };

/**
 * Anybody asks an exhibitor while the online window is open. Refusals: BOOTH_PAGE_NOT_OPEN, CONSENT_NEEDED, CONTACT_NEEDED.
 * Faults: BAD_USER_INPUT, NOT_FOUND, RATE_LIMITED. The token reads state and answer later. Source: fairs.md, section 3.2; trust.md, P31.
 */
@Injectable()
export class SendEnquiry {
  constructor(private readonly unit: UnitOfWork, private readonly limits: ActLimits, private readonly links: MailedLinks) {}

  async run(actor: Actor, input: SendEnquiryInput, sender: SenderOfEnquiry): Promise<Result<{ enquiryId: Id; token: string }>> {
    const reached = reachedBy(input);
    await this.limits.count(PER_ADDRESS, sender.address);
    await this.limits.count(PER_PAGE, input.pageCode);
    if (reached.email) await this.limits.count(PER_MAILBOX, reached.email.comparisonKey);
    const once = { act: 'sendEnquiry', key: input.idempotencyKey, input };
    const sent = await this.unit.run(actor, (tx) => send(tx, input, reached, sender.locale), once);
    return sent.ok ? done({ ...sent.value, token: this.links.tokenOf(sent.value.enquiryId) }) : sent;
  }
}

async function send(tx: Tx, input: SendEnquiryInput, { email, phone }: Reached, locale: Locale): Promise<Result<{ enquiryId: Id }>> {
  const page = await tx.findOne(BoothPageEntity, { code: input.pageCode });
  if (!page) throw notFound('booth page');
  const shown = await shownNow(tx, page);
  const facts = { pageIsOpen: shown !== null, hasConsented: input.consent, hasContact: email !== null || phone !== null };
  const step = advance(enquiryLifecycle, null, 'sendEnquiry', enquiryFacts(tx.now, facts));
  if (isRefusal(step)) return refused(step);
  const { productId = null, channel, name, quantity = null, country = null } = input;
  if (productId !== null && !shown?.productIds.includes(productId)) throw notFound('product');
  const personId = email && (await visitorPerson(tx, { name, email, locale }));
  const clock = await clockFrom(tx);
  const enquiry = await tx.insert(EnquiryEntity, {
    ...UNANSWERED, ...clock, eventId: page.eventId, pageId: page.id, productId, state: step.to, channel, personId, name, email: email?.address ?? null, phone,
    locale, country, quantity, consentedAt: tx.now, boothLabel: shown?.label ?? null, sentAt: tx.now,
  });
  const messageId = await write(tx, enquiry.id, { side: 'SENDER', kind: 'TEXT', personId, text: input.message });
  const payload = { eventId: page.eventId, pageId: page.id, businessId: page.businessId, messageId, dueAt: clock.dueAt.toISOString() };
  await tx.record({ type: step.event, subject: { kind: 'Enquiry', id: enquiry.id }, payload });
  return done({ enquiryId: enquiry.id });
}

const UNANSWERED = { version: 1, firstAnsweredAt: null, answeredAt: null, closedAt: null, closedBy: null, outcome: null };

/** What the page shows to everybody now; null while it takes no enquiries. An event that nobody may see yet answers like an unknown page. */
async function shownNow(tx: Tx, page: BoothPageEntity): Promise<{ productIds: readonly Id[]; label: string | null } | null> {
  const event = await eventFacts(tx, page.eventId);
  const [version] = await tx.rows<{ productIds: Id[]; label: string | null }>(openVersion, [page.id]);
  const isOpen = takesEnquiries(phaseOf(event, tx.now), { isPublished: version !== undefined, isHidden: page.hiddenAt !== null });
  return version && isOpen && (await hasConfirmedBooth(tx, page.eventId, page.businessId)) ? version : null;
}

/** Fault BAD_USER_INPUT with every flaw at once. */
function reachedBy({ email, phone, quantity, country }: SendEnquiryInput): Reached {
  const address = email ? normaliseEmail(email) : null;
  const number = phone ? parsePhone(phone) : null;
  const issues = [
    ...(address && !address.ok ? [{ path: 'input.email', code: address.code }] : []),
    ...(number && !number.ok ? [{ path: 'input.phone', code: number.code }] : []),
    ...(quantity && !(Number.isInteger(quantity) && quantity >= 1 && quantity <= MOST_PIECES) ? [{ path: 'input.quantity', code: 'NUMBER_RANGE', facts: { min: 1, max: MOST_PIECES } }] : []),
    ...(country && !/^[A-Z]{2}$/.test(country) ? [{ path: 'input.country', code: 'COUNTRY_FORM' }] : []),
  ];
  if (issues.length > 0) throw badInput(...issues);
  return { email: address?.ok ? address.value : null, phone: number?.ok ? number.value.e164 : null };
}

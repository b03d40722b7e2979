import { Injectable } from '@nestjs/common';
import type { Actor, Id, Locale } from '@ketnoi/common';
import { MailedLinks } from '@ketnoi/identity';
import { ReadPool } from '@ketnoi/platform';
import { boothsWorkedAt } from '../domain/booth-page.policy.js';
import type { EnquiryState } from '../domain/enquiry.lifecycle.js';
import type { EnquiryChannel, EnquiryOutcome } from '../domain/enquiry.policy.js';
import { enquirySql } from './enquiry.statements.js';

/** An enquiry for those who work at the booth. */
export interface EnquiryRow {
  readonly id: Id;
  readonly version: number;
  readonly eventId: Id;
  readonly pageId: Id;
  readonly businessId: Id;
  readonly productId: Id | null;
  readonly state: EnquiryState;
  readonly channel: EnquiryChannel;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: Locale;
  readonly country: string | null;
  readonly quantity: number | null;
  readonly boothLabel: string | null;
  readonly sentAt: Date;
  readonly dueAt: Date;
  readonly firstAnsweredAt: Date | null;
  readonly answeredAt: Date | null;
  readonly closedAt: Date | null;
  readonly outcome: EnquiryOutcome | null;
}

export interface EnquiryMessageRow {
  readonly id: Id;
  readonly enquiryId: Id;
  readonly no: number;
  readonly side: 'SENDER' | 'BUSINESS';
  readonly kind: 'TEXT' | 'CALL';
  /** Who of the business wrote; null for the sender. */
  readonly personId: Id | null;
  readonly text: string;
  readonly writtenAt: Date;
}

/** The same enquiry for its sender, by the signed link. */
export interface SentEnquiryRow {
  readonly id: Id;
  readonly state: EnquiryState;
  readonly sentAt: Date;
  readonly dueAt: Date;
  readonly answeredAt: Date | null;
  readonly boothLabel: string | null;
  readonly pageCode: string;
  readonly eventCode: string;
  readonly businessName: string;
  readonly businessNameEn: string | null;
  /** `text` is null for a call: its note is the business's own. */
  readonly messages: readonly { readonly side: 'SENDER' | 'BUSINESS'; readonly kind: 'TEXT' | 'CALL'; readonly text: string | null; readonly writtenAt: string }[];
}

export interface EnquiryPage {
  readonly first: number;
  /** Id of the last row seen. */
  readonly after?: Id | null;
  readonly state?: EnquiryState | null;
}

/** Reads of enquiries: for who works at the booth, and for the sender by link; for nobody else (trust.md, section 4). */
@Injectable()
export class EnquiryQueries {
  constructor(private readonly reads: ReadPool, private readonly links: MailedLinks) {}

  byIds(actor: Actor, ids: readonly Id[]): Promise<EnquiryRow[]> {
    return this.reads.rows(enquirySql.byIds, [boothsWorkedAt(actor), ids]);
  }

  /** Enquiries of one page, the newest first; one row more than asked when there are more. */
  ofPage(actor: Actor, pageId: Id, { first, after = null, state = null }: EnquiryPage): Promise<EnquiryRow[]> {
    const values = [boothsWorkedAt(actor), pageId, after, first + 1];
    return state === null ? this.reads.rows(enquirySql.ofPage, values) : this.reads.rows(enquirySql.ofPageInState, [...values, state]);
  }

  messagesByEnquiryIds(actor: Actor, ids: readonly Id[]): Promise<EnquiryMessageRow[]> {
    return this.reads.rows(enquirySql.messages, [boothsWorkedAt(actor), ids]);
  }

  /** What the sender may know; null for a link that is altered or of something else. */
  async sentBy(token: string): Promise<SentEnquiryRow | null> {
    const id = this.links.idOf(token);
    return id ? this.reads.row(enquirySql.sent, [id]) : null;
  }
}

import { Injectable } from '@nestjs/common';
import { isId, type Actor, type Id } from '@ketnoi/common';
import { organizedEventIds, worksAtGate } from '@ketnoi/events';
import { MailedLinks } from '@ketnoi/identity';
import { ReadPool } from '@ketnoi/platform';
import type { RegistrationState } from '../domain/registration.lifecycle.js';
import type { Audience } from '../domain/registration.policy.js';
import { registrationSql as sql } from './registration.statements.js';

export interface TicketKindRow {
  readonly id: Id;
  readonly eventId: Id;
  readonly audience: Audience;
  readonly windowId: Id;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly maxParty: number;
}

export interface TicketDayRow {
  readonly ticketKindId: Id;
  readonly day: string;
  /** Null where nothing limits the day. */
  readonly placesLeft: number | null;
}

export interface RegistrationRow {
  readonly id: Id;
  readonly eventId: Id;
  readonly ticketKindId: Id;
  readonly state: RegistrationState;
  readonly name: string;
  readonly party: number;
  readonly registeredAt: Date;
  readonly cancelledAt: Date | null;
  readonly days: readonly string[];
}

/** A registration with all that its holder is shown. */
export interface HeldRegistrationRow extends RegistrationRow {
  readonly eventCode: string;
  readonly eventNumber: number;
  readonly eventState: string;
  readonly eventNameVi: string;
  readonly eventNameEn: string | null;
  readonly kindNameVi: string;
  readonly kindNameEn: string | null;
  readonly venueNameVi: string;
  readonly venueNameEn: string | null;
  readonly venueAddress: string;
  readonly contactEmail: string | null;
  readonly tickets: readonly HeldTicket[];
  /** Of the days registered for, as far as they are known. */
  readonly hours: readonly { readonly date: string; readonly opens: string; readonly closes: string }[] | null;
  readonly isAdmitted: boolean;
  readonly calendarSequence: number | null;
}

export interface HeldTicket {
  readonly id: Id;
  readonly admits: number;
  readonly dayMask: number;
  readonly generation: number;
  readonly keyId: number;
  readonly deskCode: string;
  readonly isRevoked: boolean;
}

export interface GateRow {
  readonly id: Id;
  readonly eventId: Id;
  readonly name: string;
}

/** Reads of tickets: kinds and places left for everybody; a registration for its holder by link and for the organizers; gates for who stands there. */
@Injectable()
export class RegistrationQueries {
  constructor(private readonly reads: ReadPool, private readonly links: MailedLinks) {}

  ticketKindsByEventIds(actor: Actor, eventIds: readonly Id[]): Promise<TicketKindRow[]> {
    return this.reads.rows(sql.kindsByEventIds, [organizedEventIds(actor), eventIds]);
  }

  ticketKindsByIds(actor: Actor, ids: readonly Id[]): Promise<TicketKindRow[]> {
    return this.reads.rows(sql.kindsByIds, [organizedEventIds(actor), ids]);
  }

  /** Day by day. */
  daysByTicketKindIds(actor: Actor, ids: readonly Id[]): Promise<TicketDayRow[]> {
    return this.reads.rows(sql.daysByKindIds, [organizedEventIds(actor), ids]);
  }

  /** Of one event in the order they came; one row more than asked when there are more. */
  ofEvent(actor: Actor, eventId: Id, { first, after }: { readonly first: number; readonly after: Id | null }): Promise<RegistrationRow[]> {
    if (!isId(eventId)) return Promise.resolve([]);
    return this.reads.rows(sql.ofEvent, [organizedEventIds(actor), eventId, after, first + 1]);
  }

  /** What the link opens; null for a link that is altered or of something else. */
  async heldBy(token: string): Promise<HeldRegistrationRow | null> {
    const id = this.links.idOf(token);
    return id ? this.held(id) : null;
  }

  /** For what is written to the holder. */
  held(id: Id): Promise<HeldRegistrationRow | null> {
    return this.reads.row(sql.held, [id]);
  }

  gatesOfEvent(actor: Actor, eventId: Id): Promise<GateRow[]> {
    if (!isId(eventId) || !worksAtGate(actor, eventId)) return Promise.resolve([]);
    return this.reads.rows(sql.gatesOfEvent, [[eventId], eventId]);
  }
}

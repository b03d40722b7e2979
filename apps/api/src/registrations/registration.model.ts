import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AUDIENCES, readableDeskCode, VERDICTS, type Audience, type CheckedIn, type CheckInVerdict, type GateRow, type PaperTicket, type RegistrationRow, type RegistrationState, type TicketDayRow, type TicketKindRow, type TicketPaper } from '@ketnoi/registrations';
import { connectionOf } from '../graphql/connections.js';
import { LocalizedTextModel } from '../graphql/localized-text.js';
import { DateTime, LocalDate } from '../graphql/scalars.js';

export const AudienceEnum = Object.fromEntries(AUDIENCES.map((audience) => [audience, audience])) as Record<Audience, Audience>;
registerEnumType(AudienceEnum, { name: 'TicketAudience', description: 'Whom a kind of ticket is for.' });

export const RegistrationStateEnum = { CONFIRMED: 'CONFIRMED', CANCELLED: 'CANCELLED' } as const satisfies Record<RegistrationState, RegistrationState>;
registerEnumType(RegistrationStateEnum, { name: 'RegistrationState' });

export const CheckInVerdictEnum = Object.fromEntries(VERDICTS.map((verdict) => [verdict, verdict])) as Record<CheckInVerdict, CheckInVerdict>;
registerEnumType(CheckInVerdictEnum, {
  name: 'CheckInVerdict',
  description: 'What the gate is told.',
  valuesMap: {
    OK: { description: 'Let in, for the first time today.' },
    ALREADY_IN: { description: 'Came in before today; the answer says when and where.' },
    WRONG_DAY: { description: 'A ticket of other days.' },
    REVOKED: { description: 'Its registration was cancelled.' },
    SUPERSEDED: { description: 'A newer ticket of the same registration exists.' },
    BAD_SIGNATURE: { description: 'Forged or damaged.' },
    OTHER_EVENT: { description: 'A ticket of another event.' },
    UNKNOWN: { description: 'No ticket at all.' },
    CLOSED: { description: 'The event was cancelled or is closed.' },
  },
});

@ObjectType('TicketDay', { description: 'A day of a kind of ticket.' })
export class TicketDayModel {
  @Field(() => LocalDate) day: string;
  @Field(() => Int, { nullable: true, description: 'The fewest over all quotas that bind on that day; null where nothing limits it.' }) placesLeft: number | null;

  static from({ day, placesLeft }: TicketDayRow): TicketDayModel {
    return Object.assign(new TicketDayModel(), { day, placesLeft });
  }
}

@ObjectType('TicketKind', { description: 'What visitors register for.' })
export class TicketKindModel {
  @Field(() => ID) id: string;
  @Field(() => AudienceEnum) audience: Audience;
  @Field(() => LocalizedTextModel) name: LocalizedTextModel;
  @Field(() => DateTime) opensAt: Date;
  @Field(() => DateTime, { description: 'First instant at which it is given no more.' }) closesAt: Date;
  @Field(() => Boolean, { description: 'By the clock; whether places are left its days say.' }) isOpen: boolean;
  @Field(() => Int, { description: 'Heads that one registration may bring.' }) maxParty: number;

  static from({ id, audience, nameVi, nameEn, opensAt, closesAt, maxParty }: TicketKindRow, now: Date): TicketKindModel {
    const isOpen = opensAt <= now && now < closesAt;
    return Object.assign(new TicketKindModel(), { id, audience, name: LocalizedTextModel.from({ vi: nameVi, en: nameEn }), opensAt, closesAt, isOpen, maxParty });
  }
}

@ObjectType('RegistrationReceived', { description: 'The ticket comes by mail. The same answer whether or not the address was registered already: then it gets the ticket it has.' })
export class RegistrationReceivedModel {
  @Field(() => [LocalDate]) days: string[];
  @Field(() => Int) party: number;
}

@ObjectType('Ticket', { description: 'What admits a party on the days of its registration.' })
export class TicketModel {
  @Field(() => String, { description: 'The text of the QR, 144 signs: signed, without a name.' }) code: string;
  @Field(() => String, { description: 'To be read out at the desk.' }) deskCode: string;
  @Field(() => Int, { description: 'Heads.' }) admits: number;
  @Field(() => Boolean) isRevoked: boolean;

  static from({ code, deskCode, admits, isRevoked }: PaperTicket): TicketModel {
    return Object.assign(new TicketModel(), { code, deskCode: readableDeskCode(deskCode), admits, isRevoked });
  }
}

@ObjectType('HeldRegistration', { description: 'A registration for its holder, by the link of the mail.' })
export class HeldRegistrationModel {
  @Field(() => RegistrationStateEnum) state: RegistrationState;
  @Field(() => String) eventCode: string;
  @Field(() => LocalizedTextModel) eventName: LocalizedTextModel;
  @Field(() => LocalizedTextModel) kindName: LocalizedTextModel;
  @Field(() => LocalizedTextModel) venueName: LocalizedTextModel;
  @Field(() => String) venueAddress: string;
  @Field(() => [LocalDate]) days: string[];
  @Field(() => Int) party: number;
  @Field(() => Boolean, { description: 'Somebody has come in with it; it can no longer be cancelled.' }) isAdmitted: boolean;
  @Field(() => [TicketModel]) tickets: TicketModel[];

  static from(paper: TicketPaper): HeldRegistrationModel {
    const { state, eventCode, days, party, isAdmitted, venueAddress } = paper;
    const text = (vi: string, en: string | null) => LocalizedTextModel.from({ vi, en });
    return Object.assign(new HeldRegistrationModel(), {
      state, eventCode, days, party, isAdmitted, venueAddress,
      eventName: text(paper.eventNameVi, paper.eventNameEn),
      kindName: text(paper.kindNameVi, paper.kindNameEn),
      venueName: text(paper.venueNameVi, paper.venueNameEn),
      tickets: paper.tickets.map((ticket) => TicketModel.from(ticket)),
    });
  }
}

@ObjectType('Registration', { description: 'Who comes on which days; for the organizers of the event.' })
export class RegistrationModel {
  @Field(() => ID) id: string;
  @Field(() => RegistrationStateEnum) state: RegistrationState;
  @Field(() => String) name: string;
  @Field(() => Int) party: number;
  @Field(() => [LocalDate]) days: string[];
  @Field(() => DateTime) registeredAt: Date;
  @Field(() => DateTime, { nullable: true, description: 'Null while it stands.' }) cancelledAt: Date | null;
  /** Read by the field `ticketKind`. */
  ticketKindId: string;

  static from({ id, state, name, party, days, registeredAt, cancelledAt, ticketKindId }: RegistrationRow): RegistrationModel {
    return Object.assign(new RegistrationModel(), { id, state, name, party, days, registeredAt, cancelledAt, ticketKindId });
  }
}

export const RegistrationConnection = connectionOf(RegistrationModel, 'Registration');

@ObjectType('Gate', { description: 'Where visitors come in.' })
export class GateModel {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;

  static from({ id, name }: GateRow): GateModel {
    return Object.assign(new GateModel(), { id, name });
  }
}

@ObjectType('CheckInAnswer', { description: 'What the gate shows: nothing about a person.' })
export class CheckInAnswerModel {
  @Field(() => CheckInVerdictEnum) verdict: CheckInVerdict;
  @Field(() => Int, { nullable: true, description: 'Heads the ticket admits; null where no ticket is known.' }) admits: number | null;
  @Field(() => DateTime, { nullable: true, description: 'When it came in first today; null where it did not.' }) firstAt: Date | null;
  @Field(() => String, { nullable: true, description: 'At which gate; null where it did not come in.' }) firstGate: string | null;

  static from({ verdict, admits, firstAt, firstGate }: CheckedIn): CheckInAnswerModel {
    return Object.assign(new CheckInAnswerModel(), { verdict, admits, firstAt: firstAt === null ? null : new Date(firstAt), firstGate });
  }
}

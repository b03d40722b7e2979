import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { formatPhone, type Locale } from '@ketnoi/common';
import { BODY_ROLES, EVENT_KINDS, EVENT_PHASES, ONLINE_PHASES, type BodyRole, type BodyRow, type EventKind, type EventRow, type EventState } from '@ketnoi/events';
import { connectionOf } from '../graphql/connections.js';
import { LocalizedTextModel } from '../graphql/localized-text.js';
import { DateTime, LocalDate } from '../graphql/scalars.js';

const enumOf = <Value extends string>(values: readonly Value[]): Record<Value, Value> => Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;

export const EventKindEnum = enumOf(EVENT_KINDS);
registerEnumType(EventKindEnum, { name: 'EventKind', description: 'Hội chợ, triển lãm, tuần lễ kết nối.' });

const EventStateEnum = enumOf<EventState>(['DRAFT', 'ANNOUNCED', 'CANCELLED', 'CLOSED']);
registerEnumType(EventStateEnum, { name: 'EventState', description: 'What was last decided about an event. Whether it runs today follows from its windows: `phase`.' });

export const EventPhaseEnum = enumOf(EVENT_PHASES);
registerEnumType(EventPhaseEnum, {
  name: 'EventPhase',
  description: 'By the clock: nothing open yet or just now, something is to come · somebody can go there today · it can be seen online now · an archive.',
  valuesMap: { UPCOMING: {}, ON_SITE: { description: 'Perhaps online as well.' }, ONLINE: {}, ARCHIVE: {} },
});

export const OnlinePhaseEnum = enumOf(ONLINE_PHASES);
registerEnumType(OnlinePhaseEnum, { name: 'OnlinePhase', description: 'Where an online exhibition stands now, right to the second in Hanoi.' });

export const BodyRoleEnum = enumOf(BODY_ROLES);
registerEnumType(BodyRoleEnum, { name: 'EventBodyRole', description: 'Đơn vị chủ trì, phối hợp, thực hiện.' });

@ObjectType('EventContact', { description: 'Whom visitors and businesses ask about an event.' })
export class EventContactModel {
  @Field(() => String, { nullable: true, description: 'Null where only an address or number was given.' }) name: string | null;
  @Field(() => String, { nullable: true, description: 'Null where none was given.' }) email: string | null;
  @Field(() => String, { nullable: true, description: 'To dial, E.164; null where none was given.' }) phone: string | null;
  @Field(() => String, { nullable: true, description: 'Digits to dial behind a switchboard; null where there is none.' }) extension: string | null;
  @Field(() => String, { nullable: true, description: 'The number for reading, as written in the country of the language.' }) shownPhone: string | null;

  static from({ contactName, contactEmail, contactPhone, contactExtension }: EventRow, locale: Locale): EventContactModel | null {
    if (contactName === null && contactEmail === null && contactPhone === null) return null;
    const shownPhone = contactPhone && formatPhone({ e164: contactPhone, extension: contactExtension }, locale);
    return Object.assign(new EventContactModel(), { name: contactName, email: contactEmail, phone: contactPhone, extension: contactExtension, shownPhone });
  }
}

@ObjectType('EventBody', { description: 'An organisation that holds an event.' })
export class EventBodyModel {
  @Field(() => BodyRoleEnum) role: BodyRole;
  @Field(() => LocalizedTextModel) organisation: LocalizedTextModel;

  static from({ role, organisationVi, organisationEn }: BodyRow): EventBodyModel {
    return Object.assign(new EventBodyModel(), { role, organisation: LocalizedTextModel.from({ vi: organisationVi, en: organisationEn }) });
  }
}

@ObjectType('Event', { description: 'A fair, exhibition or linking week. Announced ones are for everybody, drafts for their organizers.' })
export class EventModel {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'Stands in addresses and on leaflets; never changes.' }) code: string;
  @Field(() => EventKindEnum) kind: EventKind;
  @Field(() => EventStateEnum) state: EventState;
  @Field(() => LocalizedTextModel) name: LocalizedTextModel;
  @Field(() => LocalizedTextModel, { description: 'For cards, tickets and subjects of mails.' }) shortName: LocalizedTextModel;
  @Field(() => LocalizedTextModel, { nullable: true, description: 'Null where it has none.' }) theme: LocalizedTextModel | null;
  @Field(() => LocalizedTextModel, { nullable: true, description: 'Null while nothing is written; an announced event has one.' }) about: LocalizedTextModel | null;
  @Field(() => EventContactModel, { nullable: true, description: 'Null while none is given; an announced event has one.' }) contact: EventContactModel | null;
  @Field(() => String, { nullable: true, description: 'Under which the authority registered it; name and theme stay from then on. Null before.' }) registrationNo: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day of the registration; null before.' }) registeredOn: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Null for a draft.' }) announcedAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Null unless it was cancelled.' }) cancelledAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Null unless it was cancelled.' }) cancelReason: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When its books were closed; null before.' }) closedAt: Date | null;
  readonly previousEventId: string | null;

  static from(row: EventRow, { locale }: { readonly locale: Locale }): EventModel {
    const { id, code, kind, state, registrationNo, registeredOn, announcedAt, cancelledAt, cancelReason, closedAt, previousEventId } = row;
    return Object.assign(new EventModel(), {
      id, code, kind, state, registrationNo, registeredOn, announcedAt, cancelledAt, cancelReason, closedAt, previousEventId,
      name: LocalizedTextModel.from({ vi: row.nameVi, en: row.nameEn }),
      shortName: LocalizedTextModel.from({ vi: row.shortNameVi, en: row.shortNameEn }),
      theme: row.themeVi === null ? null : LocalizedTextModel.from({ vi: row.themeVi, en: row.themeEn }),
      about: row.aboutVi === null ? null : LocalizedTextModel.from({ vi: row.aboutVi, en: row.aboutEn }),
      contact: EventContactModel.from(row, locale),
    });
  }
}

export const EventConnection = connectionOf(EventModel, 'Event');

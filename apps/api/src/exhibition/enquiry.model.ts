import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ENQUIRY_CHANNELS, ENQUIRY_OUTCOMES, followUpUntil, type EnquiryChannel, type EnquiryMessageRow, type EnquiryOutcome, type EnquiryRow, type EnquiryState, type SentEnquiryRow } from '@ketnoi/exhibition';
import { connectionOf } from '../graphql/connections.js';
import { LocalizedTextModel } from '../graphql/localized-text.js';
import { RefusalModel, refusalType } from '../graphql/results.js';
import { DateTime } from '../graphql/scalars.js';

export const EnquiryStateEnum = { NEW: 'NEW', ANSWERED: 'ANSWERED', CLOSED: 'CLOSED' } as const satisfies Record<EnquiryState, EnquiryState>;
registerEnumType(EnquiryStateEnum, { name: 'EnquiryState', description: 'Waits for an answer, was answered, is over.' });

export const EnquiryChannelEnum = Object.fromEntries(ENQUIRY_CHANNELS.map((channel) => [channel, channel])) as Record<EnquiryChannel, EnquiryChannel>;
registerEnumType(EnquiryChannelEnum, { name: 'EnquiryChannel', description: 'From where the sender came: the web, a sign at the booth, the counter itself.' });

export const EnquiryOutcomeEnum = Object.fromEntries(ENQUIRY_OUTCOMES.map((outcome) => [outcome, outcome])) as Record<EnquiryOutcome, EnquiryOutcome>;
registerEnumType(EnquiryOutcomeEnum, { name: 'EnquiryOutcome', description: 'What came of it, as the exhibitor says.' });

const MessageSideEnum = { SENDER: 'SENDER', BUSINESS: 'BUSINESS' } as const;
registerEnumType(MessageSideEnum, { name: 'EnquiryMessageSide', description: 'Who wrote.' });

const MessageKindEnum = { TEXT: 'TEXT', CALL: 'CALL' } as const;
registerEnumType(MessageKindEnum, { name: 'EnquiryMessageKind', description: 'Written, or said by telephone.' });

@ObjectType('EnquiryMessage', { description: 'One message of an enquiry, for those who work at the booth.' })
export class EnquiryMessageModel {
  @Field(() => ID) id: string;
  @Field(() => MessageSideEnum) side: EnquiryMessageRow['side'];
  @Field(() => MessageKindEnum) kind: EnquiryMessageRow['kind'];
  @Field(() => ID, { nullable: true, description: 'Who of the business wrote; null for the sender.' }) personId: string | null;
  @Field(() => String, { description: 'Of a call, the note.' }) text: string;
  @Field(() => DateTime) writtenAt: Date;

  static from({ id, side, kind, personId, text, writtenAt }: EnquiryMessageRow): EnquiryMessageModel {
    return Object.assign(new EnquiryMessageModel(), { id, side, kind, personId: side === 'BUSINESS' ? personId : null, text, writtenAt });
  }
}

@ObjectType('Enquiry', { description: 'A visitor’s question, for those who work at the booth: the sender consented to that and to nothing else.' })
export class EnquiryModel {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => ID) pageId: string;
  @Field(() => ID, { nullable: true, description: 'The product asked about; null for the booth as a whole.' }) productId: string | null;
  @Field(() => EnquiryStateEnum) state: EnquiryState;
  @Field(() => EnquiryChannelEnum) channel: EnquiryChannel;
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true, description: 'Null where only a number was given.' }) email: string | null;
  @Field(() => String, { nullable: true, description: 'E.164; null where only an address was given.' }) phone: string | null;
  @Field(() => String, { description: 'Language of the sender.' }) locale: string;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1, two letters; null where it was not said.' }) country: string | null;
  @Field(() => Int, { nullable: true, description: 'Pieces; null where it was not said.' }) quantity: number | null;
  @Field(() => String, { nullable: true, description: 'Label of the booth on that day; null online.' }) boothLabel: string | null;
  @Field(() => DateTime, { description: 'Of the sender’s last message.' }) sentAt: Date;
  @Field(() => DateTime, { description: 'Until then an answer is promised: eight working hours.' }) dueAt: Date;
  @Field(() => DateTime, { nullable: true, description: 'Null before the first answer.' }) firstAnsweredAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Of the last answer; null before.' }) answeredAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Null while it is open.' }) closedAt: Date | null;
  @Field(() => EnquiryOutcomeEnum, { nullable: true, description: 'Null while it is open.' }) outcome: EnquiryOutcome | null;

  static from(row: EnquiryRow): EnquiryModel {
    const { id, version, pageId, productId, state, channel, name, email, phone, locale, country, quantity, boothLabel } = row;
    const { sentAt, dueAt, firstAnsweredAt, answeredAt, closedAt, outcome } = row;
    const asked = { id, version, pageId, productId, state, channel, name, email, phone, locale, country, quantity, boothLabel };
    return Object.assign(new EnquiryModel(), { ...asked, sentAt, dueAt, firstAnsweredAt, answeredAt, closedAt, outcome });
  }
}

export const EnquiryConnection = connectionOf(EnquiryModel, 'Enquiry');

@ObjectType('SentEnquiryMessage', { description: 'One message, as the sender of the enquiry may read it.' })
export class SentEnquiryMessageModel {
  @Field(() => MessageSideEnum) side: 'SENDER' | 'BUSINESS';
  @Field(() => MessageKindEnum) kind: 'TEXT' | 'CALL';
  @Field(() => String, { nullable: true, description: 'Null for a call: what was said is known to both.' }) text: string | null;
  @Field(() => DateTime) writtenAt: Date;
}

@ObjectType('SentEnquiry', { description: 'An enquiry for who sent it, by the link of the mail.' })
export class SentEnquiryModel {
  @Field(() => EnquiryStateEnum) state: EnquiryState;
  @Field(() => LocalizedTextModel, { description: 'The exhibitor that answers.' }) businessName: LocalizedTextModel;
  @Field(() => String) pageCode: string;
  @Field(() => String) eventCode: string;
  @Field(() => String, { nullable: true, description: 'Label of the booth on that day; null online.' }) boothLabel: string | null;
  @Field(() => DateTime) sentAt: Date;
  @Field(() => DateTime, { description: 'Until then an answer is promised.' }) dueAt: Date;
  @Field(() => DateTime, { nullable: true, description: 'Until then you may write again; null before an answer and once it is over.' }) followUpUntil: Date | null;
  @Field(() => [SentEnquiryMessageModel], { description: 'In order, at most 200.' }) messages: SentEnquiryMessageModel[];

  static from({ state, businessName, businessNameEn, pageCode, eventCode, boothLabel, sentAt, dueAt, answeredAt, messages }: SentEnquiryRow): SentEnquiryModel {
    return Object.assign(new SentEnquiryModel(), {
      state, pageCode, eventCode, boothLabel, sentAt, dueAt,
      businessName: LocalizedTextModel.from({ vi: businessName, en: businessNameEn }),
      followUpUntil: state === 'ANSWERED' && answeredAt ? followUpUntil(answeredAt) : null,
      messages: messages.map(({ side, kind, text, writtenAt }) => Object.assign(new SentEnquiryMessageModel(), { side, kind, text, writtenAt: new Date(writtenAt) })),
    });
  }
}

@ObjectType('EnquirySent', { description: 'The exhibitor has it. Keep the token: with it you read the answer.' })
export class EnquirySentModel {
  @Field(() => String, { description: 'For `enquiryByToken` and `followUpEnquiry`; it also stands in the mails.' }) token: string;
  @Field(() => SentEnquiryModel) enquiry: SentEnquiryModel;
}

@ObjectType('FollowUpTooLate', { implements: () => RefusalModel, description: 'The time to write again is over; send a new enquiry while the exhibition is open.' })
export class FollowUpTooLate extends RefusalModel {
  @Field(() => DateTime) endedAt: Date;
}
refusalType('FOLLOW_UP_TOO_LATE', FollowUpTooLate);

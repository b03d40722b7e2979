import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AvailableAct, Locale, Role } from '@ketnoi/common';
import { EVENT_PARTS, eventLifecycle, type EventAct, type EventInvitationRow, type EventPart, type EventPersonRow, type OrganizedEventRow } from '@ketnoi/events';
import { connectionOf } from '../graphql/connections.js';
import type { RequestContext } from '../graphql/context.js';
import { RefusalModel, refusalModel } from '../graphql/results.js';
import { DateTime } from '../graphql/scalars.js';
import { LocaleEnum, RoleEnum } from '../identity/person.model.js';

export const EventPartEnum = Object.fromEntries(EVENT_PARTS.map((part) => [part, part])) as Record<EventPart, EventPart>;
registerEnumType(EventPartEnum, { name: 'EventPart', description: 'What the public page of an event cannot do without: days, a leading body, a contact, a Vietnamese text about it.' });

const EventActEnum = Object.fromEntries(eventLifecycle.acts.map(({ act }) => [act, act])) as Record<EventAct, EventAct>;
registerEnumType(EventActEnum, { name: 'EventAct', description: 'Acts upon an event.' });

@ObjectType('AvailableEventAct', { description: 'An act that exists in this state, and whether the caller can do it now.' })
export class AvailableEventActModel {
  @Field(() => EventActEnum) act: EventAct;
  @Field(() => Boolean) allowed: boolean;
  @Field(() => RefusalModel, { nullable: true, description: 'Why not; null when it is allowed.' }) reason: RefusalModel | null;

  static from({ act, allowed, reason }: AvailableAct<EventAct>, context: Pick<RequestContext, 'locale'>): AvailableEventActModel {
    return Object.assign(new AvailableEventActModel(), { act, allowed, reason: reason && refusalModel(reason, context) });
  }
}

@ObjectType('EventOrganizing', { description: 'What only the organizers of an event see.' })
export class EventOrganizingModel {
  @Field(() => ID, { description: 'Of the event.' }) id: string;
  @Field(() => Int, { description: 'Name it in the next change.' }) version: number;
  @Field(() => DateTime) draftedAt: Date;
  @Field(() => [EventPartEnum], { description: 'What announcing would find missing.' }) missing: EventPart[];
  @Field(() => [AvailableEventActModel]) availableActs: AvailableEventActModel[];

  static from({ id, version, draftedAt, missing, acts }: OrganizedEventRow, context: Pick<RequestContext, 'locale'>): EventOrganizingModel {
    return Object.assign(new EventOrganizingModel(), { id, version, draftedAt, missing, availableActs: acts.map((act) => AvailableEventActModel.from(act, context)) });
  }
}

@ObjectType('EventPerson', { description: 'One role that a person holds in an event.' })
export class EventPersonModel {
  @Field(() => ID, { description: 'Of the role as it was given; ends by `endEventRole`.' }) grantId: string;
  @Field(() => ID) personId: string;
  @Field(() => String) name: string;
  @Field(() => RoleEnum) role: Role;
  @Field(() => DateTime) since: Date;

  static from({ id, personId, personName, role, since }: EventPersonRow): EventPersonModel {
    return Object.assign(new EventPersonModel(), { grantId: id, personId, name: personName, role, since });
  }
}

export const EventPersonConnection = connectionOf(EventPersonModel, 'EventPerson');

@ObjectType('EventInvitation', { description: 'An invitation that can still be accepted.' })
export class EventInvitationModel {
  @Field(() => ID) id: string;
  @Field(() => String) email: string;
  @Field(() => RoleEnum) role: Role;
  @Field(() => LocaleEnum, { description: 'Language of its mail.' }) locale: Locale;
  @Field(() => DateTime) invitedAt: Date;
  @Field(() => DateTime) expiresAt: Date;

  static from({ id, email, role, locale, invitedAt, expiresAt }: EventInvitationRow): EventInvitationModel {
    return Object.assign(new EventInvitationModel(), { id, email, role, locale, invitedAt, expiresAt });
  }
}

export const EventInvitationConnection = connectionOf(EventInvitationModel, 'EventInvitation');

@ObjectType('EventInvitationSent', { description: 'The invitation is on its way by mail.' })
export class EventInvitationSentModel {
  @Field(() => ID) eventId: string;
  @Field(() => ID) invitationId: string;
}

@ObjectType('EventRoleEnded', { description: 'The role no longer counts.' })
export class EventRoleEndedModel {
  @Field(() => ID) eventId: string;
  @Field(() => ID) grantId: string;
}

import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { StaffInvitationRow, StaffRow } from '@ketnoi/businesses';
import type { Locale, Role } from '@ketnoi/common';
import { connectionOf } from '../graphql/connections.js';
import { DateTime } from '../graphql/scalars.js';
import { LocaleEnum, RoleEnum } from '../identity/person.model.js';

@ObjectType('Colleague', { description: 'One role that a person holds in a business.' })
export class ColleagueModel {
  @Field(() => ID, { description: 'Of the role as it was given; ends by `endColleagueRole`.' }) grantId: string;
  @Field(() => ID) personId: string;
  @Field(() => String) name: string;
  @Field(() => RoleEnum) role: Role;
  @Field(() => DateTime) since: Date;

  static from({ id, personId, personName, role, since }: StaffRow): ColleagueModel {
    return Object.assign(new ColleagueModel(), { grantId: id, personId, name: personName, role, since });
  }
}

export const ColleagueConnection = connectionOf(ColleagueModel, 'Colleague');

@ObjectType('StaffInvitation', { description: 'An invitation that can still be accepted.' })
export class StaffInvitationModel {
  @Field(() => ID) id: string;
  @Field(() => String) email: string;
  @Field(() => RoleEnum) role: Role;
  @Field(() => LocaleEnum, { description: 'Language of its mail.' }) locale: Locale;
  @Field(() => DateTime) invitedAt: Date;
  @Field(() => DateTime) expiresAt: Date;

  static from({ id, email, role, locale, invitedAt, expiresAt }: StaffInvitationRow): StaffInvitationModel {
    return Object.assign(new StaffInvitationModel(), { id, email, role, locale, invitedAt, expiresAt });
  }
}

export const StaffInvitationConnection = connectionOf(StaffInvitationModel, 'StaffInvitation');

@ObjectType('ColleagueInvited', { description: 'The invitation is on its way by mail.' })
export class ColleagueInvitedModel {
  @Field(() => ID) invitationId: string;
  @Field(() => ID) businessId: string;
}

@ObjectType('InvitationRevoked', { description: 'The invitation can no longer be accepted.' })
export class InvitationRevokedModel {
  @Field(() => ID) invitationId: string;
}

@ObjectType('ColleagueRoleEnded', { description: 'The role no longer counts.' })
export class ColleagueRoleEndedModel {
  @Field(() => ID) grantId: string;
}

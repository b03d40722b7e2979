import { Field, InputType } from '@nestjs/graphql';
import type { Locale, Role } from '@ketnoi/common';
import { Allow } from 'class-validator';
import { IdempotencyKey, IdField, Line } from '../graphql/inputs.js';
import { LocaleEnum, RoleEnum } from '../identity/person.model.js';

@InputType()
export class InviteColleagueInput {
  @IdField() businessId: string;
  @Line(320) email: string;
  @Allow() @Field(() => RoleEnum, { description: 'BUSINESS_OWNER, BUSINESS_EDITOR or BOOTH_STAFF.' }) role: Role;
  @Allow() @Field(() => LocaleEnum, { defaultValue: LocaleEnum.VI, description: 'Language of the mail.' }) locale: Locale;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class RevokeInvitationInput {
  @IdField() businessId: string;
  @IdField() invitationId: string;
}

@InputType()
export class EndColleagueRoleInput {
  @IdField() businessId: string;
  @IdField({ description: 'Of the role as it was given: `Colleague.grantId`.' }) grantId: string;
}

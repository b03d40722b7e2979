import { Field, InputType } from '@nestjs/graphql';
import type { Locale, Role } from '@ketnoi/common';
import { Allow } from 'class-validator';
import { IdempotencyKey, Line, rule } from '../graphql/inputs.js';
import { LocaleEnum, RoleEnum } from './person.model.js';

/** A password is taken as it is typed: only its length in bytes is bounded here, its meaning is judged by identity. */
const Password = (): PropertyDecorator => (target, property) => {
  Field(() => String, { description: 'At least 15 characters; a sentence is best.' })(target, property);
  rule('PASSWORD_TOO_LONG', (value) => typeof value === 'string' && value.length <= 1_024)(target, property);
};

@InputType()
export class SignUpInput {
  @Line(120, { description: 'The person’s name as it should stand in mails.' }) name: string;
  @Line(320) email: string;
  @Password() password: string;
  @Allow() @Field(() => LocaleEnum, { defaultValue: LocaleEnum.VI, description: 'Language of the mails.' }) locale: Locale;
}

@InputType()
export class SignInInput {
  @Line(320) email: string;
  @Password() password: string;
}

@InputType()
export class RequestPasswordResetInput {
  @Line(320) email: string;
}

@InputType()
export class ResetPasswordInput {
  @Line(200, { description: 'From the mail.' }) token: string;
  @Password() password: string;
}

@InputType()
export class NetworkRoleInput {
  @Line(320, { description: 'Of a person who has proved it.' }) email: string;
  @Allow() @Field(() => RoleEnum) role: Role;
  @IdempotencyKey() idempotencyKey: string;
}

@InputType()
export class AcceptInvitationInput {
  @Line(200, { description: 'From the invitation’s mail.' }) token: string;
  @IdempotencyKey() idempotencyKey: string;
}

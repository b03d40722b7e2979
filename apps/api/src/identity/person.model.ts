import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ROLES, type HeldGrant, type Locale, type Role } from '@ketnoi/common';
import type { PersonRow, SignInRow } from '@ketnoi/identity';
import { connectionOf } from '../graphql/connections.js';
import { DateTime } from '../graphql/scalars.js';

export const RoleEnum = Object.fromEntries(ROLES.map((role) => [role, role])) as Record<Role, Role>;
registerEnumType(RoleEnum, { name: 'Role', description: 'What a person may be in a business, a village, an event or the network.' });

export const LocaleEnum = { VI: 'vi', EN: 'en' } as const satisfies Record<string, Locale>;
registerEnumType(LocaleEnum, { name: 'Locale', description: 'Vietnamese or English.' });

@ObjectType('HeldRole', { description: 'A role held now. `scopeId` is the business, village or event; null for the network.' })
export class HeldRoleModel {
  @Field(() => RoleEnum) role: Role;
  @Field(() => ID, { nullable: true, description: 'Null when the role is held for the whole network.' }) scopeId: string | null;

  static from({ role, scopeId }: HeldGrant): HeldRoleModel {
    return Object.assign(new HeldRoleModel(), { role, scopeId });
  }
}

@ObjectType('Me', { description: 'The signed-in person as only they see themselves.' })
export class MeModel {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => String) email: string;
  @Field(() => Boolean, { description: 'Whether the address was proved by its mailed link; most acts need it.' }) emailVerified: boolean;
  @Field(() => LocaleEnum, { description: 'Language of the mails.' }) locale: Locale;
  @Field(() => [HeldRoleModel]) roles: HeldRoleModel[];

  static from(row: PersonRow, grants: readonly HeldGrant[]): MeModel {
    const { id, name, email, emailVerified, locale } = row;
    return Object.assign(new MeModel(), { id, name, email, emailVerified, locale, roles: grants.map((grant) => HeldRoleModel.from(grant)) });
  }
}

@ObjectType('SignIn', { description: 'One device that is signed in.' })
export class SignInModel {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'What the device called itself.' }) device: string;
  @Field(() => DateTime) signedInAt: Date;
  @Field(() => DateTime, { description: 'When it ends by itself.' }) expiresAt: Date;
  @Field(() => Boolean, { description: 'Whether this request came with it.' }) current: boolean;

  static from(row: SignInRow, currentId: string): SignInModel {
    const { id, device, signedInAt, expiresAt } = row;
    return Object.assign(new SignInModel(), { id, device, signedInAt, expiresAt, current: id === currentId });
  }
}

export const SignInConnection = connectionOf(SignInModel, 'SignIn');

@ObjectType('MailSent', { description: 'If the address can receive it, a mail is on its way. The answer is the same for every address.' })
export class MailSentModel {
  @Field(() => String) email: string;
}

@ObjectType('SignInStarted', { description: 'Send the token as `Authorization: Bearer`. It is shown this once.' })
export class SignInStartedModel {
  @Field(() => String) token: string;
  @Field(() => ID) signInId: string;
}

@ObjectType('EmailProved', { description: 'The address is proved.' })
export class EmailProvedModel {
  @Field(() => Boolean) verified: boolean;
}

@ObjectType('PasswordSet', { description: 'The new password holds and every sign-in has ended.' })
export class PasswordSetModel {
  @Field(() => Boolean) changed: boolean;
}

@ObjectType('SignInsEnded', { description: 'Sign-ins that have just ended.' })
export class SignInsEndedModel {
  @Field(() => [ID]) endedIds: string[];
}

@ObjectType('NetworkRoleChanged', { description: 'A role for the whole network was given or taken; it holds from the next request on.' })
export class NetworkRoleChangedModel {
  @Field(() => ID) personId: string;
  @Field(() => RoleEnum) role: Role;
}

@ObjectType('InvitationTaken', { description: 'The role is held from now on.' })
export class InvitationTakenModel {
  @Field(() => ID) grantId: string;
  @Field(() => ID, { nullable: true, description: 'Null for a role in the whole network.' }) scopeId: string | null;
}

@ObjectType('SecondFactorSecret', { description: 'For an authenticator app; shown this once. It counts from the first code that is proved.' })
export class SecondFactorSecretModel {
  @Field(() => String, { description: 'Base32, to type into the app.' }) secret: string;
  @Field(() => String, { description: 'The same as an otpauth:// address, to draw as a QR code.' }) uri: string;
}

@ObjectType('SecondFactorProved', { description: 'This device may now use the roles that demand a second factor.' })
export class SecondFactorProvedModel {
  @Field(() => Boolean) proved: boolean;
}

import { Module } from '@nestjs/common';
import { refuseOnConstraints } from '@ketnoi/platform';
import { GrantQueries } from './data/grant.queries.js';
import { InvitationEntity } from './data/invitation.entity.js';
import { MailedLinkEntity } from './data/mailed-link.entity.js';
import { PersonEntity } from './data/person.entity.js';
import { PersonQueries } from './data/person.queries.js';
import { RoleGrantEntity } from './data/role-grant.entity.js';
import { SecondFactorEntity } from './data/second-factor.entity.js';
import { SignInEntity } from './data/sign-in.entity.js';
import { alreadyInvited, roleAlreadyHeld } from './domain/identity.refusals.js';
import { MailedLinks } from './mailed-links.js';
import { Passwords } from './passwords.js';
import { AcceptInvitation } from './use-cases/accept-invitation.js';
import { EndSignIns } from './use-cases/end-sign-ins.js';
import { RequestVerification } from './use-cases/request-verification.js';
import { RequestPasswordReset, ResetPassword } from './use-cases/reset-password.js';
import { EndNetworkRole, GrantNetworkRole } from './use-cases/network-roles.js';
import { EnrolSecondFactor, ProveSecondFactor } from './use-cases/second-factor.js';
import { SignIn } from './use-cases/sign-in.js';
import { SignUp } from './use-cases/sign-up.js';
import { VerifyEmail } from './use-cases/verify-email.js';

export const IDENTITY_ENTITIES = [PersonEntity, SignInEntity, MailedLinkEntity, RoleGrantEntity, InvitationEntity, SecondFactorEntity];

refuseOnConstraints({ role_grant_live_once: roleAlreadyHeld, invitation_open_once: alreadyInvited });

const SHARED = [
  PersonQueries, GrantQueries, MailedLinks, Passwords,
  SignUp, VerifyEmail, RequestVerification, SignIn, EndSignIns, RequestPasswordReset, ResetPassword, AcceptInvitation,
  EnrolSecondFactor, ProveSecondFactor, GrantNetworkRole, EndNetworkRole,
];

@Module({ providers: SHARED, exports: SHARED })
export class IdentityModule {}

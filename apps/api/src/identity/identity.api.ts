import { Module } from '@nestjs/common';
import { IdentityModule } from '@ketnoi/identity';
import { InvitationController } from '../http/invitation.controller.js';
import { MailedLinksController } from '../http/mailed-links.controller.js';
import { NetworkRoleMutationsResolver } from './network-role.mutations.js';
import { PersonMutationsResolver } from './person.mutations.js';
import { PersonQueriesResolver } from './person.queries.js';
import { SecondFactorMutationsResolver } from './second-factor.mutations.js';
import { SignInMutationsResolver } from './sign-in.mutations.js';

@Module({ imports: [IdentityModule], controllers: [MailedLinksController, InvitationController], providers: [PersonQueriesResolver, PersonMutationsResolver, SignInMutationsResolver, SecondFactorMutationsResolver, NetworkRoleMutationsResolver] })
export class IdentityApi {}

import { Module } from '@nestjs/common';
import { RegistrationsModule } from '@ketnoi/registrations';
import { CallersModule } from '../graphql/callers.module.js';
import { TicketsController } from '../http/tickets.controller.js';
import { EventTicketsFieldsResolver, RegistrationFieldsResolver, TicketKindFieldsResolver } from './registration.fields.js';
import { GateMutationsResolver, TicketMutationsResolver } from './registration.mutations.js';
import { RegistrationQueriesResolver } from './registration.queries.js';
import { TicketKinds } from './ticket-kinds.js';

@Module({
  imports: [RegistrationsModule, CallersModule],
  controllers: [TicketsController],
  providers: [TicketKinds, EventTicketsFieldsResolver, TicketKindFieldsResolver, RegistrationFieldsResolver, TicketMutationsResolver, GateMutationsResolver, RegistrationQueriesResolver],
})
export class RegistrationsApi {}

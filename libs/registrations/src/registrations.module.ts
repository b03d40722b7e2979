import { Module } from '@nestjs/common';
import { EventsModule } from '@ketnoi/events';
import { IdentityModule } from '@ketnoi/identity';
import { CheckInEntity, GateEntity } from './data/gate.entity.js';
import { RegistrationDayEntity, RegistrationEntity } from './data/registration.entity.js';
import { RegistrationQueries } from './data/registration.queries.js';
import './data/registrations.constraints.js';
import { TicketEntity } from './data/ticket.entity.js';
import { TicketKeyEntity } from './data/ticket-key.entity.js';
import { TicketKindEntity } from './data/ticket-kind.entity.js';
import { TicketCodes } from './ticket-codes.js';
import { TicketPapers } from './ticket-papers.js';
import { AddGate } from './use-cases/add-gate.js';
import { AddTicketKind } from './use-cases/add-ticket-kind.js';
import { CancelRegistration } from './use-cases/cancel-registration.js';
import { CheckIn } from './use-cases/check-in.js';
import { Register } from './use-cases/register.js';

export const REGISTRATIONS_ENTITIES = [TicketKindEntity, RegistrationEntity, RegistrationDayEntity, TicketKeyEntity, TicketEntity, GateEntity, CheckInEntity];

const PROVIDERS = [TicketCodes, TicketPapers, RegistrationQueries, AddTicketKind, AddGate, Register, CancelRegistration, CheckIn];

/** Who comes to a fair on which day, with which ticket, and through which gate. */
@Module({ imports: [EventsModule, IdentityModule], providers: PROVIDERS, exports: PROVIDERS })
export class RegistrationsModule {}

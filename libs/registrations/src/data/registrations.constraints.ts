import { refuseOnConstraints } from '@ketnoi/platform';
import { alreadyRegistered, gateNameTaken, scanKnown, ticketKindNameTaken, tooManyGates, tooManyTicketKinds, windowHasTickets } from '../domain/registration.refusals.js';

/** What the database refuses, by the names of migration 202611280310. */
refuseOnConstraints({
  registration_once: alreadyRegistered,
  ticket_kind_name_once: ticketKindNameTaken,
  gate_name_once: gateNameTaken,
  check_in_once: scanKnown,
  ticket_kind_window: windowHasTickets,
  ticket_kind_limit: tooManyTicketKinds,
  gate_limit: tooManyGates,
});

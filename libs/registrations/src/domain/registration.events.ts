import type { Id } from '@ketnoi/common';

type OfRegistration<Type extends string> = {
  readonly type: Type;
  readonly subject: { readonly kind: 'Registration'; readonly id: Id };
  readonly payload: { readonly eventId: Id };
};

/** What registrations record; never a name, an address or a code. Scans are facts of their own and record nothing here: a gate does not wait for the queue. */
export type RegistrationEvent =
  | OfRegistration<'RegistrationConfirmed' | 'RegistrationRepeated' | 'RegistrationCancelled'>
  | { readonly type: 'TicketKindAdded'; readonly subject: { readonly kind: 'TicketKind'; readonly id: Id }; readonly payload: { readonly eventId: Id } }
  | { readonly type: 'GateAdded'; readonly subject: { readonly kind: 'Gate'; readonly id: Id }; readonly payload: { readonly eventId: Id } };

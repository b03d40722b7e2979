type OfEvent<Type extends string, Payload extends object = object> = { type: Type; subject: { kind: 'Event'; id: string }; payload: Payload };

/** What events record. Invitations and ended roles are recorded here as identity's PersonInvited and RoleEnded. */
export type FairEvent =
  | OfEvent<'EventDrafted', { code: string }>
  | OfEvent<'EventUpdated'>
  | OfEvent<'EventBodiesSet'>
  | OfEvent<'EventWindowsSet', { windowIds: string[] }>
  | OfEvent<'EventRegistered', { registrationNo: string }>
  | OfEvent<'EventAnnounced'>
  | OfEvent<'EventClosed'>
  | { type: 'VenueAdded'; subject: { kind: 'Venue'; id: string }; payload: object };

import { refusal, type LocalDate } from '@ketnoi/common';

/** The event takes no registrations of this kind at this instant. */
export const registrationNotOpen = (opensAt: Date | null, closesAt: Date | null) => refusal('REGISTRATION_NOT_OPEN', { opensAt, closesAt });

/** The quota that binds: of one day, or of all days together where `day` is null. */
export const placesFull = (day: LocalDate | null, placesLeft: number) => refusal('PLACES_FULL', { day, placesLeft });

/** Too many take at once; the same call a moment later gets its answer. */
export const registrationBusy = () => refusal('REGISTRATION_BUSY', {});

/** Never told to an anonymous caller: the use case answers it as success, and the mail tells. */
export const alreadyRegistered = () => refusal('ALREADY_REGISTERED', {});

/** Somebody has come in with the ticket. */
export const alreadyAdmitted = () => refusal('ALREADY_ADMITTED', {});

/** The scan was sent twice at once; the use case reads what the first one got. */
export const scanKnown = () => refusal('SCAN_KNOWN', {});

export const notTheHolder = () => refusal('NOT_THE_HOLDER', {});

export const eventTakesNoVisitors = () => refusal('EVENT_NOT_ANNOUNCED', {});

export const ticketKindNameTaken = () => refusal('TICKET_KIND_NAME_TAKEN', {});

export const gateNameTaken = () => refusal('GATE_NAME_TAKEN', {});

/** An event has at most 20 kinds of tickets and 50 gates. */
export const tooManyTicketKinds = () => refusal('TOO_MANY_TICKET_KINDS', {});

/** Visitors can register for this window: it stays. */
export const windowHasTickets = () => refusal('WINDOW_HAS_TICKETS', {});

export const tooManyGates = () => refusal('TOO_MANY_GATES', {});

export const eventIsOver = () => refusal('EVENT_IS_OVER', {});

import { refuseOnConstraints } from '@ketnoi/platform';
import { adminUnitUnknown, eventCodeTaken, nameIsRegistered, venueUnknown } from '../domain/event.refusals.js';

/** What the database refuses, by the names of migration 202611230200. */
refuseOnConstraints({
  event_code_once: eventCodeTaken,
  event_registered_name: nameIsRegistered,
  event_window_venue: venueUnknown,
  venue_admin_unit: adminUnitUnknown,
});

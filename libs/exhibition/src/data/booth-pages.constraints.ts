import { refuseOnConstraints } from '@ketnoi/platform';
import { pageIsFinal } from '../domain/booth-page.refusals.js';
import { contactNeeded } from '../domain/enquiry.refusals.js';

/** What the database refuses, by the names of migration 202611230305. */
refuseOnConstraints({
  booth_page_version_is_final: pageIsFinal,
  enquiry_contact: contactNeeded,
});

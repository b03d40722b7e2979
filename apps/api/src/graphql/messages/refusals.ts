import { assessmentRefusals } from '../../assessment/assessment.messages.js';
import { businessesRefusals } from '../../businesses/businesses.messages.js';
import { criteriaRefusals } from '../../criteria/criteria.messages.js';
import { eventsRefusals } from '../../events/events.messages.js';
import { allocationRefusals } from '../../exhibition/allocation.messages.js';
import { boothPageRefusals } from '../../exhibition/booth-page.messages.js';
import { identityRefusals } from '../../identity/identity.messages.js';
import { mediaRefusals } from '../../media/media.messages.js';
import { membershipRefusals } from '../../membership/membership.messages.js';
import { registrationsRefusals } from '../../registrations/registrations.messages.js';
import { placesRefusals } from '../../places/places.messages.js';

/** Sentences of every refusal, one table per domain; `{{name}}` stands for one of the refusal's facts. */
const tables = [
  { vi: { NOT_ALLOWED_NOW: 'Việc này không làm được ở bước hiện tại.' }, en: { NOT_ALLOWED_NOW: 'This cannot be done at the present step.' } },
  identityRefusals,
  criteriaRefusals,
  mediaRefusals,
  placesRefusals,
  businessesRefusals,
  assessmentRefusals,
  membershipRefusals,
  eventsRefusals,
  allocationRefusals,
  boothPageRefusals,
  registrationsRefusals,
] as const;

const merged = (locale: 'vi' | 'en'): Record<string, string> => Object.assign({}, ...tables.map((table) => table[locale])) as Record<string, string>;

export const refusals = { vi: merged('vi'), en: merged('en') };

export const refusalCodes: readonly string[] = Object.keys(refusals.vi).sort();

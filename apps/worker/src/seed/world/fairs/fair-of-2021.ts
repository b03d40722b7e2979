import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localDate, startOfDay } from '@ketnoi/common';
import type { BodyRole, EventKind } from '@ketnoi/events';
import { ENQUIRIES_OF_2021 } from './enquiries-of-2021.js';
import { EXHIBITORS_OF_2021 } from './exhibitors-of-2021.js';
import type { FairPlan, WindowPlan } from './fair-plan.js';
import { HALLS_OF_2021 } from './floor.js';

interface Text {
  readonly vi: string;
  readonly en: string;
}

/** What data/fairs/thuong-tin-2021.json tells; what is null there is not known. */
interface FairFile {
  readonly event: { readonly code: string; readonly kind: EventKind; readonly title: Text; readonly shortTitle: Text };
  readonly organizers: readonly { readonly body: Text; readonly role: BodyRole }[];
  readonly venue: { readonly name: Text; readonly addressOnTheDate: Text };
  readonly windows: readonly { readonly kind: 'ON_SITE' | 'ONLINE'; readonly firstDay: string; readonly lastDay: string }[];
  readonly purpose: readonly Text[];
  readonly admission: Text;
}

const FILE = 'fairs/thuong-tin-2021.json';
const PRETENDED = {
  vi: 'Gian hàng, cơ sở và thư hỏi hàng trong bản minh họa này đều hư cấu; tên, ngày và nơi tổ chức theo báo chí.',
  en: 'Booths, businesses and enquiries of this demonstration are invented; name, days and place are as the press reported them.',
};

/** The fair of Thường Tín, 3 to 5 December 2021, from its draft to its archive. */
export function fairOf2021(data: string): FairPlan {
  const { event, organizers, venue, windows, purpose, admission } = JSON.parse(readFileSync(join(data, FILE), 'utf8')) as FairFile;
  const about = (locale: 'vi' | 'en'): string => [...purpose.map((text) => `– ${text[locale]}.`), `${admission[locale]}.`, PRETENDED[locale]].join('\n');
  const days = (kind: 'ON_SITE' | 'ONLINE'): WindowPlan => {
    const window = windows.find((one) => one.kind === kind);
    if (!window) throw new Error(`${FILE} has no window ${kind}`);
    return { from: localDate(window.firstDay), to: localDate(window.lastDay) };
  };
  return {
    key: 'past',
    texts: {
      kind: event.kind, code: event.code, name: event.title, shortName: event.shortTitle, about: { vi: about('vi'), en: about('en') },
      contact: { name: 'Ban tổ chức (minh họa)', email: 'ban-to-chuc-2021@demo.ketnoi.example' },
    },
    venue: { name: venue.name, address: venue.addressOnTheDate.vi },
    bodies: organizers.map(({ body, role }) => ({ role, organisation: body })),
    onSite: days('ON_SITE'),
    online: days('ONLINE'),
    registration: null,
    halls: HALLS_OF_2021,
    onlineBooths: 3,
    call: {
      opensOn: localDate('2021-11-01'), closesOn: localDate('2021-11-12'), boothsPerBusiness: 2,
      rule: { requires: 'CERTIFICATE_OR_APPLYING', validThrough: 'ONLINE_END', graceDays: 10 },
    },
    days: {
      drafted: localDate('2021-10-18'), handedOver: localDate('2021-10-19'), announced: localDate('2021-10-25'), planned: localDate('2021-10-27'),
      lapsed: localDate('2021-11-25'), pagesSaved: localDate('2021-11-29'), pagesPublished: localDate('2021-12-01'), closed: localDate('2022-01-05'),
    },
    exhibitors: EXHIBITORS_OF_2021,
    enquiries: ENQUIRIES_OF_2021((day, time) => instant(day, time)),
  };
}

/** A minute in Hanoi, as `2021-12-03` and `09:40`. */
function instant(day: string, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(startOfDay(localDate(day)).getTime() + (hours * 60 + minutes) * 60_000);
}

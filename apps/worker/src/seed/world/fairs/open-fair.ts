import { addDays, type LocalDate } from '@ketnoi/common';
import { enquiriesOfOpenFair } from './enquiries-of-open-fair.js';
import { exhibitorsOfOpenFair } from './exhibitors-of-open-fair.js';
import type { FairPlan } from './fair-plan.js';
import { HALLS_OF_OPEN_FAIR } from './floor.js';
import { visitsOfOpenFair } from './visitors.js';

/** A fair that began yesterday and ends tomorrow, open online since two weeks and for three more: there is always something to see. */
export function openFair(today: LocalDate, now: Date): FairPlan {
  const ago = (days: number): LocalDate => addDays(today, -days);
  return {
    key: 'open',
    texts: {
      kind: 'FAIR',
      code: 'HOI-CHO-MINH-HOA',
      name: { vi: 'Hội chợ làng nghề Hà Nội (minh họa)', en: 'Fair of the craft villages of Hanoi (demonstration)' },
      shortName: { vi: 'Hội chợ làng nghề (minh họa)', en: 'Craft fair (demonstration)' },
      theme: { vi: 'Hàng bền, nghề lâu', en: 'Goods that last, crafts that stay' },
      about: {
        vi: 'Ba ngày tại chỗ, năm tuần trên mạng, cùng một gian hàng. Sự kiện hư cấu, dựng lên để minh họa.',
        en: 'Three days on site and five weeks online at the same booths. An invented event for demonstration.',
      },
      contact: { name: 'Ban tổ chức (minh họa)', email: 'ban-to-chuc@demo.ketnoi.example', phone: '024 3900 0099' },
    },
    previous: 'past',
    venue: {
      name: { vi: 'Nhà triển lãm Mẫu (minh họa)', en: 'Sample exhibition house (demonstration)' },
      address: 'Số 0, phố Mẫu, thành phố Hà Nội',
      access: { vi: 'Cổng chính có dốc cho xe lăn; gửi xe ở sân sau.', en: 'A ramp at the main gate; parking behind the house.' },
    },
    bodies: [
      { role: 'LEAD', organisation: { vi: 'Sở Công Thương Hà Nội', en: 'Hanoi Department of Industry and Trade' } },
      { role: 'IMPLEMENTING', organisation: { vi: 'Ban tổ chức (minh họa)', en: 'Organizing committee (demonstration)' } },
    ],
    onSite: { from: ago(1), to: ago(-1), hours: { opens: '08:00', closes: '21:00' } },
    online: { from: ago(14), to: ago(-21) },
    registration: { no: '00/MH-XTTM', on: ago(92) },
    halls: HALLS_OF_OPEN_FAIR,
    onlineBooths: 4,
    call: { opensOn: ago(88), closesOn: ago(46), boothsPerBusiness: 2, rule: { requires: 'CERTIFICATE_OR_APPLYING', validThrough: 'ON_SITE_END', graceDays: 30 } },
    days: {
      drafted: ago(98), handedOver: ago(97), announced: ago(91), planned: ago(90), replanned: ago(30), lapsed: ago(39), pagesSaved: ago(18),
      pagesPublished: ago(16), pagesRevised: ago(12), pagesHidden: ago(6),
    },
    exhibitors: exhibitorsOfOpenFair(ago), visits: visitsOfOpenFair(ago),
    enquiries: enquiriesOfOpenFair((days, hours = 0) => new Date(now.getTime() - (days * 24 + hours) * 3_600_000)),
  };
}

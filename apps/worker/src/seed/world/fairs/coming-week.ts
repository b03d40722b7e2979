import { addDays, type LocalDate } from '@ketnoi/common';
import type { FairPlan } from './fair-plan.js';
import { HALLS_OF_COMING_WEEK } from './floor.js';
import { visitsOfComingWeek } from './visitors.js';

/** A linking week to come whose call is open today, so that a member can apply. */
export function comingWeek(today: LocalDate): FairPlan {
  const ago = (days: number): LocalDate => addDays(today, -days);
  return {
    key: 'coming',
    texts: {
      kind: 'LINKING_WEEK',
      code: 'TUAN-LE-KET-NOI-MINH-HOA',
      name: { vi: 'Tuần lễ kết nối làng nghề với cửa hàng quà tặng (minh họa)', en: 'Linking week of craft villages and gift shops (demonstration)' },
      shortName: { vi: 'Tuần lễ kết nối (minh họa)', en: 'Linking week (demonstration)' },
      about: { vi: 'Cơ sở làng nghề gặp chủ cửa hàng quà tặng. Sự kiện hư cấu, dựng lên để minh họa.', en: 'Makers meet owners of gift shops. An invented event for demonstration.' },
      contact: { name: 'Ban tổ chức (minh họa)', email: 'ban-to-chuc@demo.ketnoi.example' },
    },
    venue: { name: { vi: 'Nhà văn hóa Mẫu (minh họa)', en: 'Sample culture house (demonstration)' }, address: 'Số 00, đường Mẫu, thành phố Hà Nội' },
    bodies: [{ role: 'LEAD', organisation: { vi: 'Sở Công Thương Hà Nội', en: 'Hanoi Department of Industry and Trade' } }],
    onSite: { from: ago(-24), to: ago(-28), hours: { opens: '08:30', closes: '17:00' } },
    online: { from: ago(-24), to: ago(-45) },
    registration: null,
    halls: HALLS_OF_COMING_WEEK,
    onlineBooths: 2,
    call: { opensOn: ago(9), closesOn: ago(-10), boothsPerBusiness: 1, rule: { requires: 'CERTIFICATE', validThrough: 'ON_SITE_END', graceDays: 5 } },
    days: { drafted: ago(16), handedOver: ago(15), announced: ago(12), planned: ago(11) },
    exhibitors: [
      { business: 3, begins: ago(8), zones: ['A'], steps: [{ do: 'submit', on: ago(7) }] },
      { business: 10, begins: ago(6), zones: ['A', 'B'], steps: [{ do: 'submit', on: ago(4) }, { do: 'accept', on: ago(2) }] },
      { business: 17, begins: ago(5), zones: ['B'], steps: [] },
    ],
    enquiries: [],
    visits: visitsOfComingWeek(ago),
  };
}

/** The next one, which only its organizers see: nothing of it is decided but its name and days. */
export const draftOfNextWeek = (today: LocalDate): FairPlan => ({
  ...withoutVisits(comingWeek(today)),
  key: 'draft',
  texts: {
    kind: 'EXHIBITION',
    code: 'TRUNG-BAY-MINH-HOA',
    name: { vi: 'Trưng bày tinh hoa làng nghề (minh họa)', en: 'Show of the finest craft (demonstration)' },
    shortName: { vi: 'Trưng bày làng nghề (minh họa)', en: 'Craft show (demonstration)' },
  },
  previous: 'coming',
  onSite: { from: addDays(today, 120), to: addDays(today, 124) },
  online: { from: addDays(today, 120), to: addDays(today, 150) },
  days: { drafted: addDays(today, -5), handedOver: addDays(today, -4) },
  exhibitors: [],
});

const withoutVisits = ({ visits: _visits, ...plan }: FairPlan): FairPlan => plan;

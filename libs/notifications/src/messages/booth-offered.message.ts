import { allocationOf, theExhibitors } from '../data/booth.queries.js';
import { button, facts, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** A booth is offered until an instant. Source: fairs.md, section 5.1, booth. */
export const boothOffered = message({
  name: 'BoothOffered',
  when: event('BoothOffered'),
  to: theExhibitors,
  category: 'ESSENTIAL',
  urgency: 'urgent',
  with: async (reading, occasion) => {
    const allocation = await allocationOf(reading, occasion);
    if (!allocation) return null;
    const { business, fair, label, hall, expiresAt, applicationId, state } = allocation;
    return { business, fair, label: label ?? online, hall, until: expiresAt && { instant: expiresAt }, link: pages.boothApplication(applicationId), isOffered: state === 'OFFERED' };
  },
  unless: [{ reason: 'NO_LONGER_OFFERED', holds: ({ isOffered }) => !isOffered }],
  subject: { vi: 'Mời nhận gian {label} tại {fair}', en: 'Booth {label} at {fair} is offered to you' },
  body: {
    vi: [
      paragraph('Ban tổ chức mời {business} nhận gian hàng dưới đây. Gian chỉ là của cơ sở sau khi chủ cơ sở xác nhận trước hạn; quá hạn, gian được mời cơ sở khác.'),
      facts(['Gian', '{label}'], ['Khu trưng bày', '{hall}'], ['Xác nhận trước', '{until}']),
      button('Xác nhận gian hàng', 'link'),
    ],
    en: [
      paragraph('The organizers offer {business} the booth below. It is yours once an owner confirms it in time; after that it is offered to others.'),
      facts(['Booth', '{label}'], ['Hall', '{hall}'], ['Confirm before', '{until}']),
      button('Confirm the booth', 'link'),
    ],
  },
  sample: {
    business: { vi: 'Hợp tác xã Thêu Mẫu Quất Động', en: 'Quất Động Sample Embroidery Co-operative' },
    fair: { vi: 'Hội chợ Thường Tín 2021', en: 'Thường Tín fair 2021' },
    label: 'A03',
    hall: 'Nhà trưng bày A',
    until: { instant: new Date('2021-11-19T17:00:00Z') },
    link: pages.boothApplication('0190c8a2-5f00-7000-8000-000000000030'),
    isOffered: true,
  },
});

/** A booth without a place on the floor. */
const online = { vi: 'gian trực tuyến', en: 'online booth' };

import { allocationOf, offersExpiring } from '../data/booth.queries.js';
import { button, facts, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { due, message, whoeverIsDue } from './message.js';

/** Half the time to answer an offer is over. Source: fairs.md, section 5.1, booth: half its time left. */
export const offerExpiring = message({
  name: 'OfferExpiring',
  when: due(offersExpiring),
  to: whoeverIsDue,
  category: 'SERVICE',
  urgency: 'service',
  with: async (reading, occasion) => {
    const allocation = await allocationOf(reading, occasion);
    if (!allocation) return null;
    const { business, fair, label, hall, expiresAt, applicationId, state } = allocation;
    return { business, fair, label: label ?? online, hall, until: expiresAt && { instant: expiresAt }, link: pages.boothApplication(applicationId), isOffered: state === 'OFFERED' };
  },
  unless: [{ reason: 'NO_LONGER_OFFERED', holds: ({ isOffered }) => !isOffered }],
  subject: { vi: 'Sắp hết hạn xác nhận gian {label} tại {fair}', en: 'Your offer of booth {label} at {fair} ends soon' },
  body: {
    vi: [
      paragraph('{business} chưa xác nhận gian hàng được mời. Quá hạn, gian được mời cơ sở khác.'),
      facts(['Gian', '{label}'], ['Khu trưng bày', '{hall}'], ['Xác nhận trước', '{until}']),
      button('Xác nhận gian hàng', 'link'),
    ],
    en: [
      paragraph('{business} has not confirmed the booth that is offered. After the deadline it is offered to others.'),
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

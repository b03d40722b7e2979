import { allocationOf, whoWasOffered } from '../data/booth.queries.js';
import { button, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** Nobody confirmed the offer in time. Source: fairs.md, section 5.1, booth. */
export const offerLapsed = message({
  name: 'OfferLapsed',
  when: event('HoldLapsed'),
  to: whoWasOffered,
  category: 'ESSENTIAL',
  urgency: 'service',
  with: async (reading, occasion) => {
    const allocation = await allocationOf(reading, occasion);
    if (!allocation) return null;
    const { business, fair, label, hall, expiresAt, applicationId } = allocation;
    return { business, fair, label: label ?? online, hall, until: expiresAt && { instant: expiresAt }, link: pages.boothApplication(applicationId) };
  },
  subject: { vi: 'Đã hết hạn xác nhận gian {label} tại {fair}', en: 'The offer of booth {label} at {fair} is over' },
  body: {
    vi: [
      paragraph('Lời mời nhận gian {label} cho {business} đã hết hạn lúc {until}. Nếu vẫn muốn tham gia, hãy liên hệ ban tổ chức.'),
      button('Xem đăng ký', 'link'),
    ],
    en: [
      paragraph('The offer of booth {label} to {business} was over at {until}. If you still wish to take part, ask the organizers.'),
      button('See the application', 'link'),
    ],
  },
  sample: {
    business: { vi: 'Hợp tác xã Thêu Mẫu Quất Động', en: 'Quất Động Sample Embroidery Co-operative' },
    fair: { vi: 'Hội chợ Thường Tín 2021', en: 'Thường Tín fair 2021' },
    label: 'A03',
    hall: 'Nhà trưng bày A',
    until: { instant: new Date('2021-11-19T17:00:00Z') },
    link: pages.boothApplication('0190c8a2-5f00-7000-8000-000000000030'),
  },
});

/** A booth without a place on the floor. */
const online = { vi: 'gian trực tuyến', en: 'online booth' };

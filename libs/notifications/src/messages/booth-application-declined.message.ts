import { boothApplicationOf, theExhibitors } from '../data/booth.queries.js';
import { button, facts, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** The application is declined, with the reason. Source: fairs.md, section 5.1, call. */
export const boothApplicationDeclined = message({
  name: 'BoothApplicationDeclined',
  when: event('BoothApplicationDeclined'),
  to: theExhibitors,
  category: 'ESSENTIAL',
  urgency: 'service',
  with: async (reading, occasion) => {
    const application = await boothApplicationOf(reading, occasion);
    return application && { business: application.business, fair: application.fair, reason: application.reason, link: pages.boothApplication(application.id) };
  },
  subject: { vi: 'Đăng ký gian hàng tại {fair} không được chấp nhận', en: 'Your application for {fair} is declined' },
  body: {
    vi: [
      paragraph('Rất tiếc, ban tổ chức không thể nhận {business} tham gia {fair}.'),
      facts(['Lý do', '{reason}']),
      button('Xem đăng ký', 'link'),
    ],
    en: [
      paragraph('We are sorry: the organizers cannot accept {business} for {fair}.'),
      facts(['Reason', '{reason}']),
      button('See the application', 'link'),
    ],
  },
  sample: {
    business: { vi: 'Hợp tác xã Thêu Mẫu Quất Động', en: 'Quất Động Sample Embroidery Co-operative' },
    fair: { vi: 'Hội chợ Thường Tín 2021', en: 'Thường Tín fair 2021' },
    reason: 'Mặt hàng không thuộc phạm vi hội chợ.',
    link: pages.boothApplication('0190c8a2-5f00-7000-8000-000000000030'),
  },
});

import { localDate } from '@ketnoi/common';
import { boothApplicationOf, theExhibitors } from '../data/booth.queries.js';
import { button, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** The application for a booth has arrived. Source: fairs.md, section 5.1, call. */
export const boothApplicationReceived = message({
  name: 'BoothApplicationReceived',
  when: event('BoothApplicationSubmitted'),
  to: theExhibitors,
  category: 'SERVICE',
  urgency: 'service',
  with: async (reading, occasion) => {
    const application = await boothApplicationOf(reading, occasion);
    return application && { business: application.business, fair: application.fair, closesOn: { day: localDate(application.closesOn) }, link: pages.boothApplication(application.id) };
  },
  subject: { vi: 'Đã nhận đăng ký gian hàng tại {fair}', en: 'Application for a booth at {fair} received' },
  body: {
    vi: [
      paragraph('Ban tổ chức đã nhận đăng ký gian hàng của {business} tại {fair}. Đến hết ngày {closesOn} vẫn sửa được; sau đó ban tổ chức xem xét và trả lời qua thư.'),
      button('Xem đăng ký', 'link'),
    ],
    en: [
      paragraph('The organizers have the application of {business} for a booth at {fair}. It can be changed until the end of {closesOn}; then the organizers decide and answer by mail.'),
      button('See the application', 'link'),
    ],
  },
  sample: {
    business: { vi: 'Hợp tác xã Thêu Mẫu Quất Động', en: 'Quất Động Sample Embroidery Co-operative' },
    fair: { vi: 'Hội chợ Thường Tín 2021', en: 'Thường Tín fair 2021' },
    closesOn: { day: localDate('2021-11-15') },
    link: pages.boothApplication('0190c8a2-5f00-7000-8000-000000000030'),
  },
});

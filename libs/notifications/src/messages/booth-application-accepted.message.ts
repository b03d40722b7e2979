import { boothApplicationOf, theExhibitors } from '../data/booth.queries.js';
import { button, facts, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** The business may be given a booth. Source: fairs.md, section 5.1, call. */
export const boothApplicationAccepted = message({
  name: 'BoothApplicationAccepted',
  when: event('BoothApplicationAccepted'),
  to: theExhibitors,
  category: 'ESSENTIAL',
  urgency: 'service',
  with: async (reading, occasion) => {
    const application = await boothApplicationOf(reading, occasion);
    return application && { business: application.business, fair: application.fair, reason: application.reason, link: pages.boothApplication(application.id) };
  },
  subject: { vi: 'Đăng ký gian hàng tại {fair} được chấp nhận', en: 'Your application for {fair} is accepted' },
  body: {
    vi: [
      paragraph('Ban tổ chức chấp nhận {business} tham gia {fair}. Gian hàng cụ thể sẽ được mời bằng một thư khác; gian chỉ là của cơ sở sau khi cơ sở xác nhận.'),
      facts(['Ban tổ chức ghi', '{reason}']),
      button('Xem đăng ký', 'link'),
    ],
    en: [
      paragraph('The organizers accept {business} for {fair}. A booth will be offered in another mail; it is yours once you confirm it.'),
      facts(['The organizers wrote', '{reason}']),
      button('See the application', 'link'),
    ],
  },
  sample: {
    business: { vi: 'Hợp tác xã Thêu Mẫu Quất Động', en: 'Quất Động Sample Embroidery Co-operative' },
    fair: { vi: 'Hội chợ Thường Tín 2021', en: 'Thường Tín fair 2021' },
    reason: 'Xin chuẩn bị sẵn ảnh và ba sản phẩm tiêu biểu.',
    link: pages.boothApplication('0190c8a2-5f00-7000-8000-000000000030'),
  },
});

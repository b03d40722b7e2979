import { boothApplicationOf, theExhibitors } from '../data/booth.queries.js';
import { button, facts, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** The business waits for a booth to become free. Source: fairs.md, section 5.1, call. */
export const boothApplicationWaiting = message({
  name: 'BoothApplicationWaiting',
  when: event('BoothApplicationWaiting'),
  to: theExhibitors,
  category: 'ESSENTIAL',
  urgency: 'service',
  with: async (reading, occasion) => {
    const application = await boothApplicationOf(reading, occasion);
    return application && { business: application.business, fair: application.fair, waitingNo: application.waitingNo, reason: application.reason, link: pages.boothApplication(application.id) };
  },
  subject: { vi: 'Đăng ký gian hàng tại {fair}: danh sách chờ', en: 'Your application for {fair}: waiting list' },
  body: {
    vi: [
      paragraph('{business} đang ở vị trí {waitingNo} trong danh sách chờ của {fair}. Khi có gian trống, ban tổ chức sẽ mời theo danh sách.'),
      facts(['Ban tổ chức ghi', '{reason}']),
      button('Xem đăng ký', 'link'),
    ],
    en: [
      paragraph('{business} is number {waitingNo} on the waiting list of {fair}. When a booth becomes free, the organizers offer it along the list.'),
      facts(['The organizers wrote', '{reason}']),
      button('See the application', 'link'),
    ],
  },
  sample: {
    business: { vi: 'Hợp tác xã Thêu Mẫu Quất Động', en: 'Quất Động Sample Embroidery Co-operative' },
    fair: { vi: 'Hội chợ Thường Tín 2021', en: 'Thường Tín fair 2021' },
    waitingNo: 3,
    reason: 'Hết gian thêu ở khu A.',
    link: pages.boothApplication('0190c8a2-5f00-7000-8000-000000000030'),
  },
});

import { thatPerson } from '../data/identity.queries.js';
import { button, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** What can be done next, once the address is proved. */
export const emailVerified = message({
  name: 'EmailVerified',
  when: event('EmailVerified'),
  to: thatPerson,
  category: 'SERVICE',
  urgency: 'service',
  with: () => Promise.resolve({ join: pages.join() }),
  subject: { vi: 'Địa chỉ thư đã được xác nhận', en: 'Your e-mail address is confirmed' },
  body: {
    vi: [
      paragraph('Từ nay bạn có thể khai báo cơ sở sản xuất, giới thiệu sản phẩm và nộp đơn tham gia mạng lưới sản xuất và tiêu dùng bền vững.'),
      button('Xem cách tham gia', 'join'),
    ],
    en: [
      paragraph('You can now describe your business, show your products and apply to the network for sustainable production and consumption.'),
      button('See how to join', 'join'),
    ],
  },
  sample: { join: pages.join() },
});

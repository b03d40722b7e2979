import { thatPerson } from '../data/identity.queries.js';
import { button, facts, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** Tells that signing in needs a second factor from now on. Source: trust.md, P19 and ASVS 6.3.7. */
export const secondFactorConfirmed = message({
  name: 'SecondFactorConfirmed',
  when: event('SecondFactorConfirmed'),
  to: thatPerson,
  category: 'ESSENTIAL',
  urgency: 'urgent',
  with: (_, { occurredAt }) => Promise.resolve({ at: { instant: occurredAt }, account: pages.account() }),
  subject: { vi: 'Đã bật xác thực hai bước', en: 'A second factor protects your account' },
  body: {
    vi: [
      facts(['Lúc', '{at}']),
      paragraph('Từ nay, khi đăng nhập bạn cần thêm mã từ ứng dụng xác thực. Nếu không phải bạn bật, hãy kết thúc mọi lần đăng nhập và đổi mật khẩu ngay.'),
      button('Xem tài khoản', 'account'),
    ],
    en: [
      facts(['When', '{at}']),
      paragraph('From now on, signing in also needs a code from your authenticator app. If it was not you, end all sign-ins and change your password at once.'),
      button('See your account', 'account'),
    ],
  },
  sample: { at: { instant: new Date('2021-09-14T02:20:00Z') }, account: pages.account() },
});

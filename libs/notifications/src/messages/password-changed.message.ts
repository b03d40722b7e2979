import { thatPerson } from '../data/identity.queries.js';
import { button, facts, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** Tells of every change of the password. Source: trust.md, P20 and ASVS 6.3.7. */
export const passwordChanged = message({
  name: 'PasswordChanged',
  when: event('PasswordChanged'),
  to: thatPerson,
  category: 'ESSENTIAL',
  urgency: 'urgent',
  with: (_, { occurredAt }) => Promise.resolve({ at: { instant: occurredAt }, signIn: pages.signIn() }),
  subject: { vi: 'Mật khẩu của bạn đã được đổi', en: 'Your password was changed' },
  body: {
    vi: [
      facts(['Lúc', '{at}']),
      paragraph('Mọi lần đăng nhập trước đó đã kết thúc. Nếu không phải bạn đổi, hãy đặt lại mật khẩu ngay bằng “Quên mật khẩu” ở trang đăng nhập.'),
      button('Đăng nhập', 'signIn'),
    ],
    en: [
      facts(['When', '{at}']),
      paragraph('All earlier sign-ins were ended. If it was not you, set a new password at once with “Forgotten password” on the sign-in page.'),
      button('Sign in', 'signIn'),
    ],
  },
  sample: { at: { instant: new Date('2021-09-14T02:05:00Z') }, signIn: pages.signIn() },
});

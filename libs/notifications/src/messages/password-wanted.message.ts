import { linkOf, thatPerson } from '../data/identity.queries.js';
import { button, note, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/**
 * Somebody signed up with an address that is known but has no account in use: never proved, or a visitor's. Only who reads this
 * mail sets the password, whoever signed up first. Source: trust.md, P18.
 */
export const passwordWanted = message({
  name: 'PasswordWanted',
  when: event('SignUpRepeated'),
  to: async (reading, occasion) => (occasion.payload['linkId'] ? thatPerson(reading, occasion) : []),
  category: 'ESSENTIAL',
  urgency: 'urgent',
  evenUnverified: true,
  proves: true,
  with: async (reading, occasion) => {
    const link = await linkOf(reading, occasion);
    return link && { link: pages.resetPassword(reading.tokenOf(link.id)), until: { instant: link.expiresAt } };
  },
  subject: { vi: 'Đặt mật khẩu để dùng tài khoản', en: 'Set a password to use your account' },
  body: {
    vi: [
      paragraph('Vừa có người đăng ký bằng địa chỉ thư này. Kết Nối đã biết địa chỉ, nhưng chưa có tài khoản nào dùng được với nó.'),
      button('Đặt mật khẩu', 'link'),
      note('Đặt mật khẩu cũng là xác nhận địa chỉ này là của bạn, và kết thúc mọi lần đăng nhập trước đó. Liên kết dùng được một lần, đến {until}. Nếu không phải bạn đăng ký, hãy bỏ qua thư này.'),
    ],
    en: [
      paragraph('Somebody just signed up with this address. It is known to Kết Nối, but no account in use has it yet.'),
      button('Set a password', 'link'),
      note('Setting it also proves that the address is yours, and ends every earlier sign-in. The link works once, until {until}. If it was not you who signed up, ignore this mail.'),
    ],
  },
  sample: { link: pages.resetPassword('0190c8a2-5f00-7000-8000-000000000003.mau'), until: { instant: new Date('2021-09-14T03:00:00Z') } },
});

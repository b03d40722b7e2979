import { thatPerson } from '../data/identity.queries.js';
import { button, note, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** Tells the holder, and nobody else, that the address has an account already. Source: trust.md, P18. */
export const accountExists = message({
  name: 'AccountExists',
  when: event('SignUpRepeated'),
  to: async (reading, occasion) => (occasion.payload['linkId'] ? [] : thatPerson(reading, occasion)),
  category: 'ESSENTIAL',
  urgency: 'urgent',
  with: () => Promise.resolve({ signIn: pages.signIn() }),
  subject: { vi: 'Bạn đã có tài khoản ở Kết Nối', en: 'You already have an account with Kết Nối' },
  body: {
    vi: [
      paragraph('Vừa có người đăng ký bằng địa chỉ thư này. Bạn đã có tài khoản nên không có tài khoản mới nào được mở.'),
      button('Đăng nhập', 'signIn'),
      note('Nếu quên mật khẩu, hãy chọn “Quên mật khẩu” ở trang đăng nhập. Nếu không phải bạn, hãy bỏ qua thư này.'),
    ],
    en: [
      paragraph('Somebody just signed up with this address. You already have an account, so no new one was opened.'),
      button('Sign in', 'signIn'),
      note('If you forgot your password, choose “Forgotten password” on the sign-in page. If it was not you, ignore this mail.'),
    ],
  },
  sample: { signIn: pages.signIn() },
});

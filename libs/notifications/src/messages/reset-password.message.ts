import { linkOf, thatPerson } from '../data/identity.queries.js';
import { button, note, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** The link to a new password; only the holder of the address gets it. Source: trust.md, P18. */
export const resetPassword = message({
  name: 'ResetPassword',
  when: event('PasswordResetRequested'),
  to: thatPerson,
  category: 'ESSENTIAL',
  urgency: 'urgent',
  evenUnverified: true,
  proves: true,
  with: async (reading, occasion) => {
    const link = await linkOf(reading, occasion);
    return link && { link: pages.resetPassword(reading.tokenOf(link.id)), until: { instant: link.expiresAt } };
  },
  subject: { vi: 'Đặt lại mật khẩu', en: 'Set a new password' },
  body: {
    vi: [
      paragraph('Có yêu cầu đặt lại mật khẩu cho tài khoản dùng địa chỉ thư này.'),
      button('Đặt mật khẩu mới', 'link'),
      note('Liên kết dùng được một lần, đến {until}. Nếu bạn không yêu cầu, hãy bỏ qua thư này: mật khẩu cũ vẫn dùng được.'),
    ],
    en: [
      paragraph('Somebody asked for a new password for the account of this address.'),
      button('Set a new password', 'link'),
      note('The link works once, until {until}. If you did not ask for it, ignore this mail: your password stays as it is.'),
    ],
  },
  sample: { link: pages.resetPassword('0190c8a2-5f00-7000-8000-000000000002.mau'), until: { instant: new Date('2021-09-14T03:00:00Z') } },
});

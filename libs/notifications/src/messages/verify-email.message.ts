import { linkOf, thatPerson } from '../data/identity.queries.js';
import { button, note, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** Proves that the address belongs to the person. Source: trust.md, K1: opening the link changes nothing, using it does. */
export const verifyEmail = message({
  name: 'VerifyEmail',
  when: event('PersonSignedUp', 'VerificationRequested'),
  to: async (reading, occasion) => (occasion.payload['linkId'] ? thatPerson(reading, occasion) : []),
  category: 'ESSENTIAL',
  urgency: 'urgent',
  evenUnverified: true,
  proves: true,
  with: async (reading, occasion) => {
    const link = await linkOf(reading, occasion);
    return link && { link: pages.verifyEmail(reading.tokenOf(link.id)), until: { instant: link.expiresAt } };
  },
  subject: { vi: 'Xác nhận địa chỉ thư của bạn', en: 'Confirm your e-mail address' },
  body: {
    vi: [
      paragraph('Cảm ơn bạn đã mở tài khoản ở Kết Nối. Hãy xác nhận rằng địa chỉ thư này là của bạn.'),
      button('Xác nhận địa chỉ', 'link'),
      note('Liên kết dùng được một lần, đến {until}. Nếu bạn không mở tài khoản, hãy bỏ qua thư này: không có gì thay đổi.'),
    ],
    en: [
      paragraph('Thank you for opening an account with Kết Nối. Please confirm that this address is yours.'),
      button('Confirm address', 'link'),
      note('The link works once, until {until}. If you did not open an account, ignore this mail: nothing changes.'),
    ],
  },
  sample: { link: pages.verifyEmail('0190c8a2-5f00-7000-8000-000000000001.mau'), until: { instant: new Date('2021-09-03T02:15:00Z') } },
});

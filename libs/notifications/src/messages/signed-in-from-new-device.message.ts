import { signInOf, thatPerson } from '../data/identity.queries.js';
import { button, facts, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** Warns of a sign-in that may be somebody else's. Source: trust.md, ASVS 6.3.7. */
export const signedInFromNewDevice = message({
  name: 'SignedInFromNewDevice',
  when: event('SignedIn'),
  to: async (reading, occasion) => (occasion.payload['newDevice'] === true ? thatPerson(reading, occasion) : []),
  category: 'ESSENTIAL',
  urgency: 'urgent',
  with: async (reading, occasion) => {
    const signIn = await signInOf(reading, occasion);
    return signIn && { device: signIn.device, at: { instant: signIn.signedInAt }, account: pages.account(), isFirst: !signIn.hasEarlier };
  },
  unless: [{ reason: 'FIRST_SIGN_IN', holds: ({ isFirst }) => isFirst }],
  subject: { vi: 'Tài khoản của bạn vừa đăng nhập từ thiết bị mới', en: 'A new device signed in to your account' },
  body: {
    vi: [
      facts(['Thiết bị', '{device}'], ['Lúc', '{at}']),
      paragraph('Nếu là bạn, không cần làm gì thêm. Nếu không phải bạn, hãy kết thúc lần đăng nhập đó và đổi mật khẩu ngay.'),
      button('Xem các lần đăng nhập', 'account'),
    ],
    en: [
      facts(['Device', '{device}'], ['When', '{at}']),
      paragraph('If it was you, there is nothing to do. If it was not, end that sign-in and change your password at once.'),
      button('See your sign-ins', 'account'),
    ],
  },
  sample: { device: 'Firefox, Android', at: { instant: new Date('2021-09-14T01:32:00Z') }, account: pages.account(), isFirst: false },
});

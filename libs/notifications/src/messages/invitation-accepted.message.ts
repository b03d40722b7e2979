import { invitationOf, theInviter } from '../data/identity.queries.js';
import { scopeNameOf } from '../data/scope.queries.js';
import { facts, paragraph } from '../domain/letter.js';
import { ROLE_NAMES } from '../domain/role-names.js';
import { event, message } from './message.js';

/** Tells who invited that the role is now held. */
export const invitationAccepted = message({
  name: 'InvitationAccepted',
  when: event('InvitationAccepted'),
  to: theInviter,
  category: 'SERVICE',
  urgency: 'service',
  with: async (reading, occasion) => {
    const invited = await invitationOf(reading, occasion);
    return invited && { accepter: invited.accepter, role: ROLE_NAMES[invited.role], place: await scopeNameOf(reading, invited) };
  },
  subject: { vi: 'Lời mời của bạn đã được nhận', en: 'Your invitation was accepted' },
  body: {
    vi: [paragraph('Người bạn mời đã nhận lời và bắt đầu làm việc được ngay.'), facts(['Người nhận lời', '{accepter}'], ['Nơi', '{place}'], ['Vai trò', '{role}'])],
    en: [paragraph('The person you invited has accepted and can start at once.'), facts(['Accepted by', '{accepter}'], ['Where', '{place}'], ['Role', '{role}'])],
  },
  sample: { accepter: 'Trần Văn Sơn', role: ROLE_NAMES.BUSINESS_EDITOR, place: { vi: 'Hợp tác xã Thêu Mẫu Quất Động', en: 'Hợp tác xã Thêu Mẫu Quất Động' } },
});

import { invitationOf, theInvitedAddress } from '../data/identity.queries.js';
import { scopeNameOf } from '../data/scope.queries.js';
import { button, facts, note } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { ROLE_NAMES } from '../domain/role-names.js';
import { event, message } from './message.js';

/** Asks an address to take a role. The address is read from the invitation when the mail is sent. */
export const invitation = message({
  name: 'Invitation',
  when: event('PersonInvited'),
  to: theInvitedAddress,
  category: 'ESSENTIAL',
  urgency: 'urgent',
  evenUnverified: true,
  proves: true,
  with: async (reading, occasion) => {
    const invited = await invitationOf(reading, occasion);
    return (
      invited && {
        inviter: invited.inviter,
        role: ROLE_NAMES[invited.role],
        place: await scopeNameOf(reading, invited),
        link: pages.invitation(reading.tokenOf(invited.id)),
        until: { instant: invited.expiresAt },
        isOpen: invited.isOpen,
      }
    );
  },
  unless: [{ reason: 'INVITATION_NOT_OPEN', holds: ({ isOpen }) => !isOpen }],
  subject: { vi: '{inviter} mời bạn cùng làm việc trên Kết Nối', en: '{inviter} invites you to work together on Kết Nối' },
  body: {
    vi: [
      facts(['Người mời', '{inviter}'], ['Nơi', '{place}'], ['Vai trò', '{role}']),
      button('Xem lời mời', 'link'),
      note('Lời mời có hiệu lực đến {until}. Nếu bạn không biết người mời, hãy bỏ qua thư này: không có gì thay đổi.'),
    ],
    en: [
      facts(['Invited by', '{inviter}'], ['Where', '{place}'], ['Role', '{role}']),
      button('See the invitation', 'link'),
      note('The invitation is open until {until}. If you do not know who sent it, ignore this mail: nothing changes.'),
    ],
  },
  sample: {
    inviter: 'Nguyễn Thị Lụa',
    role: ROLE_NAMES.BUSINESS_EDITOR,
    place: { vi: 'Hợp tác xã Thêu Mẫu Quất Động', en: 'Hợp tác xã Thêu Mẫu Quất Động' },
    link: pages.invitation('0190c8a2-5f00-7000-8000-000000000003.mau'),
    until: { instant: new Date('2021-09-28T01:00:00Z') },
    isOpen: true,
  },
});

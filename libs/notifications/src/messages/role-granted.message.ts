import { grantOf, thatPerson } from '../data/identity.queries.js';
import { scopeNameOf } from '../data/scope.queries.js';
import { facts, paragraph } from '../domain/letter.js';
import { ROLE_NAMES } from '../domain/role-names.js';
import { event, message } from './message.js';

/** Tells a person of a role that the network gave. Source: trust.md, P20. */
export const roleGranted = message({
  name: 'RoleGranted',
  when: event('RoleGranted'),
  to: thatPerson,
  category: 'ESSENTIAL',
  urgency: 'urgent',
  with: async (reading, occasion) => {
    const grant = await grantOf(reading, occasion);
    return grant && { role: ROLE_NAMES[grant.role], place: await scopeNameOf(reading, grant), isLive: grant.isLive };
  },
  unless: [{ reason: 'ROLE_ENDED', holds: ({ isLive }) => !isLive }],
  subject: { vi: 'Bạn vừa được giao vai trò {role}', en: 'You now hold the role of {role}' },
  body: {
    vi: [
      facts(['Vai trò', '{role}'], ['Nơi', '{place}']),
      paragraph('Vai trò này dùng được ngay từ bây giờ.'),
    ],
    en: [
      facts(['Role', '{role}'], ['Where', '{place}']),
      paragraph('You can use this role from now on.'),
    ],
  },
  sample: { role: ROLE_NAMES.ASSESSOR, place: { vi: 'Mạng lưới Kết Nối', en: 'The Kết Nối network' }, isLive: true },
});

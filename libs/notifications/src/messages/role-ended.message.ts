import { grantOf, thatPerson } from '../data/identity.queries.js';
import { scopeNameOf } from '../data/scope.queries.js';
import { facts, paragraph } from '../domain/letter.js';
import { ROLE_NAMES } from '../domain/role-names.js';
import { event, message } from './message.js';

/** Tells a person that a role has ended. Source: trust.md, P20. */
export const roleEnded = message({
  name: 'RoleEnded',
  when: event('RoleEnded'),
  to: thatPerson,
  category: 'ESSENTIAL',
  urgency: 'urgent',
  with: async (reading, occasion) => {
    const grant = await grantOf(reading, occasion);
    return grant && { role: ROLE_NAMES[grant.role], place: await scopeNameOf(reading, grant) };
  },
  subject: { vi: 'Vai trò {role} của bạn đã kết thúc', en: 'Your role of {role} has ended' },
  body: {
    vi: [
      facts(['Vai trò', '{role}'], ['Nơi', '{place}']),
      paragraph('Bạn không còn giữ vai trò này. Nếu bạn cho là nhầm, hãy hỏi người phụ trách nơi đó.'),
    ],
    en: [
      facts(['Role', '{role}'], ['Where', '{place}']),
      paragraph('You no longer hold this role. If you think this is a mistake, please ask whoever is in charge there.'),
    ],
  },
  sample: { role: ROLE_NAMES.ASSESSOR, place: { vi: 'Mạng lưới Kết Nối', en: 'The Kết Nối network' } },
});

import { applicationOf } from '../data/application.queries.js';
import { holdersOf } from '../data/identity.queries.js';
import { button, facts, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** Asks the Department to assign a desk reviewer to a new dossier. */
export const applicationToAssign = message({
  name: 'ApplicationToAssign',
  when: event('ApplicationSubmitted'),
  to: async (reading, { payload }) => (payload['isAgain'] === true ? [] : holdersOf(reading, 'NETWORK', null, ['DEPARTMENT_EDITOR', 'DEPARTMENT_ADMIN'])),
  category: 'SERVICE',
  urgency: 'service',
  with: async (reading, occasion) => {
    const application = await applicationOf(reading, occasion);
    return application && { dossierNo: application.dossierNo, business: application.business, set: application.set, link: pages.review(application.id), isWaiting: application.state === 'SUBMITTED' };
  },
  unless: [{ reason: 'NO_LONGER_WAITING', holds: ({ isWaiting }) => !isWaiting }],
  subject: { vi: 'Hồ sơ {dossierNo} chờ phân công rà soát', en: 'Dossier {dossierNo} waits for a reviewer' },
  body: {
    vi: [
      paragraph('Một hồ sơ mới vừa được nộp và chưa có người rà soát.'),
      facts(['Hồ sơ số', '{dossierNo}'], ['Cơ sở', '{business}'], ['Bộ tiêu chí', '{set}']),
      button('Mở hồ sơ', 'link'),
    ],
    en: [
      paragraph('A new dossier was handed in and has no reviewer yet.'),
      facts(['Dossier no.', '{dossierNo}'], ['Business', '{business}'], ['Criteria set', '{set}']),
      button('Open the dossier', 'link'),
    ],
  },
  sample: {
    dossierNo: 'HS-2021-000007',
    business: { vi: 'Hợp tác xã Thêu Mẫu Quất Động', en: 'Quất Động Sample Embroidery Co-operative' },
    set: { vi: 'Mạng lưới làng nghề Hà Nội 2021', en: 'Hanoi craft villages network 2021' },
    link: pages.review('0190c8a2-5f00-7000-8000-000000000010'),
    isWaiting: true,
  },
});

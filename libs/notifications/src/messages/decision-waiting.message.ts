import { applicationOfCaseOf, whoMayDecide } from '../data/application.queries.js';
import { button, facts, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** Tells the signatories who examined nothing in the case that it waits for their decision. */
export const decisionWaiting = message({
  name: 'DecisionWaiting',
  when: event('DeskSealed'),
  to: whoMayDecide,
  category: 'SERVICE',
  urgency: 'service',
  with: async (reading, occasion) => {
    const application = await applicationOfCaseOf(reading, occasion);
    return application && { dossierNo: application.dossierNo, business: application.business, set: application.set, link: pages.review(application.id), isWaiting: application.state === 'SUBMITTED' };
  },
  unless: [{ reason: 'NO_LONGER_WAITING', holds: ({ isWaiting }) => !isWaiting }],
  subject: { vi: 'Hồ sơ {dossierNo} chờ quyết định', en: 'Dossier {dossierNo} waits for a decision' },
  body: {
    vi: [
      paragraph('Việc rà soát đã xong và kết quả đã được tính. Hồ sơ chờ người ký quyết định.'),
      facts(['Hồ sơ số', '{dossierNo}'], ['Cơ sở', '{business}'], ['Bộ tiêu chí', '{set}']),
      button('Xem kết quả', 'link'),
    ],
    en: [
      paragraph('The review is sealed and the result is computed. The dossier waits for a signatory.'),
      facts(['Dossier no.', '{dossierNo}'], ['Business', '{business}'], ['Criteria set', '{set}']),
      button('See the result', 'link'),
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

import { applicationOf, theDeskReviewer } from '../data/application.queries.js';
import { button, facts, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** Tells the desk reviewer that a returned dossier is back. */
export const supplementReceived = message({
  name: 'SupplementReceived',
  when: event('ApplicationSubmitted'),
  to: async (reading, occasion) => (occasion.payload['isAgain'] === true ? theDeskReviewer(reading, occasion) : []),
  category: 'SERVICE',
  urgency: 'service',
  with: async (reading, occasion) => {
    const application = await applicationOf(reading, occasion);
    return application && { dossierNo: application.dossierNo, business: application.business, set: application.set, link: pages.review(application.id), isWaiting: application.state === 'SUBMITTED' };
  },
  unless: [{ reason: 'NO_LONGER_WAITING', holds: ({ isWaiting }) => !isWaiting }],
  subject: { vi: 'Hồ sơ {dossierNo} đã được bổ sung', en: 'Dossier {dossierNo} was supplemented' },
  body: {
    vi: [
      paragraph('{business} đã bổ sung hồ sơ mà bạn trả lại.'),
      facts(['Hồ sơ số', '{dossierNo}'], ['Cơ sở', '{business}'], ['Bộ tiêu chí', '{set}']),
      button('Rà soát tiếp', 'link'),
    ],
    en: [
      paragraph('{business} has supplemented the dossier you returned.'),
      facts(['Dossier no.', '{dossierNo}'], ['Business', '{business}'], ['Criteria set', '{set}']),
      button('Go on reviewing', 'link'),
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

import { applicationOfCaseOf } from '../data/application.queries.js';
import { button, facts, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** Tells an assessor of a case to review. */
export const deskReviewerAssigned = message({
  name: 'DeskReviewerAssigned',
  when: event('DeskReviewerAssigned'),
  to: (_, { payload }) => Promise.resolve([{ personId: String(payload['personId']) }]),
  category: 'SERVICE',
  urgency: 'service',
  with: async (reading, occasion) => {
    const application = await applicationOfCaseOf(reading, occasion);
    return application && { dossierNo: application.dossierNo, business: application.business, set: application.set, link: pages.review(application.id) };
  },
  subject: { vi: 'Bạn được phân công rà soát hồ sơ {dossierNo}', en: 'You are to review dossier {dossierNo}' },
  body: {
    vi: [
      paragraph('Sở đã phân công bạn rà soát hồ sơ này. Nếu bạn có quan hệ với cơ sở, hãy khai báo trước khi xem.'),
      facts(['Hồ sơ số', '{dossierNo}'], ['Cơ sở', '{business}'], ['Bộ tiêu chí', '{set}']),
      button('Bắt đầu rà soát', 'link'),
    ],
    en: [
      paragraph('The Department assigned this dossier to you. If you have ties to the business, please declare them before you look at it.'),
      facts(['Dossier no.', '{dossierNo}'], ['Business', '{business}'], ['Criteria set', '{set}']),
      button('Start reviewing', 'link'),
    ],
  },
  sample: {
    dossierNo: 'HS-2021-000007',
    business: { vi: 'Hợp tác xã Thêu Mẫu Quất Động', en: 'Quất Động Sample Embroidery Co-operative' },
    set: { vi: 'Mạng lưới làng nghề Hà Nội 2021', en: 'Hanoi craft villages network 2021' },
    link: pages.review('0190c8a2-5f00-7000-8000-000000000010'),
  },
});

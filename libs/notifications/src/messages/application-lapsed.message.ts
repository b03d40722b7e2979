import { applicationOf, theApplicants } from '../data/application.queries.js';
import { button, facts, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** Tells that a deadline passed and the application ended by itself. Source: compliance.md, section 5, lapseApplication. */
export const applicationLapsed = message({
  name: 'ApplicationLapsed',
  when: event('ApplicationLapsed'),
  to: theApplicants,
  category: 'ESSENTIAL',
  urgency: 'service',
  with: async (reading, occasion) => {
    const application = await applicationOf(reading, occasion);
    return application && { dossierNo: application.dossierNo, business: application.business, set: application.set, link: pages.application(application.id) };
  },
  subject: { vi: 'Hồ sơ của {business} đã hết hạn', en: 'The application of {business} has lapsed' },
  body: {
    vi: [
      paragraph('Hồ sơ tham gia mạng lưới của {business} đã quá hạn nên tự kết thúc. Có thể nộp hồ sơ mới bất cứ lúc nào.'),
      facts(['Hồ sơ số', '{dossierNo}'], ['Bộ tiêu chí', '{set}']),
      button('Xem hồ sơ', 'link'),
    ],
    en: [
      paragraph('The application of {business} to the network passed its deadline and has ended. A new one can be handed in at any time.'),
      facts(['Dossier no.', '{dossierNo}'], ['Criteria set', '{set}']),
      button('See the dossier', 'link'),
    ],
  },
  sample: {
    dossierNo: 'HS-2021-000007',
    business: { vi: 'Hợp tác xã Thêu Mẫu Quất Động', en: 'Quất Động Sample Embroidery Co-operative' },
    set: { vi: 'Mạng lưới làng nghề Hà Nội 2021', en: 'Hanoi craft villages network 2021' },
    link: pages.application('0190c8a2-5f00-7000-8000-000000000010'),
  },
});

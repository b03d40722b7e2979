import { applicationOf, theApplicants } from '../data/application.queries.js';
import { button, facts, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** The receipt of a dossier, first handed in or supplemented. Source: compliance.md, section 5. */
export const applicationReceived = message({
  name: 'ApplicationReceived',
  when: event('ApplicationSubmitted'),
  to: theApplicants,
  category: 'ESSENTIAL',
  urgency: 'service',
  with: async (reading, occasion) => {
    const application = await applicationOf(reading, occasion);
    return application && { dossierNo: application.dossierNo, business: application.business, set: application.set, at: { instant: occasion.occurredAt }, link: pages.application(application.id) };
  },
  subject: { vi: 'Đã nhận hồ sơ {dossierNo}', en: 'Dossier {dossierNo} received' },
  body: {
    vi: [
      paragraph('Chúng tôi đã nhận hồ sơ tham gia mạng lưới của {business}. Người rà soát sẽ xem từng tiêu chí; nếu còn thiếu, bạn sẽ nhận thư nói rõ cần bổ sung gì và đến ngày nào.'),
      facts(['Hồ sơ số', '{dossierNo}'], ['Cơ sở', '{business}'], ['Bộ tiêu chí', '{set}'], ['Nộp lúc', '{at}']),
      button('Xem hồ sơ', 'link'),
    ],
    en: [
      paragraph('We received the application of {business} to the network. A reviewer looks at each criterion; if something is missing, a mail will tell you what to supplement and until when.'),
      facts(['Dossier no.', '{dossierNo}'], ['Business', '{business}'], ['Criteria set', '{set}'], ['Handed in', '{at}']),
      button('See the dossier', 'link'),
    ],
  },
  sample: {
    dossierNo: 'HS-2021-000007',
    business: { vi: 'Hợp tác xã Thêu Mẫu Quất Động', en: 'Quất Động Sample Embroidery Co-operative' },
    set: { vi: 'Mạng lưới làng nghề Hà Nội 2021', en: 'Hanoi craft villages network 2021' },
    at: { instant: new Date('2021-10-04T02:30:00Z') },
    link: pages.application('0190c8a2-5f00-7000-8000-000000000010'),
  },
});

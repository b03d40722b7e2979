import { applicationOf, theApplicants } from '../data/application.queries.js';
import { decisionOf } from '../data/certificate.queries.js';
import { button, facts, list, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** The decision not to admit, with the reason per criterion; to the applicant only. Source: compliance.md, section 5. */
export const applicationNotApproved = message({
  name: 'ApplicationNotApproved',
  when: event('DeterminationMade'),
  to: async (reading, occasion) => (occasion.payload['outcome'] === 'NOT_MET' ? theApplicants(reading, occasion) : []),
  category: 'ESSENTIAL',
  urgency: 'service',
  with: async (reading, occasion) => {
    const [application, decision] = [await applicationOf(reading, occasion), await decisionOf(reading, occasion)];
    if (!application || !decision) return null;
    const { dossierNo, business, set, id } = application;
    const { decisionNo, notMet, reasons } = decision;
    return { dossierNo, business, set, decisionNo, notMet: { items: notMet }, reasons: { items: reasons }, link: pages.application(id) };
  },
  subject: { vi: 'Kết quả hồ sơ {dossierNo}: chưa đạt', en: 'Result of dossier {dossierNo}: not met' },
  body: {
    vi: [
      paragraph('Hồ sơ của {business} đã được quyết định: chưa đạt. Kết quả này chỉ gửi cho cơ sở và không công bố.'),
      facts(['Hồ sơ số', '{dossierNo}'], ['Cơ sở', '{business}'], ['Bộ tiêu chí', '{set}'], ['Quyết định số', '{decisionNo}']),
      list('Tiêu chí chưa đạt:', 'notMet'),
      list('Người rà soát ghi:', 'reasons'),
      paragraph('Sau khi khắc phục, cơ sở có thể nộp hồ sơ mới bất cứ lúc nào.'),
      button('Xem kết quả từng tiêu chí', 'link'),
    ],
    en: [
      paragraph('The dossier of {business} was decided: not met. The result is told to the business only and is not published.'),
      facts(['Dossier no.', '{dossierNo}'], ['Business', '{business}'], ['Criteria set', '{set}'], ['Decision no.', '{decisionNo}']),
      list('Criteria not met:', 'notMet'),
      list('The reviewer wrote:', 'reasons'),
      paragraph('Once this is corrected, the business may apply again at any time.'),
      button('See the result of each criterion', 'link'),
    ],
  },
  sample: {
    dossierNo: 'HS-2021-000007',
    business: { vi: 'Hợp tác xã Thêu Mẫu Quất Động', en: 'Quất Động Sample Embroidery Co-operative' },
    set: { vi: 'Mạng lưới làng nghề Hà Nội 2021', en: 'Hanoi craft villages network 2021' },
    decisionNo: '1235/QĐ-SCT',
    notMet: {
      items: [
        {
          vi: 'C3. Có giải pháp thu gom, phân loại, xử lý rác thải (theo nguồn đã công bố). Không đạt',
          en: 'C3. Waste is collected, sorted and treated (wording as reported). Not met',
        },
      ],
    },
    reasons: { items: ['C3.2: Ảnh chụp chỗ phân loại rác không rõ.'] },
    link: pages.application('0190c8a2-5f00-7000-8000-000000000010'),
  },
});

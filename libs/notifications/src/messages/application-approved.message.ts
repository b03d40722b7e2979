import { localDate } from '@ketnoi/common';
import { applicationOf, theApplicants } from '../data/application.queries.js';
import { decisionOf } from '../data/certificate.queries.js';
import { button, facts, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** The decision to admit or renew, with the certificate. Source: compliance.md, section 5, determine. */
export const applicationApproved = message({
  name: 'ApplicationApproved',
  when: event('DeterminationMade'),
  to: async (reading, occasion) => (occasion.payload['outcome'] === 'MET' ? theApplicants(reading, occasion) : []),
  category: 'ESSENTIAL',
  urgency: 'service',
  with: async (reading, occasion) => {
    const [application, decision] = [await applicationOf(reading, occasion), await decisionOf(reading, occasion)];
    if (!application || !decision?.certificate) return null;
    const { memberNo, code, validUntil } = decision.certificate;
    return { dossierNo: application.dossierNo, business: application.business, set: application.set, decisionNo: decision.decisionNo, memberNo, code, until: { day: localDate(validUntil) }, link: pages.certificate(code) };
  },
  subject: { vi: '{business} đạt các tiêu chí: giấy chứng nhận {code}', en: '{business} meets the criteria: certificate {code}' },
  body: {
    vi: [
      paragraph('Hồ sơ của {business} đã được quyết định: đạt mọi tiêu chí áp dụng. Giấy chứng nhận có hiệu lực từ hôm nay; ai cũng có thể kiểm tra bằng mã.'),
      facts(['Mã giấy chứng nhận', '{code}'], ['Hiệu lực đến', 'hết ngày {until}'], ['Thành viên số', '{memberNo}'], ['Quyết định số', '{decisionNo}'], ['Hồ sơ số', '{dossierNo}'], ['Bộ tiêu chí', '{set}']),
      button('Xem giấy chứng nhận', 'link'),
    ],
    en: [
      paragraph('The dossier of {business} was decided: it meets every criterion that applies. The certificate is valid from today; anybody can verify it by its code.'),
      facts(['Certificate', '{code}'], ['Valid until', 'end of {until}'], ['Member no.', '{memberNo}'], ['Decision no.', '{decisionNo}'], ['Dossier no.', '{dossierNo}'], ['Criteria set', '{set}']),
      button('See the certificate', 'link'),
    ],
  },
  sample: {
    dossierNo: 'HS-2021-000007',
    business: { vi: 'Hợp tác xã Thêu Mẫu Quất Động', en: 'Quất Động Sample Embroidery Co-operative' },
    set: { vi: 'Mạng lưới làng nghề Hà Nội 2021', en: 'Hanoi craft villages network 2021' },
    decisionNo: '1234/QĐ-SCT',
    memberNo: 'TV-000007',
    code: 'K7M2QX9RTAB',
    until: { day: localDate('2024-11-18') },
    link: pages.certificate('K7M2QX9RTAB'),
  },
});

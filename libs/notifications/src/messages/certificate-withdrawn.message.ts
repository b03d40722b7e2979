import { theOwners } from '../data/application.queries.js';
import { certificateOf } from '../data/certificate.queries.js';
import { button, facts, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** A certificate is withdrawn for good, and why. Source: compliance.md, section 6. */
export const certificateWithdrawn = message({
  name: 'CertificateWithdrawn',
  when: event('CertificateWithdrawn'),
  to: theOwners,
  category: 'ESSENTIAL',
  urgency: 'service',
  with: async (reading, occasion) => {
    const certificate = await certificateOf(reading, occasion);
    return certificate && { code: certificate.code, holder: certificate.holder, set: certificate.set, at: { instant: certificate.lastAt }, text: certificate.lastText, link: pages.certificate(certificate.code) };
  },
  subject: { vi: 'Giấy chứng nhận {code} bị thu hồi', en: 'Certificate {code} is withdrawn' },
  body: {
    vi: [
      paragraph('Giấy chứng nhận của {holder} đã bị thu hồi và không còn giá trị. Hãy ngừng sử dụng giấy và mã này.'),
      facts(['Mã giấy chứng nhận', '{code}'], ['Bộ tiêu chí', '{set}'], ['Từ lúc', '{at}'], ['Lý do', '{text}']),
      paragraph('Cơ sở có thể nộp hồ sơ tham gia mới.'),
      button('Xem tình trạng', 'link'),
    ],
    en: [
      paragraph('The certificate of {holder} is withdrawn and no longer valid. Please stop using the paper and the code.'),
      facts(['Certificate', '{code}'], ['Criteria set', '{set}'], ['Since', '{at}'], ['Reason', '{text}']),
      paragraph('The business may apply anew.'),
      button('See its status', 'link'),
    ],
  },
  sample: {
    code: 'K7M2QX9RTAB',
    holder: 'Hợp tác xã Thêu Mẫu Quất Động',
    set: { vi: 'Mạng lưới làng nghề Hà Nội 2021', en: 'Hanoi craft villages network 2021' },
    at: { instant: new Date('2022-05-16T03:00:00Z') },
    text: 'Không khắc phục trong thời hạn đã báo.',
    link: pages.certificate('K7M2QX9RTAB'),
  },
});

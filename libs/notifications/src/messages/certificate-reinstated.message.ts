import { theOwners } from '../data/application.queries.js';
import { certificateOf } from '../data/certificate.queries.js';
import { button, facts, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** A suspended certificate is in force again. Source: compliance.md, section 6. */
export const certificateReinstated = message({
  name: 'CertificateReinstated',
  when: event('CertificateReinstated'),
  to: theOwners,
  category: 'ESSENTIAL',
  urgency: 'service',
  with: async (reading, occasion) => {
    const certificate = await certificateOf(reading, occasion);
    return certificate && { code: certificate.code, holder: certificate.holder, set: certificate.set, at: { instant: certificate.lastAt }, text: certificate.lastText, link: pages.certificate(certificate.code) };
  },
  subject: { vi: 'Giấy chứng nhận {code} có hiệu lực trở lại', en: 'Certificate {code} is in force again' },
  body: {
    vi: [
      paragraph('Giấy chứng nhận của {holder} đã được khôi phục hiệu lực.'),
      facts(['Mã giấy chứng nhận', '{code}'], ['Bộ tiêu chí', '{set}'], ['Từ lúc', '{at}'], ['Lý do', '{text}']),
      button('Xem tình trạng', 'link'),
    ],
    en: [
      paragraph('The certificate of {holder} is reinstated.'),
      facts(['Certificate', '{code}'], ['Criteria set', '{set}'], ['Since', '{at}'], ['Reason', '{text}']),
      button('See its status', 'link'),
    ],
  },
  sample: {
    code: 'K7M2QX9RTAB',
    holder: 'Hợp tác xã Thêu Mẫu Quất Động',
    set: { vi: 'Mạng lưới làng nghề Hà Nội 2021', en: 'Hanoi craft villages network 2021' },
    at: { instant: new Date('2022-05-16T03:00:00Z') },
    text: 'Nước thải đã được xử lý đạt yêu cầu.',
    link: pages.certificate('K7M2QX9RTAB'),
  },
});

import { theOwners } from '../data/application.queries.js';
import { certificateOf } from '../data/certificate.queries.js';
import { button, facts, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** A certificate is worth nothing for a while, and why. Source: compliance.md, section 6. */
export const certificateSuspended = message({
  name: 'CertificateSuspended',
  when: event('CertificateSuspended'),
  to: theOwners,
  category: 'ESSENTIAL',
  urgency: 'service',
  with: async (reading, occasion) => {
    const certificate = await certificateOf(reading, occasion);
    return certificate && { code: certificate.code, holder: certificate.holder, set: certificate.set, at: { instant: certificate.lastAt }, text: certificate.lastText, link: pages.certificate(certificate.code) };
  },
  subject: { vi: 'Giấy chứng nhận {code} bị tạm dừng', en: 'Certificate {code} is suspended' },
  body: {
    vi: [
      paragraph('Giấy chứng nhận của {holder} tạm dừng hiệu lực. Trang kiểm tra mã đã hiện điều này.'),
      facts(['Mã giấy chứng nhận', '{code}'], ['Bộ tiêu chí', '{set}'], ['Từ lúc', '{at}'], ['Lý do', '{text}']),
      paragraph('Khi nguyên nhân được khắc phục, Sở sẽ khôi phục hiệu lực.'),
      button('Xem tình trạng', 'link'),
    ],
    en: [
      paragraph('The certificate of {holder} is suspended. The page that verifies its code says so.'),
      facts(['Certificate', '{code}'], ['Criteria set', '{set}'], ['Since', '{at}'], ['Reason', '{text}']),
      paragraph('Once the cause is cured, the Department reinstates it.'),
      button('See its status', 'link'),
    ],
  },
  sample: {
    code: 'K7M2QX9RTAB',
    holder: 'Hợp tác xã Thêu Mẫu Quất Động',
    set: { vi: 'Mạng lưới làng nghề Hà Nội 2021', en: 'Hanoi craft villages network 2021' },
    at: { instant: new Date('2022-05-16T03:00:00Z') },
    text: 'Phản ánh về nước thải đang được xác minh.',
    link: pages.certificate('K7M2QX9RTAB'),
  },
});

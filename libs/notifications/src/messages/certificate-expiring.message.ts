import { daysBetween, localDate, localDateOf } from '@ketnoi/common';
import { certificateOf, certificatesExpiring } from '../data/certificate.queries.js';
import { button, facts, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { due, message, whoeverIsDue } from './message.js';

/** Reminds owners 90, 30 and 7 days before a certificate ends. Source: domain.md, section 5, live. */
export const certificateExpiring = message({
  name: 'CertificateExpiring',
  when: due(certificatesExpiring),
  to: whoeverIsDue,
  category: 'SERVICE',
  urgency: 'service',
  with: async (reading, occasion) => {
    const certificate = await certificateOf(reading, occasion);
    if (!certificate) return null;
    const until = localDate(certificate.validUntil);
    const isClosed = certificate.last === 'WITHDRAWN' || certificate.last === 'REPLACED';
    return { code: certificate.code, holder: certificate.holder, set: certificate.set, until: { day: until }, days: daysBetween(localDateOf(reading.now), until), link: pages.certificate(certificate.code), isClosed };
  },
  unless: [{ reason: 'CERTIFICATE_CLOSED', holds: ({ isClosed }) => isClosed }],
  subject: { vi: 'Giấy chứng nhận {code} còn {days} ngày', en: 'Certificate {code} ends in {days} days' },
  body: {
    vi: [
      paragraph('Giấy chứng nhận của {holder} hết hiệu lực sau ngày {until}. Muốn tiếp tục là thành viên có giấy chứng nhận còn hiệu lực, hãy nộp hồ sơ gia hạn trước ngày đó.'),
      facts(['Mã giấy chứng nhận', '{code}'], ['Bộ tiêu chí', '{set}'], ['Hiệu lực đến', 'hết ngày {until}']),
      button('Xem giấy chứng nhận', 'link'),
    ],
    en: [
      paragraph('The certificate of {holder} ends after {until}. To stay a member in force, please hand in a renewal before that day.'),
      facts(['Certificate', '{code}'], ['Criteria set', '{set}'], ['Valid until', 'end of {until}']),
      button('See the certificate', 'link'),
    ],
  },
  sample: {
    code: 'K7M2QX9RTAB',
    holder: 'Hợp tác xã Thêu Mẫu Quất Động',
    set: { vi: 'Mạng lưới làng nghề Hà Nội 2021', en: 'Hanoi craft villages network 2021' },
    until: { day: localDate('2024-11-18') },
    days: 30,
    link: pages.certificate('K7M2QX9RTAB'),
    isClosed: false,
  },
});

import { localDate } from '@ketnoi/common';
import { applicationOf, supplementsOf, theApplicants } from '../data/application.queries.js';
import { lastDayOf } from '../domain/last-day.js';
import { button, facts, list, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** What to supplement, and until when. Source: compliance.md, section 5, returnApplication. */
export const applicationReturned = message({
  name: 'ApplicationReturned',
  when: event('ApplicationReturned'),
  to: theApplicants,
  category: 'ESSENTIAL',
  urgency: 'service',
  with: async (reading, occasion) => {
    const application = await applicationOf(reading, occasion);
    if (!application) return null;
    const supplements = await supplementsOf(reading, application.assessmentId);
    return {
      dossierNo: application.dossierNo, business: application.business, set: application.set,
      until: application.returnDueAt && { day: lastDayOf(application.returnDueAt) },
      supplements: { items: supplements.map(({ code, text }) => `${code}: ${text}`) },
      link: pages.application(application.id),
      isReturned: application.state === 'RETURNED',
    };
  },
  unless: [{ reason: 'NO_LONGER_RETURNED', holds: ({ isReturned }) => !isReturned }],
  subject: { vi: 'Hồ sơ {dossierNo} cần bổ sung', en: 'Dossier {dossierNo} needs a supplement' },
  body: {
    vi: [
      paragraph('Người rà soát đã xem hồ sơ của {business} và đề nghị bổ sung. Phần bạn đã khai vẫn còn nguyên.'),
      facts(['Hồ sơ số', '{dossierNo}'], ['Cơ sở', '{business}'], ['Bộ tiêu chí', '{set}'], ['Hạn bổ sung', 'hết ngày {until}']),
      list('Cần bổ sung:', 'supplements'),
      button('Bổ sung hồ sơ', 'link'),
    ],
    en: [
      paragraph('The reviewer has looked at the dossier of {business} and asks for a supplement. What you answered is still there.'),
      facts(['Dossier no.', '{dossierNo}'], ['Business', '{business}'], ['Criteria set', '{set}'], ['Deadline', 'end of {until}']),
      list('Please supplement:', 'supplements'),
      button('Supplement the dossier', 'link'),
    ],
  },
  sample: {
    dossierNo: 'HS-2021-000007',
    business: { vi: 'Hợp tác xã Thêu Mẫu Quất Động', en: 'Quất Động Sample Embroidery Co-operative' },
    set: { vi: 'Mạng lưới làng nghề Hà Nội 2021', en: 'Hanoi craft villages network 2021' },
    until: { day: localDate('2021-10-29') },
    supplements: { items: ['C3: Ảnh chụp chỗ phân loại rác bị mờ, xin chụp lại.', 'C7: Thiếu nhãn của sản phẩm tranh thêu khổ lớn.'] },
    link: pages.application('0190c8a2-5f00-7000-8000-000000000010'),
    isReturned: true,
  },
});

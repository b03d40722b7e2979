import { localDate } from '@ketnoi/common';
import { applicationOf, returnsDueSoon, supplementsOf } from '../data/application.queries.js';
import { lastDayOf } from '../domain/last-day.js';
import { button, facts, list, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { due, message, whoeverIsDue } from './message.js';

/** Reminds of a returned dossier three days and one day before its deadline. */
export const returnDueSoon = message({
  name: 'ReturnDueSoon',
  when: due(returnsDueSoon),
  to: whoeverIsDue,
  category: 'SERVICE',
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
  subject: { vi: 'Sắp hết hạn bổ sung hồ sơ {dossierNo}', en: 'The deadline for dossier {dossierNo} is near' },
  body: {
    vi: [
      paragraph('Hồ sơ của {business} đang chờ bạn bổ sung. Sau hạn, hồ sơ tự kết thúc và phải nộp lại từ đầu.'),
      facts(['Hồ sơ số', '{dossierNo}'], ['Bộ tiêu chí', '{set}'], ['Hạn bổ sung', 'hết ngày {until}']),
      list('Cần bổ sung:', 'supplements'),
      button('Bổ sung hồ sơ', 'link'),
    ],
    en: [
      paragraph('The dossier of {business} waits for your supplement. After the deadline it lapses and has to be handed in anew.'),
      facts(['Dossier no.', '{dossierNo}'], ['Criteria set', '{set}'], ['Deadline', 'end of {until}']),
      list('Please supplement:', 'supplements'),
      button('Supplement the dossier', 'link'),
    ],
  },
  sample: {
    dossierNo: 'HS-2021-000007',
    business: { vi: 'Hợp tác xã Thêu Mẫu Quất Động', en: 'Quất Động Sample Embroidery Co-operative' },
    set: { vi: 'Mạng lưới làng nghề Hà Nội 2021', en: 'Hanoi craft villages network 2021' },
    until: { day: localDate('2021-10-29') },
    supplements: { items: ['C3: Ảnh chụp chỗ phân loại rác bị mờ, xin chụp lại.'] },
    link: pages.application('0190c8a2-5f00-7000-8000-000000000010'),
    isReturned: true,
  },
});

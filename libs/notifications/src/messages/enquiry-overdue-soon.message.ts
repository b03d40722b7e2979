import { enquiriesOverdueSoon, enquiryOf } from '../data/enquiry.queries.js';
import { button, facts, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { due, message, whoeverIsDue } from './message.js';

/** Reminds who answers for the booth after four working hours; the answer is due after eight. Source: fairs.md, section 3.2. */
export const enquiryOverdueSoon = message({
  name: 'EnquiryOverdueSoon',
  when: due(enquiriesOverdueSoon),
  to: whoeverIsDue,
  category: 'SERVICE',
  urgency: 'service',
  with: async (reading, occasion) => {
    const enquiry = await enquiryOf(reading, occasion);
    if (!enquiry) return null;
    const { id, state, name, business, booth, product, dueAt } = enquiry;
    return { name, business, booth, product, until: { instant: dueAt }, link: pages.enquiry(id), isNew: state === 'NEW' };
  },
  unless: [{ reason: 'ALREADY_ANSWERED', holds: ({ isNew }) => !isNew }],
  subject: { vi: 'Câu hỏi của {name} đang chờ trả lời', en: 'The enquiry of {name} waits for an answer' },
  body: {
    vi: [
      paragraph('{name} đã hỏi gian hàng {business} và được hẹn trả lời trước {until}.'),
      facts(['Gian hàng', '{booth}'], ['Sản phẩm', '{product}']),
      button('Trả lời', 'link'),
    ],
    en: [
      paragraph('{name} has asked the booth of {business} and was promised an answer by {until}.'),
      facts(['Booth', '{booth}'], ['Product', '{product}']),
      button('Answer', 'link'),
    ],
  },
  sample: {
    name: 'Trần Văn Khách',
    business: { vi: 'Hợp tác xã Thêu Mẫu Quất Động', en: 'Quất Động Sample Embroidery Co-operative' },
    booth: 'A03',
    product: { vi: 'Tranh thêu hoa sen', en: 'Embroidered lotus' },
    until: { instant: new Date('2021-12-06T09:00:00Z') },
    link: pages.enquiry('0190c8a2-5f00-7000-8000-000000000041'),
    isNew: true,
  },
});

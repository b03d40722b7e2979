import { enquiryOf, theAnswerers } from '../data/enquiry.queries.js';
import { button, facts, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** Tells who answers for the booth that a visitor has written, the first time or again. Source: fairs.md, section 3.2. */
export const enquiryNew = message({
  name: 'EnquiryNew',
  when: event('EnquirySent', 'EnquiryFollowedUp'),
  to: theAnswerers,
  category: 'SERVICE',
  urgency: 'service',
  with: async (reading, occasion) => {
    const enquiry = await enquiryOf(reading, occasion);
    if (!enquiry) return null;
    const { id, state, name, business, booth, product, text, dueAt } = enquiry;
    return { name, business, booth, product, text, until: { instant: dueAt }, link: pages.enquiry(id), isNew: state === 'NEW' };
  },
  unless: [{ reason: 'ALREADY_ANSWERED', holds: ({ isNew }) => !isNew }],
  subject: { vi: 'Câu hỏi mới cho gian hàng {business}', en: 'A new enquiry for the booth of {business}' },
  body: {
    vi: [
      paragraph('{name} hỏi gian hàng của bạn. Hãy trả lời trước {until}.'),
      facts(['Gian hàng', '{booth}'], ['Sản phẩm', '{product}'], ['Nội dung', '{text}']),
      button('Trả lời', 'link'),
    ],
    en: [
      paragraph('{name} asks your booth. Please answer by {until}.'),
      facts(['Booth', '{booth}'], ['Product', '{product}'], ['Message', '{text}']),
      button('Answer', 'link'),
    ],
  },
  sample: {
    name: 'Trần Văn Khách',
    business: { vi: 'Hợp tác xã Thêu Mẫu Quất Động', en: 'Quất Động Sample Embroidery Co-operative' },
    booth: 'A03',
    product: { vi: 'Tranh thêu hoa sen', en: 'Embroidered lotus' },
    text: 'Tôi muốn đặt 20 bức khổ 40 x 60 cm, giao trước Tết được không?',
    until: { instant: new Date('2021-12-06T09:00:00Z') },
    link: pages.enquiry('0190c8a2-5f00-7000-8000-000000000041'),
    isNew: true,
  },
});

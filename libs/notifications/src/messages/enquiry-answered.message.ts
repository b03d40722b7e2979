import { enquiryOf, theSender } from '../data/enquiry.queries.js';
import { button, facts, note, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** The answer, for who asked. Of a call only that there was one. Source: fairs.md, section 3.2. */
export const enquiryAnswered = message({
  name: 'EnquiryAnswered',
  when: event('EnquiryAnswered'),
  to: theSender,
  category: 'ESSENTIAL',
  urgency: 'service',
  evenUnverified: true,
  with: async (reading, occasion) => {
    const enquiry = await enquiryOf(reading, occasion);
    if (!enquiry) return null;
    const { id, business, fair, booth, product, text } = enquiry;
    return { business, fair, booth, product, text, link: pages.sentEnquiry(reading.tokenOf(id)) };
  },
  subject: { vi: '{business} đã trả lời câu hỏi của bạn', en: '{business} has answered your enquiry' },
  body: {
    vi: [
      paragraph('Gian hàng {business} đã trả lời câu hỏi của bạn.'),
      facts(['Sự kiện', '{fair}'], ['Gian hàng', '{booth}'], ['Sản phẩm', '{product}'], ['Trả lời', '{text}']),
      button('Xem và hỏi thêm', 'link'),
      note('Bạn có thể hỏi thêm trong 30 ngày.'),
    ],
    en: [
      paragraph('The booth of {business} has answered your enquiry.'),
      facts(['Event', '{fair}'], ['Booth', '{booth}'], ['Product', '{product}'], ['Answer', '{text}']),
      button('See it and ask on', 'link'),
      note('You may ask on for 30 days.'),
    ],
  },
  sample: {
    business: { vi: 'Hợp tác xã Thêu Mẫu Quất Động', en: 'Quất Động Sample Embroidery Co-operative' },
    fair: { vi: 'Hội chợ làng nghề Thường Tín', en: 'Thường Tín craft fair' },
    booth: 'A03',
    product: { vi: 'Tranh thêu hoa sen', en: 'Embroidered lotus' },
    text: 'Dạ được ạ. Hợp tác xã xin gửi báo giá và mẫu chỉ để quý khách chọn.',
    link: pages.sentEnquiry('0190c8a2-5f00-7000-8000-000000000041.mau'),
  },
});

import { enquiryOf, theSender } from '../data/enquiry.queries.js';
import { button, facts, note, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** The sender's receipt: who answers, and by when. What was written is not repeated: anybody can write anybody's address. */
export const enquiryReceived = message({
  name: 'EnquiryReceived',
  when: event('EnquirySent'),
  to: theSender,
  category: 'ESSENTIAL',
  urgency: 'service',
  evenUnverified: true,
  with: async (reading, occasion) => {
    const enquiry = await enquiryOf(reading, occasion);
    if (!enquiry) return null;
    const { id, business, fair, booth, product, dueAt } = enquiry;
    return { business, fair, booth, product, until: { instant: dueAt }, link: pages.sentEnquiry(reading.tokenOf(id)) };
  },
  subject: { vi: 'Đã gửi câu hỏi của bạn tới {business}', en: 'Your enquiry is with {business}' },
  body: {
    vi: [
      paragraph('Gian hàng {business} đã nhận câu hỏi của bạn và sẽ trả lời trước {until}.'),
      facts(['Sự kiện', '{fair}'], ['Gian hàng', '{booth}'], ['Sản phẩm', '{product}']),
      button('Xem câu hỏi và trả lời', 'link'),
      note('Nếu bạn không gửi câu hỏi này, hãy bỏ qua thư: không ai khác thấy được địa chỉ của bạn.'),
    ],
    en: [
      paragraph('The booth of {business} has your enquiry and will answer by {until}.'),
      facts(['Event', '{fair}'], ['Booth', '{booth}'], ['Product', '{product}']),
      button('See enquiry and answer', 'link'),
      note('If you did not send this enquiry, ignore this mail: nobody else sees your address.'),
    ],
  },
  sample: {
    business: { vi: 'Hợp tác xã Thêu Mẫu Quất Động', en: 'Quất Động Sample Embroidery Co-operative' },
    fair: { vi: 'Hội chợ làng nghề Thường Tín', en: 'Thường Tín craft fair' },
    booth: 'A03',
    product: { vi: 'Tranh thêu hoa sen', en: 'Embroidered lotus' },
    until: { instant: new Date('2021-12-06T09:00:00Z') },
    link: pages.sentEnquiry('0190c8a2-5f00-7000-8000-000000000041.mau'),
  },
});

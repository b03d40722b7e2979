import { localDate } from '@ketnoi/common';
import { allocationOf, theExhibitors } from '../data/booth.queries.js';
import { button, facts, list, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

const PREPARATIONS = [
  { vi: 'Soạn trang gian hàng: ảnh chính, ba điều nên biết, câu chuyện, ít nhất ba sản phẩm có ảnh.', en: 'Compose the page of the booth: a main photo, three facts, your story, at least three products with photos.' },
  { vi: 'Chọn người trả lời câu hỏi của khách.', en: 'Choose who answers the visitors’ questions.' },
  { vi: 'Kiểm tra ngày hết hạn của giấy chứng nhận.', en: 'Check until when your certificate is valid.' },
] as const;

/** The booth is the business’s, with what is to be done now. Source: fairs.md, section 5.1, booth: confirmed with to-do list. */
export const boothConfirmed = message({
  name: 'BoothConfirmed',
  when: event('BoothConfirmed'),
  to: theExhibitors,
  category: 'ESSENTIAL',
  urgency: 'service',
  with: async (reading, occasion) => {
    const allocation = await allocationOf(reading, occasion);
    if (!allocation) return null;
    const { business, fair, label, hall, firstDay, lastDay, applicationId } = allocation;
    return { business, fair, label: label ?? online, hall, from: firstDay && { day: localDate(firstDay) }, to: lastDay && { day: localDate(lastDay) }, todo: { items: PREPARATIONS }, link: pages.boothPage(applicationId) };
  },
  subject: { vi: 'Gian {label} tại {fair} là của bạn', en: 'Booth {label} at {fair} is yours' },
  body: {
    vi: [
      paragraph('{business} đã xác nhận gian hàng tại {fair}.'),
      facts(['Gian', '{label}'], ['Khu trưng bày', '{hall}'], ['Trưng bày tại chỗ', 'từ {from} đến {to}']),
      list('Việc cần làm:', 'todo'),
      button('Soạn gian hàng trực tuyến', 'link'),
    ],
    en: [
      paragraph('{business} has confirmed its booth at {fair}.'),
      facts(['Booth', '{label}'], ['Hall', '{hall}'], ['On site', 'from {from} to {to}']),
      list('What to do now:', 'todo'),
      button('Compose the online booth', 'link'),
    ],
  },
  sample: {
    business: { vi: 'Hợp tác xã Thêu Mẫu Quất Động', en: 'Quất Động Sample Embroidery Co-operative' },
    fair: { vi: 'Hội chợ Thường Tín 2021', en: 'Thường Tín fair 2021' },
    label: 'A03',
    hall: 'Nhà trưng bày A',
    from: { day: localDate('2021-12-03') },
    to: { day: localDate('2021-12-05') },
    todo: { items: PREPARATIONS },
    link: pages.boothPage('0190c8a2-5f00-7000-8000-000000000030'),
  },
});

/** A booth without a place on the floor. */
const online = { vi: 'gian trực tuyến', en: 'online booth' };

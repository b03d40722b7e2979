import type { EnquiryPlan } from './fair-plan.js';

/** New, due, answered, asked again and closed, so many days and hours before now. */
export const enquiriesOfOpenFair = (ago: (days: number, hours?: number) => Date): readonly EnquiryPlan[] => [
  {
    business: 1, at: ago(10), channel: 'WEB', name: 'Đỗ Thị Quà Tặng', email: 'qua-tang', product: 0, quantity: 120,
    message: 'Công ty chúng tôi cần 120 hộp làm quà, giao trước cuối tháng sau có kịp không?',
    then: [
      { do: 'answer', by: 'stallkeeper', text: 'Kịp nếu chốt mẫu trong tuần này. Chúng tôi gửi ảnh ba mẫu qua thư.', at: ago(9, 2) },
      { do: 'close', by: 'owner', outcome: 'DEAL', at: ago(4) },
    ],
  },
  {
    business: 1, at: ago(8), channel: 'WEB', name: 'Max Beispiel', email: 'max.beispiel', country: 'DE', product: 1,
    message: 'Is the lacquer food-safe, and is there a test report?',
    then: [{ do: 'answer', by: 'owner', text: 'It cures for six months and is meant for dry food. A test report is among our papers.', at: ago(7, 3) }],
  },
  // Due for days: the organizers see it.
  { business: 1, at: ago(6), channel: 'QR', name: 'Vũ Khách Đợi', phone: '711', message: 'Gian hàng có dạy thử làm sơn mài vào chủ nhật không?', then: [] },
  { business: 1, at: ago(0, 2), channel: 'ON_SITE', name: 'Hoàng Thị Ghé Xem', phone: '712', product: 2, quantity: 2, message: 'Tôi muốn giữ hai chiếc màu cánh gián, chiều mai quay lại lấy.', then: [] },
  {
    business: 5, at: ago(9), channel: 'WEB', name: 'Bùi Hỏi Thêm', email: 'hoi-them', product: 1, quantity: 30,
    message: 'Xin báo giá 30 khung, chỉ tông xanh.',
    then: [
      { do: 'answer', by: 'owner-2', text: 'Chúng tôi gửi báo giá kèm bảng màu chỉ.', at: ago(8, 4) },
      { do: 'followUp', text: 'Nếu lấy 50 khung thì giá thế nào?', at: ago(0, 5) },
    ],
  },
  {
    business: 8, at: ago(7), channel: 'WEB', name: 'Rao Vặt Mẫu', email: 'rao-vat', message: 'Nhận quảng cáo giá rẻ cho gian hàng của bạn.',
    then: [{ do: 'close', by: 'owner-4', outcome: 'SPAM', at: ago(6) }],
  },
  {
    business: 15, at: ago(5), channel: 'WEB', name: 'Phan Mua Sỉ', email: 'mua-si', product: 0, quantity: 500, message: 'Giá sỉ 500 chiếc và thời gian giao?',
    then: [{ do: 'answer', by: 'owner-7', text: 'Đã gọi: báo giá theo ba mức, giao trong 25 ngày.', byPhone: true, at: ago(4, 5) }],
  },
  { business: 17, at: ago(5, 6), channel: 'WEB', name: 'Ngô Nội Thất', email: 'noi-that', product: 2, quantity: 40, message: 'Xưởng làm khay theo kích thước riêng được không?', then: [] },
  { business: 20, at: ago(0, 4), channel: 'QR', name: 'Lý Khăn Bông', phone: '713', product: 0, message: 'Khăn có bán lẻ tại gian hàng không ạ?', then: [] },
];

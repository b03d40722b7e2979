import type { EnquiryPlan } from './fair-plan.js';

/** From visitors who do not exist: answered, closed, and one that nobody answered. */
export const ENQUIRIES_OF_2021 = (at: (day: string, time: string) => Date): readonly EnquiryPlan[] => [
  {
    business: 3, at: at('2021-12-03', '10:20'), channel: 'ON_SITE', name: 'Nguyễn Khách Mẫu', phone: '701', product: 0, quantity: 20,
    message: 'Tôi muốn đặt 20 chiếc làm quà Tết, có thể khắc tên ở đáy không?',
    then: [
      { do: 'answer', by: 'owner-3', text: 'Dạ khắc được, thêm 5 ngày so với thời gian ghi ở gian hàng.', at: at('2021-12-03', '16:05') },
      { do: 'close', by: 'owner-3', outcome: 'DEAL', at: at('2021-12-10', '09:00') },
    ],
  },
  {
    business: 5, at: at('2021-12-06', '21:14'), channel: 'WEB', name: 'Jane Example', email: 'jane.example', country: 'FR', product: 1, quantity: 60,
    message: 'Do you ship to Lyon? We would need sixty pieces in March.',
    then: [
      { do: 'answer', by: 'owner-2', text: 'Yes, by sea in about five weeks. We can send two samples first.', at: at('2021-12-07', '10:40') },
      { do: 'followUp', text: 'Please send the samples to our address in Lyon.', at: at('2021-12-09', '20:00') },
      { do: 'answer', by: 'owner-2', text: 'Thank you, the samples leave on Monday.', at: at('2021-12-10', '11:00') },
    ],
  },
  {
    business: 15, at: at('2021-12-12', '08:30'), channel: 'QR', name: 'Trần Thị Hỏi Thử', email: 'hoi-thu', product: 0,
    message: 'Lược có bị tĩnh điện khi chải tóc khô không ạ?',
    then: [
      { do: 'answer', by: 'owner-7', text: 'Đã gọi lại: lược sừng gần như không sinh tĩnh điện, khách sẽ ghé xưởng.', byPhone: true, at: at('2021-12-13', '09:15') },
      { do: 'close', by: 'owner-7', outcome: 'NO_DEAL', at: at('2021-12-28', '15:00') },
    ],
  },
  { business: 24, at: at('2021-12-27', '19:45'), channel: 'WEB', name: 'Lê Văn Thử Hàng', email: 'thu-hang', message: 'Xưởng có nhận chạm theo ảnh chụp không, khoảng bao lâu?', then: [] },
];

import { localDate } from '@ketnoi/common';
import { theHolder, visitOf, type VisitFacts } from '../data/visit.queries.js';
import { button, facts, list, note, paragraph, picture } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';
import { calendarEnclosed, ticketEnclosed, TICKET_PICTURE } from './visit-enclosed.js';

/** A visit as the samples show it. */
export const SAMPLE_VISIT: VisitFacts = {
  fair: { vi: 'Hội chợ làng nghề Thường Tín', en: 'Thường Tín craft fair' },
  kind: { vi: 'Khách tham quan', en: 'Visitor' },
  days: { items: [{ vi: '03/12/2021, 08:00–21:00', en: '3 December 2021, 08:00–21:00' }] },
  venue: { vi: 'Trung tâm Văn hóa – Thông tin và Thể thao', en: 'Culture, Information and Sports Centre' },
  address: 'Thường Tín, Hà Nội',
  party: 2,
  deskCode: 'ABCD-EF23',
  link: pages.ticket('0190c8a2-5f00-7000-8000-000000000050.mau'),
  isCancelled: false,
  isTooLate: false,
  code: 'A'.repeat(144),
  uid: '0190c8a2-5f00-7000-8000-000000000050@ket-noi',
  sequence: 0,
  firstDay: { day: localDate('2021-12-03') },
  lastDay: { day: localDate('2021-12-03') },
  opens: '08:00',
  closes: '21:00',
  contactEmail: 'hoi-cho@vi-du.example',
  writtenAt: { instant: new Date('2021-11-20T03:00:00Z') },
};

/** The ticket, with its QR and an entry for the calendar; once more when the same address registers again. Source: fairs.md, sections 4 and 5.1. */
export const ticket = message({
  name: 'Ticket',
  when: event('RegistrationConfirmed', 'RegistrationRepeated'),
  to: theHolder,
  category: 'ESSENTIAL',
  urgency: 'urgent',
  evenUnverified: true,
  with: visitOf,
  enclose: async (visit, reader) => ({ attachments: [await ticketEnclosed(visit)], calendar: calendarEnclosed(visit, 'REQUEST', reader) }),
  unless: [{ reason: 'CANCELLED_SINCE', holds: ({ isCancelled }) => isCancelled }],
  subject: { vi: 'Vé vào {fair}', en: 'Your ticket to {fair}' },
  body: {
    vi: [
      paragraph('Đây là vé của bạn. Hãy đưa mã QR này ở cửa vào, trên điện thoại hoặc bản in.'),
      picture(TICKET_PICTURE, 'Mã QR của vé; nếu không hiện, hãy đọc mã {deskCode} ở quầy.'),
      facts(['Loại vé', '{kind}'], ['Số người', '{party}'], ['Địa điểm', '{venue}'], ['Địa chỉ', '{address}'], ['Mã đọc ở quầy', '{deskCode}']),
      list('Ngày tham quan', 'days'),
      button('Xem vé', 'link'),
      note('Không đăng ký vé này, hoặc không đến được? Mở trang vé và bấm “Hủy vé”; chỗ sẽ dành cho người khác.'),
    ],
    en: [
      paragraph('This is your ticket. Show this QR at the gate, on your phone or on paper.'),
      picture(TICKET_PICTURE, 'The QR of the ticket; if it is not shown, say {deskCode} at the desk.'),
      facts(['Ticket', '{kind}'], ['Persons', '{party}'], ['Place', '{venue}'], ['Address', '{address}'], ['Code for the desk', '{deskCode}']),
      list('Days', 'days'),
      button('See the ticket', 'link'),
      note('Not yours, or you cannot come? Open the ticket and press “Cancel the ticket”; the place goes to somebody else.'),
    ],
  },
  sample: SAMPLE_VISIT,
});

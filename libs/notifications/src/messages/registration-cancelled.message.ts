import { theHolder, visitOf } from '../data/visit.queries.js';
import { facts, list, note, paragraph } from '../domain/letter.js';
import { event, message } from './message.js';
import { SAMPLE_VISIT } from './ticket.message.js';
import { calendarEnclosed } from './visit-enclosed.js';

/** That the ticket is no longer valid; takes the visit out of the calendar. Source: fairs.md, sections 4 and 5.1. */
export const registrationCancelled = message({
  name: 'RegistrationCancelled',
  when: event('RegistrationCancelled'),
  to: theHolder,
  category: 'ESSENTIAL',
  urgency: 'urgent',
  evenUnverified: true,
  with: visitOf,
  enclose: async (visit, reader) => ({ calendar: calendarEnclosed(visit, 'CANCEL', reader) }),
  subject: { vi: 'Đã hủy vé vào {fair}', en: 'Your ticket to {fair} is cancelled' },
  body: {
    vi: [
      paragraph('Vé này đã được hủy và không còn dùng để vào cửa.'),
      facts(['Loại vé', '{kind}'], ['Số người', '{party}'], ['Mã vé đã hủy', '{deskCode}']),
      list('Ngày đã đăng ký', 'days'),
      note('Bạn có thể đăng ký lại khi còn chỗ.'),
    ],
    en: [
      paragraph('This ticket is cancelled and opens no gate any more.'),
      facts(['Ticket', '{kind}'], ['Persons', '{party}'], ['Code of the cancelled ticket', '{deskCode}']),
      list('Days that were registered', 'days'),
      note('You may register again while there are places.'),
    ],
  },
  sample: { ...SAMPLE_VISIT, isCancelled: true, sequence: 1 },
});

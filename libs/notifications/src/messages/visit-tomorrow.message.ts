import { visitOf, visitsTomorrow } from '../data/visit.queries.js';
import { button, facts, list, paragraph, picture } from '../domain/letter.js';
import { due, message, whoeverIsDue } from './message.js';
import { SAMPLE_VISIT } from './ticket.message.js';
import { TICKET_PICTURE, ticketEnclosed } from './visit-enclosed.js';

/** The day before each day of a visit, with the ticket at hand. Source: fairs.md, section 5.1, visitor: tomorrow. */
export const visitTomorrow = message({
  name: 'VisitTomorrow',
  when: due(visitsTomorrow),
  to: whoeverIsDue,
  category: 'SERVICE',
  urgency: 'service',
  evenUnverified: true,
  with: visitOf,
  enclose: async (visit) => ({ attachments: [await ticketEnclosed(visit)] }),
  unless: [{ reason: 'CANCELLED_SINCE', holds: ({ isCancelled }) => isCancelled }, { reason: 'DAY_HAS_COME', holds: ({ isTooLate }) => isTooLate }],
  subject: { vi: 'Ngày mai: {fair}', en: 'Tomorrow: {fair}' },
  body: {
    vi: [
      paragraph('Ngày mai bạn có vé tham quan. Đây là vé của bạn, để tiện đưa ở cửa vào.'),
      picture(TICKET_PICTURE, 'Mã QR của vé; nếu không hiện, hãy đọc mã {deskCode} ở quầy.'),
      facts(['Số người', '{party}'], ['Địa điểm', '{venue}'], ['Địa chỉ', '{address}'], ['Mã đọc ở quầy', '{deskCode}']),
      list('Ngày tham quan', 'days'),
      button('Xem vé', 'link'),
    ],
    en: [
      paragraph('Your visit is tomorrow. Here is your ticket again, so that you have it at the gate.'),
      picture(TICKET_PICTURE, 'The QR of the ticket; if it is not shown, say {deskCode} at the desk.'),
      facts(['Persons', '{party}'], ['Place', '{venue}'], ['Address', '{address}'], ['Code for the desk', '{deskCode}']),
      list('Days', 'days'),
      button('See the ticket', 'link'),
    ],
  },
  sample: SAMPLE_VISIT,
});

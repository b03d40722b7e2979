import { certificateOf, proposalOf, theProposer } from '../data/certificate.queries.js';
import { PROPOSED_CHANGES } from '../domain/proposed-changes.js';
import { button, facts, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** Tells who proposed that the second person said no. */
export const statusChangeRejected = message({
  name: 'StatusChangeRejected',
  when: event('StatusChangeRejected'),
  to: theProposer,
  category: 'SERVICE',
  urgency: 'service',
  with: async (reading, occasion) => {
    const [certificate, proposal] = [await certificateOf(reading, occasion), await proposalOf(reading, occasion)];
    return certificate && proposal && { code: certificate.code, holder: certificate.holder, set: certificate.set, change: PROPOSED_CHANGES[proposal.kind], text: proposal.text, link: pages.certificate(certificate.code) };
  },
  subject: { vi: 'Đề nghị {change} giấy chứng nhận {code} không được xác nhận', en: 'Proposal to {change} certificate {code} was rejected' },
  body: {
    vi: [
      paragraph('Đề nghị {change} giấy chứng nhận của {holder} không được xác nhận. Tình trạng giấy chứng nhận không thay đổi.'),
      facts(['Mã giấy chứng nhận', '{code}'], ['Bộ tiêu chí', '{set}'], ['Lý do đã nêu', '{text}']),
      button('Xem giấy chứng nhận', 'link'),
    ],
    en: [
      paragraph('The proposal to {change} the certificate of {holder} was not confirmed. Its status stays as it is.'),
      facts(['Certificate', '{code}'], ['Criteria set', '{set}'], ['Reason given', '{text}']),
      button('See the certificate', 'link'),
    ],
  },
  sample: {
    code: 'K7M2QX9RTAB',
    holder: 'Hợp tác xã Thêu Mẫu Quất Động',
    set: { vi: 'Mạng lưới làng nghề Hà Nội 2021', en: 'Hanoi craft villages network 2021' },
    change: PROPOSED_CHANGES.SUSPENDED,
    text: 'Phản ánh về nước thải đang được xác minh.',
    link: pages.certificate('K7M2QX9RTAB'),
  },
});

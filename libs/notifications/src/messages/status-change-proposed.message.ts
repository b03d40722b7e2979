import { certificateOf, proposalOf, whoMayConfirm } from '../data/certificate.queries.js';
import { PROPOSED_CHANGES } from '../domain/proposed-changes.js';
import { button, facts, paragraph } from '../domain/letter.js';
import { pages } from '../domain/pages.js';
import { event, message } from './message.js';

/** Asks the second person of the Department. Source: trust.md, P30. */
export const statusChangeProposed = message({
  name: 'StatusChangeProposed',
  when: event('StatusChangeProposed'),
  to: whoMayConfirm,
  category: 'SERVICE',
  urgency: 'service',
  with: async (reading, occasion) => {
    const [certificate, proposal] = [await certificateOf(reading, occasion), await proposalOf(reading, occasion)];
    if (!certificate || !proposal) return null;
    const { kind, text, proposer, isOpen } = proposal;
    return { code: certificate.code, holder: certificate.holder, set: certificate.set, change: PROPOSED_CHANGES[kind], text, proposer, link: pages.certificate(certificate.code), isOpen };
  },
  unless: [{ reason: 'PROPOSAL_ANSWERED', holds: ({ isOpen }) => !isOpen }],
  subject: { vi: 'Đề nghị {change} giấy chứng nhận {code}', en: 'Proposal to {change} certificate {code}' },
  body: {
    vi: [
      paragraph('{proposer} đề nghị {change} giấy chứng nhận của {holder}. Đề nghị chỉ có hiệu lực khi một người khác xác nhận.'),
      facts(['Mã giấy chứng nhận', '{code}'], ['Bộ tiêu chí', '{set}'], ['Lý do', '{text}']),
      button('Xem giấy chứng nhận', 'link'),
    ],
    en: [
      paragraph('{proposer} proposes to {change} the certificate of {holder}. It takes effect only when another person confirms it.'),
      facts(['Certificate', '{code}'], ['Criteria set', '{set}'], ['Reason', '{text}']),
      button('See the certificate', 'link'),
    ],
  },
  sample: {
    code: 'K7M2QX9RTAB',
    holder: 'Hợp tác xã Thêu Mẫu Quất Động',
    set: { vi: 'Mạng lưới làng nghề Hà Nội 2021', en: 'Hanoi craft villages network 2021' },
    change: PROPOSED_CHANGES.SUSPENDED,
    text: 'Phản ánh về nước thải đang được xác minh.',
    proposer: 'Phạm Thị Mẫu',
    link: pages.certificate('K7M2QX9RTAB'),
    isOpen: true,
  },
});

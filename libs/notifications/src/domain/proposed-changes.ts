import type { LocalizedText } from './letter.js';

/** What is proposed for a certificate, as a verb inside a sentence. */
export const PROPOSED_CHANGES: Readonly<Record<'SUSPENDED' | 'REINSTATED' | 'WITHDRAWN', LocalizedText>> = {
  SUSPENDED: { vi: 'tạm dừng', en: 'suspend' },
  REINSTATED: { vi: 'khôi phục', en: 'reinstate' },
  WITHDRAWN: { vi: 'thu hồi', en: 'withdraw' },
};

import type { RefusableCategory } from './letter.js';

/** What notifications records. Steps of deliveries are no events: the ledger tells them. */
export type NotificationsEvent = {
  type: 'MessagePreferenceChanged';
  subject: { kind: 'Person'; id: string };
  payload: { category: RefusableCategory; wanted: boolean; by: 'PERSON' | 'UNSUBSCRIBE_LINK' };
};

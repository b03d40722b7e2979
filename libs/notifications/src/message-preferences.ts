import type { Id } from '@ketnoi/common';
import type { Tx } from '@ketnoi/platform';
import type { RefusableCategory } from './domain/letter.js';
import type { NotificationsEvent } from './domain/notifications.events.js';

/** Turns a category on or off inside the caller's unit. Answers whether that changed anything; only then it is recorded. */
export async function writePreference(tx: Tx, personId: Id, category: RefusableCategory, wanted: boolean, by: NotificationsEvent['payload']['by']): Promise<boolean> {
  const changed = wanted
    ? await tx.rows(`DELETE FROM message_preference WHERE person_id = $1 AND category = $2 RETURNING person_id`, [personId, category])
    : await tx.rows(
        `INSERT INTO message_preference (person_id, category, turned_off_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING person_id`,
        [personId, category, tx.now],
      );
  if (changed.length === 0) return false;
  const event: NotificationsEvent = { type: 'MessagePreferenceChanged', subject: { kind: 'Person', id: personId }, payload: { category, wanted, by } };
  await tx.record(event);
  return true;
}

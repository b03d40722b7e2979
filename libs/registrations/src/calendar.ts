import { createHash } from 'node:crypto';
import type { Id } from '@ketnoi/common';
import type { Tx } from '@ketnoi/platform';

/** What a calendar shows and has to be told again when it changes. */
export interface CalendarFacts {
  readonly days: readonly string[];
  readonly venueId: Id | null;
  readonly status: 'CONFIRMED' | 'CANCELLED';
}

/** Keeps what calendars are told. The sequence rises exactly when the facts differ from what was told last. Source: fairs.md, section 4, calendar. */
export async function keepCalendar(tx: Tx, subject: { readonly kind: 'Registration'; readonly id: Id }, facts: CalendarFacts): Promise<void> {
  const fingerprint = createHash('sha256').update(JSON.stringify([facts.days, facts.venueId, facts.status])).digest('hex');
  await tx.rows(
    `INSERT INTO calendar_entry (subject_kind, subject_id, fingerprint) VALUES ($1, $2, $3)
     ON CONFLICT (subject_kind, subject_id) DO UPDATE SET sequence = calendar_entry.sequence + 1, fingerprint = EXCLUDED.fingerprint WHERE calendar_entry.fingerprint <> EXCLUDED.fingerprint`,
    [subject.kind, subject.id, fingerprint],
  );
}

import { Injectable } from '@nestjs/common';
import { personIdOf, type Actor, type Id, type Locale } from '@ketnoi/common';
import { ReadPool, type NamedStatement } from '@ketnoi/platform';
import { REFUSABLE_CATEGORIES, type RefusableCategory } from '../domain/letter.js';
import { ledgerFigures, type LedgerFigures } from './ledger.queries.js';

export interface MessagePreferenceRow {
  readonly category: RefusableCategory;
  readonly wanted: boolean;
}

const turnedOff: NamedStatement = {
  name: 'notifications.turnedOff',
  text: `SELECT category FROM message_preference WHERE person_id = $1`,
};

const preferenceOfLink: NamedStatement = {
  name: 'notifications.preferenceOfLink',
  text: `SELECT p.locale, NOT EXISTS (SELECT 1 FROM message_preference m WHERE m.person_id = p.id AND m.category = $2) AS wanted FROM person p WHERE p.id = $1`,
};

/** What persons want to hear, and how the ledger stands. */
@Injectable()
export class NotificationQueries {
  constructor(private readonly reads: ReadPool) {}

  /** Every category the person may refuse; none for who is not signed in. */
  async preferencesOf(actor: Actor): Promise<MessagePreferenceRow[]> {
    const personId = personIdOf(actor);
    if (personId === null) return [];
    const off = await this.reads.rows<{ category: RefusableCategory }>(turnedOff, [personId]);
    return REFUSABLE_CATEGORIES.map((category) => ({ category, wanted: off.every((row) => row.category !== category) }));
  }

  /** How the person of an unsubscribe link stands; null when there is none any more. */
  preferenceOf(personId: Id, category: RefusableCategory): Promise<{ locale: Locale; wanted: boolean } | null> {
    return this.reads.row(preferenceOfLink, [personId, category]);
  }

  /** Deliveries by state, for operators and metrics. Counts the whole ledger. */
  async figures(): Promise<LedgerFigures> {
    const row = await this.reads.row<LedgerFigures>(ledgerFigures);
    return row ?? { queued: 0, sending: 0, retry: 0, sent: 0, failed: 0, skipped: 0, uncertain: 0 };
  }
}

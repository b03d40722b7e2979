import { newId, type Email, type Id, type Locale } from '@ketnoi/common';
import type { Tx } from '@ketnoi/platform';

export interface VisitorInput {
  readonly name: string;
  readonly email: Email;
  /** Language of a new person; who is known already keeps their own. */
  readonly locale: Locale;
}

/**
 * The person of this address, inside the caller's unit: who is known, or a new one without a password. What the visitor wrote
 * never changes a person who is known: anybody can write anybody's address. Source: fairs.md, section 0.
 */
export async function visitorPerson(tx: Tx, input: VisitorInput): Promise<Id> {
  const { address, comparisonKey } = input.email;
  const [created] = await tx.rows<{ id: Id }>(
    `INSERT INTO person (id, name, email, email_key, locale, created_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT ON CONSTRAINT person_email_once DO NOTHING RETURNING id`,
    [newId(), input.name, address, comparisonKey, input.locale, tx.now],
  );
  if (created) return created.id;
  const [known] = await tx.rows<{ id: Id }>(`SELECT id FROM person WHERE email_key = $1`, [comparisonKey]);
  if (!known) throw new Error('an address is taken by nobody');
  return known.id;
}

import { isId, notFound, personIdOf, type Id } from '@ketnoi/common';
import { holdsNow } from '@ketnoi/identity';
import { workingCalendar, type Tx } from '@ketnoi/platform';
import { BoothPageEntity } from './data/booth-page.entity.js';
import { EnquiryEntity, EnquiryMessageEntity } from './data/enquiry.entity.js';
import { enquiryClock, type EnquiryClock } from './domain/enquiry-clock.js';
import { ANSWERING_ROLES } from './domain/enquiry.policy.js';

/** The enquiry, locked, with its page, if the unit's actor works at the booth now; to all others it does not exist. */
export async function lockForAnswering(tx: Tx, enquiryId: Id): Promise<{ enquiry: EnquiryEntity; page: BoothPageEntity; personId: Id }> {
  const personId = personIdOf(tx.actor);
  const found = isId(enquiryId) ? await tx.findOne(EnquiryEntity, { id: enquiryId }) : null;
  const page = found && (await tx.findOne(BoothPageEntity, { id: found.pageId }));
  if (!page || personId === null || !(await holdsNow(tx, personId, ANSWERING_ROLES, page.businessId))) throw notFound('enquiry');
  return { enquiry: await tx.lock(EnquiryEntity, enquiryId), page, personId };
}

/** When an answer to what was just written is due, by the official calendar. */
export const clockFrom = async (tx: Tx): Promise<EnquiryClock> => enquiryClock(tx.now, await workingCalendar(tx));

/** Puts a message behind the others. */
export async function write(tx: Tx, enquiryId: Id, message: Pick<EnquiryMessageEntity, 'side' | 'kind' | 'personId' | 'text'>): Promise<Id> {
  const [row] = await tx.rows<{ no: number }>(`SELECT coalesce(max(no), 0) + 1 AS no FROM enquiry_message WHERE enquiry_id = $1`, [enquiryId]);
  const written = await tx.insert(EnquiryMessageEntity, { ...message, enquiryId, no: row?.no ?? 1, writtenAt: tx.now });
  return written.id;
}

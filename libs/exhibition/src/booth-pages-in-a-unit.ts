import { conflict, type Id } from '@ketnoi/common';
import { onlinePhase, type EventFacts, type OnlinePhase } from '@ketnoi/events';
import type { Tx } from '@ketnoi/platform';
import type { PageDraft } from './domain/booth-page.readiness.js';

/** Where the exhibition of an event stands; null for one without an online window and for a cancelled one. */
export const phaseOf = ({ state, windows }: Pick<EventFacts, 'state' | 'windows'>, now: Date): OnlinePhase | null =>
  state === 'ANNOUNCED' || state === 'CLOSED' ? onlinePhase(windows, now) : null;

/** Whether the business has a booth at the event that it confirmed and still has. */
export async function hasConfirmedBooth(tx: Tx, eventId: Id, businessId: Id): Promise<boolean> {
  const found = await tx.rows(
    `SELECT 1 FROM booth_application p JOIN booth_allocation a ON a.application_id = p.id AND a.state = 'CONFIRMED'
      WHERE p.business_id = $2 AND p.event_id = $1 LIMIT 1`,
    [eventId, businessId],
  );
  return found.length > 0;
}

/** Whether a version of a page, draft or published, shows the file. */
export async function isOnBoothPage(tx: Tx, fileId: Id): Promise<boolean> {
  const [row] = await tx.rows<{ found: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM booth_page_version WHERE hero_file_id = $1) OR EXISTS (SELECT 1 FROM booth_page_beat WHERE file_id = $1)
         OR EXISTS (SELECT 1 FROM booth_page_product_photo WHERE file_id = $1) AS found`,
    [fileId],
  );
  return row?.found ?? false;
}

/** What stands in a draft, as the rules of readiness ask for it. */
export async function pageDraft(tx: Tx, pageId: Id, versionId: Id): Promise<PageDraft> {
  const [draft] = await tx.rows<PageDraft>(
    `SELECT v.headline_vi IS NOT NULL AS "hasHeadline", v.hero_file_id IS NOT NULL AS "hasHero", v.hero_alt_vi IS NOT NULL AS "hasHeroAlt",
            (SELECT count(*)::int FROM booth_page_fact f WHERE f.version_id = v.id) AS facts,
            (SELECT count(*)::int FROM booth_page_beat b WHERE b.version_id = v.id) AS beats,
            (SELECT count(*)::int FROM booth_page_product c JOIN product p ON p.id = c.product_id WHERE c.version_id = v.id AND p.archived_at IS NULL
                AND EXISTS (SELECT 1 FROM product_photo f WHERE f.product_id = p.id)) AS "productsWithPhoto",
            (SELECT count(*)::int FROM booth_page_product c JOIN product p ON p.id = c.product_id WHERE c.version_id = v.id AND p.archived_at IS NOT NULL) AS "archivedProducts",
            (SELECT count(*)::int FROM booth_page_answerer a WHERE a.page_id = $1
                AND EXISTS (SELECT 1 FROM role_grant g JOIN booth_page o ON o.id = a.page_id
                             WHERE g.person_id = a.person_id AND g.scope_kind = 'BUSINESS' AND g.scope_id = o.business_id AND g.ended_at IS NULL)) AS answerers
       FROM booth_page_version v WHERE v.id = $2`,
    [pageId, versionId],
  );
  if (!draft) throw new Error(`no version ${versionId}`);
  return draft;
}

/** Fault CONFLICT when the page was changed since the caller read it. */
export function demandVersion(row: { readonly id: Id; readonly version: number }, version: number | null | undefined): void {
  if (row.version !== version) throw conflict(`${row.id} was changed by somebody else`);
}

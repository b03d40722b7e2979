import { notFound, type Id } from '@ketnoi/common';
import { FILE_OWNER_KIND } from '@ketnoi/businesses';
import { takeFile } from '@ketnoi/media';
import type { Tx } from '@ketnoi/platform';
import { BoothPageBeatEntity, BoothPageFactEntity, BoothPageProductEntity } from './data/booth-page-parts.entity.js';
import { BoothPageVersionEntity, type BoothPageEntity } from './data/booth-page.entity.js';
import type { PageVersionState } from './domain/booth-page.lifecycle.js';

/** A photo that was sent for a page of this business. */
export interface PhotoInput {
  readonly fileId: Id;
  /** What it shows, for those who cannot see it. */
  readonly altVi: string;
  readonly altEn?: string | null;
}

/** The photo at the top; its words can come later than the photo. */
export interface HeroInput {
  readonly fileId: Id;
  readonly altVi?: string | null;
  readonly altEn?: string | null;
}

export interface BeatInput {
  readonly titleVi: string;
  readonly titleEn?: string | null;
  readonly textVi: string;
  readonly textEn?: string | null;
  readonly photo?: PhotoInput | null;
}

export interface DraftContent {
  readonly state: PageVersionState;
  readonly savedBy: Id;
  readonly headlineVi?: string | null;
  readonly headlineEn?: string | null;
  readonly hero?: HeroInput | null;
  readonly facts: readonly { readonly vi: string; readonly en?: string | null }[];
  readonly story: readonly BeatInput[];
  readonly productIds: readonly Id[];
}

/** Writes the whole draft anew; answers its id. Fault NOT_FOUND for a file or product that is not the business's own and live. */
export async function writeDraft(tx: Tx, page: BoothPageEntity, draft: BoothPageVersionEntity | null, content: DraftContent): Promise<Id> {
  await demandOwn(tx, page.businessId, content);
  const { headlineVi = null, headlineEn = null, hero = null, state, savedBy } = content;
  const texts = { headlineVi, headlineEn, heroFileId: hero?.fileId ?? null, heroAltVi: hero?.altVi ?? null, heroAltEn: hero?.altEn ?? null };
  const saved = { ...texts, state, savedBy, savedAt: tx.now };
  const { id } = draft ? await tx.update(BoothPageVersionEntity, draft, saved) : await tx.insert(BoothPageVersionEntity, { ...NEW, ...saved, pageId: page.id, no: await nextNo(tx, page.id) });
  for (const part of [BoothPageFactEntity, BoothPageBeatEntity, BoothPageProductEntity]) await tx.remove(part, { versionId: id });
  await tx.insertAll(BoothPageFactEntity, content.facts.map(({ vi, en = null }, at) => ({ versionId: id, place: at + 1, textVi: vi, textEn: en })));
  await tx.insertAll(BoothPageBeatEntity, content.story.map((beat, at) => ({ versionId: id, place: at + 1, ...beatColumns(beat) })));
  await tx.insertAll(BoothPageProductEntity, content.productIds.map((productId, at) => ({ versionId: id, place: at + 1, productId })));
  return id;
}

const NEW = { version: 1, search: null, hash: null, publishedBy: null, publishedAt: null, supersededAt: null };

const beatColumns = ({ titleVi, titleEn = null, textVi, textEn = null, photo = null }: BeatInput) => ({
  titleVi, titleEn, textVi, textEn, fileId: photo?.fileId ?? null, altVi: photo?.altVi ?? null, altEn: photo?.altEn ?? null,
});

async function nextNo(tx: Tx, pageId: Id): Promise<number> {
  const [row] = await tx.rows<{ no: number }>(`SELECT coalesce(max(no), 0) + 1 AS no FROM booth_page_version WHERE page_id = $1`, [pageId]);
  return row?.no ?? 1;
}

async function demandOwn(tx: Tx, businessId: Id, { hero, story, productIds }: DraftContent): Promise<void> {
  const files = [hero?.fileId, ...story.map(({ photo }) => photo?.fileId)].flatMap((id) => id ?? []);
  for (const id of [...new Set(files)].sort()) await takeFile(tx, id, { kind: FILE_OWNER_KIND, id: businessId }, 'BOOTH_PHOTO');
  const products = await tx.rows(`SELECT 1 FROM product WHERE id = ANY($1) AND business_id = $2 AND archived_at IS NULL FOR KEY SHARE`, [productIds, businessId]);
  if (products.length !== productIds.length) throw notFound('product');
}

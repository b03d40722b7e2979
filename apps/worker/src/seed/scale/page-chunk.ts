import { createHash } from 'node:crypto';
import { addDays, searchableText, startOfDay } from '@ketnoi/common';
import { publicIdOf } from '@ketnoi/businesses';
import type { Tx } from '@ketnoi/platform';
import { had } from '../use.js';
import { CRAFT_BEATS } from '../world/fairs/craft-beats.js';
import { ownerOf, placeOf } from './business-chunk.js';
import { daysOf } from './event-chunk.js';
import type { Ground } from './ground.js';
import type { GivenBooth } from './hall-chunk.js';
import { insertRows, nextValues, type Row } from './insert-rows.js';
import { businessName } from './names.js';
import { productId, productOf } from './product-chunk.js';
import { scaleId } from './scale-id.js';

const PRODUCTS_SHOWN = 6;
const PHOTOS_EACH = 2;

/** One page in twenty is still a draft. */
export const isPublished = ({ booth }: Pick<GivenBooth, 'booth'>): boolean => booth % 20 !== 19;

/** The pages of booths with everything they show; photos are those of the demonstration world, shown again. */
export async function addPages(tx: Tx, ground: Ground, booths: readonly GivenBooth[]): Promise<void> {
  const [event] = booths;
  if (!event) return;
  const publishedAt = startOfDay(addDays(daysOf(event.event, tx.now).online[0], -2));
  const numbers = await nextValues(tx, 'public_number', booths.length);
  await insertRows(tx, 'booth_page', booths.map(({ booth, business, event: at }, nth) => ({
    id: scaleId('page', booth), version: 1, event_id: scaleId('event', at), business_id: scaleId('business', business), code: publicIdOf(had(numbers[nth], 'number')), started_by: ownerOf(business), started_at: publishedAt,
  })));
  await insertRows(tx, 'booth_page_answerer', booths.map(({ booth, business }) => ({ page_id: scaleId('page', booth), person_id: ownerOf(business), place: 1 })));
  await insertRows(tx, 'booth_page_version', booths.map((booth) => versionRow(ground, booth, publishedAt)));
  await insertRows(tx, 'booth_page_fact', booths.flatMap((booth) => factRows(ground, booth)));
  await insertRows(tx, 'booth_page_beat', booths.flatMap((booth) => beatRows(ground, booth)));
  await addProducts(tx, ground, booths, publishedAt);
  await publish(tx, ground, booths.filter(isPublished), publishedAt);
}

function versionRow({ heroes }: Ground, { booth, business }: GivenBooth, savedAt: Date): Row {
  const hero = had(heroes[booth % heroes.length], 'hero');
  return {
    id: scaleId('pageVersion', booth), version: 1, page_id: scaleId('page', booth), no: 1, state: 'DRAFT', headline_vi: 'Hàng làm tay, hỏi được từng người thợ', headline_en: 'Made by hand, by people you can ask',
    hero_file_id: hero, hero_alt_vi: 'Gian hàng (hình vẽ minh họa)', hero_alt_en: 'The booth (drawing)', saved_by: ownerOf(business), saved_at: savedAt,
  };
}

const factRows = (ground: Ground, { booth, business }: GivenBooth): Row[] =>
  [['Làm tại làng nghề', 'Made in'], ['Nghề', 'Craft'], ['Nhận đặt theo mẫu', 'Made to order']].map(([vi, en], nth) => {
    const { village, craftVi, craftEn } = placeOf(ground, business);
    const [moreVi, moreEn] = nth === 0 ? [village, village] : nth === 1 ? [craftVi, craftEn] : ['', ''];
    return { version_id: scaleId('pageVersion', booth), place: nth + 1, text_vi: `${vi} ${moreVi}`.trim(), text_en: `${en} ${moreEn}`.trim() };
  });

const beatRows = (ground: Ground, { booth, business }: GivenBooth): Row[] =>
  CRAFT_BEATS[placeOf(ground, business).group].map(({ titleVi, titleEn, textVi, textEn }, nth) => (
    { version_id: scaleId('pageVersion', booth), place: nth + 1, title_vi: titleVi, title_en: titleEn, text_vi: textVi, text_en: textEn }));

/** Published pages hold copies with photos; drafts only name their products. */
async function addProducts(tx: Tx, ground: Ground, booths: readonly GivenBooth[], copiedAt: Date): Promise<void> {
  const published = booths.filter(isPublished);
  const codes = await tx.rows<{ id: string; code: string }>(`SELECT id, public_id AS code FROM product WHERE business_id = ANY($1::uuid[])`, [published.map(({ business }) => scaleId('business', business))]);
  const codeOf = new Map(codes.map(({ id, code }) => [id, code]));
  const chosen = (of: readonly GivenBooth[]) => of.flatMap((booth) => Array.from({ length: PRODUCTS_SHOWN }, (_, nth) => ({ booth, nth, id: productId(booth.business, nth) })));
  await insertRows(tx, 'booth_page_product', chosen(published).map(({ booth, nth, id }) => ({
    version_id: scaleId('pageVersion', booth.booth), place: nth + 1, product_id: id, copied_at: copiedAt, public_id: had(codeOf.get(id), 'product'), ...productOf(ground, booth.business, nth).row,
  })));
  await insertRows(tx, 'booth_page_product', chosen(booths.filter((booth) => !isPublished(booth))).map(({ booth, nth, id }) => ({ version_id: scaleId('pageVersion', booth.booth), place: nth + 1, product_id: id })));
  await insertRows(tx, 'booth_page_product_photo', chosen(published).flatMap(({ booth, nth }) => photoRows(ground, booth, nth)));
}

function photoRows(ground: Ground, { booth, business }: GivenBooth, nth: number): Row[] {
  const files = had(ground.photos.get(placeOf(ground, business).group), 'photos of the craft');
  const { nameVi, nameEn } = productOf(ground, business, nth);
  return Array.from({ length: PHOTOS_EACH }, (_, at) => ({
    version_id: scaleId('pageVersion', booth), product_place: nth + 1, place: at + 1, file_id: had(files[(booth + nth * PHOTOS_EACH + at) % files.length], 'photo'),
    alt_vi: `${nameVi} (hình vẽ minh họa)`.slice(0, 200), alt_en: `${nameEn} (drawing)`.slice(0, 200),
  }));
}

/** The parts stand; now each version gets its words for the search and its hash, and never changes again. */
async function publish(tx: Tx, ground: Ground, booths: readonly GivenBooth[], at: Date): Promise<void> {
  const ready = booths.map(({ booth, business }) => {
    const place = placeOf(ground, business);
    const { name, nameEn } = businessName(business, place);
    const products = Array.from({ length: PRODUCTS_SHOWN }, (_, nth) => productOf(ground, business, nth));
    const search = searchableText([name, nameEn, place.village, place.craftVi, place.craftEn, ...products.flatMap(({ nameVi, nameEn: english }) => [nameVi, english])]);
    return { id: scaleId('pageVersion', booth), search, hash: createHash('sha256').update(`${booth} ${search}`).digest('hex'), by: ownerOf(business) };
  });
  await tx.rows(
    `UPDATE booth_page_version v SET state = 'PUBLISHED', search = r.search, hash = r.hash, published_by = r.by, published_at = $2, version = v.version + 1
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, search text, hash text, by uuid) WHERE v.id = r.id`,
    [JSON.stringify(ready), at],
  );
}

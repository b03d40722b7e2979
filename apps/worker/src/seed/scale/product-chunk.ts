import { searchableText } from '@ketnoi/common';
import { publicIdOf } from '@ketnoi/businesses';
import type { Tx } from '@ketnoi/platform';
import { diceOf } from '../dice.js';
import { had } from '../use.js';
import { SHELVES } from '../world/shelves.js';
import { placeOf } from './business-chunk.js';
import type { Ground } from './ground.js';
import { insertRows, nextValues, type Row } from './insert-rows.js';
import { wayOf } from './names.js';
import { scaleId } from './scale-id.js';

/** Products of one business. */
export const PRODUCTS_EACH = 12;

export const productId = (business: number, nth: number): string => scaleId('product', business * PRODUCTS_EACH + nth);

export interface MadeProduct {
  readonly nameVi: string;
  readonly nameEn: string;
  readonly row: Row;
}

/** The n-th product on the shelf of a business, from 0. */
export function productOf(ground: Ground, business: number, nth: number): MadeProduct {
  const { craft, craftId } = placeOf(ground, business);
  const shelf = had(SHELVES[craft], `shelf of ${craft}`);
  const model = had(shelf[nth % shelf.length], 'product');
  const [wayVi, wayEn] = wayOf(Math.floor(nth / shelf.length));
  const [nameVi, nameEn] = [`${model.nameVi} ${wayVi}`.trim(), [model.nameEn, wayEn].filter(Boolean).join(', ')];
  const price = Math.round(((model.priceHint ?? 100_000) * (0.8 + 0.4 * diceOf(`price ${business} ${nth}`).next())) / 5_000) * 5_000;
  const { materialVi, materialEn, minimumOrder, leadTimeDays } = model;
  const said = { name_vi: nameVi, name_en: nameEn, material_vi: materialVi, material_en: materialEn, craft_id: craftId, price_hint: Math.max(5_000, price), minimum_order: minimumOrder, lead_time_days: leadTimeDays };
  return { nameVi, nameEn, row: { ...said, search: searchableText([nameVi, nameEn, materialVi, materialEn]) } };
}

/** The shelves of businesses from `first` to `last`. Photos stand on booth pages only: each file belongs to one product here. */
export async function addProducts(tx: Tx, ground: Ground, { first, last }: { readonly first: number; readonly last: number }): Promise<void> {
  const numbers = await nextValues(tx, 'public_number', (last - first + 1) * PRODUCTS_EACH);
  const rows = numbers.map((number, at): Row => {
    const [business, nth] = [first + Math.floor(at / PRODUCTS_EACH), at % PRODUCTS_EACH];
    const id = { id: productId(business, nth), version: 1, business_id: scaleId('business', business), public_id: publicIdOf(number) };
    return { ...id, ...productOf(ground, business, nth).row, created_at: tx.now };
  });
  await insertRows(tx, 'product', rows);
}

import { generateEnterpriseCode, INVENTED_PERSONAL_ID_PREFIX, searchableText, type BusinessKind } from '@ketnoi/common';
import { publicIdOf } from '@ketnoi/businesses';
import type { Keys, Tx } from '@ketnoi/platform';
import { REGISTERED_ON, type Ground, type WorkPlace } from './ground.js';
import { insertRows, nextValues, type Row } from './insert-rows.js';
import { businessName, personName } from './names.js';
import { scaleId } from './scale-id.js';
import { diceOf } from '../dice.js';
import { had } from '../use.js';
import { INVENTED } from '../world/business-plan.js';

/** A person founds ten at most: the limit of the product. */
const EACH = 10;
/** Members are seen from their admission on. */
export const ADMITTED_DAYS_AGO = 200;
const DAY = 86_400_000;

/** Where and in which craft the n-th business works. */
export const placeOf = ({ places }: Ground, nth: number): WorkPlace => had(places[diceOf(`place ${nth}`).whole(0, places.length - 1)], 'village with a craft');

/** Nine of ten are members. */
export const isMember = (nth: number): boolean => nth % 10 !== 0;

export const ownerOf = (nth: number): string => scaleId('person', Math.ceil(nth / EACH));

/** Businesses from `first` to `last` with owners, numbers, contacts and workshops. */
export async function addBusinesses(tx: Tx, ground: Ground, keys: Keys, { first, last }: { readonly first: number; readonly last: number }): Promise<void> {
  const all = Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
  const founders = all.filter((nth) => nth % EACH === 1).map((nth) => Math.ceil(nth / EACH));
  const createdAt = new Date(tx.now.getTime() - (ADMITTED_DAYS_AGO + 60) * DAY);
  await insertRows(tx, 'person', founders.map((nth) => personRow(nth, createdAt)));
  const numbers = await nextValues(tx, 'public_number', all.length);
  await insertRows(tx, 'business', all.map((nth, at) => businessRow(ground, nth, { publicId: publicIdOf(numbers[at] ?? 0), createdAt })));
  await insertRows(tx, 'role_grant', all.map((nth) => ({ id: scaleId('grant', nth), person_id: ownerOf(nth), role: 'BUSINESS_OWNER', scope_kind: 'BUSINESS', scope_id: scaleId('business', nth), given_at: createdAt })));
  await insertRows(tx, 'business_identifier', all.map((nth) => ({ ...numberOf(ground, keys, nth), business_id: scaleId('business', nth), given_by: ownerOf(nth), given_at: createdAt })));
  await insertRows(tx, 'business_contact', all.map((nth) => contactRow(nth, createdAt)));
  await insertRows(tx, 'production_establishment', all.map((nth) => workshopRow(ground, nth, createdAt)));
  await insertRows(tx, 'establishment_craft', all.map((nth) => ({ establishment_id: scaleId('establishment', nth), craft_id: placeOf(ground, nth).craftId })));
}

function personRow(nth: number, createdAt: Date): Row {
  const email = `quy-mo-${nth}@demo.ketnoi.example`;
  return { id: scaleId('person', nth), version: 1, name: personName(nth), email, email_key: email, email_verified_at: createdAt, locale: 'vi', created_at: createdAt };
}

function businessRow(ground: Ground, nth: number, { publicId, createdAt }: { readonly publicId: string; readonly createdAt: Date }): Row {
  const place = placeOf(ground, nth);
  const { kind, name, nameEn } = businessName(nth, place);
  return {
    id: scaleId('business', nth), version: 1, public_id: publicId, kind, name, name_en: nameEn, search: searchableText([name, nameEn]),
    about_vi: `Làm nghề ${place.craftVi.toLowerCase()} tại ${place.village}. ${INVENTED.vi}`, about_en: `${place.craftEn} made in ${place.village}. ${INVENTED.en}`,
    founder_id: ownerOf(nth), founder_nth: ((nth - 1) % EACH) + 1, created_at: createdAt, public_from: isMember(nth) ? new Date(createdAt.getTime() + 60 * DAY) : null,
  };
}

const hasCode = (kind: BusinessKind): boolean => kind === 'ENTERPRISE' || kind === 'COOPERATIVE';

/** Numbers that nobody has: codes begin with 00, personal numbers with 000 (seed/acts/numbers.ts has the ranges below). */
function numberOf(ground: Ground, keys: Keys, nth: number): Row {
  const id = scaleId('identifier', nth);
  if (hasCode(businessName(nth, placeOf(ground, nth)).kind)) return { id, kind: 'ENTERPRISE_CODE', value: enterpriseCode(nth), sealed: null, last_digits: null };
  const number = INVENTED_PERSONAL_ID_PREFIX + String(300_000_000 + nth).padStart(9, '0');
  return { id, kind: 'PERSONAL_ID', value: null, sealed: `\\x${keys.seal('personal-number', number, id).toString('hex')}`, last_digits: number.slice(-3) };
}

/** Thirteen numbers apart, so that the few without a check digit can give way. */
function enterpriseCode(nth: number): string {
  for (let digits = 7_000_000 + nth * 13; ; digits += 1) {
    const code = generateEnterpriseCode(String(digits).padStart(9, '0'));
    if (code) return code;
  }
}

const contactRow = (nth: number, createdAt: Date): Row => (
  { id: scaleId('contact', nth), business_id: scaleId('business', nth), kind: 'PHONE', value: `+84900000${String(nth % 1_000).padStart(3, '0')}`, place: 1, public_since: createdAt, public_by: ownerOf(nth) });

function workshopRow(ground: Ground, nth: number, createdAt: Date): Row {
  const { villageId, village, adminUnitId, unit } = placeOf(ground, nth);
  const address = `Số ${(nth % 90) + 1}, xóm Mẫu, ${village}, ${unit}, thành phố Hà Nội`;
  return {
    id: scaleId('establishment', nth), version: 1, business_id: scaleId('business', nth), name: 'Xưởng sản xuất', address, registered_on: REGISTERED_ON,
    admin_unit_id: adminUnitId, craft_village_id: villageId, created_at: createdAt,
  };
}

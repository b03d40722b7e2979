import { addDays, localDate, localDateOf, slugOf, type Id } from '@ketnoi/common';
import { AddEstablishment, AddProduct, AttachProductPhoto, CreateBusiness, SetContacts, SetIdentifier, type ContactInput } from '@ketnoi/businesses';
import { diceOf } from '../dice.js';
import { drawPicture } from '../pictures/draw-picture.js';
import type { View } from '../pictures/shapes.js';
import type { Play, Player } from '../play.js';
import { had, must } from '../use.js';
import type { BusinessPlan } from '../world/business-plan.js';
import { SHELVES, type ProductModel } from '../world/shelves.js';
import { enterpriseCode, landline, mobile, oldHouseholdCode, personalNumber } from './numbers.js';
import { sendFile } from './send-file.js';

/** The first day on which a household gives the personal number (domain.md, section 9). */
const NEW_NUMBERS_FROM = localDate('2025-07-01');
const FIRST_REGISTRATION = localDate('2012-02-06');

/** The owner brings the business in: number, contacts, workshop, products with pictures. */
export async function foundBusiness(play: Play, plan: BusinessPlan): Promise<Player> {
  const owner = play.as(plan.owner);
  const { kind, name, nameEn, aboutVi, aboutEn } = plan;
  const { businessId } = must(await play.use(CreateBusiness).run(owner, { kind, name, nameEn, aboutVi, aboutEn, ...numberOf(play, plan), idempotencyKey: play.key() }));
  must(await play.use(SetContacts).run(owner, { businessId, version: 1, contacts: contactsOf(plan) }));
  const establishmentId = await openWorkshop(play, plan, businessId);
  const shelf = await fillShelf(play, plan, businessId);
  return { plan, id: businessId, establishmentId, shelf, boothPhotos: new Map(), papers: new Map(), claims: [], colleagues: [], declared: new Set() };
}

/** Since 1/7/2025 the old code of a household is history beside the personal number. */
export async function giveNewNumber(play: Play, { plan, id }: Player): Promise<void> {
  must(await play.use(SetIdentifier).run(play.as(plan.owner), { businessId: id, taxIdentifier: personalNumber(plan), identifierKind: 'PERSONAL_ID', validFrom: NEW_NUMBERS_FROM }));
}

function numberOf(play: Play, plan: BusinessPlan): { taxIdentifier: string; identifierKind: 'ENTERPRISE_CODE' | 'OLD_HOUSEHOLD_CODE' | 'PERSONAL_ID' } {
  if (plan.kind === 'ENTERPRISE' || plan.kind === 'COOPERATIVE') return { taxIdentifier: enterpriseCode(plan), identifierKind: 'ENTERPRISE_CODE' };
  return localDateOf(play.clock.now()) < NEW_NUMBERS_FROM
    ? { taxIdentifier: oldHouseholdCode(plan), identifierKind: 'OLD_HOUSEHOLD_CODE' }
    : { taxIdentifier: personalNumber(plan), identifierKind: 'PERSONAL_ID' };
}

/** Firms show a switchboard and a page of their own, households a mobile; an address for letters is never shown. */
function contactsOf(plan: BusinessPlan): ContactInput[] {
  const host = `${slugOf(plan.nameEn.replace(/\(.*\)/u, ''))}.example`;
  const email: ContactInput = { kind: 'EMAIL', value: `lien-he@${host}`, label: null, isPublic: false };
  if (plan.kind === 'ENTERPRISE' || plan.kind === 'COOPERATIVE') {
    return [{ kind: 'PHONE', value: landline(plan), label: 'Phòng kinh doanh', isPublic: true }, { kind: 'WEBSITE', value: `https://www.${host}`, label: null, isPublic: true }, email];
  }
  return [{ kind: 'PHONE', value: mobile(plan), label: null, isPublic: true }, { kind: 'ZALO', value: mobile(plan), label: null, isPublic: true }, email];
}

async function openWorkshop(play: Play, plan: BusinessPlan, businessId: Id): Promise<Id> {
  const dice = diceOf(`workshop ${plan.nth}`);
  const registeredOn = addDays(FIRST_REGISTRATION, dice.whole(0, 3_000));
  const { villageId, adminUnitId, address } = await play.places.workshopIn(plan.village, registeredOn, plan.nth + dice.whole(1, 40));
  const craftIds = [play.places.craft(plan.craft).id];
  const input = { businessId, name: plan.kind === 'HOUSEHOLD_BUSINESS' ? 'Xưởng nhà' : 'Xưởng sản xuất', address, registeredOn, adminUnitId, craftVillageId: villageId, craftIds };
  return must(await play.use(AddEstablishment).run(play.as(plan.owner), { ...input, idempotencyKey: play.key() })).establishmentId;
}

/** Neighbours of one craft begin at different places of the shelf. */
function productsOf(plan: BusinessPlan): ProductModel[] {
  const shelf = had(SHELVES[plan.craft], `shelf of ${plan.craft}`);
  return Array.from({ length: Math.min(plan.products, shelf.length) }, (_, nth) => had(shelf[(plan.nth + nth) % shelf.length], 'product'));
}

/** Products one after the other, since their order is seen; their pictures side by side, since drawing takes the longest. */
async function fillShelf(play: Play, plan: BusinessPlan, businessId: Id): Promise<Player['shelf']> {
  const shown: { product: ProductModel; productId: Id; views: readonly View[] }[] = [];
  for (const [nth, product] of productsOf(plan).entries()) {
    shown.push({ product, productId: await addProduct(play, plan, businessId, product), views: viewsOf(plan, nth) });
  }
  await Promise.all(shown.map(({ product, productId, views }) => addPictures(play, plan, { businessId, productId, product, views })));
  return shown;
}

async function addProduct(play: Play, plan: BusinessPlan, businessId: Id, { shape, priceHint, ...model }: ProductModel): Promise<Id> {
  const { id: craftId } = play.places.craft(plan.craft);
  const own = { businessId, craftId, priceHint: priceHint === null ? null : priceOf(priceHint, `${plan.nth} ${shape}`), idempotencyKey: play.key() };
  return must(await play.use(AddProduct).run(play.as(plan.owner), { ...model, ...own })).productId;
}

interface Shown {
  readonly businessId: Id;
  readonly productId: Id;
  readonly product: ProductModel;
  readonly views: readonly View[];
}

async function addPictures(play: Play, plan: BusinessPlan, { businessId, productId, product, views }: Shown): Promise<void> {
  const owner = play.as(plan.owner);
  const { group } = play.places.craft(plan.craft);
  for (const view of views) {
    const bytes = await drawPicture({ shape: product.shape, group, view, chance: `business ${plan.nth}` });
    const fileId = await sendFile(play, { owner, businessId, purpose: 'PRODUCT_PHOTO', bytes });
    const [altVi, altEn] = [`${product.nameVi}, ${SEEN[view].vi} (hình vẽ minh họa)`, `${product.nameEn}, ${SEEN[view].en} (drawing)`];
    must(await play.use(AttachProductPhoto).run(owner, { productId, fileId, altVi, altEn, idempotencyKey: play.key() }));
  }
}

/** A fifth up or down, in steps of five thousand đồng. */
const priceOf = (hint: number, chance: string): number => Math.max(5_000, Math.round((hint * (0.8 + 0.4 * diceOf(chance).next())) / 5_000) * 5_000);

/** The first product has two pictures, for every fourth business three; all others one. */
const viewsOf = ({ nth: business }: BusinessPlan, nth: number): readonly View[] =>
  nth > 0 ? ['WHOLE'] : business % 4 === 1 ? ['WHOLE', 'DETAIL', 'PAIR'] : ['WHOLE', business % 2 === 0 ? 'PAIR' : 'DETAIL'];

const SEEN: Readonly<Record<View, { vi: string; en: string }>> = {
  WHOLE: { vi: 'nhìn toàn thể', en: 'as a whole' },
  PAIR: { vi: 'hai cỡ cạnh nhau', en: 'in two sizes' },
  DETAIL: { vi: 'nhìn gần', en: 'close up' },
};

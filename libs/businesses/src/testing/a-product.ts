import type { Id } from '@ketnoi/common';
import type { AddEstablishmentInput } from '../use-cases/add-establishment.js';
import type { AddProductInput } from '../use-cases/add-product.js';
import type { ContactInput } from '../use-cases/set-contacts.js';

/** The nth product of a shelf of eight; `more` fills in or replaces. */
export function aProduct(businessId: Id, nth = 1, more: Partial<AddProductInput> = {}): AddProductInput {
  const model = SHELF[(nth - 1) % SHELF.length] ?? SHELF[0];
  return { businessId, ...model, idempotencyKey: `product-${businessId}-${nth}`, ...more };
}

/** A workshop at an address as it was registered before 1/7/2025, with a district; the unit is the one of today. */
export const anEstablishment = (
  businessId: Id,
  where: { readonly adminUnitId: Id; readonly craftVillageId?: Id | null; readonly craftIds?: readonly Id[] },
  more: Partial<AddEstablishmentInput> = {},
): AddEstablishmentInput => ({
  businessId,
  name: 'Xưởng nhà',
  address: 'Xóm Mẫu, thôn Hạ Thái, xã Duyên Thái, huyện Thường Tín, Hà Nội',
  registeredOn: '2019-03-12',
  craftIds: [],
  idempotencyKey: `establishment-${businessId}`,
  ...where,
  ...more,
});

/** A switchboard with an extension, shown by consent, and an address that is not. Numbers and domain belong to nobody. */
export const someContacts = (): ContactInput[] => [
  { kind: 'PHONE', value: '(84-24) 3900 0000 – máy lẻ 32', label: 'Phòng kinh doanh', isPublic: true },
  { kind: 'EMAIL', value: 'xuong@lang-nghe.example', label: null, isPublic: false },
];

type Model = Omit<AddProductInput, 'businessId' | 'idempotencyKey'>;

const SHELF: readonly [Model, ...Model[]] = [
  { nameVi: 'Khay sơn mài cẩn vỏ trứng', nameEn: 'Lacquer tray with eggshell inlay', materialVi: 'Gỗ, sơn ta, vỏ trứng', materialEn: 'Wood, lacquer, eggshell', priceHint: 450_000, minimumOrder: 20, leadTimeDays: 30 },
  { nameVi: 'Hộp trang sức sơn mài', nameEn: 'Lacquer jewellery box', materialVi: 'Gỗ ép, sơn ta', priceHint: 320_000, minimumOrder: 10, leadTimeDays: 21 },
  { nameVi: 'Tranh thêu hoa sen', nameEn: 'Embroidered lotus picture', materialVi: 'Lụa, chỉ tơ tằm', materialEn: 'Silk and silk thread', priceHint: 2_800_000, minimumOrder: 1, leadTimeDays: 60 },
  { nameVi: 'Lược sừng răng thưa', nameEn: 'Wide-tooth horn comb', materialVi: 'Sừng trâu', materialEn: 'Buffalo horn', priceHint: 85_000, minimumOrder: 100, leadTimeDays: 14 },
  { nameVi: 'Rổ mây đan tay', nameEn: 'Hand-woven rattan basket', materialVi: 'Mây', materialEn: 'Rattan', priceHint: 120_000, minimumOrder: 50, leadTimeDays: 20 },
  { nameVi: 'Tượng gỗ mít ông tiều', nameEn: 'Jackfruit-wood woodcutter', materialVi: 'Gỗ mít', materialEn: 'Jackfruit wood', priceHint: 1_350_000, minimumOrder: 5, leadTimeDays: 45 },
  { nameVi: 'Khăn lụa dệt tay', nameEn: 'Hand-woven silk scarf', materialVi: 'Tơ tằm', materialEn: 'Silk', priceHint: 380_000, minimumOrder: 30, leadTimeDays: 25 },
  { nameVi: 'Quạt nan tre', materialVi: 'Tre, giấy dó', priceHint: null, minimumOrder: 200, leadTimeDays: 15 },
];

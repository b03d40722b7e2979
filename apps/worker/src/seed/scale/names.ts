import type { BusinessKind } from '@ketnoi/common';
import { diceOf, type Dice } from '../dice.js';

/** Names as people and workshops of the delta bear them; who bears one here is invented. */
const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đỗ', 'Bùi', 'Đặng', 'Ngô', 'Dương', 'Lý', 'Đinh', 'Phan', 'Trịnh', 'Hồ', 'Tạ', 'Cao'] as const;
const MIDDLES = ['Thị', 'Văn', 'Đức', 'Minh', 'Thu', 'Quang', 'Ngọc', 'Hữu', 'Thanh', 'Xuân', 'Kim', 'Đình'] as const;
const GIVEN = ['An', 'Bình', 'Cúc', 'Dung', 'Hạnh', 'Hòa', 'Hương', 'Lan', 'Liên', 'Long', 'Mai', 'Nam', 'Nga', 'Phúc', 'Quế', 'Sơn', 'Tâm', 'Thảo', 'Thắng', 'Tuấn', 'Vân', 'Yến'] as const;
const BRANDS = ['An', 'Bảo', 'Cẩm', 'Dạ', 'Đông', 'Gia', 'Hà', 'Hồng', 'Khánh', 'Kim', 'Lam', 'Linh', 'Minh', 'Ngân', 'Phú', 'Quỳnh', 'Sương', 'Thanh', 'Thiên', 'Trúc', 'Tuệ', 'Vĩnh', 'Xuân', 'Yên'] as const;
const ENDINGS = ['Anh', 'Bình', 'Châu', 'Diệp', 'Giang', 'Hải', 'Hiên', 'Khôi', 'Lâm', 'Lộc', 'Mộc', 'Nguyên', 'Phong', 'Phương', 'Sa', 'Thạch', 'Thư', 'Trang', 'Vũ', 'Ý'] as const;

const KINDS: readonly [BusinessKind, ...BusinessKind[]] = ['HOUSEHOLD_BUSINESS', 'HOUSEHOLD_BUSINESS', 'ENTERPRISE', 'ENTERPRISE', 'COOPERATIVE', 'COOPERATIVE_GROUP', 'INDIVIDUAL_ARTISAN'];
const LONG: Readonly<Record<BusinessKind, readonly [string, string]>> = {
  ENTERPRISE: ['Công ty TNHH', 'Co., Ltd'],
  COOPERATIVE: ['Hợp tác xã', 'Co-operative'],
  COOPERATIVE_GROUP: ['Tổ hợp tác', 'Group'],
  HOUSEHOLD_BUSINESS: ['Hộ kinh doanh', 'Workshop'],
  INDIVIDUAL_ARTISAN: ['Nghệ nhân', 'Artisan'],
};

const personal = (dice: Dice): string => `${dice.pick(FAMILIES)} ${dice.pick(MIDDLES)} ${dice.pick(GIVEN)}`;

export const personName = (nth: number): string => personal(diceOf(`person ${nth}`));

export interface Named {
  readonly kind: BusinessKind;
  readonly name: string;
  readonly nameEn: string;
}

/** Kind and name of the n-th business, which works in that craft. */
export function businessName(nth: number, craft: { readonly craftVi: string; readonly craftEn: string }): Named {
  const dice = diceOf(`business ${nth}`);
  const kind = dice.pick(KINDS);
  const brand = `${dice.pick(BRANDS)} ${dice.pick(ENDINGS)}`;
  const [vi, en] = LONG[kind];
  const own = kind === 'INDIVIDUAL_ARTISAN' ? personal(dice) : brand;
  return { kind, name: `${vi} ${craft.craftVi} ${own} (minh họa)`, nameEn: `${own} ${craft.craftEn}, ${en} (demonstration)` };
}

const WAYS = [
  ['', ''], ['cỡ lớn', 'large'], ['cỡ nhỏ', 'small'], ['màu nâu', 'brown'], ['màu chàm', 'indigo'], ['có hộp', 'boxed'], ['theo bộ', 'set'], ['mẫu cổ', 'old pattern'],
] as const;

/** How the n-th product of a shelf differs from its model. */
export const wayOf = (nth: number): readonly [string, string] => WAYS[nth % WAYS.length] ?? WAYS[0];

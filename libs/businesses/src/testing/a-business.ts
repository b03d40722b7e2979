import { generateEnterpriseCode, INVENTED_PERSONAL_ID_PREFIX } from '@ketnoi/common';
import type { CreateBusinessInput } from '../use-cases/create-business.js';

type Wishes = Partial<CreateBusinessInput>;

/** A 12-digit number that nobody has: its province does not exist. */
export const anInventedPersonalId = (nth: number): string => `${INVENTED_PERSONAL_ID_PREFIX}${String(180_000_000 + nth).padStart(9, '0')}`;

/** A well-formed enterprise code that begins with 00, a province that gives none. One number in eleven has no code: the next is taken. */
export function anInventedEnterpriseCode(nth: number): string {
  for (let digits = 900_000 + nth * 16; ; digits += 1) {
    const code = generateEnterpriseCode(String(digits).padStart(9, '0'));
    if (code) return code;
  }
}

/** A household on a phone, the commonest applicant (domain.md, section 1). */
export const aHouseholdBusiness = (nth = 1, wishes: Wishes = {}): CreateBusinessInput => ({
  kind: 'HOUSEHOLD_BUSINESS',
  name: `Hộ sơn mài ${pick(GIVEN_NAMES, nth)} Mẫu Thử ${nth}`,
  nameEn: null,
  aboutVi: 'Gia đình ba đời làm sơn mài: khay, hộp và tranh nhỏ, mỗi lớp sơn mài tay. Tên dùng để trình bày, không có thật.',
  aboutEn: 'Three generations of lacquer: trays, boxes and small paintings. An invented name for demonstration.',
  taxIdentifier: anInventedPersonalId(nth),
  idempotencyKey: `household-${nth}`,
  ...wishes,
});

export const anEnterprise = (nth = 1, wishes: Wishes = {}): CreateBusinessInput => ({
  kind: 'ENTERPRISE',
  name: `Công ty TNHH Mỹ nghệ ${pick(MADE_UP_WORDS, nth)} Mẫu ${nth}`,
  nameEn: `Sample Crafts ${nth} Co., Ltd.`,
  aboutVi: 'Xưởng thêu và đồ gỗ xuất khẩu. Doanh nghiệp hư cấu để trình bày.',
  aboutEn: 'Embroidery and woodwork for export. A fictitious company for demonstration.',
  taxIdentifier: anInventedEnterpriseCode(nth),
  idempotencyKey: `enterprise-${nth}`,
  ...wishes,
});

export const aCooperative = (nth = 1, wishes: Wishes = {}): CreateBusinessInput => ({
  ...anEnterprise(nth + 5_000),
  kind: 'COOPERATIVE',
  name: `Hợp tác xã Mây tre ${pick(MADE_UP_WORDS, nth)} Thử Nghiệm ${nth}`,
  nameEn: `Sample Bamboo Co-operative ${nth}`,
  aboutVi: 'Hai mươi tổ đan mây tre cùng mua nguyên liệu và bán hàng. Hợp tác xã hư cấu để trình bày.',
  idempotencyKey: `cooperative-${nth}`,
  ...wishes,
});

export const anArtisan = (nth = 1, wishes: Wishes = {}): CreateBusinessInput => ({
  ...aHouseholdBusiness(nth + 5_000),
  kind: 'INDIVIDUAL_ARTISAN',
  name: `Nghệ nhân ${pick(GIVEN_NAMES, nth)} Mẫu Thử ${nth}`,
  aboutVi: 'Tiện sừng và khảm trai theo đặt hàng. Nghệ nhân hư cấu để trình bày.',
  aboutEn: 'Turns horn and inlays mother-of-pearl to order. A fictitious artisan.',
  idempotencyKey: `artisan-${nth}`,
  ...wishes,
});

const pick = (words: readonly string[], nth: number): string => words[nth % words.length] ?? '';

const GIVEN_NAMES = ['Thơm', 'Bưởi', 'Na', 'Thị', 'Sen', 'Nhài', 'Mơ', 'Đào'];
const MADE_UP_WORDS = ['Sông Mây', 'Trăng Đồng', 'Lúa Xanh', 'Gió Bấc', 'Hoa Gạo'];

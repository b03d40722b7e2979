import { parsed, unparsed, type Parsed } from '../parsed.js';
import { fold } from './fold.js';

export type SlugRefusal = 'SLUG_FORM' | 'SLUG_LENGTH' | 'SLUG_RESERVED';

/** Longest slug of a name, without the public id that follows it in an address. */
export const SLUG_MAX = 80;

/** Stands in for a name without a single letter or digit that an address can carry. */
export const NAMELESS_SLUG = 'trang';

/** First segments of addresses in use (web.md, section 2) and words that would pass for the operator's own pages. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  'admin', 'administrator', 'api', 'app', 'assets', 'check-in', 'en', 'graphql', 'health', 'help', 'login', 'logout', 'mail',
  'media', 'metrics', 'new', 'null', 'q', 'robots', 'root', 'sitemap', 'static', 'support', 'system', 'undefined', 'uploads',
  'v', 'well-known', 'www',
  'chuong-trinh', 'da-luu', 'dang-ky', 'dang-nhap', 'dang-xuat', 'doanh-nghiep', 'gian-hang', 'gioi-thieu', 'ket-noi', 'lang-nghe',
  'lien-he', 'moi', 'quan-tri', 'quyen-rieng-tu', 'san-pham', 'so-cong-thuong', 'su-kien', 'tham-gia', 'tieu-chi', 'tim-kiem',
  'toi', 'tro-nang', 'trien-lam', 've', 'xac-minh',
]);

/**
 * The readable part of an address: the folded name in a–z, 0–9 and single hyphens, cut between words at 80. Never an
 * identity: several names share one slug, and a public id follows it (web.md, section 2; stack.md).
 */
export const slugOf = (name: string): string => {
  const words = fold(name).match(/[a-z0-9]+/gu) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > SLUG_MAX) break;
    slug = longer;
  }
  return slug || (words[0]?.slice(0, SLUG_MAX) ?? NAMELESS_SLUG);
};

/** Whether an address with this slug would stand where the product's own pages are. */
export const isReservedSlug = (slug: string): boolean => RESERVED_SLUGS.has(slug);

/** Reads a slug that a person chose. Nothing is repaired: what is typed is what stands on a leaflet (trust.md, I3, T2). */
export const parseSlug = (text: string): Parsed<string, SlugRefusal> => {
  if (text.length < 3 || text.length > SLUG_MAX) return unparsed('SLUG_LENGTH');
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text)) return unparsed('SLUG_FORM');
  return isReservedSlug(text) ? unparsed('SLUG_RESERVED') : parsed(text);
};

import type { BeatInput } from '@ketnoi/exhibition';
import type { CraftGroup } from '../../pictures/brush.js';
import { INVENTED, type BusinessPlan } from '../business-plan.js';
import type { ProductModel } from '../shelves.js';
import { CRAFT_BEATS } from './craft-beats.js';

interface Shown {
  readonly plan: BusinessPlan;
  readonly shelf: readonly { readonly product: ProductModel }[];
}

export interface PageTexts {
  readonly headlineVi: string;
  readonly headlineEn: string;
  readonly facts: readonly { readonly vi: string; readonly en: string }[];
  readonly story: readonly BeatInput[];
}

/** What a business writes on the page of its booth: out of what it said of itself, its shelf and its craft. */
export function boothPageOf({ plan, shelf }: Shown, village: string, group: CraftGroup): PageTexts {
  return {
    headlineVi: headline(plan.aboutVi, INVENTED.vi),
    headlineEn: headline(plan.aboutEn, INVENTED.en),
    facts: factsOf(shelf.map(({ product }) => product), village),
    story: [...CRAFT_BEATS[group], AT_THE_BOOTH],
  };
}

const LONGEST_HEADLINE = 160;

const headline = (about: string, invented: string): string => about.replace(invented, '').trim().replace(/\.$/u, '').slice(0, LONGEST_HEADLINE);

function factsOf(products: readonly ProductModel[], village: string): PageTexts['facts'] {
  const days = Math.min(...products.map(({ leadTimeDays }) => leadTimeDays));
  const pieces = Math.min(...products.map(({ minimumOrder }) => minimumOrder));
  const [first] = products;
  return [
    { vi: `Làm tại làng nghề ${village}`, en: `Made in the craft village of ${village}` },
    { vi: `Nguyên liệu: ${first?.materialVi.toLowerCase() ?? ''}`, en: `Materials: ${first?.materialEn.toLowerCase() ?? ''}` },
    { vi: `Đặt từ ${pieces} chiếc, giao sau ${days} ngày`, en: `From ${pieces} ${pieces === 1 ? 'piece' : 'pieces'}, ready in ${days} days` },
  ];
}

const AT_THE_BOOTH: BeatInput = {
  titleVi: 'Tại gian hàng',
  titleEn: 'At the booth',
  textVi: 'Mời xem thợ làm thử, cầm hàng mẫu và hỏi nguồn gốc của từng món. Không túi nhựa; hàng gói bằng giấy báo cũ và lá.',
  textEn: 'See the work being done, hold the samples and ask where each piece comes from. No plastic bags; goods are wrapped in old paper and leaves.',
};

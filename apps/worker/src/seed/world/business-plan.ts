import type { BusinessKind } from '@ketnoi/common';
import type { OwnerKey } from './cast-list.js';
import type { StoryName } from './stories.js';

/** A business of the demonstration world: invented, in a real village. */
export interface BusinessPlan {
  /** From 1; numbers, telephone and details grow from it. */
  readonly nth: number;
  readonly owner: OwnerKey;
  readonly kind: BusinessKind;
  readonly name: string;
  readonly nameEn: string;
  readonly aboutVi: string;
  readonly aboutEn: string;
  /** Number in data/places/craft-villages.csv. */
  readonly village: number;
  /** Code in data/places/crafts.csv, and of the shelf its products come from. */
  readonly craft: string;
  readonly products: number;
  readonly story: StoryName;
}

/** Told at the end of every description: nobody should look for these people. */
export const INVENTED = { vi: 'Cơ sở hư cấu, dựng lên để minh họa; mọi tên và số đều không có thật.', en: 'An invented business for demonstration; no name or number is real.' };

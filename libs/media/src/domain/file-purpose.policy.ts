import type { Id } from '@ketnoi/common';

/** Whom a file belongs to. Media knows no businesses, only that somebody is responsible for the room a file takes. */
export interface FileOwner {
  /** Upper snake case, such as BUSINESS. */
  readonly kind: string;
  readonly id: Id;
}

export const FILE_PURPOSES = ['PRODUCT_PHOTO', 'BOOTH_PHOTO', 'EVIDENCE'] as const;
export type FilePurpose = (typeof FILE_PURPOSES)[number];

/** What content is recognised as; everything else is not taken. SVG, archives, video and 3D are left out on purpose (trust U1-U4, U10). */
export const ACCEPTED_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
export type AcceptedType = (typeof ACCEPTED_TYPES)[number];

interface PurposeRules {
  /** Anybody may read the file by its address; all else needs a link. */
  readonly isPublic: boolean;
  readonly maxBytes: number;
  readonly accepts: readonly AcceptedType[];
}

const MIB = 1024 * 1024;
const PHOTOS = ['image/jpeg', 'image/png', 'image/webp'] as const;

export const PURPOSE_RULES: Readonly<Record<FilePurpose, PurposeRules>> = {
  PRODUCT_PHOTO: { isPublic: true, maxBytes: 16 * MIB, accepts: PHOTOS },
  BOOTH_PHOTO: { isPublic: true, maxBytes: 16 * MIB, accepts: PHOTOS },
  EVIDENCE: { isPublic: false, maxBytes: 20 * MIB, accepts: [...PHOTOS, 'application/pdf'] },
};

/** The forms in which a file is kept: a photo in full and as a thumb, a PDF as the paper it is. The order is part of signed links. */
export const VARIANTS = ['full', 'thumb', 'paper'] as const;
export type VariantName = (typeof VARIANTS)[number];

export const PUBLIC_PURPOSES: readonly FilePurpose[] = FILE_PURPOSES.filter((purpose) => PURPOSE_RULES[purpose].isPublic);

/** Room of an owner until somebody gives it another limit. */
export const QUOTA_BYTES = 512 * MIB;

/** Width times height that is still decoded: the cameras of present phones pass, a flood of pixels does not (trust U3). */
export const MAX_PIXELS = 50_000_000;
/** Of an interlaced PNG, which cannot be read line by line: at more the process would need over 300 MB (measured: 337 MB at 49 million). */
export const MAX_INTERLACED_PIXELS = 25_000_000;
export const FULL_SIDE = 2_400;
export const THUMB_SIDE = 480;
/** Longest paper taken (trust U9). */
export const MAX_PAGES = 200;

export const mayHold = (purpose: FilePurpose, type: string | null): type is AcceptedType =>
  type !== null && (PURPOSE_RULES[purpose].accepts as readonly string[]).includes(type);

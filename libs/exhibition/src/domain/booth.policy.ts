/** Kinds of booths. SHARED has positions for several businesses; ONLINE_ONLY stands in no hall. Source: fairs.md, section 2.1. */
export const BOOTH_KINDS = ['STANDARD', 'SHARED', 'CENTRAL', 'DEMONSTRATION', 'ONLINE_ONLY'] as const;
export type BoothKind = (typeof BOOTH_KINDS)[number];

/** Most booths in the plan of one hall, and most positions of a shared one. */
export const MOST_BOOTHS_OF_HALL = 500;
export const MOST_POSITIONS = 60;
export const MOST_WISHES = 5;
export const MOST_BOOTHS_OF_BUSINESS = 20;

/** How long an organizer's hold lasts. Source: fairs.md, section 2.4. */
export const HOLD_DAYS = 3;
/** A business has at least so many working days to answer an offer. Source: fairs.md, section 2.4. */
export const OFFER_WORKING_DAYS = 2;
/** Longest time an offer may be left open. */
export const MOST_OFFER_WORKING_DAYS = 20;

export const BOOTH_LABEL = /^[A-Z]{1,2}[0-9]{1,3}[A-Z]?$/;
export const ZONE = /^[A-Z]{1,2}$/;

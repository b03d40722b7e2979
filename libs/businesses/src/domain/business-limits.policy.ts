/** How much one person or one business may keep. The database holds the same figures where a row can count itself. */
export const MOST_BUSINESSES_FOUNDED = 10;
export const MOST_ESTABLISHMENTS = 50;
export const MOST_CRAFTS_OF_AN_ESTABLISHMENT = 10;
export const MOST_CONTACTS = 10;
export const MOST_LIVE_PRODUCTS = 500;
export const MOST_PHOTOS_OF_A_PRODUCT = 10;

/** Đồng. Above a trillion nobody means a piece of craft (trust.md, I4). */
export const HIGHEST_PRICE = 1_000_000_000_000;
export const LARGEST_MINIMUM_ORDER = 1_000_000;
export const LONGEST_LEAD_TIME_DAYS = 730;

import { refusal } from '@ketnoi/common';

/** Another business stands under this code (trust.md, I2). Company codes are public, so this tells no secret. */
export const taxCodeTaken = () => refusal('TAX_CODE_TAKEN', {});

export const tooManyBusinesses = (most: number) => refusal('TOO_MANY_BUSINESSES', { most });

export const tooManyEstablishments = (most: number) => refusal('TOO_MANY_ESTABLISHMENTS', { most });

export const tooManyProducts = (most: number) => refusal('TOO_MANY_PRODUCTS', { most });

export const tooManyPhotos = (most: number) => refusal('TOO_MANY_PHOTOS', { most });

/** A business without an owner could be helped by nobody: name another one first. */
export const lastOwner = () => refusal('LAST_OWNER', {});

export const productArchived = () => refusal('PRODUCT_ARCHIVED', {});

/** The photo already belongs to a product. */
export const photoAlreadyUsed = () => refusal('PHOTO_ALREADY_USED', {});

export const adminUnitUnknown = () => refusal('ADMIN_UNIT_UNKNOWN', {});

export const craftVillageUnknown = () => refusal('CRAFT_VILLAGE_UNKNOWN', {});

export const craftUnknown = () => refusal('CRAFT_UNKNOWN', {});

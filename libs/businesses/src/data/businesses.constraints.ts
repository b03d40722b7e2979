import { refuseOnConstraints } from '@ketnoi/platform';
import { MOST_BUSINESSES_FOUNDED, MOST_PHOTOS_OF_A_PRODUCT } from '../domain/business-limits.policy.js';
import { adminUnitUnknown, craftUnknown, craftVillageUnknown, photoAlreadyUsed, taxCodeTaken, tooManyBusinesses, tooManyPhotos } from '../domain/business.refusals.js';

/** What the database refuses, by the names of migration 202611230050. */
refuseOnConstraints({
  business_identifier_code_once: taxCodeTaken,
  business_founder_limit: () => tooManyBusinesses(MOST_BUSINESSES_FOUNDED),
  production_establishment_admin_unit: adminUnitUnknown,
  production_establishment_craft_village: craftVillageUnknown,
  establishment_craft_known: craftUnknown,
  product_craft: craftUnknown,
  product_photo_file_once: photoAlreadyUsed,
  product_photo_limit: () => tooManyPhotos(MOST_PHOTOS_OF_A_PRODUCT),
});

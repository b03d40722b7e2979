export { BUSINESSES_ENTITIES, BusinessesModule } from './businesses.module.js';
export { BusinessExaminers } from './business-examiners.js';
export { businessFacts, type BusinessFacts } from './business-facts.js';
export { editsNow, lockForEditing, lockForOwning, nextPublicId, showPublicly } from './businesses-in-a-unit.js';
export {
  BusinessQueries,
  type BusinessRow,
  type ContactRow,
  type DirectoryFilter,
  type EstablishmentRow,
  type IdentifierRow,
  type NamePage,
  type PrivateBusinessRow,
} from './data/business.queries.js';
export { ProductQueries, type PhotoRow, type ProductPage, type ProductRow } from './data/product.queries.js';
export { StaffQueries, type StaffInvitationRow, type StaffPage, type StaffRow } from './data/staff.queries.js';
export type { BusinessEvent } from './domain/business.events.js';
export * from './domain/business-limits.policy.js';
export { canEdit, canOwn, hasPublicAddress, isStaff, seesProfile } from './domain/business.policy.js';
export * from './domain/business.refusals.js';
export { CONTACT_KINDS, type ContactKind } from './domain/contact.js';
export { FILE_OWNER_KIND } from './domain/file-owner.policy.js';
export { addressSegment, publicIdIn, publicIdOf } from './domain/public-id.js';
export { AddEstablishment, type AddEstablishmentInput } from './use-cases/add-establishment.js';
export { AddProduct, type AddProductInput } from './use-cases/add-product.js';
export { ArchiveProduct } from './use-cases/archive-product.js';
export { AttachProductPhoto, type AttachProductPhotoInput } from './use-cases/attach-product-photo.js';
export { CreateBusiness, type CreateBusinessInput } from './use-cases/create-business.js';
export { EndColleagueRole, type EndColleagueRoleInput } from './use-cases/end-colleague-role.js';
export type { EstablishmentInput } from './use-cases/establishment-writing.js';
export { InviteColleague, type InviteColleagueInput } from './use-cases/invite-colleague.js';
export { OrderProductPhotos, type OrderProductPhotosInput } from './use-cases/order-product-photos.js';
export type { ProductInput } from './use-cases/product-writing.js';
export { RemoveProductPhoto } from './use-cases/remove-product-photo.js';
export { RevokeInvitation, type RevokeInvitationInput } from './use-cases/revoke-invitation.js';
export { SetContacts, type ContactInput, type SetContactsInput } from './use-cases/set-contacts.js';
export { SetIdentifier, type SetIdentifierInput } from './use-cases/set-identifier.js';
export { UpdateBusiness, type UpdateBusinessInput } from './use-cases/update-business.js';
export { UpdateEstablishment, type UpdateEstablishmentInput } from './use-cases/update-establishment.js';
export { UpdateProduct, type UpdateProductInput } from './use-cases/update-product.js';

import type { IdentifierKind } from '@ketnoi/common';

type OfBusiness<Type extends string, Payload extends object = object> = { type: Type; subject: { kind: 'Business'; id: string }; payload: Payload };
type OfProduct<Type extends string, Payload extends object = object> = { type: Type; subject: { kind: 'Product'; id: string }; payload: { businessId: string } & Payload };

/**
 * What businesses record; no number, name or address stands in a payload (D11). Invitations and ended roles are recorded here as
 * identity's events PersonInvited, InvitationRevoked and RoleEnded.
 */
export type BusinessEvent =
  | OfBusiness<'BusinessCreated'>
  | OfBusiness<'BusinessUpdated'>
  | OfBusiness<'IdentifierSet', { identifierId: string; kind: IdentifierKind }>
  | OfBusiness<'EstablishmentAdded', { establishmentId: string }>
  | OfBusiness<'EstablishmentUpdated', { establishmentId: string }>
  /** The proof of consent: which contacts became public by whoever acted, and which ceased to be (domain.md, section 10). */
  | OfBusiness<'ContactsSet', { published: string[]; withdrawn: string[] }>
  | OfProduct<'ProductAdded'>
  | OfProduct<'ProductUpdated'>
  | OfProduct<'ProductArchived'>
  | OfProduct<'ProductPhotoAttached', { photoId: string; fileId: string }>
  | OfProduct<'ProductPhotoRemoved', { photoId: string; fileId: string }>
  | OfProduct<'ProductPhotosOrdered'>;

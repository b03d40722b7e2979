import { Module } from '@nestjs/common';
import './data/businesses.constraints.js';
import { BusinessContactEntity } from './data/business-contact.entity.js';
import { BusinessIdentifierEntity } from './data/business-identifier.entity.js';
import { BusinessEntity } from './data/business.entity.js';
import { BusinessQueries } from './data/business.queries.js';
import { ProductEntity, ProductPhotoEntity } from './data/product.entity.js';
import { ProductQueries } from './data/product.queries.js';
import { EstablishmentCraftEntity, ProductionEstablishmentEntity } from './data/production-establishment.entity.js';
import { StaffQueries } from './data/staff.queries.js';
import { BusinessScopes } from './data/visible-to.js';
import { Identifiers } from './identifiers.js';
import { AddEstablishment } from './use-cases/add-establishment.js';
import { AddProduct } from './use-cases/add-product.js';
import { ArchiveProduct } from './use-cases/archive-product.js';
import { AttachProductPhoto } from './use-cases/attach-product-photo.js';
import { CreateBusiness } from './use-cases/create-business.js';
import { EndColleagueRole } from './use-cases/end-colleague-role.js';
import { InviteColleague } from './use-cases/invite-colleague.js';
import { OrderProductPhotos } from './use-cases/order-product-photos.js';
import { RemoveProductPhoto } from './use-cases/remove-product-photo.js';
import { RevokeInvitation } from './use-cases/revoke-invitation.js';
import { SetContacts } from './use-cases/set-contacts.js';
import { SetIdentifier } from './use-cases/set-identifier.js';
import { UpdateBusiness } from './use-cases/update-business.js';
import { UpdateEstablishment } from './use-cases/update-establishment.js';
import { UpdateProduct } from './use-cases/update-product.js';

export const BUSINESSES_ENTITIES = [
  BusinessEntity, BusinessIdentifierEntity, BusinessContactEntity, ProductionEstablishmentEntity, EstablishmentCraftEntity, ProductEntity, ProductPhotoEntity,
];

const READS = [BusinessQueries, ProductQueries, StaffQueries];
const ACTS = [
  CreateBusiness, UpdateBusiness, SetIdentifier, SetContacts, AddEstablishment, UpdateEstablishment,
  AddProduct, UpdateProduct, ArchiveProduct, AttachProductPhoto, RemoveProductPhoto, OrderProductPhotos,
  InviteColleague, RevokeInvitation, EndColleagueRole,
];

@Module({ providers: [Identifiers, BusinessScopes, ...READS, ...ACTS], exports: [...READS, ...ACTS] })
export class BusinessesModule {}

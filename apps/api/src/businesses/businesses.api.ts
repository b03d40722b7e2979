import { Module } from '@nestjs/common';
import { BusinessesModule } from '@ketnoi/businesses';
import { CallersModule } from '../graphql/callers.module.js';
import { BusinessExaminersModule } from './business-examiners.module.js';
import { BusinessFieldsResolver, BusinessPrivateFieldsResolver } from './business.fields.js';
import { BusinessMutationsResolver } from './business.mutations.js';
import { BusinessQueriesResolver } from './business.queries.js';
import { EstablishmentFieldsResolver } from './establishment.fields.js';
import { EstablishmentMutationsResolver } from './establishment.mutations.js';
import { ProductPhotoMutationsResolver } from './product-photo.mutations.js';
import { ProductFieldsResolver, ProductPhotoFieldsResolver } from './product.fields.js';
import { ProductMutationsResolver } from './product.mutations.js';
import { StaffMutationsResolver } from './staff.mutations.js';

@Module({
  imports: [BusinessesModule, BusinessExaminersModule, CallersModule],
  providers: [
    BusinessQueriesResolver, BusinessFieldsResolver, BusinessPrivateFieldsResolver, EstablishmentFieldsResolver, ProductFieldsResolver, ProductPhotoFieldsResolver,
    BusinessMutationsResolver, EstablishmentMutationsResolver, ProductMutationsResolver, ProductPhotoMutationsResolver, StaffMutationsResolver,
  ],
})
export class BusinessesApi {}

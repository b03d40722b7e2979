import { Module } from '@nestjs/common';
import { ExhibitionModule } from '@ketnoi/exhibition';
import { CallersModule } from '../graphql/callers.module.js';
import { EnquiriesController } from '../http/enquiries.controller.js';
import { BoothPageFieldsResolver } from './booth-page.fields.js';
import { BoothPageMutationsResolver } from './booth-page.mutations.js';
import { BoothPageQueriesResolver } from './booth-page.queries.js';
import { EnquiryFieldsResolver } from './enquiry.fields.js';
import { EnquiryMutationsResolver } from './enquiry.mutations.js';
import { EnquiryQueriesResolver } from './enquiry.queries.js';
import { ExhibitionBoothFieldsResolver, ExhibitionFieldsResolver } from './public-hall.fields.js';
import { PublicHallQueriesResolver } from './public-hall.queries.js';
import { SearchHitFieldsResolver } from './search.fields.js';
import { SearchQueriesResolver } from './search.queries.js';

@Module({
  imports: [ExhibitionModule, CallersModule],
  controllers: [EnquiriesController],
  providers: [
    PublicHallQueriesResolver, ExhibitionFieldsResolver, ExhibitionBoothFieldsResolver, SearchQueriesResolver, SearchHitFieldsResolver,
    BoothPageQueriesResolver, BoothPageFieldsResolver, BoothPageMutationsResolver, EnquiryQueriesResolver, EnquiryFieldsResolver, EnquiryMutationsResolver,
  ],
})
export class BoothPagesApi {}

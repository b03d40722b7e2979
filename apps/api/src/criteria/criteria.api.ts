import { Module } from '@nestjs/common';
import { CriteriaModule } from '@ketnoi/criteria';
import { CriteriaSetFieldsResolver, EditionFieldsResolver } from './edition.fields.js';
import { EditionMutationsResolver } from './edition.mutations.js';
import { EditionQueriesResolver } from './edition.queries.js';

@Module({ imports: [CriteriaModule], providers: [EditionQueriesResolver, EditionMutationsResolver, EditionFieldsResolver, CriteriaSetFieldsResolver] })
export class CriteriaApi {}

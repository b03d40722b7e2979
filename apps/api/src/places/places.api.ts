import { Module } from '@nestjs/common';
import { PlacesModule } from '@ketnoi/places';
import { AdminUnitFieldsResolver, CraftFieldsResolver, SuccessionFieldsResolver } from './admin-unit.fields.js';
import { AdminUnitQueriesResolver } from './admin-unit.queries.js';
import { VillageConnectionResolver, VillageCraftFieldsResolver, VillageFieldsResolver, VillagePlaceFieldsResolver } from './village.fields.js';
import { VillageMutationsResolver } from './village.mutations.js';
import { VillageQueriesResolver } from './village.queries.js';

@Module({
  imports: [PlacesModule],
  providers: [
    AdminUnitQueriesResolver, AdminUnitFieldsResolver, SuccessionFieldsResolver, CraftFieldsResolver, VillageQueriesResolver,
    VillageMutationsResolver, VillageFieldsResolver, VillagePlaceFieldsResolver, VillageCraftFieldsResolver, VillageConnectionResolver,
  ],
})
export class PlacesApi {}

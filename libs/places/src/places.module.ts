import { Module } from '@nestjs/common';
import { AdminUnitEntity, AdminUnitSuccessionEntity } from './data/admin-unit.entity.js';
import { AdminUnitQueries } from './data/admin-unit.queries.js';
import { CraftEntity, CraftGroupEntity } from './data/craft.entity.js';
import { CraftQueries } from './data/craft.queries.js';
import { CraftVillageEntity, VillageCraftEntity } from './data/craft-village.entity.js';
import { RegisterFigureEntity, VillageRecognitionEntity } from './data/register.entity.js';
import { VillagePlaceCandidateEntity, VillagePlaceEntity } from './data/village-place.entity.js';
import { VillageQueries } from './data/village.queries.js';
import { ConfirmVillagePlace } from './use-cases/confirm-village-place.js';
import { ImportPlaces } from './use-cases/import-places.js';

export const PLACES_ENTITIES = [
  AdminUnitEntity, AdminUnitSuccessionEntity, CraftGroupEntity, CraftEntity, CraftVillageEntity, VillageCraftEntity,
  VillagePlaceEntity, VillagePlaceCandidateEntity, VillageRecognitionEntity, RegisterFigureEntity,
];

const SHARED = [AdminUnitQueries, VillageQueries, CraftQueries, ImportPlaces, ConfirmVillagePlace];

@Module({ providers: SHARED, exports: SHARED })
export class PlacesModule {}

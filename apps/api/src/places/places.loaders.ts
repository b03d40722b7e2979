import type { Actor } from '@ketnoi/common';
import { AdminUnitQueries, CraftQueries, VillageQueries } from '@ketnoi/places';
import { manyByKey, oneById, oneByKey } from '../graphql/batch.js';
import type { Find } from '../graphql/find.js';

/** Units, villages and crafts are public; notes of the files are the Department's. */
export const placesLoaders = (find: Find, actor: Actor) => ({
  adminUnitById: oneById((ids) => find(AdminUnitQueries).byIds(ids)),
  presentUnitByUnitId: oneByKey((ids) => find(AdminUnitQueries).presentByIds(ids), ({ unitId }) => unitId),
  successionsByFormerUnitId: manyByKey((ids) => find(AdminUnitQueries).successionsFrom(ids), ({ fromUnitId }) => fromUnitId),
  successionsByNewUnitId: manyByKey((ids) => find(AdminUnitQueries).successionsTo(ids), ({ toUnitId }) => toUnitId),
  craftById: oneById((ids) => find(CraftQueries).byIds(ids)),
  craftGroupByCode: manyByKey(() => find(CraftQueries).groups(), ({ code }) => code),
  villageById: oneById((ids) => find(VillageQueries).byIds(ids)),
  placesByVillageId: manyByKey((ids) => find(VillageQueries).placesByVillageIds(ids), ({ villageId }) => villageId),
  candidatesByPlaceId: manyByKey((ids) => find(VillageQueries).candidatesByPlaceIds(ids), ({ placeId }) => placeId),
  craftsByVillageId: manyByKey((ids) => find(VillageQueries).craftsByVillageIds(ids), ({ villageId }) => villageId),
  recognitionsByVillageId: manyByKey((ids) => find(VillageQueries).recognitionsByVillageIds(ids), ({ villageId }) => villageId),
  noteByVillageId: oneById((ids) => find(VillageQueries).notesByVillageIds(actor, ids)),
});

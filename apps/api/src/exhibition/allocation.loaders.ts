import type { Actor } from '@ketnoi/common';
import { AllocationQueries, HallPlanQueries } from '@ketnoi/exhibition';
import { manyByKey, oneById, oneByKey } from '../graphql/batch.js';
import type { Find } from '../graphql/find.js';

/** Halls, booths, the call, applications and allocations as this actor may see them. */
export const allocationLoaders = (find: Find, actor: Actor) => ({
  plannedHallById: oneById((ids) => find(HallPlanQueries).hallsByIds(actor, ids)),
  plannedHallsByEventId: manyByKey((ids) => find(HallPlanQueries).hallsByEventIds(actor, ids), ({ eventId }) => eventId),
  placementsByHallId: manyByKey((ids) => find(HallPlanQueries).placementsByHallIds(actor, ids), ({ hallId }) => hallId),
  plannedBoothById: oneById((ids) => find(HallPlanQueries).boothsByIds(actor, ids)),
  callByEventId: oneByKey((ids) => find(AllocationQueries).callsByEventIds(actor, ids), ({ eventId }) => eventId),
  boothApplicationById: oneById((ids) => find(AllocationQueries).applicationsByIds(actor, ids)),
  wishesByApplicationId: manyByKey((ids) => find(AllocationQueries).wishesByApplicationIds(actor, ids), ({ applicationId }) => applicationId),
  snapshotsByApplicationId: manyByKey((ids) => find(AllocationQueries).snapshotsByApplicationIds(actor, ids), ({ applicationId }) => applicationId),
  allocationById: oneById((ids) => find(AllocationQueries).allocationsByIds(actor, ids)),
  allocationsByApplicationId: manyByKey((ids) => find(AllocationQueries).allocationsByApplicationIds(actor, ids), ({ applicationId }) => applicationId),
  liveAllocationsByBoothId: manyByKey((ids) => find(AllocationQueries).liveAllocationsByBoothIds(actor, ids), ({ boothId }) => boothId),
});

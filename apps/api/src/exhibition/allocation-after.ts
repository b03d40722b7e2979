import type { RequestContext } from '../graphql/context.js';

/** What an earlier act of the same operation read of halls, booths, calls, applications and allocations is no longer so. */
export function forgetAllocations({ loaders }: RequestContext): void {
  for (const loader of [loaders.plannedHallById, loaders.plannedBoothById, loaders.boothApplicationById, loaders.allocationById, loaders.callByEventId]) loader.clearAll();
  for (const loader of [loaders.plannedHallsByEventId, loaders.placementsByHallId, loaders.liveAllocationsByBoothId]) loader.clearAll();
  for (const loader of [loaders.wishesByApplicationId, loaders.snapshotsByApplicationId, loaders.allocationsByApplicationId]) loader.clearAll();
}

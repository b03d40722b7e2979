import { Inject, Injectable } from '@nestjs/common';
import { isId, type Actor, type Clock, type Id } from '@ketnoi/common';
import { CLOCK, ReadPool } from '@ketnoi/platform';
import type { BoothApplicationState } from '../domain/booth-application.lifecycle.js';
import type { AllocationRow, BoothApplicationRow, BoothRow, CallRow, PlacementRow, PlannedHallRow, SnapshotRow, WishRow } from './allocation.rows.js';
import { allocationSql as sql, scopeOf } from './allocation.statements.js';

/** Position of the last row seen. */
export interface AfterId {
  readonly first: number;
  readonly after?: { readonly key: string; readonly id: Id } | null;
}

/** Calls, applications, checks and allocations, as the actor may see them. An offer is over by the clock, without any job. */
@Injectable()
export class AllocationQueries {
  constructor(private readonly reads: ReadPool, @Inject(CLOCK) private readonly clock: Clock) {}

  callsByEventIds(actor: Actor, ids: readonly Id[]): Promise<CallRow[]> {
    return this.reads.rows(sql.callsByEventIds, [scopeOf(actor)[0], ids]);
  }

  applicationsByIds(actor: Actor, ids: readonly Id[]): Promise<BoothApplicationRow[]> {
    return this.reads.rows(sql.applicationsByIds, [...scopeOf(actor), ids]);
  }

  /** Of one business, the newest first; one row more than asked when there are more. */
  applicationsOfBusiness(actor: Actor, businessId: Id, { first, after }: AfterId): Promise<BoothApplicationRow[]> {
    if (!isId(businessId)) return Promise.resolve([]);
    return this.reads.rows(sql.applicationsOfBusiness, [...scopeOf(actor), businessId, after?.id ?? null, first + 1]);
  }

  /** Of one event in one state, for its organizers; the longest waiting first. */
  applicationsInState(actor: Actor, of: { eventId: Id; state: BoothApplicationState }, { first, after }: AfterId): Promise<BoothApplicationRow[]> {
    if (!isId(of.eventId)) return Promise.resolve([]);
    return this.reads.rows(sql.applicationsInState, [...scopeOf(actor), of.eventId, of.state, after?.key ?? null, after?.id ?? null, first + 1]);
  }

  wishesByApplicationIds(actor: Actor, ids: readonly Id[]): Promise<WishRow[]> {
    return this.reads.rows(sql.wishes, [...scopeOf(actor), ids]);
  }

  snapshotsByApplicationIds(actor: Actor, ids: readonly Id[]): Promise<SnapshotRow[]> {
    return this.reads.rows(sql.snapshots, [...scopeOf(actor), ids]);
  }

  allocationsByIds(actor: Actor, ids: readonly Id[]): Promise<AllocationRow[]> {
    return this.reads.rows(sql.allocationsByIds, [...scopeOf(actor), ids, this.clock.now()]);
  }

  allocationsByApplicationIds(actor: Actor, ids: readonly Id[]): Promise<AllocationRow[]> {
    return this.reads.rows(sql.allocationsByApplicationIds, [...scopeOf(actor), ids, this.clock.now()]);
  }

  liveAllocationsByBoothIds(actor: Actor, ids: readonly Id[]): Promise<AllocationRow[]> {
    return this.reads.rows(sql.liveByBoothIds, [...scopeOf(actor), ids, this.clock.now()]);
  }
}

/** Halls, plans and booths, as organizers work on them. */
@Injectable()
export class HallPlanQueries {
  constructor(private readonly reads: ReadPool) {}

  hallsByEventIds(actor: Actor, ids: readonly Id[]): Promise<PlannedHallRow[]> {
    return this.reads.rows(sql.hallsByEventIds, [scopeOf(actor)[0], ids]);
  }

  hallsByIds(actor: Actor, ids: readonly Id[]): Promise<PlannedHallRow[]> {
    return this.reads.rows(sql.hallsByIds, [scopeOf(actor)[0], ids]);
  }

  /** Of the draft when there is one, else of the published plan; by label. */
  placementsByHallIds(actor: Actor, ids: readonly Id[]): Promise<PlacementRow[]> {
    return this.reads.rows(sql.placementsByHallIds, [scopeOf(actor)[0], ids]);
  }

  boothsByIds(actor: Actor, ids: readonly Id[]): Promise<BoothRow[]> {
    return this.reads.rows(sql.boothsByIds, [scopeOf(actor)[0], ids]);
  }

  boothsOfEvent(actor: Actor, eventId: Id, { first, after }: AfterId): Promise<BoothRow[]> {
    if (!isId(eventId)) return Promise.resolve([]);
    return this.reads.rows(sql.boothsOfEvent, [scopeOf(actor)[0], eventId, after?.id ?? null, first + 1]);
  }
}

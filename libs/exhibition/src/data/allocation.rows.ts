import type { Id } from '@ketnoi/common';
import type { AllocationState } from '../domain/allocation.lifecycle.js';
import type { BoothApplicationState } from '../domain/booth-application.lifecycle.js';
import type { BoothKind } from '../domain/booth.policy.js';
import type { EligibilityReason, Occasion, Requirement, ValidThrough, Verdict } from '../domain/eligibility.js';

export interface CallRow {
  readonly id: Id;
  readonly eventId: Id;
  readonly mode: 'BOARD' | 'PICK' | 'DRAW';
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly setCode: string;
  readonly requires: Requirement;
  readonly validThrough: ValidThrough;
  readonly graceDays: number;
  readonly boothsPerBusiness: number;
}

export interface BoothApplicationRow {
  readonly id: Id;
  readonly version: number;
  readonly eventId: Id;
  readonly businessId: Id;
  readonly businessName: string;
  readonly establishmentId: Id;
  readonly state: BoothApplicationState;
  readonly craftId: Id | null;
  readonly craftVillageId: Id | null;
  readonly goods: string | null;
  readonly needsPower: boolean;
  readonly isOnlineOnly: boolean;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  readonly waitingNo: number | null;
  readonly certificateUntil: Date | null;
  readonly reason: string | null;
  readonly decidedAt: Date | null;
}

export interface WishRow {
  readonly applicationId: Id;
  readonly rank: number;
  readonly kind: BoothKind | null;
  readonly zone: string | null;
  readonly boothId: Id | null;
}

export interface SnapshotRow {
  readonly applicationId: Id;
  readonly occasion: Occasion;
  readonly checkedAt: Date;
  readonly status: string | null;
  readonly validUntil: string | null;
  readonly validOn: string;
  readonly verdict: Verdict;
  readonly reasons: readonly EligibilityReason[];
}

export interface AllocationRow {
  readonly id: Id;
  readonly version: number;
  readonly eventId: Id;
  readonly applicationId: Id;
  readonly boothId: Id;
  readonly position: number;
  /** At the clock's instant. */
  readonly state: AllocationState;
  readonly expiresAt: Date | null;
  readonly reason: string | null;
  readonly takenAt: Date;
  readonly confirmedAt: Date | null;
}

export interface BoothRow {
  readonly id: Id;
  readonly version: number;
  readonly eventId: Id;
  readonly hallId: Id | null;
  readonly kind: BoothKind;
  readonly positions: number;
  readonly standardEquivalent: number;
  /** Null online, and for a booth that is on no plan. */
  readonly label: string | null;
  readonly zone: string | null;
  readonly width: number | null;
  readonly depth: number | null;
  readonly hasPower: boolean;
  readonly hasWater: boolean;
  readonly isCorner: boolean;
  readonly blockedAt: Date | null;
  readonly blockReason: string | null;
}

export interface PlannedHallRow {
  readonly id: Id;
  readonly eventId: Id;
  readonly venueId: Id;
  readonly name: string;
  readonly nameEn: string | null;
  readonly width: number;
  readonly depth: number;
  /** Null while nothing is being changed. */
  readonly draftVersion: number | null;
  /** Null before the first plan is published. */
  readonly publishedNo: number | null;
}

export interface PlacementRow {
  readonly hallId: Id;
  readonly boothId: Id;
  readonly state: 'DRAFT' | 'PUBLISHED';
  readonly zone: string | null;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly rotation: number;
}

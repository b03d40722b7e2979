import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  ALLOCATION_STATES,
  BOOTH_APPLICATION_STATES,
  ELIGIBILITY_REASONS,
  REQUIREMENTS,
  VALID_THROUGH,
  VERDICTS,
  type AllocationRow,
  type AllocationState,
  type BoothApplicationRow,
  type BoothApplicationState,
  type BoothRow,
  type CallRow,
  type EligibilityReason,
  type PlacementRow,
  type PlannedHallRow,
  type Requirement,
  type SnapshotRow,
  type ValidThrough,
  type Verdict,
  type WishRow,
} from '@ketnoi/exhibition';
import { connectionOf } from '../graphql/connections.js';
import { DateTime, LocalDate } from '../graphql/scalars.js';
import { BoothKindEnum } from './booth-kind.js';

const enumOf = <Value extends string>(values: readonly Value[]): Record<Value, Value> => Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;

export const BoothApplicationStateEnum = enumOf(BOOTH_APPLICATION_STATES);
registerEnumType(BoothApplicationStateEnum, { name: 'BoothApplicationState', description: 'Where an application for a booth stands.' });
export const AllocationStateEnum = enumOf(ALLOCATION_STATES);
registerEnumType(AllocationStateEnum, { name: 'BoothAllocationState', description: 'HELD, OFFERED and CONFIRMED take the booth; a hold or offer that is over reads as LAPSED at once.' });
export const RequirementEnum = enumOf(REQUIREMENTS);
registerEnumType(RequirementEnum, { name: 'EligibilityRequirement', description: 'A certificate; one, or an application for membership under way; nothing.' });
export const ValidThroughEnum = enumOf(VALID_THROUGH);
registerEnumType(ValidThroughEnum, { name: 'ValidThrough', description: 'Until the end of which window the certificate has to last.' });
const VerdictEnum = enumOf(VERDICTS);
registerEnumType(VerdictEnum, { name: 'EligibilityVerdict' });
export const EligibilityReasonEnum = enumOf(ELIGIBILITY_REASONS);
registerEnumType(EligibilityReasonEnum, { name: 'EligibilityReason' });

@ObjectType('PlannedHall', { description: 'A hall as its organizers work on it.' })
export class PlannedHallModel {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true, description: 'English name; null where there is none.' }) nameEn: string | null;
  @Field(() => Float, { description: 'Metres.' }) width: number;
  @Field(() => Float, { description: 'Metres.' }) depth: number;
  @Field(() => Int, { nullable: true, description: 'Version of the plan in work, to save it again; null while nothing is being changed.' }) draftVersion: number | null;
  @Field(() => Int, { nullable: true, description: 'Number of the published plan; null before the first.' }) publishedNo: number | null;

  static from({ id, name, nameEn, width, depth, draftVersion, publishedNo }: PlannedHallRow): PlannedHallModel {
    return Object.assign(new PlannedHallModel(), { id, name, nameEn, width, depth, draftVersion, publishedNo });
  }
}

@ObjectType('BoothPlacement', { description: 'Where a booth stands on a plan, in metres from the upper left corner.' })
export class BoothPlacementModel {
  @Field(() => ID) boothId: string;
  @Field(() => String) label: string;
  @Field(() => String, { nullable: true, description: 'Null in a hall without zones.' }) zone: string | null;
  @Field(() => Float) x: number;
  @Field(() => Float) y: number;
  @Field(() => Float) w: number;
  @Field(() => Float) h: number;
  @Field(() => Int, { description: 'Quarter turns in degrees.' }) rotation: number;

  static from({ boothId, label, zone, x, y, w, h, rotation }: PlacementRow): BoothPlacementModel {
    return Object.assign(new BoothPlacementModel(), { boothId, label, zone, x, y, w, h, rotation });
  }
}

@ObjectType('PlannedBooth', { description: 'A booth of an event: one, on the floor and online.' })
export class PlannedBoothModel {
  @Field(() => ID) id: string;
  @Field(() => BoothKindEnum) kind: BoothRow['kind'];
  @Field(() => String, { nullable: true, description: 'As the plan names it; null online and where no plan has it.' }) label: string | null;
  @Field(() => String, { nullable: true, description: 'Null in a hall without zones.' }) zone: string | null;
  @Field(() => Int, { description: 'How many businesses share it.' }) positions: number;
  @Field(() => Float, { description: 'How many standard booths it stands for in figures.' }) standardEquivalent: number;
  @Field(() => Float, { nullable: true, description: 'Metres; null online.' }) width: number | null;
  @Field(() => Float, { nullable: true, description: 'Metres; null online.' }) depth: number | null;
  @Field(() => Boolean) hasPower: boolean;
  @Field(() => Boolean) hasWater: boolean;
  @Field(() => Boolean) isCorner: boolean;
  @Field(() => Boolean, { description: 'Nobody gets it for now.' }) isBlocked: boolean;

  static from({ blockedAt, ...row }: BoothRow): PlannedBoothModel {
    const { id, kind, label, zone, positions, standardEquivalent, width, depth, hasPower, hasWater, isCorner } = row;
    return Object.assign(new PlannedBoothModel(), { id, kind, label, zone, positions, standardEquivalent, width, depth, hasPower, hasWater, isCorner, isBlocked: blockedAt !== null });
  }
}
export const PlannedBoothConnection = connectionOf(PlannedBoothModel, 'PlannedBooth');

@ObjectType('EligibilityRule', { description: 'Who may get a booth; fixed once a business has applied.' })
export class EligibilityRuleModel {
  @Field(() => String, { description: 'Code of the criteria set.' }) setCode: string;
  @Field(() => RequirementEnum) requires: Requirement;
  @Field(() => ValidThroughEnum) validThrough: ValidThrough;
  @Field(() => Int, { description: 'Working days that a lost certificate may take to come back.' }) graceDays: number;
}

@ObjectType('BoothCall', { description: 'The call for exhibitors of an event.' })
export class BoothCallModel {
  @Field(() => ID) id: string;
  @Field(() => DateTime) opensAt: Date;
  @Field(() => DateTime, { description: 'Applications are taken before this instant.' }) closesAt: Date;
  @Field(() => Int) boothsPerBusiness: number;
  @Field(() => EligibilityRuleModel) rule: EligibilityRuleModel;

  static from({ id, opensAt, closesAt, boothsPerBusiness, setCode, requires, validThrough, graceDays }: CallRow): BoothCallModel {
    const rule = Object.assign(new EligibilityRuleModel(), { setCode, requires, validThrough, graceDays });
    return Object.assign(new BoothCallModel(), { id, opensAt, closesAt, boothsPerBusiness, rule });
  }
}

@ObjectType('BoothWish', { description: 'What a business would like.' })
export class BoothWishModel {
  @Field(() => Int) rank: number;
  @Field(() => BoothKindEnum, { nullable: true, description: 'Null where any kind will do.' }) kind: WishRow['kind'];
  @Field(() => String, { nullable: true, description: 'Null where any zone will do.' }) zone: string | null;
  @Field(() => ID, { nullable: true, description: 'Null where no particular booth is wished for.' }) boothId: string | null;
}

@ObjectType('EligibilityCheck', { description: 'What the rule said at one act, and the certificate it saw.' })
export class EligibilityCheckModel {
  @Field(() => String, { description: 'SUBMIT, ACCEPT, OFFER or CONFIRM.' }) occasion: string;
  @Field(() => DateTime) checkedAt: Date;
  @Field(() => VerdictEnum) verdict: Verdict;
  @Field(() => [EligibilityReasonEnum]) reasons: EligibilityReason[];
  @Field(() => LocalDate, { nullable: true, description: 'Last day of the certificate seen; null without one.' }) validUntil: string | null;
  @Field(() => LocalDate, { description: 'Day on which a certificate has to be in force.' }) validOn: string;

  static from({ occasion, checkedAt, verdict, reasons, validUntil, validOn }: SnapshotRow): EligibilityCheckModel {
    return Object.assign(new EligibilityCheckModel(), { occasion, checkedAt, verdict, reasons: [...reasons], validUntil, validOn });
  }
}

@ObjectType('BoothApplication', { description: 'A business asks for a booth.' })
export class BoothApplicationModel {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => ID) eventId: string;
  @Field(() => ID) businessId: string;
  @Field(() => String) businessName: string;
  @Field(() => BoothApplicationStateEnum) state: BoothApplicationState;
  @Field(() => String, { nullable: true, description: 'What will be shown and sold; null until it is written.' }) goods: string | null;
  @Field(() => Boolean) needsPower: boolean;
  @Field(() => Boolean) isOnlineOnly: boolean;
  @Field(() => DateTime, { nullable: true, description: 'Null until it is handed in.' }) submittedAt: Date | null;
  @Field(() => Int, { nullable: true, description: 'Place in the waiting list; null unless it waits.' }) waitingNo: number | null;
  @Field(() => DateTime, { nullable: true, description: 'Accepted on the condition that a certificate comes before; null without condition.' }) certificateUntil: Date | null;
  @Field(() => String, { nullable: true, description: 'What the organizer wrote with the last decision; null where nothing.' }) reason: string | null;

  static from(row: BoothApplicationRow): BoothApplicationModel {
    const { id, version, eventId, businessId, businessName, state, goods, needsPower, isOnlineOnly, submittedAt, waitingNo, certificateUntil, reason } = row;
    return Object.assign(new BoothApplicationModel(), { id, version, eventId, businessId, businessName, state, goods, needsPower, isOnlineOnly, submittedAt, waitingNo, certificateUntil, reason });
  }
}
export const BoothApplicationConnection = connectionOf(BoothApplicationModel, 'BoothApplication');

@ObjectType('BoothAllocation', { description: 'A booth, or a position of a shared one, for one application.' })
export class BoothAllocationModel {
  @Field(() => ID) id: string;
  @Field(() => AllocationStateEnum) state: AllocationState;
  @Field(() => Int, { description: 'Of a shared booth; else 1.' }) position: number;
  @Field(() => DateTime, { nullable: true, description: 'A hold or offer is over at this instant; null once it is confirmed.' }) expiresAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Null until the business takes it.' }) confirmedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it ended; null where nothing was written.' }) reason: string | null;
  readonly boothId: string;
  readonly applicationId: string;

  static from({ id, state, position, expiresAt, confirmedAt, reason, boothId, applicationId }: AllocationRow): BoothAllocationModel {
    return Object.assign(new BoothAllocationModel(), { id, state, position, expiresAt, confirmedAt, reason, boothId, applicationId });
  }
}

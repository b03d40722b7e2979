import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BOOTH_APPLICATION_PARTS, PLAN_FAULTS, type EligibilityReason, type PlanFault } from '@ketnoi/exhibition';
import { RefusalModel, refusalType } from '../graphql/results.js';
import { DateTime, LocalDate } from '../graphql/scalars.js';
import { EligibilityReasonEnum } from './allocation.model.js';

@ObjectType('NotEligible', { implements: () => RefusalModel, description: 'The certificate does not carry the business to that day.' })
export class NotEligible extends RefusalModel {
  @Field(() => [EligibilityReasonEnum]) reasons: EligibilityReason[];
  @Field(() => LocalDate, { nullable: true, description: 'Day on which a certificate has to be in force.' }) validOn: string | null;
}
refusalType('NOT_ELIGIBLE', NotEligible);

@ObjectType('CallNotOpen', { implements: () => RefusalModel, description: 'Applications are taken from one instant to the other.' })
export class CallNotOpen extends RefusalModel {
  @Field(() => DateTime, { nullable: true, description: 'Null where no call was opened.' }) opensAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Null where no call was opened.' }) closesAt: Date | null;
}
refusalType('CALL_NOT_OPEN', CallNotOpen);

@ObjectType('HoldExpired', { implements: () => RefusalModel, description: 'The hold or offer was over at that instant.' })
export class HoldExpired extends RefusalModel {
  @Field(() => DateTime, { nullable: true, description: 'Null where it never had a term.' }) expiresAt: Date | null;
}
refusalType('HOLD_EXPIRED', HoldExpired);

const PartEnum = Object.fromEntries(BOOTH_APPLICATION_PARTS.map((part) => [part, part])) as Record<string, string>;
registerEnumType(PartEnum, { name: 'BoothApplicationPart' });

@ObjectType('BoothApplicationIncomplete', { implements: () => RefusalModel, description: 'What has to be written before it can be handed in.' })
export class BoothApplicationIncomplete extends RefusalModel {
  @Field(() => [PartEnum]) missing: string[];
}
refusalType('BOOTH_APPLICATION_INCOMPLETE', BoothApplicationIncomplete);

const PlanFaultEnum = Object.fromEntries(PLAN_FAULTS.map((fault) => [fault, fault])) as Record<PlanFault, PlanFault>;
registerEnumType(PlanFaultEnum, { name: 'PlanFault' });

@ObjectType('PlanFinding', { description: 'Something wrong with a plan.' })
export class PlanFindingModel {
  @Field(() => PlanFaultEnum) fault: PlanFault;
  @Field(() => [String], { description: 'The booths concerned.' }) labels: string[];
}

@ObjectType('PlanFaulty', { implements: () => RefusalModel, description: 'Everything that is wrong with the plan.' })
export class PlanFaulty extends RefusalModel {
  @Field(() => [PlanFindingModel]) findings: PlanFindingModel[];
}
refusalType('PLAN_FAULTY', PlanFaulty);

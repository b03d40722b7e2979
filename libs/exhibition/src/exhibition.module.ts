import { Module } from '@nestjs/common';
import { BusinessesModule } from '@ketnoi/businesses';
import { EventsModule } from '@ketnoi/events';
import { MembershipModule } from '@ketnoi/membership';
import './data/exhibition.constraints.js';
import { BOOTH_PAGE_ENTITIES, BoothPagesModule } from './booth-pages.module.js';
import { AllocationQueries, HallPlanQueries } from './data/allocation.queries.js';
import { BoothAllocationEntity } from './data/booth-allocation.entity.js';
import { BoothApplicationEntity, BoothWishEntity } from './data/booth-application.entity.js';
import { BoothAllowanceEntity, BoothCallEntity, EligibilityRuleEntity } from './data/booth-call.entity.js';
import { BoothEntity } from './data/booth.entity.js';
import { BoothPlacementEntity } from './data/booth-placement.entity.js';
import { EligibilitySnapshotEntity } from './data/eligibility-snapshot.entity.js';
import { HallEntity } from './data/hall.entity.js';
import { PlanVersionEntity } from './data/plan-version.entity.js';
import { AddHall } from './use-cases/add-hall.js';
import { BlockBooth } from './use-cases/block-booth.js';
import { ConfirmBooth, DeclineOffer } from './use-cases/confirm-booth.js';
import { AcceptBoothApplication, DeclineBoothApplication, PutOnWaitingList } from './use-cases/decide-booth-application.js';
import { ReleaseBooth, VacateBooth } from './use-cases/give-back-booth.js';
import { HoldBooth, OfferBooth } from './use-cases/hold-booth.js';
import { LapseHolds } from './use-cases/lapse-holds.js';
import { MoveBooth } from './use-cases/move-booth.js';
import { AddOnlineBooths } from './use-cases/online-booths.js';
import { OpenCall } from './use-cases/open-call.js';
import { PublishPlan } from './use-cases/publish-plan.js';
import { SaveBoothApplication, StartBoothApplication } from './use-cases/save-booth-application.js';
import { SavePlan } from './use-cases/save-plan.js';
import { SubmitBoothApplication, WithdrawBoothApplication } from './use-cases/submit-booth-application.js';

export const EXHIBITION_ENTITIES = [
  HallEntity, PlanVersionEntity, BoothEntity, BoothPlacementEntity, BoothCallEntity, BoothAllowanceEntity, EligibilityRuleEntity, BoothApplicationEntity,
  BoothWishEntity, EligibilitySnapshotEntity, BoothAllocationEntity, ...BOOTH_PAGE_ENTITIES,
];

const READS = [AllocationQueries, HallPlanQueries];
const PLANNING = [AddHall, SavePlan, PublishPlan, AddOnlineBooths, BlockBooth, OpenCall];
const APPLYING = [StartBoothApplication, SaveBoothApplication, SubmitBoothApplication, WithdrawBoothApplication, AcceptBoothApplication, PutOnWaitingList, DeclineBoothApplication];
const ALLOCATING = [HoldBooth, OfferBooth, ConfirmBooth, DeclineOffer, ReleaseBooth, VacateBooth, MoveBooth, LapseHolds];
const SHARED = [...READS, ...PLANNING, ...APPLYING, ...ALLOCATING];

@Module({ imports: [BusinessesModule, EventsModule, MembershipModule, BoothPagesModule], providers: SHARED, exports: [...SHARED, BoothPagesModule] })
export class ExhibitionModule {}

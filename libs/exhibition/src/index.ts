export { EXHIBITION_ENTITIES, ExhibitionModule } from './exhibition.module.js';
// Pages of booths, enquiries, the public exhibition and its search.
export { isOnBoothPage } from './booth-pages-in-a-unit.js';
export type { BeatInput, HeroInput, PhotoInput } from './booth-page-writing.js';
export { BoothPageQueries, type BoothPageRow, type PageVersionRow } from './data/booth-page.queries.js';
export { EnquiryQueries, type EnquiryMessageRow, type EnquiryPage, type EnquiryRow, type SentEnquiryRow } from './data/enquiry.queries.js';
export {
  boothDisplayOf,
  PublicHallQueries,
  type BoothPlaceRow,
  type ExhibitionHallRow,
  type ExhibitionRow,
  type ExhibitorPage,
  type ExhibitorRow,
  type PageContentRow,
  type PageProductRow,
  type ShownPhotoRow,
} from './data/public-hall.queries.js';
export { searchKeyOf, SearchQueries, type SearchFilter, type SearchHitRow, type SearchPage } from './data/search.queries.js';
export type { BoothPageEvent } from './domain/booth-page.events.js';
export { boothPageLifecycle, type PageAct, type PageFacts, type PageVersionState } from './domain/booth-page.lifecycle.js';
export { MOST_ANSWERERS, MOST_BEATS, MOST_FACTS, MOST_PAGE_PRODUCTS, takesEnquiries, type BoothDisplay } from './domain/booth-page.policy.js';
export { PAGE_PARTS, type MissingPart, type PagePart } from './domain/booth-page.readiness.js';
export * from './domain/booth-page.refusals.js';
export { CRITERION_STANDINGS, type CriteriaStrip, type CriterionStanding, type StripCriterion } from './domain/criteria-strip.js';
export type { EnquiryEvent } from './domain/enquiry.events.js';
export { enquiryFacts, enquiryLifecycle, type EnquiryAct, type EnquiryFacts, type EnquiryState } from './domain/enquiry.lifecycle.js';
export { ENQUIRY_CHANNELS, ENQUIRY_OUTCOMES, FOLLOW_UP_DAYS, followUpUntil, type EnquiryChannel, type EnquiryOutcome } from './domain/enquiry.policy.js';
export * from './domain/enquiry.refusals.js';
export { SEARCH_KINDS, type SearchKind } from './domain/search-words.js';
export { AnswerEnquiry, type AnswerEnquiryInput } from './use-cases/answer-enquiry.js';
export { CloseEnquiry, type CloseEnquiryInput } from './use-cases/close-enquiry.js';
export { FollowUpEnquiry, type FollowUpEnquiryInput } from './use-cases/follow-up-enquiry.js';
export { HideBoothPage, UnhideBoothPage, type HideBoothPageInput, type UnhideBoothPageInput } from './use-cases/hide-booth-page.js';
export { PublishBoothPage, type PublishBoothPageInput } from './use-cases/publish-booth-page.js';
export { SaveBoothPage, type SaveBoothPageInput } from './use-cases/save-booth-page.js';
export { SendEnquiry, type SenderOfEnquiry, type SendEnquiryInput } from './use-cases/send-enquiry.js';
// Halls and plans, the call, applications and allocations.
export { AllocationQueries, HallPlanQueries, type AfterId } from './data/allocation.queries.js';
export type { AllocationRow, BoothApplicationRow, BoothRow, CallRow, PlacementRow, PlannedHallRow, SnapshotRow, WishRow } from './data/allocation.rows.js';
export type { AllocationEvent } from './domain/allocation.events.js';
export { ALLOCATION_STATES, allocationLifecycle, type AllocationAct, type AllocationFacts, type AllocationState } from './domain/allocation.lifecycle.js';
export { BOOTH_APPLICATION_PARTS } from './domain/booth-application.completeness.js';
export { BOOTH_APPLICATION_STATES, boothApplicationLifecycle, type BoothApplicationAct, type BoothApplicationFacts, type BoothApplicationState } from './domain/booth-application.lifecycle.js';
export { BOOTH_KINDS, MOST_BOOTHS_OF_HALL, MOST_WISHES, OFFER_WORKING_DAYS, type BoothKind } from './domain/booth.policy.js';
export { ELIGIBILITY_REASONS, REQUIREMENTS, VALID_THROUGH, VERDICTS, type EligibilityReason, type Requirement, type ValidThrough, type Verdict } from './domain/eligibility.js';
export { PLAN_FAULTS, type PlanFault, type PlanFinding } from './domain/plan-check.js';
export { planVersionLifecycle, type PlanAct, type PlanFacts, type PlanState } from './domain/plan-version.lifecycle.js';
export { AddHall, type AddHallInput } from './use-cases/add-hall.js';
export { BlockBooth, type BlockBoothInput } from './use-cases/block-booth.js';
export { ConfirmBooth, DeclineOffer, type AnswerOfferInput } from './use-cases/confirm-booth.js';
export { AcceptBoothApplication, DeclineBoothApplication, PutOnWaitingList, type DecideInput } from './use-cases/decide-booth-application.js';
export { ReleaseBooth, VacateBooth, type GiveBackInput } from './use-cases/give-back-booth.js';
export { HoldBooth, OfferBooth, type HoldBoothInput, type OfferBoothInput } from './use-cases/hold-booth.js';
export { LapseHolds } from './use-cases/lapse-holds.js';
export { MoveBooth, type MoveBoothInput } from './use-cases/move-booth.js';
export { AddOnlineBooths, type AddOnlineBoothsInput } from './use-cases/online-booths.js';
export { OpenCall, type OpenCallInput } from './use-cases/open-call.js';
export { PublishPlan, type PublishPlanInput } from './use-cases/publish-plan.js';
export { SaveBoothApplication, StartBoothApplication, type BoothApplicationContent, type SaveBoothApplicationInput, type StartBoothApplicationInput, type WishInput } from './use-cases/save-booth-application.js';
export { SavePlan, type PlannedBoothInput, type SavePlanInput } from './use-cases/save-plan.js';
export { SubmitBoothApplication, WithdrawBoothApplication, type SubmitBoothApplicationInput } from './use-cases/submit-booth-application.js';

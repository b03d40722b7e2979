import { refusal } from '@ketnoi/common';
import type { EligibilityReason } from './eligibility.js';
import type { PlanFinding } from './plan-check.js';

/** Only an owner of the business decides about its booth; editors prepare. */
export const boothOwnerNeeded = () => refusal('OWNER_NEEDED', {});

/** The act is the organizers' of this event. */
export const eventOrganizerNeeded = () => refusal('ORGANIZER_NEEDED', {});

/** The organizer holds a role in the business: another one decides. */
export const organizerIsOfBusiness = () => refusal('ORGANIZER_IS_OF_BUSINESS', {});

/** The event is not announced, was cancelled, or is closed. */
export const eventNotAnnounced = () => refusal('EVENT_NOT_ANNOUNCED', {});

/** The event was cancelled or is closed: nothing of it changes any more. */
export const eventIsOver = () => refusal('EVENT_IS_OVER', {});

export const callExists = () => refusal('CALL_EXISTS', {});

/** Applications are taken from `opensAt` to `closesAt`. */
export const callNotOpen = (opensAt: Date | null, closesAt: Date | null) => refusal('CALL_NOT_OPEN', { opensAt, closesAt });

export const boothApplicationExists = () => refusal('BOOTH_APPLICATION_EXISTS', {});

/** What has to be written before it can be handed in. */
export const boothApplicationIncomplete = (missing: readonly string[]) => refusal('BOOTH_APPLICATION_INCOMPLETE', { missing });

/** The certificate does not carry the business to the day that the rule names. */
export const notEligible = (reasons: readonly EligibilityReason[], validOn: string | null) => refusal('NOT_ELIGIBLE', { reasons, validOn });

export const reasonNeeded = () => refusal('REASON_NEEDED', {});

/** A booth is held, offered or confirmed: it has to be given back first. */
export const hasLiveBooth = () => refusal('HAS_LIVE_BOOTH', {});

export const setUpHasBegun = () => refusal('SET_UP_HAS_BEGUN', {});

/** Somebody has it, or was quicker. */
export const boothTaken = () => refusal('BOOTH_TAKEN', {});

/** The business has as many booths as the call allows. */
export const allowanceUsed = () => refusal('ALLOWANCE_USED', {});

export const boothBlocked = (reason: string | null) => refusal('BOOTH_BLOCKED', { reason });

/** The hold or offer was over at that instant. */
export const holdExpired = (expiresAt: Date | null) => refusal('HOLD_EXPIRED', { expiresAt });

/** The other booth is of a lesser kind; the business has to agree first. */
export const boothOfOtherKind = () => refusal('BOOTH_OF_OTHER_KIND', {});

export const onlyTheAllocationClock = () => refusal('ONLY_THE_CLOCK', {});

/** The plan cannot be published as it is. */
export const planFaulty = (findings: readonly PlanFinding[]) => refusal('PLAN_FAULTY', { findings });

export const planIsFinal = () => refusal('PLAN_IS_FINAL', {});

export const noPlanDraft = () => refusal('NO_PLAN_DRAFT', {});

export const hallNameTaken = () => refusal('HALL_NAME_TAKEN', {});

/** An event has at most 50 halls. */
export const tooManyHalls = () => refusal('TOO_MANY_HALLS', {});

export const ruleIsFixed = () => refusal('RULE_IS_FIXED', {});

export const allocationIsFinal = () => refusal('ALLOCATION_IS_FINAL', {});

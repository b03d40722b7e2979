import type { Id } from '@ketnoi/common';

type Of<Kind extends string, Type extends string, Payload extends object> = {
  readonly type: Type;
  readonly subject: { readonly kind: Kind; readonly id: Id };
  readonly payload: Payload;
};

interface OfEvent {
  readonly eventId: Id;
}

interface OfBusiness extends OfEvent {
  readonly businessId: Id;
}

/** A booth for a business: whose, which, and until when it holds. */
export interface AllocationPayload extends OfBusiness {
  readonly applicationId: Id;
  readonly boothId: Id;
  readonly expiresAt: string | null;
}

type OfApplication<Type extends string> = Of<'BoothApplication', Type, OfBusiness>;
type OfAllocation<Type extends string> = Of<'BoothAllocation', Type, AllocationPayload>;

/** What halls, calls, applications and allocations record. */
export type AllocationEvent =
  | Of<'Hall', 'HallAdded' | 'PlanSaved' | 'PlanPublished', OfEvent>
  | Of<'Booth', 'OnlineBoothsAdded' | 'BoothBlocked' | 'BoothUnblocked', OfEvent>
  | Of<'BoothCall', 'BoothCallOpened', OfEvent>
  | OfApplication<
      | 'BoothApplicationStarted'
      | 'BoothApplicationSaved'
      | 'BoothApplicationSubmitted'
      | 'BoothApplicationAccepted'
      | 'BoothApplicationWaiting'
      | 'BoothApplicationDeclined'
      | 'BoothApplicationWithdrawn'
    >
  | OfAllocation<'BoothHeld' | 'BoothOffered' | 'BoothConfirmed' | 'OfferDeclined' | 'HoldReleased' | 'HoldLapsed' | 'BoothMoved' | 'BoothVacated'>;

import type { Id } from '@ketnoi/common';
import type { EnquiryOutcome } from './enquiry.policy.js';

type OfEnquiry<Type extends string, Payload extends object = object> = {
  readonly type: Type;
  readonly subject: { readonly kind: 'Enquiry'; readonly id: Id };
  readonly payload: { readonly eventId: Id; readonly pageId: Id; readonly businessId: Id } & Payload;
};

/** What enquiries record; never what was written, nor by whom. */
export type EnquiryEvent =
  | OfEnquiry<'EnquirySent' | 'EnquiryFollowedUp', { readonly messageId: Id; readonly dueAt: string }>
  | OfEnquiry<'EnquiryAnswered', { readonly messageId: Id }>
  | OfEnquiry<'EnquiryClosed', { readonly outcome: EnquiryOutcome }>;

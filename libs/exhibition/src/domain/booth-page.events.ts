import type { Id } from '@ketnoi/common';

type OfPage<Type extends string, Payload extends object = object> = {
  readonly type: Type;
  readonly subject: { readonly kind: 'BoothPage'; readonly id: Id };
  readonly payload: { readonly eventId: Id; readonly businessId: Id } & Payload;
};

/** What booth pages record. */
export type BoothPageEvent =
  | OfPage<'BoothPageSaved', { readonly versionId: Id }>
  | OfPage<'BoothPagePublished', { readonly versionId: Id; readonly hash: string }>
  | OfPage<'BoothPageHidden' | 'BoothPageUnhidden'>;

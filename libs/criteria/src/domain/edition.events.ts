import type { Id } from '@ketnoi/common';

interface OfEdition {
  readonly setCode: string;
  readonly editionCode: string;
}

type Recorded<Type extends string, Payload extends object> = {
  readonly type: Type;
  readonly subject: { readonly kind: 'Edition'; readonly id: Id };
  readonly payload: Payload;
};

/** What criteria records. Texts of criteria are public once published, yet payloads name editions only. */
export type CriteriaEvent =
  | { readonly type: 'CriteriaSetRegistered'; readonly subject: { readonly kind: 'CriteriaSet'; readonly id: Id }; readonly payload: { readonly setCode: string } }
  | Recorded<'EditionDrafted', OfEdition>
  | Recorded<'EditionDraftSaved', OfEdition>
  | Recorded<'EditionPublished', OfEdition & { readonly hash: string; readonly effectiveFrom: string }>
  | Recorded<'EditionAbandoned', OfEdition>;

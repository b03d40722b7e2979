import type { Id } from '@ketnoi/common';

type Of<Kind extends string, Type extends string, Payload extends object> = {
  readonly type: Type;
  readonly subject: { readonly kind: Kind; readonly id: Id };
  readonly payload: Payload;
};

interface OfBusiness {
  readonly businessId: Id;
}

type OfApplication<Type extends string, Payload extends object = object> = Of<'MembershipApplication', Type, OfBusiness & Payload>;
type OfCertificate<Type extends string, Payload extends object = object> = Of<'Certificate', Type, OfBusiness & Payload>;

/** What membership records. */
export type MembershipEvent =
  | OfApplication<'ApplicationStarted', { readonly assessmentId: Id }>
  | OfApplication<'ApplicationSubmitted', { readonly assessmentId: Id; readonly isAgain: boolean }>
  | OfApplication<'ApplicationReturned', { readonly assessmentId: Id; readonly dueAt: string }>
  | OfApplication<'ApplicationWithdrawn'>
  | OfApplication<'ApplicationLapsed'>
  | OfApplication<'DeterminationMade', { readonly determinationId: Id; readonly outcome: 'MET' | 'NOT_MET' }>
  | OfCertificate<'CertificateIssued', { readonly determinationId: Id }>
  | OfCertificate<'StatusChangeProposed', { readonly proposalId: Id }>
  | OfCertificate<'StatusChangeRejected', { readonly proposalId: Id }>
  | OfCertificate<'CertificateSuspended' | 'CertificateReinstated' | 'CertificateWithdrawn' | 'CertificateReplaced', { readonly seq: number }>;

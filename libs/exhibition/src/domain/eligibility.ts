import type { LocalDate } from '@ketnoi/common';

/** What a business needs: a certificate; one, or an application for it under way; nothing. Source: fairs.md, section 2.1. */
export const REQUIREMENTS = ['CERTIFICATE', 'CERTIFICATE_OR_APPLYING', 'NONE'] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/** Until when the certificate has to last. Explicit, because the online window outlives the hall by weeks. */
export const VALID_THROUGH = ['ON_SITE_END', 'ONLINE_END'] as const;
export type ValidThrough = (typeof VALID_THROUGH)[number];

export const VERDICTS = ['ELIGIBLE', 'CONDITIONAL', 'INELIGIBLE'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** At which act the rule was asked. */
export type Occasion = 'SUBMIT' | 'ACCEPT' | 'OFFER' | 'CONFIRM' | 'STATUS' | 'DAILY';

export const ELIGIBILITY_REASONS = ['NO_CERTIFICATE', 'CERTIFICATE_NOT_IN_FORCE', 'CERTIFICATE_ENDS_TOO_EARLY', 'STILL_APPLYING'] as const;
export type EligibilityReason = (typeof ELIGIBILITY_REASONS)[number];

export interface RuleOfCall {
  readonly setCode: string;
  readonly requires: Requirement;
  readonly validThrough: ValidThrough;
  readonly graceDays: number;
}

/** The latest certificate of the business under the rule's set, as the clock stands. */
export interface CertificateSeen {
  readonly certificateId: string;
  readonly status: string;
  readonly validUntil: LocalDate;
  readonly editionHash: string;
}

export interface Seen {
  readonly certificate: CertificateSeen | null;
  /** An application for membership is handed in and not decided. */
  readonly isApplying: boolean;
  /** The day on which the certificate has to be in force. */
  readonly validOn: LocalDate;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly reasons: readonly EligibilityReason[];
}

const judged = (verdict: Verdict, ...reasons: EligibilityReason[]): Judgement => ({ verdict, reasons });

/** What the rule says; read from the certificate, never from answers or points. Source: fairs.md, section 2.3. */
export function judge(rule: RuleOfCall, { certificate, isApplying, validOn }: Seen): Judgement {
  if (rule.requires === 'NONE') return judged('ELIGIBLE');
  const reason = whyNot(certificate, validOn);
  if (reason === null) return judged('ELIGIBLE');
  if (rule.requires === 'CERTIFICATE_OR_APPLYING' && isApplying) return judged('CONDITIONAL', reason, 'STILL_APPLYING');
  return judged('INELIGIBLE', reason);
}

function whyNot(certificate: CertificateSeen | null, validOn: LocalDate): EligibilityReason | null {
  if (certificate === null) return 'NO_CERTIFICATE';
  if (certificate.status !== 'IN_FORCE') return 'CERTIFICATE_NOT_IN_FORCE';
  return certificate.validUntil < validOn ? 'CERTIFICATE_ENDS_TOO_EARLY' : null;
}

/** The rule as one line of text, for its hash: the same rule gives the same line whatever order it was written in. */
export const ruleText = ({ setCode, requires, validThrough, graceDays }: RuleOfCall): string =>
  JSON.stringify(['eligibility-rule', 1, setCode, requires, validThrough, graceDays]);

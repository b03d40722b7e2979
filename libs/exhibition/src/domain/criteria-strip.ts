import { localDateOf, type Id } from '@ketnoi/common';
import { wordingStatusOf } from '@ketnoi/criteria';
import type { Criterion, EditionContent, LocalizedText, WordingStatus } from '@ketnoi/criteria-engine';
import { statusAt, type CertificateStatus, type StatusChange, type StatusEventKind } from '@ketnoi/membership';

/** What everybody is told about one criterion of an exhibitor: word and icon, never a score. */
export const CRITERION_STANDINGS = ['VERIFIED', 'SELF_DECLARED', 'BEING_CORRECTED', 'NOT_MET', 'NOT_APPLICABLE'] as const;
export type CriterionStanding = (typeof CRITERION_STANDINGS)[number];

/** As a determination decided it. */
export type DecidedVerdict = 'MET' | 'NOT_MET' | 'NOT_APPLICABLE' | 'NOT_ASSESSED';

/**
 * VERIFIED comes only from a determination whose certificate is in force at the instant; the clock ends it. While a
 * certificate is suspended its criteria are being corrected; after its end nobody vouches for what the business says.
 * Source: fairs.md, section 3.1, Criteria strip.
 */
export function standingOf(verdict: DecidedVerdict, status: CertificateStatus | null): CriterionStanding {
  if (verdict === 'NOT_APPLICABLE') return 'NOT_APPLICABLE';
  if (verdict !== 'MET') return 'NOT_MET';
  if (status === 'IN_FORCE') return 'VERIFIED';
  return status === 'SUSPENDED' ? 'BEING_CORRECTED' : 'SELF_DECLARED';
}

/** The row behind a strip: the certificate of the day shown with its determination, and the newest one of today. */
export interface StripRow {
  readonly versionId: Id;
  readonly businessId: Id;
  readonly asOf: Date;
  readonly code: string;
  readonly validUntil: string;
  readonly changes: readonly KeptChange[];
  readonly editionHash: string;
  readonly decidedAt: Date;
  readonly setVi: string;
  readonly setEn: string | null;
  readonly ownerVi: string;
  readonly ownerEn: string | null;
  readonly validUntilToday: string;
  readonly changesToday: readonly KeptChange[];
  readonly verdicts: readonly { readonly code: string; readonly verdict: DecidedVerdict }[];
  /** Indicators whose papers were accepted. */
  readonly evidenceCodes: readonly string[];
}

/** A link of a certificate's history, its instant as JSON writes it. */
export interface KeptChange {
  readonly kind: StatusEventKind;
  readonly at: string;
}

export interface StripCriterion {
  readonly code: string;
  readonly statement: LocalizedText;
  readonly wordingStatus: WordingStatus;
  readonly standing: CriterionStanding;
  /** Kinds of papers that were accepted for it; never the papers. */
  readonly evidenceTypes: readonly LocalizedText[];
}

/** The criteria of one exhibitor as everybody sees them: a whitelist, built member by member. */
export interface CriteriaStrip {
  readonly certificateCode: string;
  readonly set: LocalizedText;
  readonly editionCode: string;
  /** The body in whose name it was decided; never an examiner. */
  readonly decidedBy: LocalizedText;
  readonly decidedOn: string;
  readonly validUntil: string;
  /** The instant the standings are of: the last one of the window once it is an archive. */
  readonly asOf: Date;
  readonly status: CertificateStatus | null;
  readonly statusToday: CertificateStatus | null;
  readonly criteria: readonly StripCriterion[];
}

/** Composes the strip from its row and the pinned edition. */
export function stripOf(row: StripRow, edition: EditionContent, now: Date): CriteriaStrip {
  const status = statusAt(row.validUntil, changesOf(row.changes), row.asOf);
  const statusToday = statusAt(row.validUntilToday, changesOf(row.changesToday), now);
  const verdicts = new Map(row.verdicts.map(({ code, verdict }) => [code, verdict]));
  return {
    certificateCode: row.code,
    set: textOf(row.setVi, row.setEn),
    editionCode: edition.code,
    decidedBy: textOf(row.ownerVi, row.ownerEn),
    decidedOn: localDateOf(row.decidedAt),
    validUntil: row.validUntil,
    asOf: row.asOf,
    status,
    statusToday,
    criteria: edition.criteria.map((criterion) => ({
      code: criterion.code,
      statement: criterion.statement,
      wordingStatus: wordingStatusOf(criterion),
      standing: standingOf(verdicts.get(criterion.code) ?? 'NOT_ASSESSED', status),
      evidenceTypes: evidenceTypesOf(edition, criterion, row.evidenceCodes),
    })),
  };
}

const changesOf = (changes: readonly KeptChange[]): StatusChange[] => changes.map(({ kind, at }) => ({ kind, at: new Date(at) }));

const textOf = (vi: string, en: string | null): LocalizedText => ({ vi, ...(en === null ? {} : { en }) });

const evidenceTypesOf = ({ indicators }: EditionContent, { code }: Criterion, accepted: readonly string[]): LocalizedText[] =>
  indicators.flatMap((one) => (one.kind === 'EVIDENCE' && one.criterion === code && accepted.includes(one.code) ? [...one.evidence.types] : []));

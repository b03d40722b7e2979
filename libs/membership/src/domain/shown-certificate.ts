import type { Id } from '@ketnoi/common';
import type { CriterionVerdict, EditionContent, LocalizedText, Result, WordingStatus } from '@ketnoi/criteria-engine';
import type { CertificateStatus, StatusChange } from './certificate-status.js';
import type { CertifiedEstablishment } from './certified-establishment.js';

/** A criterion as the public page and the paper show it: its wording always with what the wording is worth. */
export interface ShownCriterion {
  readonly code: string;
  readonly statement: LocalizedText;
  readonly wordingStatus: WordingStatus;
  readonly verdict: Extract<CriterionVerdict, 'MET' | 'NOT_APPLICABLE'>;
}

/** An establishment without its address: a household lives where it works. */
export interface ShownEstablishment {
  readonly name: string;
  readonly commune: string;
}

/** Everything anybody may know of a certificate: a whitelist, built member by member. */
export interface ShownCertificate {
  readonly id: Id;
  readonly code: string;
  readonly memberNo: string;
  readonly holderName: string;
  readonly establishments: readonly ShownEstablishment[];
  readonly setCode: string;
  readonly setTitle: LocalizedText;
  readonly editionCode: string;
  readonly editionHash: string;
  readonly criteria: readonly ShownCriterion[];
  /** Criteria met of those that apply: "8 of 8", never "9 of 9" where one does not apply. */
  readonly met: number;
  readonly applicable: number;
  readonly notApplicable: number;
  /** The total as shown, where the edition publishes it; else null. */
  readonly total: string | null;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly status: CertificateStatus;
  readonly history: readonly StatusChange[];
  readonly decisionNo: string;
  readonly signedAt: Date;
  readonly pdfSha256: string | null;
}

/** The row behind it. */
export interface ShownRow {
  readonly id: Id;
  readonly code: string;
  readonly memberNo: string;
  readonly holderName: string;
  readonly establishments: readonly CertifiedEstablishment[];
  readonly setCode: string;
  readonly setTitleVi: string;
  readonly setTitleEn: string | null;
  readonly editionHash: string;
  readonly result: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly status: CertificateStatus;
  readonly decisionNo: string;
  readonly signedAt: Date;
  readonly pdfSha256: string | null;
}

/** Composes what is shown from the row, its history and the pinned edition. Source: compliance.md, section 6, Verification. */
export function shownCertificate(row: ShownRow, history: readonly StatusChange[], edition: EditionContent): ShownCertificate {
  const { id, code, memberNo, holderName, setCode, editionHash, validFrom, validUntil, status, decisionNo, signedAt, pdfSha256 } = row;
  const result = JSON.parse(row.result) as Result;
  const setTitle = { vi: row.setTitleVi, ...(row.setTitleEn === null ? {} : { en: row.setTitleEn }) };
  const establishments = row.establishments.map(({ name, commune }) => ({ name, commune }));
  const { met, applicable, notApplicable } = result.count;
  const total = edition.outcome.publishTotal ? (result.total?.shown.low ?? null) : null;
  const whole = { id, code, memberNo, holderName, establishments, setCode, setTitle, editionCode: edition.code, editionHash };
  const time = { validFrom, validUntil, status, history, decisionNo, signedAt, pdfSha256 };
  return { ...whole, criteria: shownCriteria(edition, result), met, applicable, notApplicable, total, ...time };
}

function shownCriteria(edition: EditionContent, result: Result): ShownCriterion[] {
  const verdicts = new Map(result.criteria.map(({ code, verdict }) => [code, verdict]));
  return edition.criteria.flatMap(({ code, statement, wordingStatus = 'PROVISIONAL' }) => {
    const verdict = verdicts.get(code);
    return verdict === 'MET' || verdict === 'NOT_APPLICABLE' ? [{ code, statement, wordingStatus, verdict }] : [];
  });
}

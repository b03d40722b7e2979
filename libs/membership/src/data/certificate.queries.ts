import { Inject, Injectable } from '@nestjs/common';
import { parseVerificationCode, type Actor, type Clock, type Id } from '@ketnoi/common';
import { isOfDepartment } from '@ketnoi/assessment';
import { EditionQueries } from '@ketnoi/criteria';
import { CLOCK, ReadPool } from '@ketnoi/platform';
import type { CertificateStatus, StatusEventKind } from '../domain/certificate-status.js';
import type { CertifiedEstablishment } from '../domain/certified-establishment.js';
import type { ProposedCause, StatusCause } from '../domain/membership.policy.js';
import { shownCertificate, type ShownCertificate, type ShownRow } from '../domain/shown-certificate.js';
import { sql, visibleTo } from './membership.statements.js';

export interface CertificateRow {
  readonly id: Id;
  readonly membershipId: Id;
  readonly businessId: Id;
  readonly setCode: string;
  readonly memberNo: string;
  readonly code: string;
  readonly holderName: string;
  readonly establishments: readonly CertifiedEstablishment[];
  /** Local days, both included. */
  readonly validFrom: string;
  readonly validUntil: string;
  readonly determinationId: Id;
  readonly assessmentId: Id;
  /** Null until the worker has drawn the paper. */
  readonly pdfSha256: string | null;
  /** At the clock's instant. */
  readonly status: CertificateStatus;
}

export interface StatusEventRow {
  readonly certificateId: Id;
  readonly seq: number;
  readonly kind: StatusEventKind;
  readonly at: Date;
  readonly cause: StatusCause;
  readonly text: string | null;
}

export interface ProposalRow {
  readonly id: Id;
  readonly certificateId: Id;
  readonly kind: 'SUSPENDED' | 'REINSTATED' | 'WITHDRAWN';
  readonly cause: ProposedCause;
  readonly text: string;
  readonly proposedBy: Id;
  readonly proposedAt: Date;
}

/** How a business stands under a set: what fairs ask. Never answers, never a total. Source: compliance.md, section 6. */
export interface StandingRow {
  readonly businessId: Id;
  readonly certificateId: Id;
  readonly code: string;
  readonly status: CertificateStatus;
  readonly validUntil: string;
  readonly editionHash: string;
  readonly band: string | null;
}

export interface CertificateToDraw {
  readonly certificate: ShownCertificate;
  readonly establishments: readonly CertifiedEstablishment[];
}

/** Reads of certificates. Status follows the clock: no job has to run for a certificate to expire. */
@Injectable()
export class CertificateQueries {
  constructor(
    private readonly reads: ReadPool,
    private readonly editions: EditionQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  byIds(actor: Actor, ids: readonly Id[]): Promise<CertificateRow[]> {
    return this.reads.rows(sql.certificatesByIds, [...visibleTo(actor), ids, this.clock.now()]);
  }

  /** All certificates of several businesses, the newest of each first. */
  byBusinessIds(actor: Actor, ids: readonly Id[]): Promise<CertificateRow[]> {
    return this.reads.rows(sql.certificatesByBusinessIds, [...visibleTo(actor), ids, this.clock.now()]);
  }

  byDeterminationIds(actor: Actor, ids: readonly Id[]): Promise<CertificateRow[]> {
    return this.reads.rows(sql.certificatesByDeterminationIds, [...visibleTo(actor), ids, this.clock.now()]);
  }

  statusEventsByCertificateIds(actor: Actor, ids: readonly Id[]): Promise<StatusEventRow[]> {
    return this.reads.rows(sql.statusEvents, [...visibleTo(actor), ids]);
  }

  /** What waits for a second person; nothing for people outside the Department. */
  openProposalsByCertificateIds(actor: Actor, ids: readonly Id[]): Promise<ProposalRow[]> {
    return isOfDepartment(actor) ? this.reads.rows(sql.openProposals, [ids]) : Promise.resolve([]);
  }

  /** Where the drawn paper is kept, for those who may read it; null for others and until it is drawn. */
  paper(actor: Actor, certificateId: Id): Promise<{ readonly pdfKey: string; readonly code: string } | null> {
    return this.reads.row(sql.paper, [...visibleTo(actor), certificateId]);
  }

  /**
   * What anybody may know of the certificate with this code, as typed from paper. A malformed code and an unknown one are
   * answered alike: null. Never evidence, findings, examiners, numbers of tax or person. Source: compliance.md, section 6.
   */
  async verify(typed: string): Promise<ShownCertificate | null> {
    const code = parseVerificationCode(typed);
    const found = code === null ? null : await this.shown(code, null);
    return found && found.certificate;
  }

  /** What the paper of a certificate prints, addresses included; for the worker. */
  toDraw(certificateId: Id): Promise<CertificateToDraw | null> {
    return this.shown(null, certificateId);
  }

  /** How businesses stand under a set at an instant; a business that never had a certificate is not in the answer. */
  standings(businessIds: readonly Id[], setCode: string, at: Date = this.clock.now()): Promise<StandingRow[]> {
    return this.reads.rows(sql.standings, [businessIds, setCode, at]);
  }

  /** The public directory: certificates in force now, by name; one row more than asked when there are more. */
  directory(filter: { setCode?: string | null }, page: { first: number; after?: { key: string; id: Id } | null }): Promise<CertificateRow[]> {
    return this.reads.rows(sql.directory, [this.clock.now(), filter.setCode ?? null, page.after?.key ?? null, page.after?.id ?? null, page.first + 1]);
  }

  private async shown(code: string | null, id: Id | null): Promise<CertificateToDraw | null> {
    const now = this.clock.now();
    const row = await this.reads.row<ShownRow>(sql.shown, [code, id, now]);
    if (!row) return null;
    const history = await this.reads.rows<{ kind: StatusEventKind; at: Date }>(sql.shownHistory, [row.id, now]);
    const edition = (await this.editions.contentsByHashes([row.editionHash])).get(row.editionHash);
    if (!edition) throw new Error(`no edition has the hash ${row.editionHash}`);
    return { certificate: shownCertificate(row, history, edition), establishments: row.establishments };
  }
}

import { randomBytes } from 'node:crypto';
import { localDate, localDateOf, newVerificationCode, type Id } from '@ketnoi/common';
import { businessFacts } from '@ketnoi/businesses';
import { takeSide, type ConcludedCase } from '@ketnoi/assessment';
import { rulesOf } from '@ketnoi/criteria-engine';
import type { Tx } from '@ketnoi/platform';
import { certifiedEstablishments } from './data/certified-establishments.queries.js';
import { CertificateEntity, MembershipEntity } from './data/certificate.entity.js';
import type { DeterminationEntity } from './data/determination.entity.js';
import type { MembershipApplicationEntity } from './data/membership-application.entity.js';
import { standingOf, type Standing } from './data/standing.queries.js';
import { validityOf } from './domain/certificate-status.js';
import type { MembershipEvent } from './domain/membership.events.js';
import { addStatusEvent } from './status-changes.js';

export interface Decided {
  readonly application: MembershipApplicationEntity;
  readonly concluded: ConcludedCase;
  readonly determination: DeterminationEntity;
}

/**
 * What follows from a determination, in its transaction. MET: membership and certificate, an older certificate replaced.
 * A renewal NOT_MET: suspended at once. An initial NOT_MET: nothing but its reasons. Answers the events to record.
 * Source: compliance.md, section 5, effect of a determination.
 */
export async function effectOf(tx: Tx, decided: Decided): Promise<MembershipEvent[]> {
  const { application, determination } = decided;
  const standing = await standingOf(tx, application.businessId, application.setCode);
  if (determination.outcome === 'MET') return admit(tx, decided, standing);
  return standing?.certificate && standing.status === 'IN_FORCE' ? suspend(tx, decided, standing.certificate) : [];
}

async function admit(tx: Tx, { application, concluded, determination }: Decided, standing: Standing | null): Promise<MembershipEvent[]> {
  const events: MembershipEvent[] = [];
  const old = standing?.certificate ?? null;
  if (old) events.push(await closeOld(tx, application.businessId, determination, old));
  const today = localDateOf(tx.now);
  const until = old && standing?.status === 'IN_FORCE' ? localDate(old.validUntil) : null;
  const validity = validityOf(today, rulesOf(concluded.edition).validityMonths, until);
  const { name } = await businessFacts(tx, application.businessId);
  const certificate = await tx.insert(CertificateEntity, {
    membershipId: standing?.membership.id ?? (await newMembership(tx, application)),
    determinationId: determination.id,
    assessmentId: determination.assessmentId,
    code: newVerificationCode(randomBytes),
    holderName: name,
    establishments: await certifiedEstablishments(tx, application.establishmentIds, today),
    validFrom: validity.from,
    validUntil: validity.until,
    pdfKey: null,
    pdfSha256: null,
    closedAt: null,
  });
  await addStatusEvent(tx, certificate, { kind: 'ISSUED', ...determined(determination) });
  await tx.enqueue({ name: 'drawCertificate', queue: 'service', payload: { v: 1, certificateId: certificate.id }, jobId: `certificate-${certificate.id}` });
  events.push({
    type: 'CertificateIssued',
    subject: { kind: 'Certificate', id: certificate.id },
    payload: { businessId: application.businessId, determinationId: determination.id },
  });
  return events;
}

async function newMembership(tx: Tx, { businessId, setCode }: MembershipApplicationEntity): Promise<Id> {
  const [row] = await tx.rows<{ number: string }>(`SELECT nextval('member_number') AS number`);
  const memberNo = `TV-${String(row?.number).padStart(6, '0')}`;
  return (await tx.insert(MembershipEntity, { businessId, setCode, memberNo, since: tx.now })).id;
}

async function closeOld(tx: Tx, businessId: Id, determination: DeterminationEntity, old: CertificateEntity): Promise<MembershipEvent> {
  await takeSide(tx, old.assessmentId, determination.signedBy, 'DECIDER');
  const seq = await addStatusEvent(tx, old, { kind: 'REPLACED', ...determined(determination) });
  return { type: 'CertificateReplaced', subject: { kind: 'Certificate', id: old.id }, payload: { businessId, seq } };
}

async function suspend(tx: Tx, { application, determination }: Decided, certificate: CertificateEntity): Promise<MembershipEvent[]> {
  await takeSide(tx, certificate.assessmentId, determination.signedBy, 'DECIDER');
  const seq = await addStatusEvent(tx, certificate, { kind: 'SUSPENDED', ...determined(determination) });
  return [{ type: 'CertificateSuspended', subject: { kind: 'Certificate', id: certificate.id }, payload: { businessId: application.businessId, seq } }];
}

const determined = ({ signedBy }: DeterminationEntity) => ({ cause: 'DETERMINATION', text: null, decidedBy: signedBy, confirmedBy: null }) as const;

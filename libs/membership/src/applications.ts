import { localDateOf, notFound, type Id } from '@ketnoi/common';
import { personOf, pinnedEdition } from '@ketnoi/assessment';
import { holdsNow } from '@ketnoi/identity';
import type { Tx } from '@ketnoi/platform';
import type { MembershipApplicationEntity } from './data/membership-application.entity.js';

/** What the applicant's acts need to know of an application that they may see. */
export interface Applicant {
  readonly personId: Id;
  readonly isOwner: boolean;
  /** The edition that the case is pinned to. */
  readonly editionHash: string;
}

/**
 * The actor as somebody who works with this application for the business now; roles are read inside the unit, so that one
 * taken away meanwhile is gone (trust C8). Fault NOT_FOUND for everybody else.
 */
export async function demandApplicant(tx: Tx, { businessId, assessmentId }: MembershipApplicationEntity): Promise<Applicant> {
  const personId = personOf(tx.actor);
  const isOwner = await holdsNow(tx, personId, ['BUSINESS_OWNER'], businessId);
  if (!isOwner && !(await holdsNow(tx, personId, ['BUSINESS_EDITOR'], businessId))) throw notFound('membership_application');
  const { hash } = await pinnedEdition(tx, assessmentId);
  return { personId, isOwner, editionHash: hash };
}

/** The next number of a dossier, in the year of its first submission; numbers are used once, gaps may remain. */
export async function newDossierNo(tx: Tx): Promise<string> {
  const [row] = await tx.rows<{ number: string }>(`SELECT nextval('dossier_number') AS number`);
  return `HS-${localDateOf(tx.now).slice(0, 4)}-${String(row?.number).padStart(6, '0')}`;
}

import type { Actor, Role } from '@ketnoi/common';
import { holds } from '@ketnoi/common';

export type SubjectType = 'ESTABLISHMENT' | 'PRODUCT' | 'VILLAGE' | 'FACILITY';

/** How old a sign-in may be for a high act, in minutes. Source: trust.md P30. */
export const FRESH_SIGN_IN_MINUTES = 10;

const DEPARTMENT: readonly Role[] = ['DEPARTMENT_EDITOR', 'DEPARTMENT_APPROVER', 'DEPARTMENT_SIGNATORY', 'DEPARTMENT_ADMIN'];

/** Drafts are the Department's; what is published is everybody's (trust.md, section 4: criteria, Editions). */
export const seesDrafts = (actor: Actor): boolean => actor.kind === 'SYSTEM' || holds(actor, DEPARTMENT);

/** The import of reviewed files writes drafts too, as the product itself. */
export const editsDrafts = (actor: Actor): boolean => actor.kind === 'SYSTEM' || holds(actor, ['DEPARTMENT_EDITOR']);

export const approvesEditions = (actor: Actor): boolean => holds(actor, ['DEPARTMENT_APPROVER']);

export const hasFreshSignIn = (actor: Actor, now: Date): boolean =>
  actor.kind === 'PERSON' && now.getTime() - actor.signedInAt.getTime() <= FRESH_SIGN_IN_MINUTES * 60_000;

/** A village's result is published, never certified (compliance.md, section 8; domain.md D19). */
export const yieldsCertificates = (subjectType: SubjectType): boolean => subjectType !== 'VILLAGE';

import { holds, type Actor, type Id, type Role } from '@ketnoi/common';
import type { Subject } from './subject.js';

/** Roles of the Department (Sở Công Thương). */
export const DEPARTMENT_ROLES: readonly Role[] = ['DEPARTMENT_EDITOR', 'DEPARTMENT_APPROVER', 'DEPARTMENT_SIGNATORY', 'DEPARTMENT_ADMIN'];

/** Who answers for a subject. Source: trust.md, section 4: owner and staff write, the owner hands in. */
export const answeringRoles = (subject: Subject): readonly Role[] =>
  subject.kind === 'BUSINESS' ? ['BUSINESS_OWNER', 'BUSINESS_EDITOR'] : ['VILLAGE_REPRESENTATIVE'];

export const answersFor = (actor: Actor, subject: Subject): boolean => holds(actor, answeringRoles(subject), subject.id);

export const isOfDepartment = (actor: Actor): boolean => holds(actor, DEPARTMENT_ROLES);

export const isAssessor = (actor: Actor): boolean => holds(actor, ['ASSESSOR']);

/** Subjects whose own cases the actor may see whole: businesses and villages they answer for. */
export const ownSubjectIds = (actor: Actor): Id[] =>
  actor.kind === 'PERSON'
    ? actor.grants.filter((grant) => ['BUSINESS_OWNER', 'BUSINESS_EDITOR', 'VILLAGE_REPRESENTATIVE'].includes(grant.role)).flatMap((grant) => grant.scopeId ?? [])
    : [];

/** Examiners, council and Department: people who must say how they stand to whom they judge. */
export const mayJudgeOthers = (actor: Actor): boolean => holds(actor, ['ASSESSOR', 'COUNCIL_MEMBER', 'COUNCIL_CHAIR', ...DEPARTMENT_ROLES]);

import { holds, type Actor, type Role } from '@ketnoi/common';

/** Roles for the whole network that an administrator of the Department gives and takes. */
export const NETWORK_ROLES: readonly Role[] = [
  'ASSESSOR', 'COUNCIL_MEMBER', 'COUNCIL_CHAIR', 'DEPARTMENT_EDITOR', 'DEPARTMENT_APPROVER', 'DEPARTMENT_SIGNATORY',
];

/** Given by the operator's command only: nobody makes another administrator alone (trust P30). */
export const COMMAND_ROLES: readonly Role[] = [...NETWORK_ROLES, 'DEPARTMENT_ADMIN', 'OPERATOR'];

const administers = (actor: Actor): boolean => holds(actor, ['DEPARTMENT_ADMIN']);

export const mayGive = (actor: Actor, role: Role): boolean =>
  actor.kind === 'SYSTEM' ? COMMAND_ROLES.includes(role) : administers(actor) && NETWORK_ROLES.includes(role);

/** A role is not given to oneself. */
export const isAnother = (actor: Actor, personId: string): boolean => actor.kind !== 'PERSON' || actor.personId !== personId;

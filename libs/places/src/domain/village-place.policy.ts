import { holds, type Actor, type Role } from '@ketnoi/common';

const DEPARTMENT: readonly Role[] = ['DEPARTMENT_EDITOR', 'DEPARTMENT_APPROVER', 'DEPARTMENT_SIGNATORY', 'DEPARTMENT_ADMIN'];

/** Only an editor of the Department says where a village of a divided commune lies. */
export const confirmsPlaces = (actor: Actor): boolean => holds(actor, ['DEPARTMENT_EDITOR']);

/** The queue of unconfirmed villages and the notes of the files are the Department's. */
export const seesQueue = (actor: Actor): boolean => actor.kind === 'SYSTEM' || holds(actor, DEPARTMENT);

import { Injectable } from '@nestjs/common';
import { badInput, done, forbidden, normaliseEmail, notFound, refused, type Actor, type Id, type Result, type Role } from '@ketnoi/common';
import { UnitOfWork, type Once } from '@ketnoi/platform';
import { isAnother, mayGive } from '../domain/grant.policy.js';
import { notToOneself } from '../domain/identity.refusals.js';
import { grantRole } from '../grants.js';

export interface NetworkRoleInput {
  readonly email: string;
  readonly role: Role;
  readonly idempotencyKey?: string;
}

const onceOf = (act: string, input: NetworkRoleInput): Once | undefined => (input.idempotencyKey ? { act, key: input.idempotencyKey, input } : undefined);

function comparisonKeyOf(input: NetworkRoleInput): string {
  const email = normaliseEmail(input.email);
  if (!email.ok) throw badInput({ path: 'input.email', code: email.code });
  return email.value.comparisonKey;
}

/** Gives a verified person a role for the whole network: assessor, council, Department. Not to oneself; administrators are made by the operator's command. */
@Injectable()
export class GrantNetworkRole {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: NetworkRoleInput): Promise<Result<{ grantId: Id; personId: Id }>> {
    if (!mayGive(actor, input.role)) throw forbidden('this role is not this actor’s to give');
    const key = comparisonKeyOf(input);
    return this.unit.run(
      actor,
      async (tx) => {
        const [person] = await tx.rows<{ id: Id }>(`SELECT id FROM person WHERE email_key = $1 AND email_verified_at IS NOT NULL`, [key]);
        if (!person) throw notFound('verified person');
        if (!isAnother(actor, person.id)) return refused(notToOneself());
        const grantId = await grantRole(tx, person.id, input.role, { kind: 'NETWORK', id: null });
        await tx.record({ type: 'RoleGranted', subject: { kind: 'Person', id: person.id }, payload: { grantId, role: input.role, scopeId: null } });
        return done({ grantId, personId: person.id });
      },
      onceOf('grantNetworkRole', input),
    );
  }
}

/** Takes a network role away at once: the person's next request is without it. */
@Injectable()
export class EndNetworkRole {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: NetworkRoleInput): Promise<Result<{ grantId: Id; personId: Id }>> {
    if (!mayGive(actor, input.role)) throw forbidden('this role is not this actor’s to take');
    const key = comparisonKeyOf(input);
    return this.unit.run(
      actor,
      async (tx) => {
        const [ended] = await tx.rows<{ id: Id; person_id: Id }>(
          `UPDATE role_grant g SET ended_at = $3 FROM person p
            WHERE p.email_key = $1 AND g.person_id = p.id AND g.role = $2 AND g.scope_kind = 'NETWORK' AND g.ended_at IS NULL
          RETURNING g.id, g.person_id`,
          [key, input.role, tx.now],
        );
        if (!ended) throw notFound('held role');
        await tx.record({ type: 'RoleEnded', subject: { kind: 'Person', id: ended.person_id }, payload: { grantId: ended.id, role: input.role, scopeId: null } });
        return done({ grantId: ended.id, personId: ended.person_id });
      },
      onceOf('endNetworkRole', input),
    );
  }
}

import { done, newId, system, type HeldGrant, type Id, type PersonActor, type SettableClock } from '@ketnoi/common';
import { GrantNetworkRole, grantRole, MailedLinks, NETWORK_ROLES, SignUp, VerifyEmail } from '@ketnoi/identity';
import { newToken, ReadPool, UnitOfWork, type NamedStatement } from '@ketnoi/platform';
import { had, must, type Use } from '../use.js';
import { FURTHER_OWNERS, STAGE_NAMES, type DemoSignIn, type PersonKey } from '../world/cast-list.js';

const SEED = system('seed');

const signUpLink: NamedStatement = {
  name: 'seed.sign-up-link',
  text: `SELECT e.payload ->> 'linkId' AS "linkId" FROM domain_event e JOIN person p ON p.id = e.subject_id WHERE e.type = 'PersonSignedUp' AND p.email = $1`,
};

interface Member {
  readonly id: Id;
  readonly grants: HeldGrant[];
}

/** The people of the demonstration world, with the roles they hold for the whole network. */
export class Cast {
  private readonly members = new Map<PersonKey, Member>();

  constructor(private readonly use: Use, private readonly clock: SettableClock) {}

  /** Signs a person up and proves the address by the link that a mail would have carried. */
  async enter(key: PersonKey, person: Pick<DemoSignIn, 'name' | 'email'> & { readonly password?: string }): Promise<void> {
    // Each from an address of its own, of the range for documentation: limits per address are for strangers.
    const from = { address: `192.0.2.${this.members.size + 1}` };
    const { name, email, password = newToken() } = person;
    must(await this.use(SignUp).run({ name, email, password, locale: 'vi' }, from));
    const link = await this.use(ReadPool).row<{ linkId: Id }>(signUpLink, [email]);
    const { personId } = must(await this.use(VerifyEmail).run(this.use(MailedLinks).tokenOf(had(link, 'mailed link').linkId)));
    this.members.set(key, { id: personId, grants: [] });
  }

  /** Gives a role of the network: the administrator's to give where it is, else the operator's command. */
  async give(key: PersonKey, { role, email }: DemoSignIn): Promise<void> {
    if (role === 'PERSON') return;
    const giver = NETWORK_ROLES.includes(role) ? this.as('admin') : SEED;
    must(await this.use(GrantNetworkRole).run(giver, { email, role }));
    this.member(key).grants.push({ role, scopeKind: 'NETWORK', scopeId: null });
  }

  /** Lets a person speak for a village. */
  async represent(key: PersonKey, villageId: Id): Promise<void> {
    const { id, grants } = this.member(key);
    const role = 'VILLAGE_REPRESENTATIVE';
    must(
      await this.use(UnitOfWork).run(SEED, async (tx) => {
        const grantId = await grantRole(tx, id, role, { kind: 'VILLAGE', id: villageId });
        await tx.record({ type: 'RoleGranted', subject: { kind: 'Person', id }, payload: { grantId, role, scopeId: villageId } });
        return done({ grantId });
      }),
    );
    grants.push({ role, scopeKind: 'VILLAGE', scopeId: villageId });
  }

  /** Notes a role that came by an act of the play. */
  gains(key: PersonKey, grant: HeldGrant): void {
    this.member(key).grants.push(grant);
  }

  as(key: PersonKey): PersonActor {
    const { id, grants } = this.member(key);
    return { kind: 'PERSON', personId: id, signInId: newId(), emailVerified: true, signedInAt: this.clock.now(), grants };
  }

  private member(key: PersonKey): Member {
    return had(this.members.get(key), `person ${key}`);
  }
}

/** Everybody who appears: those of the file in its order, then the other owners. */
export function everybody(signIns: readonly DemoSignIn[]): { key: PersonKey; signIn: Pick<DemoSignIn, 'name' | 'email'> & { password?: string }; role: DemoSignIn | null }[] {
  const seen = new Map<string, number>();
  const named = signIns.map((signIn) => {
    const nth = seen.get(signIn.role) ?? 0;
    seen.set(signIn.role, nth + 1);
    return { key: had(STAGE_NAMES[signIn.role][nth], `stage name for ${signIn.role}`), signIn, role: signIn };
  });
  return [...named, ...FURTHER_OWNERS.map(({ key, name, email }) => ({ key, signIn: { name, email }, role: null }))];
}

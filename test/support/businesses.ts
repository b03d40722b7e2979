import { newId, type Role } from '@ketnoi/common';
import { aHouseholdBusiness } from '../../libs/businesses/src/testing/a-business.js';
import { aProduct, anEstablishment } from '../../libs/businesses/src/testing/a-product.js';
import type { Answered, Caller, Stage } from './stage.js';

/** The builders' input as GraphQL takes it. */
export const creation = ({ name, nameEn, aboutVi, aboutEn, ...input }: ReturnType<typeof aHouseholdBusiness>) => ({
  ...input,
  idempotencyKey: newId(),
  name: { vi: name, en: nameEn },
  about: aboutVi ? { vi: aboutVi, en: aboutEn } : null,
});

const CREATE = `mutation ($input: CreateBusinessInput!) { createBusiness(input: $input) { __typename ... on Business { id address } ... on Refusal { code message } } }`;
const ESTABLISH = `mutation ($input: AddEstablishmentInput!) { addEstablishment(input: $input) { __typename ... on Establishment { id version } ... on Refusal { code } } }`;
const ADD = `mutation ($input: AddProductInput!) { addProduct(input: $input) { __typename ... on Product { id version address } ... on Refusal { code } } }`;
const INVITE = `mutation ($input: InviteColleagueInput!) { inviteColleague(input: $input) { __typename ... on ColleagueInvited { invitationId } ... on Refusal { code } } }`;

/** What a mutation of ours answers: the fields of its model or of the refusal. */
export type Told = { __typename: string; code?: string } & Record<string, unknown>;

/** A business and its owner, who acts through GraphQL. */
export class Business {
  private constructor(private readonly stage: Stage, readonly owner: Caller, readonly id: string) {}

  static async on(stage: Stage, wishes: Partial<ReturnType<typeof aHouseholdBusiness>> = {}, owner?: Caller): Promise<Business> {
    const person = owner ?? (await stage.aPerson());
    const told = await create(stage, person, { ...aHouseholdBusiness(nth()), ...wishes });
    if (typeof told['id'] !== 'string') throw new Error(`not created: ${JSON.stringify(told)}`);
    return new Business(stage, person, told['id']);
  }

  /** One that came there by other steps. */
  static known(stage: Stage, owner: Caller, id: string): Business {
    return new Business(stage, owner, id);
  }

  /** Asks as its owner and answers the one field of the mutation. */
  async act(mutation: string, input: object, as: Caller = this.owner): Promise<Told> {
    return only(await this.stage.as(as).act<Record<string, Told>>(mutation, { input }));
  }

  async establishment(more: object = {}): Promise<Told> {
    const place = await aPlace(this.stage);
    const { address, ...input } = anEstablishment(this.id, place);
    return this.act(ESTABLISH, { ...input, registeredAddress: address, idempotencyKey: newId(), ...more });
  }

  async product(which = 1, more: object = {}): Promise<Told> {
    const { nameVi, nameEn, materialVi, materialEn, businessId, priceHint, minimumOrder, leadTimeDays } = aProduct(this.id, which);
    const texts = { name: { vi: nameVi, en: nameEn }, material: materialVi ? { vi: materialVi, en: materialEn } : null };
    return this.act(ADD, { businessId, ...texts, priceHint, minimumOrder, leadTimeDays, idempotencyKey: newId(), ...more });
  }

  invite(email: string, role: Role = 'BUSINESS_EDITOR'): Promise<Told> {
    return this.act(INVITE, { businessId: this.id, email, role, idempotencyKey: newId() });
  }

  /** A person who already holds a role in it. */
  staff(role: Role): Promise<Caller> {
    return this.stage.aPerson({ roles: [{ role, scopeKind: 'BUSINESS', scopeId: this.id }] });
  }

  /** Everybody may see it, as if it were a member in force. */
  async shown(): Promise<this> {
    await this.stage.sql(`UPDATE business SET public_from = $2 WHERE id = $1`, [this.id, this.stage.clock.now()]);
    return this;
  }
}

export const create = async (stage: Stage, person: Caller, input: ReturnType<typeof aHouseholdBusiness>): Promise<Told> =>
  only(await stage.as(person).act<Record<string, Told>>(CREATE, { input: creation(input) }));

/** The same, with whatever errors there are. */
export const tryToCreate = (stage: Stage, person: Caller, input: object): Promise<Answered> => stage.as(person).ask(CREATE, { input });

/** Hạ Thái, today's unit Hồng Vân, lacquer: as the import of places wrote them. */
export async function aPlace(stage: Stage): Promise<{ adminUnitId: string; craftVillageId: string; craftIds: string[] }> {
  const [place] = await stage.sql<{ unit: string; village: string; craft: string }>(
    `SELECT (SELECT id FROM admin_unit WHERE code = '10210' AND valid_to IS NULL) AS unit, (SELECT id FROM craft_village WHERE name = 'Hạ Thái') AS village,
            (SELECT id FROM craft WHERE code = 'LACQUER') AS craft`,
  );
  if (!place) throw new Error('no places');
  return { adminUnitId: place.unit, craftVillageId: place.village, craftIds: [place.craft] };
}

const only = (data: Record<string, Told>): Told => Object.values(data)[0] ?? { __typename: 'nothing' };

let sequence = 0;
const nth = (): number => (sequence += 1);

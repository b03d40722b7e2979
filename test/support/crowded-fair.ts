import { Copies } from './copies.js';
import { Exhibiting } from './exhibition.js';
import { aCast, aCertificate } from './membership.js';
import type { Caller, Stage } from './stage.js';

export interface CrowdWishes {
  readonly booths: number;
  /** Of them, the last so many have three positions. */
  readonly shared: number;
  readonly organizers: number;
}

export interface Applying {
  readonly id: string;
  readonly owner: Pick<Caller, 'token'>;
}

export interface CrowdedFair {
  readonly id: string;
  readonly boothIds: readonly string[];
  readonly applications: readonly Applying[];
  readonly organizers: readonly Pick<Caller, 'token'>[];
}

/** Many members of the network with a certificate in force: the first came through GraphQL, the others are its copies. */
export class Crowd {
  private constructor(private readonly stage: Stage, private readonly first: { readonly id: string; readonly owner: Caller }, private readonly others: Copies<'establishment'>, private readonly owners: readonly Applying['owner'][]) {}

  static async of(stage: Stage, count: number): Promise<Crowd> {
    const { business } = (await aCertificate(await aCast(stage))).candidacy;
    const others = Copies.of(stage, count - 1, ['establishment']);
    await others.copyMember(business.owner.id, business.id);
    await others.copy('production_establishment', `x.business_id = '${business.id}'`, `'id', c.establishment, 'business_id', c.business`);
    const owners: Applying['owner'][] = [];
    for (const { person } of others.ids) owners.push({ token: await stage.signInOf(person) });
    return new Crowd(stage, business, others, owners);
  }

  /** An announced fair at which all of them are accepted; no booth is given yet. */
  async comesToAFair({ booths, shared, organizers: staff }: CrowdWishes): Promise<CrowdedFair> {
    const exhibiting = await Exhibiting.open(this.stage, { booths, shared, boothsPerBusiness: 2 });
    const model = await (await exhibiting.applicant(this.first.owner, this.first.id)).accepted();
    const copies = Copies.of(this.stage, this.others.ids.length, ['establishment', 'application'], this.others.ids);
    await copies.copy('booth_application', `x.id = '${model.applicationId}'`, `'id', c.application, 'business_id', c.business, 'establishment_id', c.establishment, 'started_by', c.person`);
    const others = copies.ids.map(({ application }, nth) => ({ id: application, owner: this.owners[nth] ?? { token: '' } }));
    const organizers: Caller[] = [];
    for (let nth = 0; nth < staff; nth += 1) organizers.push(await exhibiting.fair.staff('ORGANIZER'));
    return { id: exhibiting.fair.id, boothIds: [...exhibiting.booths.values()], applications: [{ id: model.applicationId, owner: model.owner }, ...others], organizers };
  }
}

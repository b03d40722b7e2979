import { addDays, localDateOf, newId } from '@ketnoi/common';
import type { Told } from './businesses.js';
import { Fair, type FairWishes } from './events.js';
import { aCertificate, SET, type Cast } from './membership.js';
import type { Answered, Caller, Stage } from './stage.js';

const REFUSED = `... on Refusal { code message }`;
const HALL = `... on PlannedHall { id draftVersion publishedNo placements { boothId label x y } }`;
const APPLICATION = `... on BoothApplication { id version state goods submittedAt waitingNo reason: reason wishes { rank kind zone boothId } checks { occasion verdict reasons validOn } allocations { id state } }`;
const ALLOCATION = `... on BoothAllocation { id state expiresAt position booth { id label } application { id } }`;
const NOT_ELIGIBLE = `... on NotEligible { reasons validOn }`;

const mutation = (act: string, input: string, fields: string): string => `mutation ($input: ${input}!) { ${act}(input: $input) { __typename ${fields} ${REFUSED} } }`;

/** Mutations of halls, calls, applications and allocations, by name. */
const DOCUMENTS = {
  addHall: mutation('addHall', 'AddHallInput', HALL),
  savePlan: mutation('savePlan', 'SavePlanInput', HALL),
  publishPlan: mutation('publishPlan', 'PublishPlanInput', `${HALL} ... on PlanFaulty { findings { fault labels } }`),
  addOnlineBooths: mutation('addOnlineBooths', 'AddOnlineBoothsInput', '... on Event { id }'),
  blockBooth: mutation('blockBooth', 'BlockBoothInput', '... on PlannedBooth { id isBlocked }'),
  openCall: mutation('openCall', 'OpenCallInput', '... on BoothCall { id opensAt closesAt boothsPerBusiness rule { setCode requires validThrough } }'),
  startBoothApplication: mutation('startBoothApplication', 'StartBoothApplicationInput', `${APPLICATION} ... on CallNotOpen { opensAt closesAt }`),
  saveBoothApplication: mutation('saveBoothApplication', 'SaveBoothApplicationInput', `${APPLICATION} ... on BoothApplicationIncomplete { missing }`),
  submitBoothApplication: mutation('submitBoothApplication', 'SubmitBoothApplicationInput', `${APPLICATION} ${NOT_ELIGIBLE} ... on BoothApplicationIncomplete { missing }`),
  withdrawBoothApplication: mutation('withdrawBoothApplication', 'WithdrawBoothApplicationInput', APPLICATION),
  acceptBoothApplication: mutation('acceptBoothApplication', 'DecideBoothApplicationInput', `${APPLICATION} ${NOT_ELIGIBLE}`),
  putOnWaitingList: mutation('putOnWaitingList', 'DecideBoothApplicationInput', APPLICATION),
  declineBoothApplication: mutation('declineBoothApplication', 'DecideBoothApplicationInput', APPLICATION),
  holdBooth: mutation('holdBooth', 'HoldBoothInput', ALLOCATION),
  offerBooth: mutation('offerBooth', 'OfferBoothInput', `${ALLOCATION} ${NOT_ELIGIBLE}`),
  confirmBooth: mutation('confirmBooth', 'AnswerOfferInput', `${ALLOCATION} ${NOT_ELIGIBLE} ... on HoldExpired { expiredAt: expiresAt }`),
  declineOffer: mutation('declineOffer', 'AnswerOfferInput', ALLOCATION),
  releaseBooth: mutation('releaseBooth', 'GiveBackBoothInput', ALLOCATION),
  moveBooth: mutation('moveBooth', 'MoveBoothInput', ALLOCATION),
  vacateBooth: mutation('vacateBooth', 'GiveBackBoothInput', ALLOCATION),
} as const;

export type BoothAct = keyof typeof DOCUMENTS;

/** One act through GraphQL, with whatever errors there are. */
export const tryBooth = (stage: Stage, person: Caller, act: BoothAct, input: object): Promise<Answered<Record<string, Told>>> => stage.as(person).ask(DOCUMENTS[act], { input });

/** One act; the answer is its model or its refusal. Errors fail the test. */
export async function onBooth(stage: Stage, person: Caller, act: BoothAct, input: object): Promise<Told> {
  const { data, errors } = await tryBooth(stage, person, act, input);
  if (errors) throw new Error(`${act}: ${JSON.stringify(errors)}`);
  return data[act] ?? { __typename: 'nothing' };
}

/** As onBooth, and a refusal fails the test too. */
export async function doneBooth(stage: Stage, person: Caller, act: BoothAct, input: object): Promise<Told> {
  const told = await onBooth(stage, person, act, input);
  if (told.code) throw new Error(`${act}: ${JSON.stringify(told)}`);
  return told;
}

export interface HallWishes extends FairWishes {
  /** Numbered booths A01 … in one row; 4 unless told. */
  readonly booths?: number;
  /** Of them, the last so many are shared, by three businesses each; none unless told. */
  readonly shared?: number;
  readonly boothsPerBusiness?: number;
}

/** An announced fair with one hall, a published plan of standard booths and an open call. */
export class Exhibiting {
  private constructor(
    readonly stage: Stage,
    readonly fair: Fair,
    readonly hallId: string,
    /** Ids by label. */
    readonly booths: ReadonlyMap<string, string>,
  ) {}

  static async open(stage: Stage, { booths = 4, shared = 0, boothsPerBusiness = 2, ...wishes }: HallWishes = {}): Promise<Exhibiting> {
    const fair = await Fair.announced(stage, wishes);
    const { organizer, id: eventId, venueId } = fair;
    const hall = await doneBooth(stage, organizer, 'addHall', { eventId, venueId, name: 'Nhà trưng bày A', width: 4 * booths + 4, depth: 20, idempotencyKey: newId() });
    const hallId = String(hall['id']);
    await doneBooth(stage, organizer, 'savePlan', { hallId, booths: rowOfBooths(booths, shared) });
    const plan = await doneBooth(stage, organizer, 'publishPlan', { hallId, idempotencyKey: newId() });
    const placements = plan['placements'] as { boothId: string; label: string }[];
    const today = localDateOf(stage.clock.now());
    const rule = { setCode: SET, requires: 'CERTIFICATE', validThrough: 'ONLINE_END' };
    await doneBooth(stage, organizer, 'openCall', { eventId, opensOn: today, closesOn: addDays(today, 14), boothsPerBusiness, rule, idempotencyKey: newId() });
    return new Exhibiting(stage, fair, hallId, new Map(placements.map(({ label, boothId }) => [label, boothId])));
  }

  get organizer(): Caller {
    return this.fair.organizer;
  }

  booth(label: string): string {
    const id = this.booths.get(label);
    if (!id) throw new Error(`no booth ${label}`);
    return id;
  }

  /** A member in force that has begun an application. */
  async member(cast: Cast, wishes: readonly object[] = [{ zone: 'A' }]): Promise<Exhibitor> {
    const { candidacy } = await aCertificate(cast);
    return this.applicant(candidacy.business.owner, candidacy.business.id, wishes);
  }

  async applicant(owner: Caller, businessId: string, wishes: readonly object[] = [{ zone: 'A' }]): Promise<Exhibitor> {
    const [place] = await this.stage.sql<{ id: string }>(`SELECT id FROM production_establishment WHERE business_id = $1 ORDER BY id LIMIT 1`, [businessId]);
    const input = { eventId: this.fair.id, businessId, establishmentId: place?.id, goods: 'Tranh sơn mài, khay và hộp', wishes, idempotencyKey: newId() };
    const told = await doneBooth(this.stage, owner, 'startBoothApplication', input);
    return new Exhibitor(this, owner, businessId, String(told['id']));
  }
}

/** A business on its way to a booth. */
export class Exhibitor {
  constructor(readonly exhibiting: Exhibiting, readonly owner: Caller, readonly businessId: string, readonly applicationId: string) {}

  submits(): Promise<Told> {
    return onBooth(this.exhibiting.stage, this.owner, 'submitBoothApplication', { applicationId: this.applicationId, idempotencyKey: newId() });
  }

  decide(act: 'acceptBoothApplication' | 'putOnWaitingList' | 'declineBoothApplication', reason?: string, by = this.exhibiting.organizer): Promise<Told> {
    return onBooth(this.exhibiting.stage, by, act, { applicationId: this.applicationId, idempotencyKey: newId(), ...(reason ? { reason } : {}) });
  }

  /** Handed in and accepted. */
  async accepted(): Promise<this> {
    for (const told of [await this.submits(), await this.decide('acceptBoothApplication')]) if (told.code) throw new Error(JSON.stringify(told));
    return this;
  }

  gets(act: 'holdBooth' | 'offerBooth', label: string, idempotencyKey: string = newId()): Promise<Told> {
    return onBooth(this.exhibiting.stage, this.exhibiting.organizer, act, { applicationId: this.applicationId, boothId: this.exhibiting.booth(label), idempotencyKey });
  }

  answers(act: 'confirmBooth' | 'declineOffer', allocation: Told): Promise<Told> {
    return onBooth(this.exhibiting.stage, this.owner, act, { allocationId: allocation['id'], idempotencyKey: newId() });
  }

  /** Offered and confirmed. */
  async confirmed(label: string): Promise<Told> {
    const told = await this.answers('confirmBooth', await this.gets('offerBooth', label));
    if (told.code) throw new Error(JSON.stringify(told));
    return told;
  }
}

/** Booths of 3 × 3 m in one row with a metre between them; the last ones shared by three. */
export const rowOfBooths = (count: number, shared = 0): object[] =>
  Array.from({ length: count }, (_, nth) => {
    const kind = nth < count - shared ? { kind: 'STANDARD' } : { kind: 'SHARED', positions: 3 };
    return { ...kind, label: `A${String(nth + 1).padStart(2, '0')}`, zone: 'A', x: 1 + nth * 4, y: 2, w: 3, h: 3 };
  });

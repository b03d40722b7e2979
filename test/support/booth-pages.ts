import { newId } from '@ketnoi/common';
import { aPhoto } from '../../libs/media/src/testing/photos.js';
import { aPlace, type Business, type Told } from './businesses.js';
import type { Fair } from './events.js';
import { Sender } from './media.js';
import type { Answered, Caller, Stage } from './stage.js';

const REFUSAL = `... on Refusal { code message }`;
const IN_WORK = `... on BoothPageInWork { id version pageCode: code hiddenAt hideReason draft { no state productIds missing { part have needed } } published { no state hash } }`;
const ENQUIRY = `... on Enquiry { id state outcome messages { side kind text } }`;

const DOCUMENTS = {
  saveBoothPage: `mutation ($input: SaveBoothPageInput!) { saveBoothPage(input: $input) { __typename ${IN_WORK} ${REFUSAL} } }`,
  publishBoothPage: `mutation ($input: PublishBoothPageInput!) { publishBoothPage(input: $input) { __typename ${IN_WORK} ${REFUSAL} ... on BoothPageNotReady { missing { part have needed } } } }`,
  hideBoothPage: `mutation ($input: HideBoothPageInput!) { hideBoothPage(input: $input) { __typename ${IN_WORK} ${REFUSAL} } }`,
  unhideBoothPage: `mutation ($input: UnhideBoothPageInput!) { unhideBoothPage(input: $input) { __typename ${IN_WORK} ${REFUSAL} } }`,
  answerEnquiry: `mutation ($input: AnswerEnquiryInput!) { answerEnquiry(input: $input) { __typename ${ENQUIRY} ${REFUSAL} } }`,
  closeEnquiry: `mutation ($input: CloseEnquiryInput!) { closeEnquiry(input: $input) { __typename ${ENQUIRY} ${REFUSAL} } }`,
} as const;

export type PageAct = keyof typeof DOCUMENTS;

/** One act through GraphQL, with whatever errors there are. */
export const tryPage = (stage: Stage, person: Caller, act: PageAct, input: object): Promise<Answered<Record<string, Told>>> => stage.as(person).ask(DOCUMENTS[act], { input });

/** One act; the answer is its model or its refusal. Errors fail the test. */
export async function onPage(stage: Stage, person: Caller, act: PageAct, input: object): Promise<Told> {
  const { data, errors } = await tryPage(stage, person, act, input);
  if (errors) throw new Error(`${act}: ${JSON.stringify(errors)}`);
  return data[act] ?? { __typename: 'nothing' };
}

/** The floor of a fair, put into the tables: a call, a hall with a published plan, and booths that businesses confirmed. */
export class FairGround {
  private constructor(private readonly stage: Stage, readonly fair: Fair, private readonly callId: string, readonly hallId: string, private readonly booths: ReadonlyMap<string, string>) {}

  static async on(stage: Stage, fair: Fair, labels: readonly string[], hallName = 'Nhà A'): Promise<FairGround> {
    const callId = await theCall(stage, fair);
    const [hallId, planId] = [newId(), newId()];
    await stage.sql(`INSERT INTO hall (id, event_id, venue_id, name, place, width, depth) SELECT $1, $2, $3, $4, (SELECT count(*) + 1 FROM hall WHERE event_id = $2), 60, 40`, [hallId, fair.id, fair.venueId, hallName]);
    await stage.sql(`INSERT INTO plan_version (id, event_id, hall_id, no, state, drawing, drafted_by) VALUES ($1, $2, $3, 1, 'DRAFT', '{}', $4)`, [planId, fair.id, hallId, fair.organizer.id]);
    const booths = new Map(labels.map((label) => [label, newId()]));
    await stage.sql(`INSERT INTO booth (id, event_id, hall_id, kind, width, depth) SELECT unnest($1::uuid[]), $2, $3, 'STANDARD', 3, 3`, [[...booths.values()], fair.id, hallId]);
    await stage.sql(
      `INSERT INTO booth_placement (plan_version_id, hall_id, event_id, booth_id, zone, label, x, y, w, h)
       SELECT $1, $2, $3, b.id, 'A', b.label, (b.n % 15) * 4, (b.n / 15) * 6, 3, 3 FROM unnest($4::uuid[], $5::text[]) WITH ORDINALITY AS b (id, label, n)`,
      [planId, hallId, fair.id, [...booths.values()], [...booths.keys()]],
    );
    await stage.sql(`UPDATE plan_version SET state = 'PUBLISHED', checked = '[]', published_at = $2 WHERE id = $1`, [planId, stage.clock.now()]);
    return new FairGround(stage, fair, callId, hallId, booths);
  }

  boothAt(label: string): string {
    const booth = this.booths.get(label);
    if (!booth) throw new Error(`no booth ${label}`);
    return booth;
  }

  /** The business has confirmed this booth. */
  async gives(business: Pick<Business, 'id' | 'owner' | 'establishment'>, label: string): Promise<void> {
    const place = await aPlace(this.stage);
    const ids = { application: newId(), snapshot: newId(), allocation: newId() };
    const [establishment] = await this.stage.sql<{ id: string }>(`SELECT id FROM production_establishment WHERE business_id = $1 LIMIT 1`, [business.id]);
    const establishmentId = establishment?.id ?? String((await business.establishment())['id']);
    await this.stage.sql(
      `INSERT INTO booth_application (id, event_id, call_id, business_id, establishment_id, state, craft_id, craft_village_id, goods, started_by, started_at, submitted_at, decided_by, decided_at)
       VALUES ($1, $2, $3, $4, $5, 'ACCEPTED', $6, $7, 'Sơn mài', $8, $9, $9, $8, $9)`,
      [ids.application, this.fair.id, this.callId, business.id, establishmentId, place.craftIds[0], place.craftVillageId, business.owner.id, this.stage.clock.now()],
    );
    await this.stage.sql(
      `INSERT INTO eligibility_snapshot (id, application_id, occasion, checked_at, rule_hash, valid_on, verdict) VALUES ($1, $2, 'CONFIRM', $3, 'x', '2026-12-01', 'ELIGIBLE')`,
      [ids.snapshot, ids.application, this.stage.clock.now()],
    );
    await this.stage.sql(
      `INSERT INTO booth_allocation (id, event_id, call_id, application_id, nth, booth_id, state, snapshot_id, taken_by, taken_at, confirmed_at)
       VALUES ($1, $2, $3, $4, 1, $5, 'CONFIRMED', $6, $7, $8, $8)`,
      [ids.allocation, this.fair.id, this.callId, ids.application, this.boothAt(label), ids.snapshot, business.owner.id, this.stage.clock.now()],
    );
  }
}

async function theCall(stage: Stage, fair: Fair): Promise<string> {
  const [known] = await stage.sql<{ id: string }>(`SELECT id FROM booth_call WHERE event_id = $1`, [fair.id]);
  if (known) return known.id;
  const callId = newId();
  const now = stage.clock.now();
  await stage.sql(`INSERT INTO booth_call (id, event_id, mode, opens_at, closes_at, opened_by) VALUES ($1, $2, 'BOARD', $3, $4, $5)`, [callId, fair.id, now, new Date(now.getTime() + 86_400_000), fair.organizer.id]);
  await stage.sql(`INSERT INTO booth_allowance (call_id, nth) VALUES ($1, 1)`, [callId]);
  await stage.sql(`INSERT INTO eligibility_rule (call_id, set_code, requires, valid_through, hash) VALUES ($1, 'SPCN-HN-CRAFT', 'CERTIFICATE', 'ON_SITE_END', repeat('0', 64))`, [callId]);
  return callId;
}

const ATTACH = `mutation ($input: AttachProductPhotoInput!) { attachProductPhoto(input: $input) { __typename ... on Product { id } ${REFUSAL} } }`;

/** A product with a photo of its own colour; its id. */
export async function aProductWithPhoto(stage: Stage, business: Business, which: number, more: object = {}): Promise<string> {
  const product = await business.product(which, more);
  const sender = Sender.by(stage, business.owner, business.id);
  const fileId = await sender.sent(await aPhoto({ left: `#${(which * 1_234_567).toString(16).padStart(6, '0').slice(0, 6)}` }));
  const told = await business.act(ATTACH, { productId: product['id'], fileId, alt: { vi: `Ảnh sản phẩm ${which}` }, idempotencyKey: newId() });
  if (told.__typename !== 'Product') throw new Error(JSON.stringify(told));
  return String(product['id']);
}

/** The page of a business at a fair, written through GraphQL by its owner. */
export class BoothPage {
  id = '';
  code = '';
  version: number | null = null;

  private constructor(readonly stage: Stage, readonly fair: Fair, readonly business: Business, readonly heroId: string, readonly productIds: readonly string[]) {}

  /** Everything it will show is sent; nothing is saved. */
  static async of(stage: Stage, fair: Fair, business: Business): Promise<BoothPage> {
    const heroId = await Sender.by(stage, business.owner, business.id).sent(await aPhoto({ width: 800, height: 600 }), 'BOOTH_PHOTO');
    const products: string[] = [];
    for (const which of [1, 2, 3]) products.push(await aProductWithPhoto(stage, business, which));
    return new BoothPage(stage, fair, business, heroId, products);
  }

  /** The whole draft as a form sends it. */
  content(more: object = {}): Record<string, unknown> {
    return {
      eventId: this.fair.id,
      businessId: this.business.id,
      ...(this.version === null ? {} : { version: this.version }),
      headline: { vi: 'Sơn mài Hạ Thái giữ nghề ba đời', en: 'Hạ Thái lacquer in its third generation' },
      hero: { fileId: this.heroId, alt: { vi: 'Người thợ mài tấm vóc trong xưởng', en: 'A craftsman polishing a panel' } },
      facts: [{ vi: 'Ba đời làm sơn mài' }, { vi: 'Mười hai lớp sơn ta', en: 'Twelve coats of lacquer' }, { vi: 'Mười tám thợ của làng' }],
      story: [{ title: { vi: 'Từ cây sơn' }, text: { vi: 'Nhựa sơn lấy lúc trời chưa sáng.' } }],
      productIds: this.productIds,
      answererIds: [this.business.owner.id],
      ...more,
    };
  }

  async saves(more: object = {}, person: Caller = this.business.owner): Promise<Told> {
    return this.noted(await onPage(this.stage, person, 'saveBoothPage', this.content(more)));
  }

  async publishes(idempotencyKey: string = newId()): Promise<Told> {
    return this.noted(await onPage(this.stage, this.business.owner, 'publishBoothPage', { pageId: this.id, version: this.version, idempotencyKey }));
  }

  /** Saved whole and shown. */
  async published(more: object = {}): Promise<this> {
    for (const told of [await this.saves(more), await this.publishes()]) if (told.__typename !== 'BoothPageInWork') throw new Error(JSON.stringify(told));
    return this;
  }

  async hides(reason = 'Ảnh không thuộc cơ sở', person: Caller = this.fair.organizer): Promise<Told> {
    return this.noted(await onPage(this.stage, person, 'hideBoothPage', { pageId: this.id, reason, idempotencyKey: newId() }));
  }

  async unhides(person: Caller = this.fair.organizer): Promise<Told> {
    return this.noted(await onPage(this.stage, person, 'unhideBoothPage', { pageId: this.id, idempotencyKey: newId() }));
  }

  private noted(told: Told): Told {
    if (told.__typename !== 'BoothPageInWork') return told;
    this.id = String(told['id']);
    this.code = String(told['pageCode']);
    this.version = Number(told['version']);
    return told;
  }
}

/** So many enquiries of a page that is not open, put into the tables. */
export async function someEnquiries(stage: Stage, pageId: string, count: number): Promise<void> {
  for (let nth = 1; nth <= count; nth += 1) {
    const id = newId();
    await stage.sql(
      `INSERT INTO enquiry (id, event_id, page_id, state, channel, name, phone, locale, consented_at, sent_at, remind_at, due_at)
       SELECT $1, event_id, id, 'NEW', 'WEB', $3, '+84912345678', 'vi', $4, $4, $4, $4 FROM booth_page WHERE id = $2`,
      [id, pageId, `Khách thứ ${nth}`, stage.clock.now()],
    );
    await stage.sql(`INSERT INTO enquiry_message (id, enquiry_id, no, side, kind, text, written_at) VALUES ($1, $2, 1, 'SENDER', 'TEXT', 'Giá bao nhiêu?', $3)`, [newId(), id, stage.clock.now()]);
  }
}

export interface EnquiryForm {
  readonly pageCode: string;
  readonly [field: string]: unknown;
}

const SEND = `mutation ($input: SendEnquiryInput!) { sendEnquiry(input: $input) { __typename ... on EnquirySent { token enquiry { state dueAt messages { side text } } } ${REFUSAL} } }`;

/** What a visitor without an account sends. */
export const asks = (stage: Stage, form: EnquiryForm): Promise<Answered<{ sendEnquiry: Told }>> =>
  stage.anonymous.ask(SEND, { input: { name: 'Trần Văn Khách', email: 'khach@vi-du.example', message: 'Giá sỉ bao nhiêu?', consent: true, idempotencyKey: newId(), ...form } });

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, localDateOf, newId } from '@ketnoi/common';
import { LapseHolds } from '@ketnoi/exhibition';
import pg from 'pg';
import { doneBooth, Exhibiting, onBooth, rowOfBooths, tryBooth, type Exhibitor } from '../../support/exhibition.js';
import { aCast, aCertificate, type Cast } from '../../support/membership.js';
import { until } from '../../support/processes.js';
import { openStage, type Stage } from '../../support/stage.js';

let stage: Stage;
let cast: Cast;
let exhibiting: Exhibiting;
const start = new Date('2026-03-02T03:00:00.000Z');
const days = (count: number): void => stage.clock.set(new Date(start.getTime() + count * 24 * 3_600_000));

beforeAll(async () => {
  stage = await openStage();
  cast = await aCast(stage);
  exhibiting = await Exhibiting.open(stage, { booths: 9, in: 40 });
});
afterAll(() => stage.close());

const member = (): Promise<Exhibitor> => exhibiting.member(cast);
const mailsOf = async (email: string): Promise<string[]> => {
  await stage.afterTheQueueIsQuiet();
  return stage.mailbox.of(email).map(({ subject }) => subject);
};
const livesOf = (label: string) =>
  stage.sql<{ state: string }>(`SELECT state FROM booth_allocation WHERE booth_id = $1 AND state IN ('HELD', 'OFFERED', 'CONFIRMED')`, [exhibiting.booth(label)]);

describe('The plan of a hall', () => {
  it('is published when nothing is wrong with it; every fault is told at once, and what was published never changes.', async () => {
    const { organizer, hallId } = exhibiting;
    const [first, second] = rowOfBooths(2) as { x: number }[];
    const faulty = [{ ...first, x: 60 }, { ...second, label: 'B01' }, { ...second, label: 'B02', x: 6 }];
    await doneBooth(stage, organizer, 'savePlan', { hallId, booths: faulty });
    const told = await onBooth(stage, organizer, 'publishPlan', { hallId, idempotencyKey: newId() });
    expect(told).toMatchObject({ __typename: 'PlanFaulty', findings: [{ fault: 'OUTSIDE_THE_HALL', labels: ['A01'] }, { fault: 'OVERLAP', labels: ['B01', 'B02'] }] });
    await expect(stage.sql(`UPDATE plan_version SET drawing = '{"walls": []}' WHERE state = 'PUBLISHED'`)).rejects.toMatchObject({ constraint: 'plan_version_is_final' });
    await expect(stage.sql(`DELETE FROM booth_placement p USING plan_version v WHERE v.id = p.plan_version_id AND v.state = 'PUBLISHED'`)).rejects.toMatchObject({ constraint: 'plan_version_is_final' });
  });

  it('keeps what was wrong with the list out, field by field, and knows when somebody else saved in between.', async () => {
    const { organizer, hallId } = exhibiting;
    const booth = rowOfBooths(1)[0];
    const { errors } = await tryBooth(stage, organizer, 'savePlan', { hallId, version: 1, booths: [{ ...booth, label: 'gian 1' }, { ...booth, kind: 'ONLINE_ONLY', rotation: 45 }, { ...booth, label: 'A02', positions: 3 }] });
    expect(errors?.[0]?.extensions.issues?.map(({ path, code }) => [path, code])).toEqual([
      ['input.booths[0].label', 'LABEL_FORM'], ['input.booths[1].kind', 'KIND_STANDS_IN_NO_HALL'], ['input.booths[1].rotation', 'QUARTER_TURN'], ['input.booths[2].positions', 'POSITIONS_RANGE'],
    ]);
    const late = await tryBooth(stage, organizer, 'savePlan', { hallId, version: 99, booths: [booth] });
    expect(late.errors?.[0]?.extensions.code).toBe('CONFLICT');
  });
});

describe('Several acts in one operation', () => {
  it('each answer how things stand after it, not what an earlier one has read.', async () => {
    const { organizer, fair } = exhibiting;
    const hall = await doneBooth(stage, organizer, 'addHall', { eventId: fair.id, venueId: fair.venueId, name: 'Nhà trưng bày B', width: 20, depth: 20, idempotencyKey: newId() });
    const booths = (rowOfBooths(2) as { label: string }[]).map((booth, nth) => ({ ...booth, zone: 'B', label: `B0${nth + 1}` }));
    const PLAN = `mutation ($save: SavePlanInput!, $publish: PublishPlanInput!) { savePlan(input: $save) { ... on PlannedHall { draftVersion publishedNo } } publishPlan(input: $publish) { ... on PlannedHall { draftVersion publishedNo } } }`;
    const plan = await stage.as(organizer).act(PLAN, { save: { hallId: hall['id'], booths }, publish: { hallId: hall['id'], idempotencyKey: newId() } });
    expect(plan).toEqual({ savePlan: { draftVersion: 1, publishedNo: null }, publishPlan: { draftVersion: null, publishedNo: 1 } });

    const { owner, applicationId } = await member();
    const HAND_IN = `mutation ($submit: SubmitBoothApplicationInput!, $withdraw: WithdrawBoothApplicationInput!) { submitBoothApplication(input: $submit) { ... on BoothApplication { state } } withdrawBoothApplication(input: $withdraw) { ... on BoothApplication { state checks { occasion } } } }`;
    const handedIn = await stage.as(owner).act(HAND_IN, { submit: { applicationId, idempotencyKey: newId() }, withdraw: { applicationId, idempotencyKey: newId() } });
    expect(handedIn).toEqual({ submitBoothApplication: { state: 'SUBMITTED' }, withdrawBoothApplication: { state: 'WITHDRAWN', checks: [{ occasion: 'SUBMIT' }] } });
  });
});

describe('An application for a booth', () => {
  it('is handed in with a certificate that lasts to the end of the online window, by an owner; a snapshot is kept.', async () => {
    const exhibitor = await member();
    expect(await exhibitor.submits()).toMatchObject({ state: 'SUBMITTED', checks: [{ occasion: 'SUBMIT', verdict: 'ELIGIBLE', validOn: exhibiting.fair.lastOnlineDay }] });
    expect(await exhibitor.decide('acceptBoothApplication')).toMatchObject({ state: 'ACCEPTED', checks: [{ occasion: 'SUBMIT' }, { occasion: 'ACCEPT', verdict: 'ELIGIBLE' }] });
    expect(await mailsOf(exhibitor.owner.email)).toEqual(expect.arrayContaining([expect.stringContaining('gian hàng')]));
    await expect(stage.sql(`UPDATE eligibility_snapshot SET verdict = 'INELIGIBLE'`)).rejects.toMatchObject({ constraint: 'eligibility_snapshot_is_final' });
    const another = await stage.aPerson();
    const { errors } = await stage.as(another).ask(`query ($id: ID!) { boothApplication(id: $id) { id } }`, { id: exhibitor.applicationId });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('without a certificate, or with one that ends too early, is refused at every act; nothing is written.', async () => {
    const { candidacy } = await aCertificate(cast);
    const soon = await exhibiting.applicant(candidacy.business.owner, candidacy.business.id);
    const end = (until: string) => stage.sql(`ALTER TABLE certificate DISABLE TRIGGER certificate_is_final`).then(() => stage.sql(`UPDATE certificate c SET valid_until = $2 FROM membership m WHERE m.id = c.membership_id AND m.business_id = $1`, [candidacy.business.id, until])).then(() => stage.sql(`ALTER TABLE certificate ENABLE TRIGGER certificate_is_final`));
    const [certificate] = await stage.sql<{ until: string }>(`SELECT valid_until::text AS until FROM certificate c JOIN membership m ON m.id = c.membership_id WHERE m.business_id = $1`, [candidacy.business.id]);
    await end(String(exhibiting.fair.days.at(-1)));
    const before = await stage.written();
    expect(await soon.submits()).toMatchObject({ __typename: 'NotEligible', reasons: ['CERTIFICATE_ENDS_TOO_EARLY'], validOn: exhibiting.fair.lastOnlineDay });
    expect(await stage.written()).toEqual(before);
    await end(certificate?.until ?? '');
    await soon.accepted();
    await end(String(exhibiting.fair.days.at(-1)));
    expect(await soon.gets('offerBooth', 'A08')).toMatchObject({ __typename: 'NotEligible' });
    await end(certificate?.until ?? '');
    const offer = await soon.gets('offerBooth', 'A08');
    await end(String(exhibiting.fair.days.at(-1)));
    expect(await soon.answers('confirmBooth', offer)).toMatchObject({ __typename: 'NotEligible', reasons: ['CERTIFICATE_ENDS_TOO_EARLY'] });
    await end(certificate?.until ?? '');
    expect(await soon.answers('confirmBooth', offer)).toMatchObject({ state: 'CONFIRMED' });
  });

  it('is one per business, complete, and before the call closes to the second.', async () => {
    const exhibitor = await member();
    const again = await onBooth(stage, exhibitor.owner, 'startBoothApplication', { eventId: exhibiting.fair.id, businessId: exhibitor.businessId, establishmentId: await establishmentOf(exhibitor), idempotencyKey: newId() });
    expect(again).toMatchObject({ code: 'BOOTH_APPLICATION_EXISTS' });
    await doneBooth(stage, exhibitor.owner, 'saveBoothApplication', { applicationId: exhibitor.applicationId, version: 1, wishes: [] });
    expect(await exhibitor.submits()).toMatchObject({ __typename: 'BoothApplicationIncomplete', missing: ['goods', 'wishes'] });
    const saved = { applicationId: exhibitor.applicationId, version: 2, goods: 'Khay sơn mài', wishes: [{ kind: 'STANDARD' }, { boothId: exhibiting.booth('A03') }] };
    expect(await doneBooth(stage, exhibitor.owner, 'saveBoothApplication', saved)).toMatchObject({ goods: 'Khay sơn mài', wishes: [{ rank: 1, kind: 'STANDARD' }, { rank: 2, boothId: exhibiting.booth('A03') }] });
    const closes = new Date(`${addDays(localDateOf(start), 15)}T00:00:00+07:00`);
    stage.clock.set(closes);
    expect(await exhibitor.submits()).toMatchObject({ __typename: 'CallNotOpen' });
    stage.clock.set(new Date(closes.getTime() - 1_000));
    expect(await exhibitor.submits()).toMatchObject({ state: 'SUBMITTED' });
    days(0);
  });

  it('is declined only with a reason, by an organizer of this event who holds no role in the business.', async () => {
    const exhibitor = await member();
    await exhibitor.submits();
    expect(await exhibitor.decide('declineBoothApplication')).toMatchObject({ code: 'REASON_NEEDED' });
    const elsewhere = await stage.aPerson({ roles: [{ role: 'ORGANIZER', scopeKind: 'EVENT', scopeId: newId() }] });
    await expect(exhibitor.decide('acceptBoothApplication', undefined, elsewhere)).rejects.toThrow('NOT_FOUND');
    const cousin = await stage.aPerson({ roles: [{ role: 'ORGANIZER', scopeKind: 'EVENT', scopeId: exhibiting.fair.id }, { role: 'BUSINESS_EDITOR', scopeKind: 'BUSINESS', scopeId: exhibitor.businessId }] });
    expect(await exhibitor.decide('acceptBoothApplication', undefined, cousin)).toMatchObject({ code: 'ORGANIZER_IS_OF_BUSINESS' });
    expect(await exhibitor.decide('putOnWaitingList')).toMatchObject({ state: 'WAITING', waitingNo: 1 });
    expect(await exhibitor.decide('declineBoothApplication', 'Hết chỗ cho mặt hàng này')).toMatchObject({ state: 'DECLINED', waitingNo: null });
  });
});

const establishmentOf = async ({ businessId }: Exhibitor): Promise<string> =>
  (await stage.sql<{ id: string }>(`SELECT id FROM production_establishment WHERE business_id = $1`, [businessId]))[0]?.id ?? '';

describe('A booth', () => {
  it('is offered for at least two working days, confirmed before that, and then nobody else gets it.', async () => {
    const [one, two] = [await (await member()).accepted(), await (await member()).accepted()];
    const offer = await one.gets('offerBooth', 'A01');
    // Monday 2 March: two working days end on Wednesday at 24:00.
    expect(offer).toMatchObject({ state: 'OFFERED', expiresAt: '2026-03-04T17:00:00.000Z', booth: { label: 'A01' } });
    expect(await two.gets('offerBooth', 'A01')).toMatchObject({ code: 'BOOTH_TAKEN' });
    expect(await two.answers('confirmBooth', offer).catch(String)).toContain('NOT_FOUND');
    stage.clock.set(new Date('2026-03-04T16:59:59.999Z'));
    expect(await one.answers('confirmBooth', offer)).toMatchObject({ state: 'CONFIRMED', expiresAt: null });
    expect(await two.gets('holdBooth', 'A01')).toMatchObject({ code: 'BOOTH_TAKEN' });
    expect(await mailsOf(one.owner.email)).toEqual(expect.arrayContaining([expect.stringContaining('A01')]));
    days(0);
  });

  it('whose offer is over at that instant is free for the next, without any job; the job only writes it down and tells.', async () => {
    const [one, two] = [await (await member()).accepted(), await (await member()).accepted()];
    const offer = await one.gets('offerBooth', 'A02');
    stage.clock.set(new Date('2026-03-04T17:00:00.000Z'));
    expect(await one.answers('confirmBooth', offer)).toMatchObject({ __typename: 'HoldExpired', expiredAt: '2026-03-04T17:00:00.000Z' });
    const shown = await stage.as(one.owner).act<{ boothApplication: { allocations: { state: string }[] } }>(`query ($id: ID!) { boothApplication(id: $id) { allocations { state } } }`, { id: one.applicationId });
    expect(shown.boothApplication.allocations).toEqual([{ state: 'LAPSED' }]);
    expect(await two.gets('offerBooth', 'A02')).toMatchObject({ state: 'OFFERED' });
    expect(await stage.sql(`SELECT state FROM booth_allocation WHERE id = $1`, [offer['id']])).toEqual([{ state: 'LAPSED' }]);
    await one.gets('holdBooth', 'A03');
    stage.clock.set(new Date('2026-03-20T03:00:00.000Z'));
    expect(await stage.api.get(LapseHolds, { strict: false }).run()).toBe(2);
    expect(await stage.api.get(LapseHolds, { strict: false }).run()).toBe(0);
    expect(await livesOf('A03')).toEqual([]);
    await stage.afterTheQueueIsQuiet();
    // Of the offer, not of the hold; it was written at midnight, and leaves in the morning.
    expect(await stage.sql(`SELECT n.subject_id AS id FROM notification n WHERE n.message = 'OfferLapsed' AND n.person_id = $1`, [one.owner.id])).toEqual([{ id: offer['id'] }]);
    days(0);
  });

  it('that is held becomes the offer; one more than allowed is refused; what is declined or released is free.', async () => {
    const one = await (await member()).accepted();
    const held = await one.gets('holdBooth', 'A03');
    expect(held).toMatchObject({ state: 'HELD' });
    expect(await one.gets('offerBooth', 'A03')).toMatchObject({ id: held['id'], state: 'OFFERED' });
    const second = await one.gets('holdBooth', 'A04');
    expect(await one.gets('holdBooth', 'A05')).toMatchObject({ code: 'ALLOWANCE_USED' });
    expect(await onBooth(stage, exhibiting.organizer, 'releaseBooth', { allocationId: second['id'], idempotencyKey: newId() })).toMatchObject({ code: 'REASON_NEEDED' });
    expect(await onBooth(stage, exhibiting.organizer, 'releaseBooth', { allocationId: second['id'], reason: 'Đổi sơ đồ', idempotencyKey: newId() })).toMatchObject({ state: 'RELEASED' });
    expect(await one.answers('declineOffer', held)).toMatchObject({ state: 'DECLINED' });
    expect([await livesOf('A03'), await livesOf('A04')]).toEqual([[], []]);
  });

  it('moves with its exhibitor to a free one of the same kind; a blocked one is given to nobody; a vacated one is free.', async () => {
    const [one, two] = [await (await member()).accepted(), await (await member()).accepted()];
    const confirmed = await one.confirmed('A05');
    await two.confirmed('A06');
    const move = (label: string) => onBooth(stage, exhibiting.organizer, 'moveBooth', { allocationId: confirmed['id'], boothId: exhibiting.booth(label), idempotencyKey: newId() });
    expect(await move('A06')).toMatchObject({ code: 'BOOTH_TAKEN' });
    await doneBooth(stage, exhibiting.organizer, 'blockBooth', { boothId: exhibiting.booth('A07'), reason: 'Cột điện' });
    expect(await move('A07')).toMatchObject({ code: 'BOOTH_BLOCKED' });
    expect(await two.gets('holdBooth', 'A07')).toMatchObject({ code: 'BOOTH_BLOCKED' });
    await doneBooth(stage, exhibiting.organizer, 'blockBooth', { boothId: exhibiting.booth('A07') });
    const moved = await move('A07');
    expect(moved).toMatchObject({ state: 'CONFIRMED', booth: { label: 'A07' } });
    expect(await livesOf('A05')).toEqual([]);
    expect(await onBooth(stage, one.owner, 'vacateBooth', { allocationId: moved['id'], idempotencyKey: newId() })).toMatchObject({ state: 'VACATED' });
    expect(await livesOf('A07')).toEqual([]);
  });

  it('offered twice with one key is one offer; the same key for another booth is a conflict.', async () => {
    const one = await (await member()).accepted();
    const key = newId();
    const told = await Promise.all(Array.from({ length: 5 }, () => one.gets('offerBooth', 'A05', key)));
    expect(new Set(told.map(({ id }) => id)).size).toBe(1);
    await expect(one.gets('offerBooth', 'A04', key)).rejects.toThrow('CONFLICT');
  });

  it('wanted by many at once is given once.', async () => {
    const exhibitors = await Promise.all(Array.from({ length: 6 }, async () => (await member()).accepted()));
    const told = await Promise.all(exhibitors.map((exhibitor, nth) => exhibitor.gets(nth % 2 ? 'offerBooth' : 'holdBooth', 'A04')));
    expect(told.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect(new Set(told.flatMap(({ code }) => code ?? []))).toEqual(new Set(['BOOTH_TAKEN']));
    expect(await livesOf('A04')).toHaveLength(1);
  });

  it('that somebody waited for is his from when the one before left it, not from when he began to wait: its history shows one at a time.', async () => {
    const [one, two] = [await (await member()).accepted(), await (await member()).accepted()];
    const held = await one.gets('holdBooth', 'A09');
    expect(held).toMatchObject({ state: 'HELD' });
    const left = new Date(start.getTime() + 60_000);
    const waiting = await whileLocked(`SELECT 1 FROM booth_application WHERE id = '${two.applicationId}' FOR UPDATE`, async () => {
      const asked = two.gets('holdBooth', 'A09');
      await until('the taker waits', async () => (await stage.sql(`SELECT 1 FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE NOT l.granted AND a.datname = current_database()`)).length > 0);
      stage.clock.set(left);
      await doneBooth(stage, exhibiting.organizer, 'releaseBooth', { allocationId: held['id'], reason: 'Đổi sơ đồ', idempotencyKey: newId() });
      return { asked };
    });
    expect(await waiting.asked).toMatchObject({ state: 'HELD' });
    const history = await stage.sql(`SELECT taken_at AS "from", ended_at AS "to" FROM booth_allocation WHERE booth_id = $1 ORDER BY id`, [exhibiting.booth('A09')]);
    expect(history).toEqual([{ from: start, to: left }, { from: left, to: null }]);
    days(0);
  });
});

/** Another connection holds these rows while the work goes on. */
async function whileLocked<T>(locking: string, work: () => Promise<T>): Promise<T> {
  const other = new pg.Client({ connectionString: stage.settings.DATABASE_URL });
  await other.connect();
  try {
    await other.query('BEGIN');
    await other.query(locking);
    return await work();
  } finally {
    await other.end();
  }
}

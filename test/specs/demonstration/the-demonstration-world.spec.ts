import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assessmentLifecycle } from '@ketnoi/assessment';
import { INVENTED_PERSONAL_ID_PREFIX, SettableClock, system } from '@ketnoi/common';
import { EditionQueries, editionLifecycle } from '@ketnoi/criteria';
import { applicationLifecycle, CERTIFICATE_STATUSES, CertificateQueries } from '@ketnoi/membership';
import { villagePlaceLifecycle } from '@ketnoi/places';
import { Keys, ReadPool } from '@ketnoi/platform';
import { SeedRefused } from '../../../apps/worker/src/seed/emptiness.js';
import { describeFairs } from './fairs.js';
import { describeScale } from './scale.js';
import { NOW, raiseWorld, signIns, statesOf, type World } from './stage.js';

const TEN_MINUTES = 600_000;

let world: World;

beforeAll(async () => {
  world = await raiseWorld();
}, TEN_MINUTES);

afterAll(() => world.close());

const sql: World['sql'] = (text, values) => world.sql(text, values);
const counted: World['counted'] = (text) => world.counted(text);

describe('The demonstration world comes through every state there is, always the same', () => {
  it('An application, its case, an edition and the place of a village stand in each of their states.', async () => {
    const applications = await counted(`SELECT state FROM membership_application`);
    const cases = await counted(`SELECT state FROM assessment`);
    const editions = await counted(`SELECT state FROM edition`);
    const places = await counted(`SELECT status FROM village_place`);
    expect(Object.keys(applications).sort()).toEqual(statesOf(applicationLifecycle));
    expect(Object.keys(cases).sort()).toEqual(statesOf(assessmentLifecycle));
    expect(Object.keys(editions).sort()).toEqual(statesOf(editionLifecycle));
    expect(Object.keys(places).sort()).toEqual(statesOf(villagePlaceLifecycle));
    expect({ applications, cases, editions }).toEqual({
      applications: { DECIDED: 33, DRAFT: 3, LAPSED: 2, RETURNED: 1, SUBMITTED: 8, WITHDRAWN: 1 },
      cases: { CONCLUDED: 35, DESK: 6, SELF: 4, STOPPED: 3 },
      editions: { ABANDONED: 1, DRAFT: 2, PUBLISHED: 1 },
    });
  });

  it('Certificates are in force, suspended, expired, replaced and withdrawn, each with its paper.', async () => {
    const reads = new ReadPool(world.settings, () => undefined);
    const clock = new SettableClock(NOW);
    const ids = (await sql<{ id: string }>(`SELECT id FROM certificate`)).map(({ id }) => id);
    const rows = await new CertificateQueries(reads, new EditionQueries(reads, clock), clock).byIds(system('spec'), ids);
    await reads.close();
    const statuses = Object.fromEntries(CERTIFICATE_STATUSES.map((status) => [status, rows.filter((row) => row.status === status).length]));
    expect(statuses).toEqual({ IN_FORCE: 13, SUSPENDED: 4, EXPIRED: 3, REPLACED: 8, WITHDRAWN: 2 });
    expect(rows.filter(({ pdfSha256 }) => pdfSha256 === null)).toEqual([]);
    const validUntil = (name: string): string[] => rows.filter(({ holderName }) => holderName.includes(name)).map((row) => `${row.validUntil} ${row.status}`);
    expect({ soon: validUntil('Lam Vĩ'), first: validUntil('Then Vàng Mây') }).toEqual({ soon: ['2026-04-01 IN_FORCE'], first: ['2024-11-25 EXPIRED'] });
  });

  it('What waits for somebody waits as it should: a return of five more days, cases at the desk, sealed ones for a signature, proposals.', async () => {
    const [returned] = await sql(`SELECT return_due_at AS "dueAt" FROM membership_application WHERE state = 'RETURNED'`);
    expect(returned).toEqual({ dueAt: new Date('2026-03-07T17:00:00.000Z') });
    const waiting = `SELECT CASE WHEN a.state = 'CONCLUDED' THEN 'for a signature, ' || (l.result::jsonb ->> 'outcome')
        WHEN s.id IS NULL THEN 'for a reviewer' WHEN l.id IS NULL THEN 'assigned' ELSE 'half judged' END
      FROM membership_application p JOIN assessment a ON a.id = p.assessment_id LEFT JOIN assignment s ON s.assessment_id = a.id AND s.ended_at IS NULL
      LEFT JOIN layer l ON l.assessment_id = a.id AND l.kind = 'DESK' WHERE p.state = 'SUBMITTED'`;
    expect(await counted(waiting)).toEqual({ 'for a reviewer': 3, assigned: 2, 'for a signature, MET': 1, 'for a signature, NOT_MET': 1, 'half judged': 1 });
    expect(await counted(`SELECT coalesce(answer, 'OPEN') FROM status_proposal`)).toEqual({ CONFIRMED: 8, OPEN: 1, REJECTED: 1 });
    expect(await counted(`SELECT outcome FROM determination`)).toEqual({ MET: 30, NOT_MET: 3 });
    expect(await counted(`SELECT CASE WHEN accepted_at IS NOT NULL THEN 'accepted' WHEN revoked_at IS NOT NULL THEN 'revoked' ELSE 'open' END FROM invitation`)).toEqual({ accepted: 11, open: 1, revoked: 1 });
  });

  it('Every kind of business is there with its products, under names that nobody else bears.', async () => {
    expect(await counted(`SELECT kind FROM business`)).toEqual({ COOPERATIVE: 5, COOPERATIVE_GROUP: 4, ENTERPRISE: 11, HOUSEHOLD_BUSINESS: 13, INDIVIDUAL_ARTISAN: 5 });
    expect(await sql(`SELECT name FROM business WHERE name NOT LIKE '%(minh họa)' OR about_vi NOT LIKE '%hư cấu%' OR about_en NOT LIKE '%invented%'`)).toEqual([]);
    expect(await sql(`SELECT (SELECT count(DISTINCT name)::int FROM business) AS names, (SELECT count(*)::int FROM product) AS products, (SELECT count(*)::int FROM product_photo) AS photos`)).toEqual([
      { names: 38, products: 99, photos: 147 },
    ]);
  });
});

describe('Real places and texts, invented people and numbers', () => {
  it('Every workshop lies in a real village, in the unit in which that village lay on the day of registration.', async () => {
    const elsewhere = `SELECT e.id FROM production_establishment e WHERE NOT EXISTS (SELECT 1 FROM village_place p WHERE p.village_id = e.craft_village_id
      AND p.admin_unit_id = e.admin_unit_id AND daterange(p.valid_from, p.valid_to, '[]') @> e.registered_on)`;
    expect(await sql(elsewhere)).toEqual([]);
    expect(await sql(`SELECT count(*)::int AS n, count(DISTINCT business_id)::int AS businesses FROM production_establishment`)).toEqual([{ n: 38, businesses: 38 }]);
    expect(await sql(`SELECT e.address FROM production_establishment e JOIN business b ON b.id = e.business_id WHERE b.name LIKE '%Lam Vĩ%'`)).toEqual([
      { address: expect.stringMatching(/^Số \d+, xóm Mẫu, thôn Hạ Thái, xã Duyên Thái, huyện Thường Tín, thành phố Hà Nội$/) },
    ]);
  });

  it('Every criterion of every set says how sure its wording is, drafts included.', async () => {
    const texts = await sql<{ code: string; text: string }>(`SELECT e.code, coalesce(e.draft, s.content) AS text FROM edition e LEFT JOIN edition_snapshot s ON s.hash = e.hash ORDER BY e.code`);
    const read = texts.map(({ code, text }) => {
      const { criteria } = JSON.parse(text) as { criteria: { wordingStatus?: string }[] };
      return [code, criteria.length, [...new Set(criteria.map(({ wordingStatus }) => wordingStatus ?? 'missing'))].sort()];
    });
    expect(read).toEqual([
      ['SPCN-HN-CRAFT-2021', 9, ['ANALOGOUS', 'REPORTED']],
      ['SPCN-HN-CRAFT-NHAP', 9, ['ANALOGOUS', 'REPORTED']],
      ['SPCN-HN-TEXTILE-2019', 8, expect.not.arrayContaining(['missing'])],
      ['VNCPC-VILLAGE-PROVISIONAL', 21, expect.not.arrayContaining(['missing'])],
    ]);
  });

  it('No number belongs to anybody: codes begin with 00, personal numbers with 000, telephones and addresses are of ranges nobody has.', async () => {
    const keys = new Keys(world.settings);
    const rows = await sql<{ id: string; kind: string; value: string | null; sealed: Buffer | null }>(`SELECT id, kind, value, sealed FROM business_identifier`);
    const opened = rows.map(({ id, kind, value, sealed }) => ({ kind, text: value ?? keys.open('personal-number', sealed ?? Buffer.alloc(0), id) }));
    const wrong = opened.filter(({ kind, text }) => !text.startsWith(kind === 'PERSONAL_ID' ? INVENTED_PERSONAL_ID_PREFIX : '00'));
    expect({ wrong, kinds: [...new Set(opened.map(({ kind }) => kind))].sort() }).toEqual({ wrong: [], kinds: ['ENTERPRISE_CODE', 'OLD_HOUSEHOLD_CODE', 'PERSONAL_ID'] });
    expect(new Set(opened.map(({ kind, text }) => `${kind} ${text}`)).size).toBe(opened.length);
    expect(await sql(`SELECT value FROM business_contact WHERE CASE kind WHEN 'EMAIL' THEN value !~ '[.]example$' WHEN 'WEBSITE' THEN value !~ '[.]example/$' ELSE value !~ '^[+]84(24390000|900000)' END`)).toEqual([]);
    expect(await sql(`SELECT email FROM person WHERE email !~ '[.]example$' UNION SELECT email FROM invitation WHERE email !~ '[.]example$'`)).toEqual([]);
    expect(await sql(`SELECT b.name FROM business b WHERE NOT EXISTS (SELECT 1 FROM business_identifier i WHERE i.business_id = b.id AND i.replaced_at IS NULL AND i.kind IN ('ENTERPRISE_CODE', 'PERSONAL_ID'))`)).toEqual([]);
  });
});

describe('The demonstration world can be used', () => {

  it.each(signIns.map((entry) => [entry.role, entry] as const))('%s signs in and holds that role.', async (role, entry) => {
    const { me } = await world.ask<{ me: { name: string; emailVerified: boolean; roles: { role: string }[] } }>(`{ me { name emailVerified roles { role } } }`, {}, await world.signIn(entry.email));
    expect({ ...me, roles: [...new Set(me.roles.map((held) => held.role))] }).toEqual({ name: entry.name, emailVerified: true, roles: role === 'PERSON' ? [] : [role] });
  });

  it('Every product has a picture, and both sizes of each are handed out.', async () => {
    const without = await sql(`SELECT p.name_vi FROM product p WHERE NOT EXISTS (SELECT 1 FROM product_photo f WHERE f.product_id = p.id AND f.place = 1)`);
    const files = await sql<{ id: string }>(`SELECT file_id AS id FROM product_photo`);
    const answers = await Promise.all(files.flatMap(({ id }) => ['full', 'thumb'].map((size) => world.api.inject({ method: 'GET', url: `/media/${id}/${size}.webp` }))));
    const unserved = answers.filter(({ statusCode, headers, rawPayload }) => statusCode !== 200 || headers['content-type'] !== 'image/webp' || rawPayload.length < 1_000);
    expect({ without, unserved: unserved.length }).toEqual({ without: [], unserved: 0 });
  });

  it('Nothing of the past waits to be sent: the queue is empty, and a worker that sweeps finds nothing to mail.', () => {
    expect(world.aftermath).toEqual({ recorded: expect.any(Number), jobs: 0, undispatched: 0, notifications: 0, swept: 0, mails: 0 });
    expect(world.aftermath.recorded).toBeGreaterThan(900);
  });
});

describeFairs(() => world);

describeScale(() => world);

describe('The demonstration world goes into an empty database only', () => {
  const rows = async () => (await sql(`SELECT (SELECT count(*)::int FROM person) AS people, (SELECT count(*)::int FROM domain_event) AS events, (SELECT count(*)::int FROM product) AS products`))[0];

  it('A second run is refused with a sentence and changes nothing.', async () => {
    const before = await rows();
    await expect(world.seed()).rejects.toThrow(/already holds the demonstration world; nothing was changed/);
    expect(await rows()).toEqual(before);
  });

  it('An interrupted one, a database of people, and production are told apart.', async () => {
    await sql(`DELETE FROM domain_event WHERE type = 'DemonstrationFinished'`);
    await expect(world.seed()).rejects.toThrow(/interrupted.*npm run db:reset/s);
    await sql(`DELETE FROM domain_event WHERE type = 'DemonstrationBegun'`);
    await expect(world.seed()).rejects.toThrow(/in use: it holds accounts of people/);
    await expect(world.seed({ ...world.settings, NODE_ENV: 'production' })).rejects.toThrow(SeedRefused);
  });

  it('Progress is told as what, and how much of it.', () => {
    expect(world.lines.filter((line) => /^(People|Businesses): \d+ of \d+, |^Replaying \d{4}-\d{2}-\d{2}: \d+ of \d+ acts$/.test(line)).length).toBeGreaterThan(60);
  });
});

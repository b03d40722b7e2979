import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { newId } from '@ketnoi/common';
import { buildLog, statements } from '@ketnoi/platform';
import { fileURLToPath } from 'node:url';
import { seedDemonstration } from '../../apps/worker/src/seed/seed-demonstration.js';
import { FairGround, onPage, someEnquiries } from '../support/booth-pages.js';
import { Business } from '../support/businesses.js';
import { Fair } from '../support/events.js';
import { onTicket, Visiting } from '../support/registrations.js';
import { documentOf, listsOf, type ListArguments } from '../support/every-list.js';
import { openStage, type Asking, type Caller, type Stage } from '../support/stage.js';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));
const TEN_MINUTES = 600_000;

let stage: Stage;
let schema: GraphQLSchema;
beforeAll(async () => {
  stage = await openStage({ withoutWorker: true, emptyDatabase: true });
  const log = buildLog(stage.settings, 'seed');
  await seedDemonstration({ settings: stage.settings, log, now: stage.clock.now(), data: DATA, say: () => undefined });
  await aFewFairs();
  schema = stage.api.get(GraphQLSchemaHost, { strict: false }).schema;
}, TEN_MINUTES);
afterAll(() => stage.close());

/** Three fairs to come, with people and invitations, and one person who organizes all of them. */
async function aFewFairs(): Promise<void> {
  const fairs: Fair[] = [];
  for (const wishes of [{ in: 20 }, { in: 30 }, { in: 40 }]) fairs.push(await Fair.announced(stage, wishes));
  for (const fair of fairs) await fair.act('inviteToEvent', { email: `gac-cong-${fairs.indexOf(fair)}@vi-du.example`, role: 'GATE_STAFF', idempotencyKey: `invitation-${fair.id}` });
  await exhibitors(fairs);
  await visitors(fairs[0] as Fair);
  await stage.aPerson({ roles: fairs.map(({ id }) => ({ role: 'ORGANIZER', scopeKind: 'EVENT', scopeId: id })) });
}

/** Two businesses at the first fair, one of them at all; its page with enquiries, and one person who works there in two roles. */
async function exhibitors(fairs: readonly Fair[]): Promise<void> {
  const [business, other] = [await Business.on(stage), await Business.on(stage)];
  for (const fair of fairs) {
    const ground = await FairGround.on(stage, fair, ['A01', 'A02', 'A03']);
    await ground.gives(business, 'A01');
    if (fair === fairs[0]) await ground.gives(other, 'A02');
  }
  const page = await onPage(stage, business.owner, 'saveBoothPage', { eventId: fairs[0]?.id, businessId: business.id, facts: [], story: [], productIds: [], answererIds: [] });
  await someEnquiries(stage, String(page['id']), 6);
  await stage.aPerson({ roles: (['BOOTH_STAFF', 'BUSINESS_EDITOR'] as const).map((role) => ({ role, scopeKind: 'BUSINESS', scopeId: business.id })) });
}

/** Six who registered, two of them for several days. */
async function visitors(fair: Fair): Promise<void> {
  const kind = await onTicket(stage.as(fair.organizer), 'addTicketKind', await Visiting.kindOf(fair, { places: [{ size: 10 }] }));
  for (let nth = 0; nth < 6; nth += 1) {
    const days = fair.days.slice(0, nth % 3 === 0 ? 2 : 1);
    await onTicket(stage.anonymous, 'register', { ticketKindId: kind['id'], name: 'Khách', email: `khach-${nth}@vi-du.example`, days, idempotencyKey: newId() });
  }
}

/** A demonstration person who comes with a sign-in of this test. */
async function comeIn(role: string): Promise<Caller> {
  const [person] = await stage.sql<{ id: string; email: string; name: string }>(
    `SELECT p.id, p.email, p.name FROM person p JOIN role_grant g ON g.person_id = p.id WHERE g.role = $1 AND g.ended_at IS NULL
      ORDER BY (SELECT count(*) FROM assignment a WHERE a.person_id = p.id AND a.ended_at IS NULL) DESC, (SELECT count(*) FROM role_grant o WHERE o.person_id = p.id) DESC LIMIT 1`,
    [role],
  );
  if (!person) throw new Error(`nobody is ${role}`);
  return { ...person, token: await stage.signInOf(person.id) };
}

const CALLERS: Record<string, string> = {
  applications: 'DEPARTMENT_EDITOR', applicationsInState: 'DEPARTMENT_EDITOR', casesWaitingForReviewer: 'DEPARTMENT_EDITOR', villagesNeedingConfirmation: 'DEPARTMENT_EDITOR',
  businesses: 'DEPARTMENT_EDITOR', myAssignedAssessments: 'ASSESSOR', myBusinesses: 'BUSINESS_OWNER', mySignIns: 'BUSINESS_OWNER', editions: 'DEPARTMENT_EDITOR',
  boothApplications: 'BOOTH_STAFF', boothApplicationsInState: 'ORGANIZER', plannedBooths: 'ORGANIZER', registrations: 'ORGANIZER', enquiries: 'BOOTH_STAFF', myEvents: 'ORGANIZER', venues: 'DEPARTMENT_EDITOR',
};
/** The id that stands most often in a column, as an argument. */
const mostOften = async (table: string, column: string): Promise<string> =>
  `"${(await stage.sql<{ id: string }>(`SELECT ${column} AS id FROM ${table} GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`))[0]?.id}"`;

const GIVEN: Record<string, () => Promise<ListArguments>> = {
  adminUnits: async () => ({ on: '"2026-01-01"' }),
  editions: async () => ({ set: '"SPCN-HN-CRAFT"' }),
  enquiries: async () => ({ pageId: await mostOften('enquiry', 'page_id') }),
  boothApplications: async () => ({ businessId: await mostOften(`booth_application p JOIN role_grant g ON g.scope_id = p.business_id AND g.role = 'BOOTH_STAFF'`, 'p.business_id') }),
  boothApplicationsInState: async () => ({ eventId: await mostOften('booth_application', 'event_id'), state: 'ACCEPTED' }),
  plannedBooths: async () => ({ eventId: await mostOften('booth_application', 'event_id') }),
  registrations: async () => ({ eventId: await mostOften('registration', 'event_id') }),
  applicationsInState: async () => ({ state: 'DECIDED' }),
  applications: async () => ({ businessId: await mostOften('membership_application', 'business_id') }),
};

interface PageOf {
  readonly nodes: number;
  readonly next: string | null;
  /** How often each statement was sent. */
  readonly counts: ReadonlyMap<string, number>;
}

async function askerOf(list: string): Promise<Asking> {
  const role = CALLERS[list];
  return role ? stage.as(await comeIn(role)) : stage.anonymous;
}

async function page(asking: Asking, list: string, first: number, after: string | null = null): Promise<PageOf> {
  const given = { ...((await GIVEN[list]?.()) ?? {}), ...(after ? { after: JSON.stringify(after) } : {}) };
  const document = documentOf(schema, list, first, given);
  type Answer = Record<string, { nodes: unknown[]; pageInfo: { endCursor: string | null } }>;
  const { value, texts } = await statements.during(() => asking.act<Answer>(document));
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return { nodes: value[list]?.nodes.length ?? 0, next: value[list]?.pageInfo.endCursor ?? null, counts };
}

/** The same rows, each on a page of its own: how often the richest of them needs a statement, and how often all of them. */
async function oneByOne(asking: Asking, list: string, rows: number): Promise<Map<string, { most: number; sum: number }>> {
  const alone = new Map<string, { most: number; sum: number }>();
  for (let n = 0, after: string | null = null; n < rows; n += 1) {
    const { counts, next } = await page(asking, list, 1, after);
    for (const [text, times] of counts) {
      const { most, sum } = alone.get(text) ?? { most: 0, sum: 0 };
      alone.set(text, { most: Math.max(most, times), sum: sum + times });
    }
    after = next;
  }
  return alone;
}

/** A cursor of this list with another position inside. */
const altered = (cursor: string, key: (key: string) => string, id: (id: string) => string): string => {
  const [list, oldKey, oldId] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [string, string, string];
  return Buffer.from(JSON.stringify([list, key(oldKey), id(oldId)])).toString('base64url');
};
const same = (text: string): string => text;

const LISTS = [
  'adminUnits', 'applications', 'applicationsInState', 'boothApplications', 'boothApplicationsInState', 'businesses', 'casesWaitingForReviewer', 'editions', 'enquiries', 'events', 'members', 'myAssignedAssessments', 'myBusinesses', 'myEvents', 'mySignIns',
  'plannedBooths', 'registrations', 'search', 'venues', 'villages', 'villagesNeedingConfirmation',
];

describe('A list of many costs as many statements as a list of one', () => {
  it('Every list of the schema is here.', () => {
    expect(listsOf(schema)).toEqual(LISTS);
  });

  it.each(LISTS)('%s, with all that can be reached from its rows: no statement is sent once per row.', async (list) => {
    const asking = await askerOf(list);
    const many = await page(asking, list, 5);
    expect(many.nodes).toBeGreaterThanOrEqual(2);
    const alone = await oneByOne(asking, list, many.nodes);
    // Rows whose relations lie at different depths may need one more batch than the richest; rows that share none need the sum.
    const unshared = [...many.counts].filter(([text, times]) => times > (alone.get(text)?.most ?? 0) && times >= (alone.get(text)?.sum ?? 0));
    expect(unshared).toEqual([]);
  });

  it.each(LISTS)('%s: a cursor whose inside was altered is told as such (G20).', async (list) => {
    const asking = await askerOf(list);
    const { next } = await page(asking, list, 1);
    for (const wrong of [altered(next ?? '', same, () => 'x'), altered(next ?? '', (key) => `${key}\0`, same), altered(next ?? '', same, (id) => `${id}'`)]) {
      const { errors } = await asking.ask(documentOf(schema, list, 1, { ...((await GIVEN[list]?.()) ?? {}), after: JSON.stringify(wrong) }));
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', issues: [{ path: 'after', code: 'CURSOR_FORM' }] });
    }
    // A sort value of another kind is told too, or stands somewhere in the order; it is never an error of ours.
    for (const key of ['abc', '9999-99-99', '2026-02-31T00:00:00.000Z', '-1|x', '']) {
      const { errors } = await asking.ask(documentOf(schema, list, 1, { ...((await GIVEN[list]?.()) ?? {}), after: JSON.stringify(altered(next ?? '', () => key, same)) }));
      expect(errors?.[0]?.extensions.code ?? 'BAD_USER_INPUT').toBe('BAD_USER_INPUT');
    }
  });
});

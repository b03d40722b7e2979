import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { buildLog, statements } from '@ketnoi/platform';
import { fileURLToPath } from 'node:url';
import { seedDemonstration } from '../../apps/worker/src/seed/seed-demonstration.js';
import { documentOf, listsOf, type ListArguments } from '../support/every-list.js';
import { openStage, type Caller, type Stage } from '../support/stage.js';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));
const TEN_MINUTES = 600_000;

let stage: Stage;
let schema: GraphQLSchema;
beforeAll(async () => {
  stage = await openStage({ withoutWorker: true, emptyDatabase: true });
  const log = buildLog(stage.settings, 'seed');
  await seedDemonstration({ settings: stage.settings, log, now: stage.clock.now(), data: DATA, say: () => undefined });
  schema = stage.api.get(GraphQLSchemaHost, { strict: false }).schema;
}, TEN_MINUTES);
afterAll(() => stage.close());

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
};
const GIVEN: Record<string, () => Promise<ListArguments>> = {
  adminUnits: async () => ({ on: '"2026-01-01"' }),
  editions: async () => ({ set: '"SPCN-HN-CRAFT"' }),
  applicationsInState: async () => ({ state: 'DECIDED' }),
  applications: async () => {
    const [row] = await stage.sql<{ id: string }>(`SELECT business_id AS id FROM membership_application GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`);
    return { businessId: `"${row?.id}"` };
  },
};

async function texts(list: string, first: number): Promise<{ nodes: number; counts: Map<string, number> }> {
  const role = CALLERS[list];
  const asking = role ? stage.as(await comeIn(role)) : stage.anonymous;
  const document = documentOf(schema, list, first, (await GIVEN[list]?.()) ?? {});
  const { value, texts: sent } = await statements.during(() => asking.act<Record<string, { nodes: unknown[] }>>(document));
  const counts = new Map<string, number>();
  for (const text of sent) counts.set(text, (counts.get(text) ?? 0) + 1);
  return { nodes: value[list]?.nodes.length ?? 0, counts };
}

const LISTS = [
  'adminUnits', 'applications', 'applicationsInState', 'businesses', 'casesWaitingForReviewer', 'editions', 'members', 'myAssignedAssessments', 'myBusinesses', 'mySignIns',
  'villages', 'villagesNeedingConfirmation',
];

describe('A list of many costs as many statements as a list of one', () => {
  it('Every list of the schema is here.', () => {
    expect(listsOf(schema)).toEqual(LISTS);
  });

  it.each(LISTS)('%s, with all that can be reached from its rows: no statement is sent once per row.', async (list) => {
    const [one, many] = [await texts(list, 1), await texts(list, 5)];
    expect(one.nodes).toBe(1);
    // A relation that the first row lacks may add its statement, by as many levels as it occurs in; rows never multiply one.
    const multiplied = [...many.counts].filter(([text, times]) => times > Math.max(one.counts.get(text) ?? 0, 3));
    expect(multiplied).toEqual([]);
  });
});

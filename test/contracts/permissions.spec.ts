import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLObjectType } from 'graphql';
import { KINDS, permissionWorld, type Kind, type PermissionWorld } from '../support/permission-world.js';
import { openStage, type Answered, type Asking, type Stage } from '../support/stage.js';
import { PERMISSIONS, type Gate, type PermissionRow } from './permissions.table.js';

let stage: Stage;
let world: PermissionWorld;
beforeAll(async () => {
  stage = await openStage({ withoutWorker: true });
  world = await permissionWorld(stage);
});
afterAll(() => stage.close());

const asking = (kind: Kind): Asking => (kind === 'anonymous' ? stage.anonymous : stage.as(world.callers[kind]));

function gateOf({ data, errors }: Answered<Record<string, unknown> | null>): Gate {
  const code = errors?.[0]?.extensions.code;
  if (code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' || code === 'NOT_FOUND') return code;
  if (code === 'INTERNAL' || code === 'BAD_REQUEST') throw new Error(JSON.stringify(errors));
  if (code) return 'ALLOWED';
  const value = Object.values(data ?? {})[0];
  if (value === null) return 'NULL';
  if ((value as { code?: string }).code?.endsWith('_NEEDED')) return 'REFUSED';
  return (value as { nodes?: unknown[] }).nodes?.length === 0 ? 'EMPTY' : 'ALLOWED';
}

const SIGN: Record<Gate, string> = { ALLOWED: 'yes', REFUSED: 'owner', UNAUTHENTICATED: 'sign in', FORBIDDEN: '-', NOT_FOUND: '·', NULL: '∅', EMPTY: '[]' };

function renderPermissions(): string {
  const rows = PERMISSIONS.map(({ field, answers }) => `| ${field.replace('.', ' ')} | ${KINDS.map((kind) => SIGN[answers(kind)]).join(' | ')} |`);
  return `# Who may ask what

Generated from test/contracts/permissions.table.ts, which a contract plays against the running API: every root field by every kind of
person. Business A is the one asked about, with an application handed in and the assessor at its desk; it is not public yet.
The event asked about is a draft of the organizer; the gate staff and all others meet the announced fair.
yes: the gates let through, the act's own rules may still refuse · owner: told that the owner has to do it · sign in: UNAUTHENTICATED ·
-: FORBIDDEN · ·: NOT_FOUND, as if it did not exist · ∅: null · []: an empty list.

| field | ${KINDS.join(' | ')} |
|---|${KINDS.map(() => '---').join('|')}|
${rows.join('\n')}
`;
}

const isShut = (gate: Gate): boolean => gate !== 'ALLOWED';
/** Refusing kinds come first: whatever an allowed act changes cannot hide what a refused one would have changed. */
const inOrder = (row: PermissionRow): Kind[] => [...KINDS].sort((a, b) => Number(!isShut(row.answers(a))) - Number(!isShut(row.answers(b))));

describe('Who may ask what', () => {
  it('The table has a row for every root field, and no other.', () => {
    const { schema } = stage.api.get(GraphQLSchemaHost, { strict: false });
    const fields = (type: GraphQLObjectType | null | undefined): string[] => Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name}.${field}`);
    expect(PERMISSIONS.map((row) => row.field).sort()).toEqual([...fields(schema.getQueryType()), ...fields(schema.getMutationType())].sort());
  });

  it('docs/permissions.md shows this table. After a change: UPDATE_DOCS=1 npm test -- permissions', () => {
    const rendered = renderPermissions();
    if (process.env['UPDATE_DOCS']) writeFileSync('docs/permissions.md', rendered);
    expect(readFileSync('docs/permissions.md', 'utf8')).toBe(rendered);
  });

  it.each(PERMISSIONS.map((row) => [row.field, row] as const))('%s', async (_field, row) => {
    const expected: Partial<Record<Kind, Gate>> = {};
    const seen: Partial<Record<Kind, Gate>> = {};
    const before = await stage.written();
    for (const kind of inOrder(row)) {
      expected[kind] = row.answers(kind);
      seen[kind] = gateOf(await asking(kind).ask(row.document, row.variables(world, kind) as Record<string, unknown>));
      // A refusal leaves nothing written and nothing queued.
      if (isShut(row.answers(kind))) expect([kind, await stage.written()]).toEqual([kind, before]);
    }
    expect(seen).toEqual(expected);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, isInputObjectType, isListType, isNonNullType, type GraphQLInputField, type GraphQLInputObjectType, type GraphQLInputType } from 'graphql';
import { KINDS, permissionWorld, type Kind, type PermissionWorld } from '../support/permission-world.js';
import { openStage, type Stage } from '../support/stage.js';
import { PERMISSIONS, type PermissionRow } from './permissions.table.js';

let stage: Stage;
let world: PermissionWorld;
beforeAll(async () => {
  stage = await openStage({ withoutWorker: true });
  world = await permissionWorld(stage);
}, 120_000);
afterAll(() => stage.close());

/** JSON writes no infinity; a hostile client does. */
const INFINITE = 'JSON-1e999';
const NONSENSE: readonly unknown[] = [
  '\u0000', 'x\u200bx', '\ud800', '\u202egnp.exe', `x${'\u0301'.repeat(200)}`, 'x'.repeat(12_000), '', '   ', "x' OR 1=1 --", '2021-02-30', '99999-01-01', '１２３', 'Phùng Xá',
  -1, 0, 2 ** 31, INFINITE, -0.5, null, true, [], ['x'], {}, { __proto__: { polluted: true } },
];
/** What a caller may be told; INTERNAL is never among it. */
const TOLD = ['BAD_USER_INPUT', 'BAD_REQUEST', 'NOT_FOUND', 'FORBIDDEN', 'CONFLICT', 'RATE_LIMITED', 'UNAUTHENTICATED'];

type Path = readonly string[];
type Tree = Record<string, unknown>;

const objectOf = (type: GraphQLInputType): GraphQLInputObjectType | null => {
  const named = getNamedType(type);
  return isInputObjectType(named) ? named : null;
};
const isList = (type: GraphQLInputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

/** Every field of an input, those of its parts included: of a list the first element. */
function pathsOf(type: GraphQLInputObjectType, prefix: Path = [], depth = 0): Path[] {
  return Object.values(type.getFields()).flatMap((field: GraphQLInputField) => {
    const part = objectOf(field.type);
    const here = [...prefix, field.name];
    return part && depth < 2 ? [here, ...pathsOf(part, isList(field.type) ? [...here, '0'] : here, depth + 1)] : [here];
  });
}

/** The input with one field changed; what has to stand around it is made. */
function changed(input: unknown, [name = '', ...rest]: Path, value: unknown): unknown {
  if (name === '0') return [rest.length === 0 ? value : changed((input as unknown[] | undefined)?.[0] ?? {}, rest, value)];
  const tree = (typeof input === 'object' && input !== null ? input : {}) as Tree;
  return { ...tree, [name]: rest.length === 0 ? value : changed(tree[name], rest, value) };
}

/** Somebody whom the gates let through, so that the value reaches the rules. */
const kindFor = (row: PermissionRow): Kind => KINDS.find((kind) => row.answers(kind) === 'ALLOWED') ?? KINDS.find((kind) => row.answers(kind) === 'NOT_FOUND' && kind !== 'anonymous') ?? 'ownerOfA';

async function codeOf(kind: Kind, query: string, variables: unknown): Promise<string> {
  const token = kind === 'anonymous' ? null : world.callers[kind].token;
  const payload = JSON.stringify({ query, variables }).replaceAll(`"${INFINITE}"`, '1e999');
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const { statusCode, body } = await stage.inject({ method: 'POST', url: '/graphql', headers, payload });
  if (statusCode >= 500) return `HTTP ${statusCode}`;
  return (JSON.parse(body) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code ?? 'DONE';
}

/** What was not told as it should be, with the value that did it. */
async function faultsOf(row: PermissionRow, base: (kind: Kind) => Tree, paths: readonly Path[]): Promise<string[]> {
  const kind = kindFor(row);
  const faults: string[] = [];
  for (const path of paths) {
    for (const value of NONSENSE) {
      const told = await codeOf(kind, row.document, changed(base(kind), path, value));
      if (told !== 'DONE' && !TOLD.includes(told)) faults.push(`${path.join('.')} = ${JSON.stringify(value).slice(0, 40)}: ${told}`);
    }
  }
  return faults;
}

const mutations = PERMISSIONS.filter(({ field, document }) => field.startsWith('Mutation.') && document.includes('$input:'));
const queries = PERMISSIONS.filter(({ field, document }) => field.startsWith('Query.') && document.includes('$'));

describe('Nonsense in any field is told, and never an error of ours', () => {
  it.each(mutations.map((row) => [row.field, row] as const))('%s', async (_field, row) => {
    const { schema } = stage.api.get(GraphQLSchemaHost, { strict: false });
    const argument = schema.getMutationType()?.getFields()[row.field.replace('Mutation.', '')]?.args.find(({ name }) => name === 'input');
    const type = argument && objectOf(argument.type);
    if (!type) throw new Error(`${row.field} takes no input`);
    const base = (kind: Kind): Tree => row.variables(world, kind) as Tree;
    expect(await faultsOf(row, base, pathsOf(type).map((path) => ['input', ...path]))).toEqual([]);
  });

  it.each(queries.map((row) => [row.field, row] as const))('%s', async (_field, row) => {
    const base = (kind: Kind): Tree => row.variables(world, kind) as Tree;
    expect(await faultsOf(row, base, Object.keys(base(kindFor(row))).map((name) => [name]))).toEqual([]);
  });

  it('The fields are those of the schema: more than four hundred of them.', () => {
    const { schema } = stage.api.get(GraphQLSchemaHost, { strict: false });
    const inputs = Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ args }) => args.flatMap((argument) => objectOf(argument.type) ?? []));
    expect(inputs.flatMap((type) => pathsOf(type)).length).toBeGreaterThan(400);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

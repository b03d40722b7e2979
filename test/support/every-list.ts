import { getNamedType, isEnumType, isInterfaceType, isListType, isNonNullType, isObjectType, isScalarType, isUnionType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

/** Levels of relations selected below a node of a list. */
const LEVELS = 3;

/** Values of arguments that a list needs beside its size. */
export type ListArguments = Readonly<Record<string, string>>;

/** A query for one list with everything that can be reached from its rows, made from the schema, so that a new field is in it by itself. */
export function documentOf(schema: GraphQLSchema, list: string, first: number, given: ListArguments = {}): string {
  const field = schema.getQueryType()?.getFields()[list];
  if (!field) throw new Error(`no list ${list}`);
  const others = Object.entries(given).map(([name, value]) => `${name}: ${value}`);
  return `{ ${list}(${[`first: ${first}`, ...others].join(', ')}) ${selectionOf(field, LEVELS + 1)} }`;
}

/** Root fields that answer a page of a list. */
export const listsOf = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
    .map(({ name }) => name)
    .sort();

function selectionOf(field: GraphQLField<unknown, unknown>, levels: number): string {
  const type = getNamedType(field.type);
  if (isScalarType(type) || isEnumType(type)) return '';
  if (isUnionType(type)) return '{ __typename }';
  if (isInterfaceType(type)) return '{ __typename }';
  if (!isObjectType(type)) return '';
  return `{ ${fieldsOf(type, levels).join(' ')} }`;
}

function fieldsOf(type: GraphQLObjectType, levels: number): string[] {
  // Edges repeat the nodes.
  if (type.name.endsWith('Connection')) return [`nodes ${selectionOf(fieldNamed(type, 'nodes'), levels)}`, 'pageInfo { hasNextPage endCursor }'];
  const fields = Object.values(type.getFields()).flatMap((field) => asked(field, levels));
  return ['__typename', ...fields];
}

function asked(field: GraphQLField<unknown, unknown>, levels: number): string[] {
  const type = getNamedType(field.type);
  const needed = field.args.filter(({ type: needs, defaultValue }) => isNonNullType(needs) && defaultValue === undefined).map(({ name }) => name);
  if (needed.some((name) => name !== 'first')) return [];
  const isPlain = isScalarType(type) || isEnumType(type);
  // Lists of lists grow beyond what one query may ask.
  if (!isPlain && (levels <= 1 || (isListType(field.type) && levels <= 2 && type.name.endsWith('Connection')))) return [];
  const size = needed.includes('first') ? '(first: 2)' : '';
  return [`${field.name}${size} ${selectionOf(field, levels - 1)}`.trim()];
}

const fieldNamed = (type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> => {
  const field = type.getFields()[name];
  if (!field) throw new Error(`${type.name} has no ${name}`);
  return field;
};

import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { badInput, isId } from '@ketnoi/common';

@ObjectType({ description: 'Where a page of a list ends.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow.' }) hasNextPage: boolean;
  @Field(() => String, { nullable: true, description: 'Give it as `after` for the next page; null for an empty page.' }) endCursor: string | null;
}

export interface Connection<Node> {
  nodes: Node[];
  edges: { cursor: string; node: Node }[];
  pageInfo: PageInfo;
}

/** The position of a row in one list: its sort value as text and its id. */
export interface Position {
  readonly key: string;
  readonly id: string;
}

/** Makes the connection type of a node. Lists grow, so all of them are paged by cursors. */
export function connectionOf<Node>(node: Type<Node>, name: string): Type<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} and its place in the list.` })
  class Edge {
    @Field(() => String) cursor: string;
    @Field(() => node) node: Node;
  }
  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class Page implements Connection<Node> {
    @Field(() => [node]) nodes: Node[];
    @Field(() => [Edge]) edges: Edge[];
    @Field(() => PageInfo) pageInfo: PageInfo;
  }
  return Page;
}

/**
 * One page from `first + 1` rows. `list` names the query with its filter: a cursor of another list is refused.
 * @param positionOf sort value as text and id of a row
 */
export function toConnection<Row, Node>(
  rows: readonly Row[],
  first: number,
  list: string,
  positionOf: (row: Row) => Position,
  toNode: (row: Row) => Node,
): Connection<Node> {
  const edges = rows.slice(0, first).map((row) => ({ cursor: cursorOf(list, positionOf(row)), node: toNode(row) }));
  return {
    nodes: edges.map((edge) => edge.node),
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
  };
}

const cursorOf = (list: string, { key, id }: Position): string => Buffer.from(JSON.stringify([list, key, id])).toString('base64url');

const ANY_TEXT = /^[^\0]*$/u;
/** Keys of lists that stand in the order of an instant or of a day: the database would not read another text as one. */
export const INSTANT_KEY = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
export const DAY_KEY = /^\d{4}-\d\d-\d\d$/;

/**
 * The position inside a cursor of this list, or null for the first page. Fault BAD_USER_INPUT at `after` with CURSOR_FORM.
 * @param form what a sort value of this list looks like, unless it is a text
 */
export function positionAfter(cursor: string | null | undefined, list: string, form: RegExp = ANY_TEXT): Position | null {
  if (cursor === null || cursor === undefined) return null;
  try {
    const [of, key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if (of === list && typeof key === 'string' && isReadable(key, form) && typeof id === 'string' && isId(id)) return { key, id };
  } catch {
    // Answered below like any other text that is not a cursor of ours.
  }
  throw badInput({ path: 'after', code: 'CURSOR_FORM' });
}

/** 31 February has the form of a day; the parser would take it for one in March. */
function isReadable(key: string, form: RegExp): boolean {
  if (!form.test(key)) return false;
  const instant = form === ANY_TEXT ? 0 : Date.parse(key);
  return form === ANY_TEXT || (!Number.isNaN(instant) && new Date(instant).toISOString().startsWith(key));
}

/** How many a count tells exactly. */
export const COUNTED_UP_TO = 1_000;

@ObjectType({ description: 'A count that stops at 1,000.' })
export class Total {
  @Field(() => Int) count: number;
  @Field(() => Boolean, { description: 'False when there are more than 1,000.' }) exact: boolean;
}

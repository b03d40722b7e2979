import DataLoader from 'dataloader';
import type { Id } from '@ketnoi/common';

/** A loader of one row per id: null where there is none, or none that the actor may see. */
export const oneById = <Row extends { readonly id: Id }>(read: (ids: readonly Id[]) => Promise<Row[]>): DataLoader<Id, Row | null> =>
  oneByKey(read, ({ id }) => id);

/** A loader of one row per key: null where there is none. */
export const oneByKey = <Row>(read: (keys: readonly string[]) => Promise<Row[]>, keyOf: (row: Row) => string): DataLoader<string, Row | null> =>
  new DataLoader(async (keys) => {
    const rows = new Map((await read(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });

/** A loader of the rows that belong to a key, in the order they were read. */
export const manyByKey = <Row>(read: (keys: readonly string[]) => Promise<Row[]>, keyOf: (row: Row) => string): DataLoader<string, Row[]> =>
  new DataLoader(async (keys) => {
    const groups = new Map<string, Row[]>();
    for (const row of await read(keys)) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
    return keys.map((key) => groups.get(key) ?? []);
  });

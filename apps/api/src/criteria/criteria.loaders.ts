import DataLoader from 'dataloader';
import type { Actor } from '@ketnoi/common';
import { DraftQueries, EditionQueries, type EditionRow } from '@ketnoi/criteria';
import { oneById } from '../graphql/batch.js';
import type { Find } from '../graphql/find.js';

type RowsByKeys = (keys: readonly string[]) => Promise<EditionRow[]>;

/** Sets and editions: what is published for everybody, drafts for the Department. */
export const criteriaLoaders = (find: Find, actor: Actor) => ({
  criteriaSetById: oneById((ids) => find(EditionQueries).setsByIds(ids)),
  editionById: oneById((ids) => find(EditionQueries).byIds(actor, ids)),
  editionByHash: oneEditionBy((hashes) => find(EditionQueries).byHashes(hashes), ({ hash }) => hash),
  currentEditionBySetId: oneEditionBy((setIds) => find(EditionQueries).currentBySetIds(setIds), ({ setId }) => setId),
  editionContentByHash: new DataLoader(async (hashes: readonly string[]) => {
    const contents = await find(EditionQueries).contentsByHashes(hashes);
    return hashes.map((hash) => contents.get(hash) ?? null);
  }),
  editionDraftById: oneById((ids) => find(DraftQueries).byEditionIds(actor, ids)),
});

const oneEditionBy = (read: RowsByKeys, keyOf: (row: EditionRow) => string | null): DataLoader<string, EditionRow | null> =>
  new DataLoader(async (keys) => {
    const rows = new Map((await read(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });

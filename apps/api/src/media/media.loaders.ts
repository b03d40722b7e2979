import { FileQueries } from '@ketnoi/media';
import { oneById } from '../graphql/batch.js';
import type { Find } from '../graphql/find.js';

/** Photos that anybody may see; evidence never passes here. */
export const mediaLoaders = (find: Find) => ({
  photoById: oneById((ids) => find(FileQueries).publicByIds(ids)),
});

import type { Actor } from '@ketnoi/common';
import { PersonQueries } from '@ketnoi/identity';
import { oneById } from '../graphql/batch.js';
import type { Find } from '../graphql/find.js';

/** Persons as the signed-in person may see them: themselves. Staff names come through the business that shows them. */
export const identityLoaders = (find: Find, actor: Actor) => ({
  personById: oneById((ids) => find(PersonQueries).byIds(ids.filter((id) => actor.kind === 'PERSON' && id === actor.personId))),
});

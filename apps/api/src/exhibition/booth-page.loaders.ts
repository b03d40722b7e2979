import type { Actor } from '@ketnoi/common';
import { BoothPageQueries, EnquiryQueries, PublicHallQueries } from '@ketnoi/exhibition';
import { manyByKey, oneById, oneByKey } from '../graphql/batch.js';
import type { Find } from '../graphql/find.js';

/** Public parts of exhibitions; pages in work and enquiries as this actor may see them. */
export const boothPageLoaders = (find: Find, actor: Actor) => ({
  exhibitionByEventId: oneById((ids) => find(PublicHallQueries).exhibitionsByIds(ids)),
  pageContentByVersionId: oneByKey((ids) => find(PublicHallQueries).contentsByVersionIds(ids), ({ versionId }) => versionId),
  pageProductsByVersionId: manyByKey((ids) => find(PublicHallQueries).productsByVersionIds(ids), ({ versionId }) => versionId),
  stripByVersionId: oneByKey((ids) => find(PublicHallQueries).stripsByVersionIds(ids), ({ versionId }) => versionId),
  boothPageById: oneById((ids) => find(BoothPageQueries).byIds(actor, ids)),
  versionsByPageId: manyByKey((ids) => find(BoothPageQueries).versionsByPageIds(actor, ids), ({ pageId }) => pageId),
  enquiryById: oneById((ids) => find(EnquiryQueries).byIds(actor, ids)),
  messagesByEnquiryId: manyByKey((ids) => find(EnquiryQueries).messagesByEnquiryIds(actor, ids), ({ enquiryId }) => enquiryId),
});

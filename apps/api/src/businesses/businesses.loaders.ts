import type DataLoader from 'dataloader';
import { BusinessQueries, ProductQueries, StaffQueries, type ProductPage, type StaffPage } from '@ketnoi/businesses';
import type { Actor } from '@ketnoi/common';
import { manyByKey, oneById } from '../graphql/batch.js';
import type { Find } from '../graphql/find.js';

/** Businesses and products as this actor may see them. A page of children has a loader for each page asked for. */
export const businessesLoaders = (find: Find, actor: Actor) => ({
  businessById: oneById((ids) => find(BusinessQueries).publicByIds(actor, ids)),
  businessPrivateById: oneById((ids) => find(BusinessQueries).privateByIds(actor, ids)),
  identifiersByBusinessId: manyByKey((ids) => find(BusinessQueries).identifiersByBusinessIds(actor, ids), ({ businessId }) => businessId),
  contactsByBusinessId: manyByKey((ids) => find(BusinessQueries).contactsByBusinessIds(actor, ids), ({ businessId }) => businessId),
  establishmentsByBusinessId: manyByKey((ids) => find(BusinessQueries).establishmentsByBusinessIds(actor, ids), ({ businessId }) => businessId),
  establishmentById: oneById((ids) => find(BusinessQueries).establishmentsByIds(actor, ids)),
  productById: oneById((ids) => find(ProductQueries).byIds(actor, ids)),
  photosByProductId: manyByKey((ids) => find(ProductQueries).photosByProductIds(actor, ids), ({ productId }) => productId),
  productsByBusinessId: perPage((page: ProductPage) => manyByKey((ids) => find(ProductQueries).byBusinessIds(actor, ids, page), ({ businessId }) => businessId)),
  staffByBusinessId: perPage((page: StaffPage) => manyByKey((ids) => find(StaffQueries).staffOf(actor, ids, page), ({ businessId }) => businessId)),
  invitationsByBusinessId: perPage((page: StaffPage) => manyByKey((ids) => find(StaffQueries).invitationsOf(actor, ids, page), ({ businessId }) => businessId)),
});

function perPage<Page, Row>(make: (page: Page) => DataLoader<string, Row[]>): (page: Page) => DataLoader<string, Row[]> {
  const loaders = new Map<string, DataLoader<string, Row[]>>();
  return (page) => {
    const key = JSON.stringify(page);
    const loader = loaders.get(key) ?? make(page);
    loaders.set(key, loader);
    return loader;
  };
}

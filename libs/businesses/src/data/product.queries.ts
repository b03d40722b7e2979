import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '@ketnoi/common';
import { ReadPool, type NamedStatement } from '@ketnoi/platform';
import { BusinessScopes, IS_VISIBLE, SCOPED } from './visible-to.js';

export interface ProductRow {
  readonly id: Id;
  readonly version: number;
  readonly businessId: Id;
  /** Six characters that end its address. */
  readonly publicId: string;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly aboutVi: string | null;
  readonly aboutEn: string | null;
  readonly materialVi: string | null;
  readonly materialEn: string | null;
  readonly craftId: Id | null;
  /** Whole đồng, exact: at most 10^12. */
  readonly priceHint: number | null;
  readonly minimumOrder: number | null;
  readonly leadTimeDays: number | null;
  readonly archivedAt: Date | null;
}

export interface PhotoRow {
  readonly id: Id;
  readonly productId: Id;
  readonly fileId: Id;
  readonly altVi: string;
  readonly altEn: string | null;
}

export interface ProductPage {
  readonly first: number;
  /** Id of the last row seen. */
  readonly after?: Id | null;
  /** Also what is off the shelf; only staff and the Department are given it. */
  readonly archived?: boolean;
}

const columns = `p.id, p.version, p.business_id AS "businessId", p.public_id AS "publicId", p.name_vi AS "nameVi", p.name_en AS "nameEn",
  p.about_vi AS "aboutVi", p.about_en AS "aboutEn", p.material_vi AS "materialVi", p.material_en AS "materialEn", p.craft_id AS "craftId",
  p.price_hint::float8 AS "priceHint", p.minimum_order AS "minimumOrder", p.lead_time_days AS "leadTimeDays", p.archived_at AS "archivedAt"`;

/** Whether the actor sees product `p` of business `b`: what is off the shelf stays with the business and the Department. */
const IS_PRODUCT_VISIBLE = `${IS_VISIBLE} AND (p.archived_at IS NULL OR $1 OR b.id = ANY($2))`;

const productsByIds: NamedStatement = {
  name: 'businesses.productsByIds',
  text: `${SCOPED} SELECT ${columns} FROM product p JOIN business b ON b.id = p.business_id WHERE p.id = ANY($5) AND ${IS_PRODUCT_VISIBLE}`,
};

const productsByPublicIds: NamedStatement = {
  name: 'businesses.productsByPublicIds',
  text: `${SCOPED} SELECT ${columns} FROM product p JOIN business b ON b.id = p.business_id WHERE p.public_id = ANY($5) AND ${IS_PRODUCT_VISIBLE}`,
};

const productsOfBusinesses: NamedStatement = {
  name: 'businesses.productsOfBusinesses',
  text: `${SCOPED} SELECT page.* FROM business b CROSS JOIN LATERAL (
           SELECT ${columns} FROM product p
            WHERE p.business_id = b.id AND p.archived_at IS NULL AND ($6::uuid IS NULL OR p.id > $6) ORDER BY p.id LIMIT $7) page
          WHERE b.id = ANY($5) AND ${IS_VISIBLE} ORDER BY page."businessId", page.id`,
};

const allProductsOfBusinesses: NamedStatement = {
  name: 'businesses.allProductsOfBusinesses',
  text: `${SCOPED} SELECT page.* FROM business b CROSS JOIN LATERAL (
           SELECT ${columns} FROM product p
            WHERE p.business_id = b.id AND ${IS_PRODUCT_VISIBLE} AND ($6::uuid IS NULL OR p.id > $6) ORDER BY p.id LIMIT $7) page
          WHERE b.id = ANY($5) ORDER BY page."businessId", page.id`,
};

const photosOfProducts: NamedStatement = {
  name: 'businesses.photosOfProducts',
  text: `${SCOPED} SELECT f.id, f.product_id AS "productId", f.file_id AS "fileId", f.alt_vi AS "altVi", f.alt_en AS "altEn"
           FROM product_photo f JOIN product p ON p.id = f.product_id JOIN business b ON b.id = p.business_id
          WHERE f.product_id = ANY($5) AND ${IS_PRODUCT_VISIBLE} ORDER BY f.product_id, f.place`,
};

/** Reads of products. Each answers only those whose business the actor may see. */
@Injectable()
export class ProductQueries {
  constructor(private readonly reads: ReadPool, private readonly scopes: BusinessScopes) {}

  async byIds(actor: Actor, ids: readonly Id[]): Promise<ProductRow[]> {
    return this.reads.rows(productsByIds, [...(await this.scopes.of(actor)), ids]);
  }

  /** The same by the six characters of an address. */
  async byPublicIds(actor: Actor, publicIds: readonly string[]): Promise<ProductRow[]> {
    return this.reads.rows(productsByPublicIds, [...(await this.scopes.of(actor)), publicIds]);
  }

  /** A page of each business in one statement, the oldest first; one row more than asked for those that have more. */
  async byBusinessIds(actor: Actor, businessIds: readonly Id[], { first, after = null, archived = false }: ProductPage): Promise<ProductRow[]> {
    return this.reads.rows(archived ? allProductsOfBusinesses : productsOfBusinesses, [...(await this.scopes.of(actor)), businessIds, after, first + 1]);
  }

  /** Photos in their order, at most ten a product. */
  async photosByProductIds(actor: Actor, productIds: readonly Id[]): Promise<PhotoRow[]> {
    return this.reads.rows(photosOfProducts, [...(await this.scopes.of(actor)), productIds]);
  }
}

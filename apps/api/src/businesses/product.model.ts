import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { addressSegment, type PhotoRow, type ProductRow } from '@ketnoi/businesses';
import { connectionOf } from '../graphql/connections.js';
import { LocalizedTextModel } from '../graphql/localized-text.js';
import { DateTime } from '../graphql/scalars.js';
import { Dong } from './dong.js';

@ObjectType('Product', { description: 'Something a business makes and sells.' })
export class ProductModel {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'Name it in the next change.' }) version: number;
  @Field(() => String, { description: 'Last segment of its address: the name for reading, then six characters, which alone resolve.' }) address: string;
  @Field(() => LocalizedTextModel) name: LocalizedTextModel;
  @Field(() => LocalizedTextModel, { nullable: true, description: 'Null while nothing is written.' }) about: LocalizedTextModel | null;
  @Field(() => LocalizedTextModel, { nullable: true, description: 'What it is made of; null where it was not said.' }) material: LocalizedTextModel | null;
  @Field(() => Dong, { nullable: true, description: 'From which price a piece is sold: a hint, no offer. Null where it was not said.' }) priceHint: number | null;
  @Field(() => Int, { nullable: true, description: 'Fewest pieces of an order; null where it was not said.' }) minimumOrder: number | null;
  @Field(() => Int, { nullable: true, description: 'Days from order to delivery; null where it was not said.' }) leadTimeDays: number | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was taken off the shelf; null while it is on it.' }) archivedAt: Date | null;
  readonly businessId: string;
  readonly craftId: string | null;

  static from(row: ProductRow): ProductModel {
    const { id, version, businessId, craftId, priceHint, minimumOrder, leadTimeDays, archivedAt } = row;
    return Object.assign(new ProductModel(), {
      id, version, businessId, craftId, priceHint, minimumOrder, leadTimeDays, archivedAt,
      address: addressSegment(row.nameVi, row.publicId),
      name: LocalizedTextModel.from({ vi: row.nameVi, en: row.nameEn }),
      about: textOrNull(row.aboutVi, row.aboutEn),
      material: textOrNull(row.materialVi, row.materialEn),
    });
  }
}

export const ProductConnection = connectionOf(ProductModel, 'Product');

@ObjectType('ProductPhoto', { description: 'A photo of a product, in the order of the business.' })
export class ProductPhotoModel {
  @Field(() => ID) id: string;
  @Field(() => LocalizedTextModel, { description: 'What it shows, for those who cannot see it.' }) alt: LocalizedTextModel;
  readonly fileId: string;

  static from({ id, fileId, altVi, altEn }: PhotoRow): ProductPhotoModel {
    return Object.assign(new ProductPhotoModel(), { id, fileId, alt: LocalizedTextModel.from({ vi: altVi, en: altEn }) });
  }
}

const textOrNull = (vi: string | null, en: string | null): LocalizedTextModel | null => (vi === null ? null : LocalizedTextModel.from({ vi, en }));

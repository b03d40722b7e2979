import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { addressSegment } from '@ketnoi/businesses';
import { SEARCH_KINDS, type SearchHitRow, type SearchKind } from '@ketnoi/exhibition';
import { connectionOf } from '../graphql/connections.js';
import { LocalizedTextModel } from '../graphql/localized-text.js';
import { ShownPhotoModel } from './public-hall.model.js';

export const SearchKindEnum = Object.fromEntries(SEARCH_KINDS.map((kind) => [kind, kind])) as Record<SearchKind, SearchKind>;
registerEnumType(SearchKindEnum, { name: 'SearchKind', description: 'What can be looked for.' });

@ObjectType('SearchHit', { description: 'Something that was found; everybody may see it.' })
export class SearchHitModel {
  @Field(() => SearchKindEnum) kind: SearchKind;
  @Field(() => ID, { description: 'Of the business, the page or the product.' }) id: string;
  @Field(() => LocalizedTextModel, { description: 'Name of the product, or of the business.' }) title: LocalizedTextModel;
  @Field(() => String, { nullable: true, description: 'Last segment of the address of a business or product; null for a booth.' }) address: string | null;
  @Field(() => ID) businessId: string;
  @Field(() => LocalizedTextModel) businessName: LocalizedTextModel;
  @Field(() => String, { nullable: true, description: 'Code of the page that shows it; null where it was found in the directory.' }) pageCode: string | null;
  @Field(() => String, { nullable: true, description: 'Of whose exhibition it is part; null where it was found in the directory.' }) eventCode: string | null;
  @Field(() => ShownPhotoModel, { nullable: true, description: 'Null where there is none.' }) photo: ShownPhotoModel | null;
  readonly villageId: string | null;
  readonly craftId: string | null;

  static from(row: SearchHitRow): SearchHitModel {
    const { kind, id, businessId, pageCode, eventCode, villageId, craftId } = row;
    return Object.assign(new SearchHitModel(), {
      kind, id, businessId, pageCode, eventCode, villageId, craftId,
      title: LocalizedTextModel.from({ vi: row.title, en: row.titleEn }),
      address: row.publicId === null ? null : addressSegment(row.title, row.publicId),
      businessName: LocalizedTextModel.from({ vi: row.businessName, en: row.businessNameEn }),
      photo: row.photo && ShownPhotoModel.from(row.photo),
    });
  }
}

export const SearchHitConnection = connectionOf(SearchHitModel, 'SearchHit');

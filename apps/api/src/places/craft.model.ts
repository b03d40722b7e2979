import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CraftGroupRow, CraftRow, FigureRow } from '@ketnoi/places';
import { LocalizedTextModel } from '../graphql/localized-text.js';

@ObjectType('CraftGroup', { description: 'One of the eight groups of crafts; each has its colour in the pages.' })
export class CraftGroupModel {
  @Field(() => String, { description: 'Stable code, such as EMBROIDERY; OTHER holds food, stone, metal, plants and the like.' }) code: string;
  @Field(() => LocalizedTextModel) name: LocalizedTextModel;

  static from({ code, nameVi, nameEn }: CraftGroupRow): CraftGroupModel {
    return Object.assign(new CraftGroupModel(), { code, name: LocalizedTextModel.from({ vi: nameVi, en: nameEn }) });
  }
}

@ObjectType('Craft', { description: 'A craft (nghề).' })
export class CraftModel {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'Stable code, such as WOOD_TURNING.' }) code: string;
  @Field(() => LocalizedTextModel) name: LocalizedTextModel;
  groupCode: string;

  static from({ id, code, nameVi, nameEn, groupCode }: CraftRow): CraftModel {
    return Object.assign(new CraftModel(), { id, code, name: LocalizedTextModel.from({ vi: nameVi, en: nameEn }), groupCode });
  }
}

@ObjectType('VillageFigure', { description: 'A count of villages as a source gave it. Counts move and sources disagree, so none stands without its date, definition and source.' })
export class FigureModel {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'What is counted: RECOGNISED, WITH_CRAFTS, OPERATING.' }) code: string;
  @Field(() => Int) value: number;
  @Field(() => String, { nullable: true, description: 'Year, month or day, as exact as the source; null where it gives none.' }) asOf: string | null;
  @Field(() => LocalizedTextModel) definition: LocalizedTextModel;
  @Field(() => String) source: string;

  static from({ id, code, value, asOf, definitionVi, definitionEn, source }: FigureRow): FigureModel {
    return Object.assign(new FigureModel(), { id, code, value, asOf, definition: LocalizedTextModel.from({ vi: definitionVi, en: definitionEn }), source });
  }
}

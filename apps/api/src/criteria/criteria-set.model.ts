import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { CriteriaSetRow, SubjectType } from '@ketnoi/criteria';
import { LocalizedTextModel } from '../graphql/localized-text.js';

export const SubjectTypeEnum = {
  ESTABLISHMENT: 'ESTABLISHMENT',
  PRODUCT: 'PRODUCT',
  VILLAGE: 'VILLAGE',
  FACILITY: 'FACILITY',
} as const satisfies Record<SubjectType, SubjectType>;
registerEnumType(SubjectTypeEnum, { name: 'SubjectType', description: 'What a set of criteria judges.' });

@ObjectType('CriteriaSet', { description: 'A set of criteria (bộ tiêu chí). Its texts live in its editions.' })
export class CriteriaSetModel {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'Stable code, such as SPCN-HN-CRAFT.' }) code: string;
  @Field(() => LocalizedTextModel) title: LocalizedTextModel;
  @Field(() => LocalizedTextModel, { description: 'The body whose set it is.' }) owner: LocalizedTextModel;
  @Field(() => SubjectTypeEnum) subjectType: SubjectType;

  static from(row: CriteriaSetRow): CriteriaSetModel {
    return Object.assign(new CriteriaSetModel(), {
      id: row.id,
      code: row.code,
      title: LocalizedTextModel.from({ vi: row.titleVi, en: row.titleEn }),
      owner: LocalizedTextModel.from({ vi: row.ownerVi, en: row.ownerEn }),
      subjectType: row.subjectType,
    });
  }
}

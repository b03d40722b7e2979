import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ListedCriterion } from '@ketnoi/criteria';
import { canonicalText, type Indicator, type IndicatorKind, type LifecycleStage, type Source, type WordingStatus } from '@ketnoi/criteria-engine';
import { LocalizedTextModel } from '../graphql/localized-text.js';

export const WordingStatusEnum = { REPORTED: 'REPORTED', ANALOGOUS: 'ANALOGOUS', PROVISIONAL: 'PROVISIONAL' } as const satisfies Record<WordingStatus, WordingStatus>;
registerEnumType(WordingStatusEnum, {
  name: 'WordingStatus',
  description: 'REPORTED: the words of a public source. ANALOGOUS: drafted after a sister set. PROVISIONAL: our proposal. Only REPORTED may be shown as official.',
});

export const LifecycleStageEnum = {
  MATERIAL: 'MATERIAL',
  PRODUCTION: 'PRODUCTION',
  PRODUCT: 'PRODUCT',
  DISTRIBUTION: 'DISTRIBUTION',
} as const satisfies Record<LifecycleStage, LifecycleStage>;
registerEnumType(LifecycleStageEnum, { name: 'LifecycleStage', description: 'Where in the life of a product a criterion looks.' });

export const IndicatorKindEnum = {
  BOOL: 'BOOL',
  CHOICE: 'CHOICE',
  MULTI: 'MULTI',
  NUMBER: 'NUMBER',
  EVIDENCE: 'EVIDENCE',
  FORMULA: 'FORMULA',
} as const satisfies Record<IndicatorKind, IndicatorKind>;
registerEnumType(IndicatorKindEnum, { name: 'IndicatorKind', description: 'How an indicator is answered; a FORMULA is computed.' });

@ObjectType('CriterionSource', { description: 'Where a criterion is known from.' })
export class CriterionSourceModel {
  @Field(() => String, { nullable: true, description: 'Null where the source has no page.' }) url: string | null;
  @Field(() => String, { nullable: true, description: 'Null where no document is named.' }) document: string | null;
  @Field(() => String, { nullable: true, description: 'What the source says; null where it quotes the criterion itself.' }) supports: string | null;

  static from({ url, document, supports }: Source): CriterionSourceModel {
    return Object.assign(new CriterionSourceModel(), { url: url ?? null, document: document ?? null, supports: supports ?? null });
  }
}

@ObjectType('IndicatorOption', { description: 'One answer of a CHOICE or MULTI.' })
export class IndicatorOptionModel {
  @Field(() => String) code: string;
  @Field(() => LocalizedTextModel) label: LocalizedTextModel;
  @Field(() => String, { description: 'What it is worth, a decimal from 0 to 1 as text.' }) fraction: string;
}

@ObjectType('Indicator', { description: 'One question of a criterion (chỉ tiêu).' })
export class IndicatorModel {
  @Field(() => String) code: string;
  @Field(() => IndicatorKindEnum) kind: IndicatorKind;
  @Field(() => LocalizedTextModel) question: LocalizedTextModel;
  @Field(() => [IndicatorOptionModel], { description: 'Empty but for CHOICE and MULTI.' }) options: IndicatorOptionModel[];
  @Field(() => String, { nullable: true, description: 'UCUM code; null but for NUMBER and FORMULA.' }) unit: string | null;
  @Field(() => Int, { nullable: true, description: 'How many papers at least; null but for EVIDENCE.' }) evidenceMin: number | null;
  @Field(() => Int, { nullable: true, description: 'How old a paper may be, in months; null where any age counts.' }) evidenceMaxAgeMonths: number | null;
  @Field(() => Boolean, { description: 'Whether an applicant must answer before handing in.' }) required: boolean;
  @Field(() => Boolean, { description: 'Whether "not applicable" with a reason is an answer.' }) naAllowed: boolean;

  static from(indicator: Indicator): IndicatorModel {
    const { code, kind, required, naAllowed } = indicator;
    const evidence = indicator.kind === 'EVIDENCE' ? indicator.evidence : null;
    return Object.assign(new IndicatorModel(), {
      code,
      kind,
      required,
      naAllowed,
      question: LocalizedTextModel.from(indicator.question),
      options: 'options' in indicator ? indicator.options.map((option) => ({ ...option, label: LocalizedTextModel.from(option.label) })) : [],
      unit: 'unit' in indicator ? indicator.unit : null,
      evidenceMin: evidence?.min ?? null,
      evidenceMaxAgeMonths: evidence?.maxAgeMonths ?? null,
    });
  }
}

@ObjectType('Criterion', { description: 'One criterion (tiêu chí). Its statement is never shown without its wording status.' })
export class CriterionModel {
  @Field(() => String) code: string;
  @Field(() => LocalizedTextModel) statement: LocalizedTextModel;
  @Field(() => WordingStatusEnum) wordingStatus: WordingStatus;
  @Field(() => [CriterionSourceModel]) source: CriterionSourceModel[];
  @Field(() => LifecycleStageEnum, { nullable: true, description: 'Null in sets that are not ordered by the life of a product.' }) stage: LifecycleStage | null;
  @Field(() => String) groupCode: string;
  @Field(() => LocalizedTextModel, { nullable: true, description: 'Null in a draft whose group is not written yet.' }) groupTitle: LocalizedTextModel | null;
  @Field(() => LocalizedTextModel, { nullable: true, description: 'Null where the statement says it all.' }) guidance: LocalizedTextModel | null;
  @Field(() => [LocalizedTextModel], { description: 'Papers that usually show it.' }) evidenceHints: LocalizedTextModel[];
  @Field(() => Boolean, { description: 'Whether failing it alone fails the whole.' }) mandatory: boolean;
  @Field(() => String, { nullable: true, description: 'Condition over the facts, as JSON; null where it always applies.' }) appliesWhen: string | null;
  @Field(() => [IndicatorModel]) indicators: IndicatorModel[];

  static from({ criterion, group, wordingStatus, indicators, evidenceHints }: ListedCriterion): CriterionModel {
    return Object.assign(new CriterionModel(), {
      code: criterion.code,
      statement: LocalizedTextModel.from(criterion.statement),
      wordingStatus,
      source: criterion.source.map((source) => CriterionSourceModel.from(source)),
      stage: criterion.stage ?? null,
      groupCode: criterion.group,
      groupTitle: group && LocalizedTextModel.from(group.title),
      guidance: criterion.guidance ? LocalizedTextModel.from(criterion.guidance) : null,
      evidenceHints: evidenceHints.map((hint) => LocalizedTextModel.from(hint)),
      mandatory: criterion.mandatory,
      appliesWhen: criterion.appliesWhen ? canonicalText(criterion.appliesWhen) : null,
      indicators: indicators.map((indicator) => IndicatorModel.from(indicator)),
    });
  }
}

import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { listedCriteria } from '@ketnoi/criteria';
import { canonicalText, type ContentRules, type EditionContent, type Fact, type Group, type OutcomeMethod } from '@ketnoi/criteria-engine';
import { LocalizedTextModel } from '../graphql/localized-text.js';
import { CriterionModel } from './criterion.model.js';

export const OutcomeMethodEnum = { ALL_PASS: 'ALL_PASS', SCORED: 'SCORED' } as const satisfies Record<OutcomeMethod, OutcomeMethod>;
registerEnumType(OutcomeMethodEnum, { name: 'OutcomeMethod', description: 'ALL_PASS: every criterion must be met. SCORED: points count too.' });

export const FactKindEnum = { BOOL: 'BOOL', CODE: 'CODE', NUMBER: 'NUMBER' } as const satisfies Record<Fact['kind'], Fact['kind']>;
registerEnumType(FactKindEnum, { name: 'FactKind', description: 'How a fact is answered.' });

@ObjectType('EditionFact', { description: 'Something about the subject on which it depends which criteria apply.' })
export class EditionFactModel {
  @Field(() => String) code: string;
  @Field(() => FactKindEnum) kind: Fact['kind'];
  @Field(() => LocalizedTextModel) question: LocalizedTextModel;
  @Field(() => String, { nullable: true, description: 'UCUM code; null but for NUMBER.' }) unit: string | null;

  static from({ code, kind, question, unit }: Fact): EditionFactModel {
    return Object.assign(new EditionFactModel(), { code, kind, question: LocalizedTextModel.from(question), unit: unit ?? null });
  }
}

@ObjectType('CriterionGroup', { description: 'A group of criteria: a stage of the life cycle, or a pillar.' })
export class CriterionGroupModel {
  @Field(() => String) code: string;
  @Field(() => LocalizedTextModel) title: LocalizedTextModel;
  @Field(() => String, { description: 'Relative to the other groups, a decimal as text.' }) weight: string;

  static from({ code, title, weight }: Group): CriterionGroupModel {
    return Object.assign(new CriterionGroupModel(), { code, title: LocalizedTextModel.from(title), weight });
  }
}

const TERM = { nullable: true, description: 'Null in a draft that does not say it yet.' } as const;

@ObjectType('EditionRules', { description: 'The procedure a case is promised. Until the Department names its own terms they are our proposal.' })
export class EditionRulesModel {
  @Field(() => Int, TERM) decisionWorkingDays: number | null;
  @Field(() => Int, TERM) validityMonths: number | null;
  @Field(() => Int, TERM) renewalMonths: number | null;
  @Field(() => Int, TERM) maxReturns: number | null;
  @Field(() => Int, TERM) returnDays: number | null;
  @Field(() => Int, TERM) correctionDays: number | null;
  @Field(() => Int, { nullable: true, description: '0 means that no appeal is possible; null in a draft that does not say it yet.' }) appealDays: number | null;
  @Field(() => Int, TERM) councilQuorum: number | null;

  static from(rules: ContentRules): EditionRulesModel {
    const { decisionWorkingDays, validityMonths, renewalMonths, maxReturns, returnDays, correctionDays, appealDays, council } = rules;
    const terms = { decisionWorkingDays, validityMonths, renewalMonths, maxReturns, returnDays, correctionDays, appealDays, councilQuorum: council?.quorum };
    return Object.assign(new EditionRulesModel(), terms);
  }
}

@ObjectType('EditionContent', { description: 'Everything an edition says.' })
export class EditionContentModel {
  @Field(() => [CriterionModel], { description: 'In the order of the edition; how many there are is data.' }) criteria: CriterionModel[];
  @Field(() => [CriterionGroupModel]) groups: CriterionGroupModel[];
  @Field(() => [EditionFactModel]) facts: EditionFactModel[];
  @Field(() => OutcomeMethodEnum) method: OutcomeMethod;
  @Field(() => EditionRulesModel) rules: EditionRulesModel;
  @Field(() => [LocalizedTextModel]) legalBasis: LocalizedTextModel[];
  @Field(() => Int, { description: 'How many criteria the source says there are.' }) declaredCriterionCount: number;
  @Field(() => Boolean, { description: 'False for records and surveys that may never decide anything.' }) publishable: boolean;
  @Field(() => Int, { description: 'For how many days after a successor takes effect applications begun under it may be handed in.' }) transitionDays: number;
  @Field(() => String, { description: 'The whole as canonical JSON; the SHA-256 of these UTF-8 bytes is the hash.' }) text: string;

  static from(content: EditionContent): EditionContentModel {
    return Object.assign(new EditionContentModel(), {
      criteria: listedCriteria(content).map((listed) => CriterionModel.from(listed)),
      groups: content.groups.map((group) => CriterionGroupModel.from(group)),
      facts: content.facts.map((fact) => EditionFactModel.from(fact)),
      method: content.outcome.method,
      rules: EditionRulesModel.from(content.rules),
      legalBasis: content.legalBasis.map((basis) => LocalizedTextModel.from(basis)),
      declaredCriterionCount: content.declaredCriterionCount,
      publishable: content.publishable,
      transitionDays: content.transitionDays,
      text: canonicalText(content),
    });
  }
}

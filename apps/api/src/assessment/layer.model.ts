import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AnswerRow, EvidenceRow, LayerKind, LayerRow } from '@ketnoi/assessment';
import type { AnswerState, AnswerValue, CriterionVerdict, Outcome, Result } from '@ketnoi/criteria-engine';
import { DateTime, LocalDate } from '../graphql/scalars.js';

export const LayerKindEnum = { SELF: 'SELF', DESK: 'DESK', SITE: 'SITE', CONSENSUS: 'CONSENSUS' } as const satisfies Record<LayerKind, LayerKind>;
registerEnumType(LayerKindEnum, { name: 'LayerKind', description: 'Tự đánh giá, rà soát hồ sơ, khảo sát thực tế, thống nhất: who answered.' });

export const AnswerStateEnum = {
  ANSWERED: 'ANSWERED',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
  UNKNOWN: 'UNKNOWN',
  NOT_SHOWN: 'NOT_SHOWN',
} as const satisfies Record<AnswerState, AnswerState>;
registerEnumType(AnswerStateEnum, { name: 'AnswerState', description: 'NOT_APPLICABLE has a reason. NOT_SHOWN: looked for and not found, said by examiners only.' });

export const EvidenceUseEnum = { CLAIMED: 'CLAIMED', ACCEPTED: 'ACCEPTED', REJECTED: 'REJECTED' } as const satisfies Record<EvidenceRow['use'], EvidenceRow['use']>;
registerEnumType(EvidenceUseEnum, { name: 'EvidenceUse', description: 'Offered by the applicant; accepted or, with a reason, rejected by an examiner.' });

export const OutcomeEnum = { MET: 'MET', NOT_MET: 'NOT_MET', INCOMPLETE: 'INCOMPLETE' } as const satisfies Record<Outcome, Outcome>;
registerEnumType(OutcomeEnum, { name: 'Outcome', description: 'Computed from answers, never typed in. INCOMPLETE while something is missing.' });

export const CriterionVerdictEnum = {
  MET: 'MET',
  NOT_MET: 'NOT_MET',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
  NOT_ASSESSED: 'NOT_ASSESSED',
} as const satisfies Record<CriterionVerdict, CriterionVerdict>;
registerEnumType(CriterionVerdictEnum, { name: 'CriterionVerdict', description: 'What does not apply is never counted as met.' });

@ObjectType('AnswerValue', { description: 'The value of an answer: exactly one field is set, by the kind of the question.' })
export class AnswerValueModel {
  @Field(() => Boolean, { nullable: true, description: 'Null but for BOOL.' }) yes: boolean | null;
  @Field(() => String, { nullable: true, description: 'Code of the option; null but for CHOICE and CODE.' }) choice: string | null;
  @Field(() => [String], { nullable: true, description: 'Codes of the options; null but for MULTI.' }) choices: readonly string[] | null;
  @Field(() => String, { nullable: true, description: 'A decimal as text; null but for NUMBER.' }) amount: string | null;
  @Field(() => String, { nullable: true, description: 'UCUM code; null for the question’s own unit, and but for NUMBER.' }) unit: string | null;

  static from(value: AnswerValue): AnswerValueModel {
    const empty = { yes: null, choice: null, choices: null, amount: null, unit: null };
    return Object.assign(new AnswerValueModel(), empty, partOf(value));
  }
}

function partOf(value: AnswerValue): Partial<AnswerValueModel> {
  if (typeof value === 'boolean') return { yes: value };
  if (typeof value === 'string') return { choice: value };
  if ('amount' in value) return { amount: value.amount, unit: value.unit ?? null };
  return { choices: value.filter((code) => typeof code === 'string') };
}

@ObjectType('Answer', { description: 'An answer to a fact or an indicator of the pinned edition, named by its code.' })
export class AnswerModel {
  @Field(() => String) code: string;
  @Field(() => AnswerStateEnum) state: AnswerState;
  @Field(() => AnswerValueModel, { nullable: true, description: 'Null unless ANSWERED, and for evidence, whose value is its files.' }) value: AnswerValueModel | null;
  @Field(() => String, { nullable: true, description: 'Why it does not apply, or a note; null where there is none.' }) reason: string | null;

  static from({ code, state, value, reason }: AnswerRow): AnswerModel {
    return Object.assign(new AnswerModel(), { code, state, value: value === null ? null : AnswerValueModel.from(value), reason });
  }
}

@ObjectType('LayerEvidence', { description: 'A file as evidence for one indicator. Its bytes are reached by `fileLink`, for those who may.' })
export class LayerEvidenceModel {
  @Field(() => ID, { description: 'The piece of evidence.' }) id: string;
  @Field(() => String, { description: 'Code of the indicator.' }) code: string;
  @Field(() => ID) fileId: string;
  @Field(() => EvidenceUseEnum) use: EvidenceRow['use'];
  @Field(() => String, { nullable: true, description: 'Why it was rejected; null where it was not.' }) reason: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Null where it was not said.' }) issuedOn: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Its last day; null where it does not expire.' }) expiresOn: string | null;

  static from({ evidenceId, code, fileId, use, reason, issuedOn, expiresOn }: EvidenceRow): LayerEvidenceModel {
    return Object.assign(new LayerEvidenceModel(), { id: evidenceId, code, fileId, use, reason, issuedOn, expiresOn });
  }
}

@ObjectType('CriterionOutcome', { description: 'What the engine made of one criterion.' })
export class CriterionOutcomeModel {
  @Field(() => String) code: string;
  @Field(() => CriterionVerdictEnum) verdict: CriterionVerdict;
}

@ObjectType('AssessmentResult', { description: 'The engine’s result of a sealed layer. Counts tell applicable criteria: "8 of 8 met, 1 not applicable".' })
export class AssessmentResultModel {
  @Field(() => OutcomeEnum) outcome: Outcome;
  @Field(() => [CriterionOutcomeModel]) criteria: CriterionOutcomeModel[];
  @Field(() => Int) met: number;
  @Field(() => Int) applicable: number;
  @Field(() => Int) notApplicable: number;
  @Field(() => String, { description: 'The whole calculation as canonical JSON: every weight, fraction and rule.' }) trace: string;

  static from(text: string): AssessmentResultModel {
    const { outcome, criteria, count } = JSON.parse(text) as Result;
    const { met, applicable, notApplicable } = count;
    return Object.assign(new AssessmentResultModel(), { outcome, criteria: criteria.map(({ code, verdict }) => ({ code, verdict })), met, applicable, notApplicable, trace: text });
  }
}

@ObjectType('Layer', { description: 'One author’s view of the case. Once sealed it never changes; the next revision starts as its copy.' })
export class LayerModel {
  @Field(() => ID) id: string;
  @Field(() => LayerKindEnum) kind: LayerKind;
  @Field(() => Int) revision: number;
  @Field(() => DateTime) savedAt: Date;
  @Field(() => DateTime, { nullable: true, description: 'Null while it is being written.' }) sealedAt: Date | null;
  @Field(() => LocalDate, { nullable: true, description: 'The day on which evidence was looked at; null until it is sealed.' }) asOf: string | null;
  @Field(() => AssessmentResultModel, { nullable: true, description: 'Null until it is sealed.' }) result: AssessmentResultModel | null;

  static from({ id, kind, revision, savedAt, sealedAt, asOf, result }: LayerRow): LayerModel {
    return Object.assign(new LayerModel(), { id, kind, revision, savedAt, sealedAt, asOf, result: result === null ? null : AssessmentResultModel.from(result) });
  }
}

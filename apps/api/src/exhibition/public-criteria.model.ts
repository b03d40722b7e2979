import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CRITERION_STANDINGS, type CriteriaStrip, type CriterionStanding, type StripCriterion } from '@ketnoi/exhibition';
import type { CertificateStatus } from '@ketnoi/membership';
import { WordingStatusEnum } from '../criteria/criterion.model.js';
import { LocalizedTextModel } from '../graphql/localized-text.js';
import { DateTime, LocalDate } from '../graphql/scalars.js';
import { CertificateStatusEnum } from '../membership/certificate.model.js';

const CriterionStandingEnum = Object.fromEntries(CRITERION_STANDINGS.map((standing) => [standing, standing])) as Record<CriterionStanding, CriterionStanding>;
registerEnumType(CriterionStandingEnum, {
  name: 'CriterionStanding',
  description: 'What is known of a criterion. Only a decision whose certificate is in force makes it VERIFIED, and the clock ends that.',
  valuesMap: {
    VERIFIED: { description: 'Decided, and the certificate is in force.' },
    SELF_DECLARED: { description: 'It was decided once; the certificate is over and nobody vouches for it now.' },
    BEING_CORRECTED: { description: 'The certificate is suspended until it is put right.' },
    NOT_MET: { description: 'Decided as not met.' },
    NOT_APPLICABLE: { description: 'Decided as not applicable to this business.' },
  },
});

@ObjectType('StripCriterion', { description: 'One criterion as it stands for an exhibitor.' })
export class StripCriterionModel {
  @Field(() => String) code: string;
  @Field(() => LocalizedTextModel) statement: LocalizedTextModel;
  @Field(() => WordingStatusEnum, { description: 'What the wording is worth; only REPORTED may be shown as official.' }) wordingStatus: StripCriterion['wordingStatus'];
  @Field(() => CriterionStandingEnum) standing: CriterionStanding;
  @Field(() => [LocalizedTextModel], { description: 'Kinds of papers that were accepted for it; the papers are nobody’s to see.' }) evidenceTypes: LocalizedTextModel[];

  static from({ code, statement, wordingStatus, standing, evidenceTypes }: StripCriterion): StripCriterionModel {
    const texts = { statement: LocalizedTextModel.from(statement), evidenceTypes: evidenceTypes.map((type) => LocalizedTextModel.from(type)) };
    return Object.assign(new StripCriterionModel(), { code, wordingStatus, standing, ...texts });
  }
}

@ObjectType('CriteriaStrip', { description: 'The criteria of an exhibitor, each with what is known of it; never one mark for all.' })
export class CriteriaStripModel {
  @Field(() => String, { description: 'Of the certificate, for `verifyCertificate`.' }) certificateCode: string;
  @Field(() => LocalizedTextModel) set: LocalizedTextModel;
  @Field(() => String) editionCode: string;
  @Field(() => LocalizedTextModel, { description: 'The body in whose name it was decided.' }) decidedBy: LocalizedTextModel;
  @Field(() => LocalDate) decidedOn: string;
  @Field(() => LocalDate, { description: 'Last day of the certificate.' }) validUntil: string;
  @Field(() => DateTime, { description: 'Of which instant the standings are: now, or the last one of an exhibition that is an archive.' }) asOf: Date;
  @Field(() => CertificateStatusEnum, { nullable: true, description: 'Of that instant; null before it was issued.' }) status: CertificateStatus | null;
  @Field(() => CertificateStatusEnum, { nullable: true, description: 'Of the newest certificate, today.' }) statusToday: CertificateStatus | null;
  @Field(() => [StripCriterionModel], { description: 'In the order of the edition.' }) criteria: StripCriterionModel[];

  static from({ certificateCode, set, editionCode, decidedBy, decidedOn, validUntil, asOf, status, statusToday, criteria }: CriteriaStrip): CriteriaStripModel {
    return Object.assign(new CriteriaStripModel(), {
      certificateCode, editionCode, decidedOn, validUntil, asOf: new Date(asOf), status, statusToday,
      set: LocalizedTextModel.from(set),
      decidedBy: LocalizedTextModel.from(decidedBy),
      criteria: criteria.map((criterion) => StripCriterionModel.from(criterion)),
    });
  }
}

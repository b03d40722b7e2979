import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  CERTIFICATE_STATUSES,
  STATUS_CAUSES,
  type CertificateRow,
  type CertificateStatus,
  type CertifiedEstablishment,
  type ProposalRow,
  type ShownCertificate,
  type ShownCriterion,
  type StatusCause,
  type StatusChange,
  type StatusEventKind,
  type StatusEventRow,
} from '@ketnoi/membership';
import { CriterionVerdictEnum } from '../assessment/layer.model.js';
import { WordingStatusEnum } from '../criteria/criterion.model.js';
import { connectionOf } from '../graphql/connections.js';
import { LocalizedTextModel } from '../graphql/localized-text.js';
import { DateTime, LocalDate } from '../graphql/scalars.js';

export const CertificateStatusEnum = Object.fromEntries(CERTIFICATE_STATUSES.map((status) => [status, status])) as Record<CertificateStatus, CertificateStatus>;
registerEnumType(CertificateStatusEnum, { name: 'CertificateStatus', description: 'What a certificate is worth at the instant of the answer; it expires by the clock alone.' });

export const StatusEventKindEnum = {
  ISSUED: 'ISSUED',
  SUSPENDED: 'SUSPENDED',
  REINSTATED: 'REINSTATED',
  REPLACED: 'REPLACED',
  WITHDRAWN: 'WITHDRAWN',
} as const satisfies Record<StatusEventKind, StatusEventKind>;
registerEnumType(StatusEventKindEnum, { name: 'StatusEventKind', description: 'What can happen to a certificate: cấp, tạm dừng, khôi phục, thay thế, thu hồi.' });

export const StatusCauseEnum = Object.fromEntries(STATUS_CAUSES.map((cause) => [cause, cause])) as Record<StatusCause, StatusCause>;
registerEnumType(StatusCauseEnum, { name: 'StatusCause', description: 'Why it happened.' });

@ObjectType('CertifiedEstablishment', { description: 'An establishment as its certificate keeps it, in the commune that was valid on the certificate’s day.' })
export class CertifiedEstablishmentModel {
  @Field(() => String) name: string;
  @Field(() => String) address: string;
  @Field(() => String) commune: string;
  @Field(() => LocalDate, { nullable: true, description: 'The day the address is from, where its commune was divided and nobody has confirmed the new one; else null.' }) asRegisteredOn: string | null;

  static from({ name, address, commune, asRegisteredOn }: CertifiedEstablishment): CertifiedEstablishmentModel {
    return Object.assign(new CertifiedEstablishmentModel(), { name, address, commune, asRegisteredOn });
  }
}

@ObjectType('Certificate', { description: 'What a decision MET gives (giấy chứng nhận). For its own people, the Department and the examiners of its case.' })
export class CertificateModel {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'Under which anybody looks it up.' }) code: string;
  @Field(() => String) memberNo: string;
  @Field(() => String) setCode: string;
  @Field(() => String) holderName: string;
  @Field(() => [CertifiedEstablishmentModel]) establishments: CertifiedEstablishmentModel[];
  @Field(() => LocalDate) validFrom: string;
  @Field(() => LocalDate, { description: 'Its last day; it ends at 24:00.' }) validUntil: string;
  @Field(() => CertificateStatusEnum) status: CertificateStatus;
  @Field(() => String, { description: 'Path of the public page that says what it is worth now.' }) verificationPath: string;
  @Field(() => String, { nullable: true, description: 'Path of the PDF; null until it is drawn, some seconds after the decision.' }) paperPath: string | null;
  businessId: string;

  static from({ id, code, memberNo, setCode, holderName, establishments, validFrom, validUntil, status, pdfSha256, businessId }: CertificateRow): CertificateModel {
    const shown = { id, code, memberNo, setCode, holderName, validFrom, validUntil, status, businessId };
    const paths = { verificationPath: `/v/${code}`, paperPath: pdfSha256 === null ? null : `/certificates/${id}.pdf` };
    return Object.assign(new CertificateModel(), { ...shown, ...paths, establishments: establishments.map((one) => CertifiedEstablishmentModel.from(one)) });
  }
}

@ObjectType('CertificateEvent', { description: 'One link of a certificate’s history.' })
export class CertificateEventModel {
  @Field(() => StatusEventKindEnum) kind: StatusEventKind;
  @Field(() => DateTime) at: Date;
  @Field(() => StatusCauseEnum) cause: StatusCause;
  @Field(() => String, { nullable: true, description: 'What the holder was told; null for what a determination says.' }) text: string | null;

  static from({ kind, at, cause, text }: StatusEventRow): CertificateEventModel {
    return Object.assign(new CertificateEventModel(), { kind, at, cause, text });
  }
}

@ObjectType('StatusProposal', { description: 'What one person of the Department proposes; it holds once another confirms.' })
export class StatusProposalModel {
  @Field(() => ID) id: string;
  @Field(() => StatusEventKindEnum) kind: ProposalRow['kind'];
  @Field(() => StatusCauseEnum) cause: StatusCause;
  @Field(() => String) text: string;
  @Field(() => ID) proposedById: string;
  @Field(() => DateTime) proposedAt: Date;

  static from({ id, kind, cause, text, proposedBy, proposedAt }: ProposalRow): StatusProposalModel {
    return Object.assign(new StatusProposalModel(), { id, kind, cause, text, proposedById: proposedBy, proposedAt });
  }
}

@ObjectType('VerifiedCriterion', { description: 'A criterion of a verified certificate; its wording is never shown without what the wording is worth.' })
export class VerifiedCriterionModel {
  @Field(() => String) code: string;
  @Field(() => LocalizedTextModel) statement: LocalizedTextModel;
  @Field(() => WordingStatusEnum) wordingStatus: ShownCriterion['wordingStatus'];
  @Field(() => CriterionVerdictEnum) verdict: ShownCriterion['verdict'];

  static from({ code, statement, wordingStatus, verdict }: ShownCriterion): VerifiedCriterionModel {
    return Object.assign(new VerifiedCriterionModel(), { code, statement: LocalizedTextModel.from(statement), wordingStatus, verdict });
  }
}

@ObjectType('VerifiedEstablishment', { description: 'An establishment by name and commune; a household lives where it works, so no address.' })
export class VerifiedEstablishmentModel {
  @Field(() => String) name: string;
  @Field(() => String) commune: string;
}

@ObjectType('VerifiedEvent', { description: 'When the status of a certificate changed.' })
export class VerifiedEventModel {
  @Field(() => StatusEventKindEnum) kind: StatusChange['kind'];
  @Field(() => DateTime) at: Date;
}

@ObjectType('VerifiedCertificate', { description: 'What anybody may know of a certificate, and nothing else.' })
export class VerifiedCertificateModel {
  @Field(() => String) code: string;
  @Field(() => String) holderName: string;
  @Field(() => String) memberNo: string;
  @Field(() => [VerifiedEstablishmentModel]) establishments: readonly VerifiedEstablishmentModel[];
  @Field(() => String) setCode: string;
  @Field(() => LocalizedTextModel) setTitle: LocalizedTextModel;
  @Field(() => String) editionCode: string;
  @Field(() => String, { description: 'SHA-256 of the edition’s text.' }) editionHash: string;
  @Field(() => [VerifiedCriterionModel]) criteria: VerifiedCriterionModel[];
  @Field(() => Int) met: number;
  @Field(() => Int) applicable: number;
  @Field(() => Int) notApplicable: number;
  @Field(() => String, { nullable: true, description: 'Total with two decimals; null where the edition does not publish it.' }) total: string | null;
  @Field(() => LocalDate) validFrom: string;
  @Field(() => LocalDate, { description: 'Its last day; it ends at 24:00.' }) validUntil: string;
  @Field(() => CertificateStatusEnum) status: CertificateStatus;
  @Field(() => [VerifiedEventModel]) history: readonly VerifiedEventModel[];
  @Field(() => String) decisionNo: string;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the PDF; null until it is drawn.' }) pdfSha256: string | null;

  static from(shown: ShownCertificate): VerifiedCertificateModel {
    const { code, holderName, memberNo, setCode, editionCode, editionHash, met, applicable, notApplicable, total, validFrom, validUntil, status, decisionNo, pdfSha256 } = shown;
    return Object.assign(new VerifiedCertificateModel(), {
      ...{ code, holderName, memberNo, setCode, editionCode, editionHash, met, applicable, notApplicable, total, validFrom, validUntil, status, decisionNo, pdfSha256 },
      establishments: shown.establishments.map(({ name, commune }) => ({ name, commune })),
      setTitle: LocalizedTextModel.from(shown.setTitle),
      criteria: shown.criteria.map((criterion) => VerifiedCriterionModel.from(criterion)),
      history: shown.history.map(({ kind, at }) => ({ kind, at })),
    });
  }
}

@ObjectType('Member', { description: 'A certificate in force, as the public directory lists it.' })
export class MemberModel {
  @Field(() => ID) certificateId: string;
  @Field(() => String) holderName: string;
  @Field(() => String) code: string;
  @Field(() => String) setCode: string;
  @Field(() => LocalDate) validUntil: string;
  businessId: string;

  static from({ id, holderName, code, setCode, validUntil, businessId }: CertificateRow): MemberModel {
    return Object.assign(new MemberModel(), { certificateId: id, holderName, code, setCode, validUntil, businessId });
  }
}

export const MemberConnection = connectionOf(MemberModel, 'Member');

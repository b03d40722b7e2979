import { ResolveField, Resolver } from '@nestjs/graphql';
import { notFound } from '@ketnoi/common';
import { AssessmentModel } from '../assessment/assessment.model.js';
import { BusinessModel, EstablishmentModel } from '../businesses/business.model.js';
import type { RequestContext } from '../graphql/context.js';
import { ApplicationModel, AvailableApplicationActModel, DecisionReasonModel, DeterminationModel } from './application.model.js';
import { CertificateEventModel, CertificateModel, MemberModel, StatusProposalModel } from './certificate.model.js';

@Resolver(() => ApplicationModel)
export class ApplicationFieldsResolver {
  @ResolveField(() => BusinessModel, { nullable: true, description: 'Null where you may not see its profile.' })
  async business(application: ApplicationModel, _args: unknown, { loaders }: RequestContext): Promise<BusinessModel | null> {
    const row = await loaders.businessById.load(application.businessId);
    return row && BusinessModel.from(row);
  }

  @ResolveField(() => [EstablishmentModel], { description: 'The establishments to be covered, as they are now.' })
  async establishments(application: ApplicationModel, _args: unknown, { loaders }: RequestContext): Promise<EstablishmentModel[]> {
    const rows = await Promise.all(application.establishmentIds.map((id) => loaders.establishmentById.load(id)));
    return rows.flatMap((row) => (row ? [EstablishmentModel.from(row)] : []));
  }

  @ResolveField(() => AssessmentModel, { description: 'Its case.' })
  async assessment(application: ApplicationModel, _args: unknown, { loaders }: RequestContext): Promise<AssessmentModel> {
    const row = await loaders.assessmentById.load(application.assessmentId);
    if (!row) throw notFound('assessment');
    return AssessmentModel.from(row);
  }

  @ResolveField(() => DeterminationModel, { nullable: true, description: 'Null until it is decided.' })
  async determination(application: ApplicationModel, _args: unknown, { loaders }: RequestContext): Promise<DeterminationModel | null> {
    const [row] = await loaders.determinationsByAssessmentId.load(application.assessmentId);
    return row ? DeterminationModel.from(row) : null;
  }

  @ResolveField(() => [AvailableApplicationActModel], { description: 'What you can do with it now, and why not.' })
  async availableActs(application: ApplicationModel, _args: unknown, context: RequestContext): Promise<AvailableApplicationActModel[]> {
    const acts = await context.loaders.actsByApplicationId.load(application.id);
    return acts.map((act) => AvailableApplicationActModel.from(act, context));
  }
}

@Resolver(() => DeterminationModel)
export class DeterminationFieldsResolver {
  @ResolveField(() => [DecisionReasonModel], { description: 'What was written to answers and files, by code.' })
  async reasons(determination: DeterminationModel, _args: unknown, { loaders }: RequestContext): Promise<DecisionReasonModel[]> {
    return (await loaders.reasonsByAssessmentId.load(determination.assessmentId)).map((row) => DecisionReasonModel.from(row));
  }

  @ResolveField(() => CertificateModel, { nullable: true, description: 'Null unless MET.' })
  async certificate(determination: DeterminationModel, _args: unknown, { loaders }: RequestContext): Promise<CertificateModel | null> {
    const [row] = await loaders.certificatesByDeterminationId.load(determination.id);
    return row ? CertificateModel.from(row) : null;
  }
}

@Resolver(() => CertificateModel)
export class CertificateFieldsResolver {
  @ResolveField(() => [CertificateEventModel], { description: 'What happened to it, in order.' })
  async history(certificate: CertificateModel, _args: unknown, { loaders }: RequestContext): Promise<CertificateEventModel[]> {
    return (await loaders.statusEventsByCertificateId.load(certificate.id)).map((row) => CertificateEventModel.from(row));
  }

  @ResolveField(() => StatusProposalModel, { nullable: true, description: 'What waits for a second person; null for none, and for people outside the Department.' })
  async openProposal(certificate: CertificateModel, _args: unknown, { loaders }: RequestContext): Promise<StatusProposalModel | null> {
    const [row] = await loaders.proposalsByCertificateId.load(certificate.id);
    return row ? StatusProposalModel.from(row) : null;
  }
}

@Resolver(() => BusinessModel)
export class BusinessMembershipFieldsResolver {
  @ResolveField(() => [CertificateModel], { description: 'All it ever had, the newest first; empty where they are not yours to see.' })
  async certificates(business: BusinessModel, _args: unknown, { loaders }: RequestContext): Promise<CertificateModel[]> {
    return (await loaders.certificatesByBusinessId.load(business.id)).map((row) => CertificateModel.from(row));
  }
}

@Resolver(() => AssessmentModel)
export class AssessmentApplicationFieldsResolver {
  @ResolveField(() => ApplicationModel, { nullable: true, description: 'Null for a case that was opened without one.' })
  async application(assessment: AssessmentModel, _args: unknown, { loaders }: RequestContext): Promise<ApplicationModel | null> {
    const [row] = await loaders.applicationsByAssessmentId.load(assessment.id);
    return row ? ApplicationModel.from(row) : null;
  }
}

@Resolver(() => MemberModel)
export class MemberFieldsResolver {
  @ResolveField(() => BusinessModel, { nullable: true, description: 'Null where its profile is not public.' })
  async business(member: MemberModel, _args: unknown, { loaders }: RequestContext): Promise<BusinessModel | null> {
    const row = await loaders.businessById.load(member.businessId);
    return row && BusinessModel.from(row);
  }
}

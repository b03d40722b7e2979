import { ResolveField, Resolver } from '@nestjs/graphql';
import { notFound } from '@ketnoi/common';
import { EditionModel } from '../criteria/edition.model.js';
import type { RequestContext } from '../graphql/context.js';
import { AssessmentModel, AssignmentModel, IncompleteCriterionModel, SupplementModel } from './assessment.model.js';
import { AnswerModel, LayerEvidenceModel, LayerModel } from './layer.model.js';

@Resolver(() => AssessmentModel)
export class AssessmentFieldsResolver {
  @ResolveField(() => EditionModel, { description: 'The edition it is pinned to.' })
  async edition(assessment: AssessmentModel, _args: unknown, { loaders }: RequestContext): Promise<EditionModel> {
    const row = await loaders.editionByHash.load(assessment.editionHash);
    if (!row) throw notFound('edition');
    return EditionModel.from(row);
  }

  @ResolveField(() => [LayerModel], { description: 'Those you may read: nobody reads another’s layer before it is sealed, and applicants no examiner’s sheet.' })
  async layers(assessment: AssessmentModel, _args: unknown, { loaders }: RequestContext): Promise<LayerModel[]> {
    return (await loaders.layersByAssessmentId.load(assessment.id)).map((row) => LayerModel.from(row));
  }

  @ResolveField(() => [SupplementModel], { description: 'What was asked to be supplemented, by round.' })
  async supplements(assessment: AssessmentModel, _args: unknown, { loaders }: RequestContext): Promise<SupplementModel[]> {
    return (await loaders.supplementsByAssessmentId.load(assessment.id)).map((row) => SupplementModel.from(row));
  }

  @ResolveField(() => [AssignmentModel], { description: 'All for the Department, your own for an examiner, none for the applicant.' })
  async assignments(assessment: AssessmentModel, _args: unknown, { loaders }: RequestContext): Promise<AssignmentModel[]> {
    return (await loaders.assignmentsByAssessmentId.load(assessment.id)).map((row) => AssignmentModel.from(row));
  }

  @ResolveField(() => [IncompleteCriterionModel], { nullable: true, description: 'What the layer that you are writing still lacks; null where you write none.' })
  async missing(assessment: AssessmentModel, _args: unknown, { loaders }: RequestContext): Promise<IncompleteCriterionModel[] | null> {
    const missing = await loaders.missingByAssessmentId.load(assessment.id);
    return missing && missing.map((criterion) => IncompleteCriterionModel.from(criterion));
  }
}

@Resolver(() => LayerModel)
export class LayerFieldsResolver {
  @ResolveField(() => [AnswerModel])
  async answers(layer: LayerModel, _args: unknown, { loaders }: RequestContext): Promise<AnswerModel[]> {
    return (await loaders.answersByLayerId.load(layer.id)).map((row) => AnswerModel.from(row));
  }

  @ResolveField(() => [LayerEvidenceModel])
  async evidence(layer: LayerModel, _args: unknown, { loaders }: RequestContext): Promise<LayerEvidenceModel[]> {
    return (await loaders.evidenceByLayerId.load(layer.id)).map((row) => LayerEvidenceModel.from(row));
  }
}

import { Module } from '@nestjs/common';
import { AssessmentModule } from '@ketnoi/assessment';
import { AnswerMutationsResolver } from './answer.mutations.js';
import { AssessmentFieldsResolver, LayerFieldsResolver } from './assessment.fields.js';
import { AssessmentQueriesResolver } from './assessment.queries.js';
import { AssignmentMutationsResolver, DeskMutationsResolver } from './examiner.mutations.js';

@Module({
  imports: [AssessmentModule],
  providers: [AssessmentQueriesResolver, AssessmentFieldsResolver, LayerFieldsResolver, AnswerMutationsResolver, AssignmentMutationsResolver, DeskMutationsResolver],
})
export class AssessmentApi {}

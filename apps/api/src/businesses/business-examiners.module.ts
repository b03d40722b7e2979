import { Global, Injectable, Module } from '@nestjs/common';
import { AssessmentModule, AssessmentQueries, isAssessor } from '@ketnoi/assessment';
import { BusinessExaminers } from '@ketnoi/businesses';
import type { Actor, Id } from '@ketnoi/common';

/** More open cases than one assessor is ever given. */
const MOST_CASES = 1_000;

/** Businesses that the actor examines now, from the open cases in which a duty is theirs. */
@Injectable()
export class AssignedExaminers extends BusinessExaminers {
  constructor(private readonly assessments: AssessmentQueries) {
    super();
  }

  async examinedBy(actor: Actor): Promise<readonly Id[]> {
    if (!isAssessor(actor)) return [];
    const cases = await this.assessments.assignedTo(actor, { first: MOST_CASES });
    return [...new Set(cases.filter(({ subjectKind }) => subjectKind === 'BUSINESS').map(({ subjectId }) => subjectId))];
  }
}

/** Global, so that libs/businesses finds the answer wherever its module is imported. */
@Global()
@Module({ imports: [AssessmentModule], providers: [{ provide: BusinessExaminers, useClass: AssignedExaminers }], exports: [BusinessExaminers] })
export class BusinessExaminersModule {}

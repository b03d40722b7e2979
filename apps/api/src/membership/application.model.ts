import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ApplicationAct, ApplicationRow, ApplicationState, DeterminationRow, ReasonRow, WaitingCaseRow } from '@ketnoi/membership';
import type { AvailableAct } from '@ketnoi/common';
import { AssessmentResultModel, OutcomeEnum } from '../assessment/layer.model.js';
import { connectionOf } from '../graphql/connections.js';
import type { RequestContext } from '../graphql/context.js';
import { refusalModel, RefusalModel } from '../graphql/results.js';
import { DateTime } from '../graphql/scalars.js';

export const ApplicationStateEnum = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  RETURNED: 'RETURNED',
  DECIDED: 'DECIDED',
  WITHDRAWN: 'WITHDRAWN',
  LAPSED: 'LAPSED',
} as const satisfies Record<ApplicationState, ApplicationState>;
registerEnumType(ApplicationStateEnum, { name: 'ApplicationState', description: 'Where an application stands. The last three are final.' });

export const ApplicationActEnum = {
  startApplication: 'startApplication',
  submitApplication: 'submitApplication',
  returnApplication: 'returnApplication',
  determine: 'determine',
  withdrawApplication: 'withdrawApplication',
  lapseApplication: 'lapseApplication',
} as const satisfies Record<ApplicationAct, ApplicationAct>;
registerEnumType(ApplicationActEnum, { name: 'ApplicationAct', description: 'What people and the clock do with an application.' });

export const ApplicationKindEnum = { INITIAL: 'INITIAL', RENEWAL: 'RENEWAL' } as const satisfies Record<ApplicationRow['kind'], ApplicationRow['kind']>;
registerEnumType(ApplicationKindEnum, { name: 'ApplicationKind', description: 'To join, or to stay.' });

@ObjectType('MembershipApplication', { description: 'A business asks to join the network (đơn đăng ký), under the edition its case is pinned to.' })
export class ApplicationModel {
  @Field(() => ID) id: string;
  @Field(() => ApplicationKindEnum) kind: ApplicationRow['kind'];
  @Field(() => ApplicationStateEnum) state: ApplicationState;
  @Field(() => String, { description: 'Code of the criteria set.' }) setCode: string;
  @Field(() => String, { nullable: true, description: 'Number of the dossier; null until it is handed in.' }) dossierNo: string | null;
  @Field(() => DateTime) startedAt: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was last handed in; null before.' }) submittedAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'While returned: until when, exclusive, it may be handed in again. Else null.' }) returnDueAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was decided, withdrawn or lapsed; null before.' }) endedAt: Date | null;
  businessId: string;
  assessmentId: string;
  establishmentIds: readonly string[];

  static from({ id, kind, state, setCode, dossierNo, startedAt, submittedAt, returnDueAt, endedAt, businessId, assessmentId, establishmentIds }: ApplicationRow): ApplicationModel {
    const shown = { id, kind, state, setCode, dossierNo, startedAt, submittedAt, returnDueAt, endedAt };
    return Object.assign(new ApplicationModel(), { ...shown, businessId, assessmentId, establishmentIds });
  }
}

export const ApplicationConnection = connectionOf(ApplicationModel, 'MembershipApplication');

@ObjectType('AvailableApplicationAct', { description: 'An act that exists in this state, and whether the caller can do it now.' })
export class AvailableApplicationActModel {
  @Field(() => ApplicationActEnum) act: ApplicationAct;
  @Field(() => Boolean) allowed: boolean;
  @Field(() => RefusalModel, { nullable: true, description: 'Why not; null when it is allowed.' }) reason: RefusalModel | null;

  static from({ act, allowed, reason }: AvailableAct<ApplicationAct>, context: Pick<RequestContext, 'locale'>): AvailableApplicationActModel {
    return Object.assign(new AvailableApplicationActModel(), { act, allowed, reason: reason && refusalModel(reason, context) });
  }
}

@ObjectType('DecisionReason', { description: 'What was written to one code of the edition in the layer that decided.' })
export class DecisionReasonModel {
  @Field(() => String, { description: 'Code of the indicator or fact.' }) code: string;
  @Field(() => String) text: string;

  static from({ code, text }: ReasonRow): DecisionReasonModel {
    return Object.assign(new DecisionReasonModel(), { code, text });
  }
}

@ObjectType('Determination', { description: 'The decision (quyết định) on a sealed layer: what the engine computed, signed by a second person. Never changed.' })
export class DeterminationModel {
  @Field(() => ID) id: string;
  @Field(() => OutcomeEnum) outcome: DeterminationRow['outcome'];
  @Field(() => AssessmentResultModel, { description: 'Verdict of each criterion, and the whole calculation.' }) result: AssessmentResultModel;
  @Field(() => String, { description: 'The Department’s number of the decision.' }) decisionNo: string;
  @Field(() => DateTime) signedAt: Date;
  @Field(() => ID, { nullable: true, description: 'For the Department only; null for others.' }) signedById: string | null;
  @Field(() => Int, { description: 'Version of the calculation; the same inputs under it give the same bytes for good.' }) engineVersion: number;
  @Field(() => String, { description: 'SHA-256 of the result’s trace, hexadecimal.' }) resultHash: string;
  assessmentId: string;

  static from({ id, outcome, result, decisionNo, signedAt, signedBy, engineVersion, resultHash, assessmentId }: DeterminationRow): DeterminationModel {
    const shown = { id, outcome, result: AssessmentResultModel.from(result), decisionNo, signedAt, signedById: signedBy, engineVersion, resultHash };
    return Object.assign(new DeterminationModel(), { ...shown, assessmentId });
  }
}

@ObjectType('WaitingCase', { description: 'A handed-in case without a desk reviewer, with what an assessor must know to declare a conflict.' })
export class WaitingCaseModel {
  @Field(() => ID) applicationId: string;
  @Field(() => ID) assessmentId: string;
  @Field(() => ID) businessId: string;
  @Field(() => String) businessName: string;
  @Field(() => [String], { description: 'Where its establishments lie.' }) communes: readonly string[];
  @Field(() => String) dossierNo: string;
  @Field(() => DateTime) submittedAt: Date;

  static from({ applicationId, assessmentId, businessId, businessName, communes, dossierNo, submittedAt }: WaitingCaseRow): WaitingCaseModel {
    return Object.assign(new WaitingCaseModel(), { applicationId, assessmentId, businessId, businessName, communes, dossierNo, submittedAt });
  }
}

export const WaitingCaseConnection = connectionOf(WaitingCaseModel, 'WaitingCase');

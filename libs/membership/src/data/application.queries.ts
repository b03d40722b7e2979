import { Inject, Injectable } from '@nestjs/common';
import { availableActs, compareVietnamese, holds, localDateOf, personIdOf, type Actor, type AvailableAct, type Clock, type Id } from '@ketnoi/common';
import { AssessmentQueries, isAssessor, isOfDepartment, LayerQueries, missingAnswers } from '@ketnoi/assessment';
import { labelOf, type UnitKind } from '@ketnoi/places';
import { CLOCK, ReadPool } from '@ketnoi/platform';
import { applicationFacts, applicationLifecycle, type ApplicationAct, type ApplicationState } from '../domain/application.lifecycle.js';
import { sql, visibleTo } from './membership.statements.js';

export interface ApplicationRow {
  readonly id: Id;
  readonly version: number;
  readonly businessId: Id;
  readonly setCode: string;
  readonly kind: 'INITIAL' | 'RENEWAL';
  readonly state: ApplicationState;
  readonly assessmentId: Id;
  readonly establishmentIds: readonly Id[];
  readonly dossierNo: string | null;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  readonly returnDueAt: Date | null;
  readonly endedAt: Date | null;
}

export interface DeterminationRow {
  readonly id: Id;
  readonly assessmentId: Id;
  readonly editionHash: string;
  readonly engineVersion: number;
  /** The engine's result, canonical text: verdict and reason of each criterion. */
  readonly result: string;
  readonly resultHash: string;
  readonly outcome: 'MET' | 'NOT_MET';
  readonly decisionNo: string;
  readonly signedAt: Date;
  /** For the Department only. */
  readonly signedBy: Id | null;
}

/** What was written to one code of the edition in the layer that decided. */
export interface ReasonRow {
  readonly assessmentId: Id;
  readonly code: string;
  readonly text: string;
}

/** A handed-in case without a reviewer. */
export interface WaitingCaseRow {
  readonly applicationId: Id;
  readonly assessmentId: Id;
  readonly businessId: Id;
  readonly businessName: string;
  /** Where its establishments lie, so that an assessor of the same village can say so. */
  readonly communes: readonly string[];
  readonly dossierNo: string;
  readonly submittedAt: Date;
}

type WaitingCaseFound = Omit<WaitingCaseRow, 'communes'> & { readonly units: readonly { kind: UnitKind; name: string }[] };

/** Applications and their determinations, for the applicant, the Department once handed in, and the assigned examiner. */
@Injectable()
export class ApplicationQueries {
  constructor(
    private readonly reads: ReadPool,
    private readonly assessments: AssessmentQueries,
    private readonly layers: LayerQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  byIds(actor: Actor, ids: readonly Id[]): Promise<ApplicationRow[]> {
    return this.reads.rows(sql.applicationsByIds, [...visibleTo(actor), ids]);
  }

  byAssessmentIds(actor: Actor, ids: readonly Id[]): Promise<ApplicationRow[]> {
    return this.reads.rows(sql.applicationsByAssessmentIds, [...visibleTo(actor), ids]);
  }

  /** Applications of one business, the newest first; one row more than asked when there are more. */
  ofBusiness(actor: Actor, businessId: Id, page: { first: number; after?: { id: Id } | null }): Promise<ApplicationRow[]> {
    return this.reads.rows(sql.applicationsOfBusiness, [...visibleTo(actor), businessId, page.after?.id ?? null, page.first + 1]);
  }

  /** Handed-in applications of one state, the longest waiting first. `after.key` is submittedAt as ISO text. */
  inState(actor: Actor, state: ApplicationState, page: { first: number; after?: { key: string; id: Id } | null }): Promise<ApplicationRow[]> {
    return this.reads.rows(sql.applicationsInState, [...visibleTo(actor), state, page.after?.key ?? null, page.after?.id ?? null, page.first + 1]);
  }

  determinationsByAssessmentIds(actor: Actor, ids: readonly Id[]): Promise<DeterminationRow[]> {
    return this.reads.rows(sql.determinationsByAssessmentIds, [...visibleTo(actor), ids]);
  }

  /** Reasons behind determinations, by code: told with the decision and never before. */
  reasonsByAssessmentIds(actor: Actor, ids: readonly Id[]): Promise<ReasonRow[]> {
    return this.reads.rows(sql.reasonsByAssessmentIds, [...visibleTo(actor), ids]);
  }

  /** Cases that wait for a reviewer, the longest waiting first: for the Department, and for assessors, who have to say how they stand to whom. */
  async waitingForReviewer(actor: Actor, page: { first: number; after?: { key: string; id: Id } | null }): Promise<WaitingCaseRow[]> {
    if (!isOfDepartment(actor) && !isAssessor(actor)) return [];
    const position = [page.after?.key ?? null, page.after?.id ?? null, page.first + 1];
    const rows = await this.reads.rows<WaitingCaseFound>(sql.waitingForReviewer, [...position, localDateOf(this.clock.now())]);
    return rows.map(({ units, ...row }) => ({ ...row, communes: units.map(labelOf).sort(compareVietnamese) }));
  }

  /** What the actor can do with each application now, from the table of acts; screens re-implement no rule. */
  async actsByIds(actor: Actor, ids: readonly Id[]): Promise<Map<Id, AvailableAct<ApplicationAct>[]>> {
    const applications = await this.byIds(actor, ids);
    const cases = applications.map(({ assessmentId }) => assessmentId);
    const missing = await this.layers.missingByAssessmentIds(actor, cases);
    const assignments = await this.assessments.assignmentsByAssessmentIds(actor, cases);
    const assessments = new Map((await this.assessments.byIds(actor, cases)).map((row) => [row.id, row]));
    const personId = personIdOf(actor);
    const acts = applications.map((row): [Id, AvailableAct<ApplicationAct>[]] => {
      const lacks = missing.get(row.assessmentId) ?? [];
      const concluded = assessments.get(row.assessmentId)?.state === 'CONCLUDED';
      const facts = applicationFacts(this.clock.now(), {
        isOwner: holds(actor, ['BUSINESS_OWNER'], row.businessId),
        isDeskReviewer: assignments.some((one) => one.assessmentId === row.assessmentId && one.personId === personId && one.endedAt === null),
        isSignatory: holds(actor, ['DEPARTMENT_SIGNATORY']),
        // What only the act itself can find out does not forbid the attempt.
        statementIsSigned: true,
        editionTakesSubmissions: true,
        returnDueAt: row.returnDueAt,
        sealing: lacks.length > 0 ? missingAnswers(lacks) : {},
        returning: {},
        assessmentIsConcluded: concluded,
        recomputedAgrees: true,
        outcomeIsComputed: true,
        sideOfSignatory: 'DECIDER',
      });
      return [row.id, availableActs(applicationLifecycle, row.state, facts).filter(({ act }) => act !== 'lapseApplication')];
    });
    return new Map(acts);
  }
}

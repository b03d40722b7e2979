import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '@ketnoi/common';
import { ReadPool } from '@ketnoi/platform';
import type { AssessmentState } from '../domain/assessment.lifecycle.js';
import { isOfDepartment } from '../domain/assessment.policy.js';
import type { AssessmentKind, Duty, Relation, SubjectKind } from '../domain/subject.js';
import { sql, visibleTo } from './assessment.statements.js';

export interface AssessmentRow {
  readonly id: Id;
  readonly version: number;
  readonly subjectKind: SubjectKind;
  readonly subjectId: Id;
  readonly setCode: string;
  readonly editionHash: string;
  readonly kind: AssessmentKind;
  readonly state: AssessmentState;
  readonly returns: number;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
}

export interface AssignmentRow {
  readonly id: Id;
  readonly assessmentId: Id;
  readonly personId: Id;
  readonly personName: string;
  readonly duty: Duty;
  readonly assignedAt: Date;
  readonly endedAt: Date | null;
}

export interface SupplementRow {
  readonly assessmentId: Id;
  readonly round: number;
  readonly code: string;
  readonly text: string;
  readonly askedAt: Date;
}

export interface DeclarationRow {
  readonly id: Id;
  readonly personId: Id;
  readonly subjectKind: SubjectKind;
  readonly subjectId: Id;
  readonly relation: Relation;
  readonly fromOn: string | null;
  readonly toOn: string | null;
  readonly declaredAt: Date;
}

/** An assessor who could be assigned, and what they last declared: null where they have declared nothing. */
export interface CandidateRow {
  readonly personId: Id;
  readonly name: string;
  readonly relation: Relation | null;
}

export interface CasePage {
  readonly first: number;
  /** Position of the last row seen: its id, which rises in time. */
  readonly after?: { readonly id: Id } | null;
}

/**
 * Reads of cases. Seen by the people who answer for the subject, by live examiners of the case, and by the Department once
 * it was handed in (trust.md, section 4). Nobody else learns that a case exists.
 */
@Injectable()
export class AssessmentQueries {
  constructor(private readonly reads: ReadPool) {}

  byIds(actor: Actor, ids: readonly Id[]): Promise<AssessmentRow[]> {
    return this.reads.rows(sql.byIds, [...visibleTo(actor), ids]);
  }

  /** Cases in which the actor has a live duty, the oldest first; one row more than asked when there are more. */
  assignedTo(actor: Actor, page: CasePage): Promise<AssessmentRow[]> {
    return this.reads.rows(sql.assignedTo, [...visibleTo(actor), page.after?.id ?? null, page.first + 1]);
  }

  /** Who could review the case at the desk, by name. Nothing for people outside the Department. */
  deskCandidates(actor: Actor, assessmentId: Id): Promise<CandidateRow[]> {
    return isOfDepartment(actor) ? this.reads.rows(sql.deskCandidates, [assessmentId]) : Promise.resolve([]);
  }

  /** Duties of cases: all for the Department, one's own for an examiner, none for the applicant. */
  assignmentsByAssessmentIds(actor: Actor, ids: readonly Id[]): Promise<AssignmentRow[]> {
    return this.reads.rows(sql.assignments, [...visibleTo(actor), ids]);
  }

  /** What was asked to be supplemented, by round. */
  supplementsByAssessmentIds(actor: Actor, ids: readonly Id[]): Promise<SupplementRow[]> {
    return this.reads.rows(sql.supplements, [...visibleTo(actor), ids]);
  }

  /** Latest declarations about subjects: everybody's for the Department, one's own for others. */
  declarationsBySubjectIds(actor: Actor, subjectIds: readonly Id[]): Promise<DeclarationRow[]> {
    return this.reads.rows(sql.declarations, [isOfDepartment(actor), actor.kind === 'PERSON' ? actor.personId : null, subjectIds]);
  }
}

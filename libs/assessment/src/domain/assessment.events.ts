import type { Id } from '@ketnoi/common';
import type { Duty, Relation } from './subject.js';

type OfCase<Type extends string, Payload extends object> = {
  readonly type: Type;
  readonly subject: { readonly kind: 'Assessment'; readonly id: Id };
  readonly payload: Payload;
};

/** What assessment records. Payloads name records, never what was answered or judged. */
export type AssessmentEvent =
  | OfCase<'AssessmentOpened', { readonly subjectKind: string; readonly subjectId: Id; readonly setCode: string }>
  | OfCase<'SelfSealed', { readonly layerId: Id; readonly revision: number }>
  | OfCase<'AssessmentReturned', { readonly round: number }>
  | OfCase<'DeskReviewerAssigned', { readonly assignmentId: Id; readonly personId: Id; readonly duty: Duty }>
  | OfCase<'AssignmentEnded', { readonly assignmentId: Id; readonly personId: Id }>
  | OfCase<'DeskSealed', { readonly layerId: Id; readonly revision: number }>
  | OfCase<'AssessmentStopped', object>
  | {
      readonly type: 'ConflictDeclared';
      readonly subject: { readonly kind: 'ConflictDeclaration'; readonly id: Id };
      readonly payload: { readonly personId: Id; readonly subjectKind: string; readonly subjectId: Id; readonly relation: Relation };
    };

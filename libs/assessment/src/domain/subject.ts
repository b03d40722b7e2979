import type { Id } from '@ketnoi/common';

/** What a case is about. Assessment knows it by reference only: businesses and villages belong to other libs. */
export type SubjectKind = 'BUSINESS' | 'VILLAGE';

export interface Subject {
  readonly kind: SubjectKind;
  readonly id: Id;
}

/** How a person stands to a subject. NONE is a declaration too, and every examiner has made it. Source: compliance.md, section 3. */
export const RELATIONS = ['OWNER', 'KIN', 'EMPLOYEE', 'SUPPLIER', 'ADVISER', 'SAME_VILLAGE', 'NONE'] as const;
export type Relation = (typeof RELATIONS)[number];

/** One person, one side, per case. Source: compliance.md, section 4. */
export type Side = 'APPLICANT' | 'EXAMINER' | 'DECIDER' | 'APPEAL' | 'BARRED';

export type AssessmentKind = 'INITIAL' | 'RENEWAL' | 'EXTRAORDINARY';
export type LayerKind = 'SELF' | 'DESK' | 'SITE' | 'CONSENSUS';
export type Duty = 'DESK' | 'LEAD' | 'ASSESSOR';

/** Who may be shown a piece of evidence beside the examiners of its case. */
export type Audience = 'EXAMINERS' | 'COUNCIL';

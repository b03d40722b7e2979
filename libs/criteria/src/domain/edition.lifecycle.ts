import { guard, lifecycle } from '@ketnoi/common';
import type { LintIssue } from '@ketnoi/criteria-engine';
import type { DraftIssue } from './draft-text.js';
import { FRESH_SIGN_IN_MINUTES } from './edition.policy.js';
import {
  approverIsAuthor,
  editionHasNoAuthor,
  editionNotClean,
  editionUnreadable,
  effectiveDatePast,
  roleNeeded,
  signInNotFresh,
} from './edition.refusals.js';

export type EditionState = 'DRAFT' | 'PUBLISHED' | 'ABANDONED';
export type EditionAct = 'createDraft' | 'saveDraft' | 'publishEdition' | 'abandonDraft';

/** What the acts ask. The three about authors are told early here and guaranteed by the database. */
export interface EditionFacts {
  readonly editsDrafts: boolean;
  readonly approvesEditions: boolean;
  readonly signInIsFresh: boolean;
  readonly hasAuthor: boolean;
  readonly isAuthor: boolean;
  /** What keeps the text from being read as an edition. */
  readonly issues: readonly DraftIssue[];
  /** What lint finds in the text. */
  readonly findings: readonly LintIssue[];
  /** Local days, YYYY-MM-DD. */
  readonly effectiveFrom: string;
  readonly today: string;
}

const editor = guard<EditionFacts>('editor of the Department', (facts) => facts.editsDrafts, () => roleNeeded('DEPARTMENT_EDITOR'));
const approver = guard<EditionFacts>('approver of the Department', (facts) => facts.approvesEditions, () => roleNeeded('DEPARTMENT_APPROVER'));
const freshSignIn = guard<EditionFacts>('signed in lately', (facts) => facts.signInIsFresh, () => signInNotFresh(FRESH_SIGN_IN_MINUTES));
const parses = guard<EditionFacts>('the text is an edition', (facts) => facts.issues.length === 0, (facts) => editionUnreadable(facts.issues));
const written = guard<EditionFacts>('a person wrote it', (facts) => facts.hasAuthor, editionHasNoAuthor);
const notAnAuthor = guard<EditionFacts>('not an author', (facts) => !facts.isAuthor, approverIsAuthor);
const clean = guard<EditionFacts>('lint clean', (facts) => facts.findings.length === 0, (facts) => editionNotClean(facts.findings));
const notPast = guard<EditionFacts>(
  'takes effect today or later',
  (facts) => facts.effectiveFrom >= facts.today,
  (facts) => effectiveDatePast(facts.effectiveFrom, facts.today),
);

/** Source: compliance.md, section 1, table of acts. */
export const editionLifecycle = lifecycle<EditionState, EditionAct, EditionFacts>({
  name: 'Edition',
  initial: 'DRAFT',
  finals: ['PUBLISHED', 'ABANDONED'],
  acts: [
    { act: 'createDraft', from: [], to: 'DRAFT', by: editor, onlyIf: [parses], event: 'EditionDrafted' },
    { act: 'saveDraft', from: ['DRAFT'], to: 'DRAFT', by: editor, onlyIf: [parses], event: 'EditionDraftSaved' },
    {
      act: 'publishEdition',
      from: ['DRAFT'],
      to: 'PUBLISHED',
      by: approver,
      onlyIf: [freshSignIn, written, notAnAuthor, parses, clean, notPast],
      event: 'EditionPublished',
    },
    { act: 'abandonDraft', from: ['DRAFT'], to: 'ABANDONED', by: editor, onlyIf: [], event: 'EditionAbandoned' },
  ],
});

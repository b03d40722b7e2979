import { describe, expect, it } from '@jest/globals';
import { advance, ANONYMOUS, system, type PersonActor, type Role } from '@ketnoi/common';
import { assessmentFacts, assessmentLifecycle, type AssessmentAct, type AssessmentFacts, type AssessmentState } from './assessment.lifecycle.js';
import { answersFor, answeringRoles, isAssessor, isOfDepartment, mayJudgeOthers, ownSubjectIds } from './assessment.policy.js';
import * as refusals from './assessment.refusals.js';
import { RELATIONS } from './subject.js';

const everything: Partial<AssessmentFacts> = { isItsApplication: true, isApplicant: true, isDeskReviewer: true, maxReturns: 2, supplements: 1 };
const answer = (state: AssessmentState | null, act: AssessmentAct, different: Partial<AssessmentFacts> = {}): string => {
  const step = advance(assessmentLifecycle, state, act, assessmentFacts({ ...everything, ...different }));
  return 'to' in step ? `${step.to} ${step.event}` : step.code;
};
const lacking = [{ code: 'C1', missing: [{ code: 'C1.1', kind: 'ANSWER' }] }] as const;

describe('A case goes from the applicant to the desk and is concluded or stopped', () => {
  it.each<[AssessmentState | null, AssessmentAct, string]>([
    [null, 'openAssessment', 'SELF AssessmentOpened'],
    ['SELF', 'sealSelf', 'DESK SelfSealed'],
    ['DESK', 'returnToSelf', 'SELF AssessmentReturned'],
    ['DESK', 'sealDesk', 'CONCLUDED DeskSealed'],
    ['SELF', 'stop', 'STOPPED AssessmentStopped'],
    ['DESK', 'stop', 'STOPPED AssessmentStopped'],
    ['CONCLUDED', 'stop', 'STOPPED AssessmentStopped'],
    ['SELF', 'sealDesk', 'NOT_ALLOWED_NOW'],
    ['SELF', 'returnToSelf', 'NOT_ALLOWED_NOW'],
    ['DESK', 'sealSelf', 'NOT_ALLOWED_NOW'],
    ['CONCLUDED', 'sealDesk', 'NOT_ALLOWED_NOW'],
    ['CONCLUDED', 'returnToSelf', 'NOT_ALLOWED_NOW'],
    ['STOPPED', 'sealSelf', 'NOT_ALLOWED_NOW'],
    ['STOPPED', 'stop', 'NOT_ALLOWED_NOW'],
  ])('%s, %s: %s', (state, act, expected) => expect(answer(state, act)).toBe(expected));

  it.each<[AssessmentState | null, AssessmentAct, Partial<AssessmentFacts>, string]>([
    [null, 'openAssessment', { isItsApplication: false }, 'ONLY_ITS_APPLICATION'],
    [null, 'openAssessment', { hasApplicant: false }, 'NOBODY_APPLIES'],
    ['SELF', 'sealSelf', { isApplicant: false }, 'NOT_AN_APPLICANT'],
    ['SELF', 'sealSelf', { missing: lacking }, 'MISSING_ANSWERS'],
    ['DESK', 'sealDesk', { isDeskReviewer: false }, 'NOT_THE_DESK_REVIEWER'],
    ['DESK', 'sealDesk', { missing: lacking }, 'MISSING_JUDGEMENTS'],
    ['DESK', 'returnToSelf', { returns: 2 }, 'NO_RETURNS_LEFT'],
    ['DESK', 'returnToSelf', { supplements: 0 }, 'NOTHING_TO_SUPPLEMENT'],
    ['CONCLUDED', 'stop', { isClosed: true }, 'CASE_IS_CLOSED'],
    ['DESK', 'stop', { isItsApplication: false }, 'ONLY_ITS_APPLICATION'],
  ])('%s, %s, when %j: %s', (state, act, different, expected) => expect(answer(state, act, different)).toBe(expected));

  it('Facts that nobody names speak for a stranger.', () => expect(advance(assessmentLifecycle, 'SELF', 'sealSelf', assessmentFacts({}))).toMatchObject({ code: 'NOT_AN_APPLICANT' }));
});

describe('Who may', () => {
  const holding = (role: Role, scopeId: string | null = null): PersonActor => ({
    kind: 'PERSON',
    personId: 'p',
    signInId: 's',
    emailVerified: true,
    signedInAt: new Date(0),
    grants: [{ role, scopeKind: scopeId === null ? 'NETWORK' : 'BUSINESS', scopeId }],
  });
  const business = { kind: 'BUSINESS', id: 'b' } as const;

  it('answer for a business: its owner and its editors, nobody of another.', () => {
    expect([holding('BUSINESS_OWNER', 'b'), holding('BUSINESS_EDITOR', 'b')].map((actor) => answersFor(actor, business))).toEqual([true, true]);
    expect([holding('BOOTH_STAFF', 'b'), holding('BUSINESS_OWNER', 'c'), holding('DEPARTMENT_ADMIN'), ANONYMOUS].map((actor) => answersFor(actor, business))).toEqual([false, false, false, false]);
    expect(answeringRoles({ kind: 'VILLAGE', id: 'v' })).toEqual(['VILLAGE_REPRESENTATIVE']);
  });

  it('see whole cases: those of own businesses.', () => {
    expect(ownSubjectIds(holding('BUSINESS_EDITOR', 'b'))).toEqual(['b']);
    expect(ownSubjectIds(holding('BUSINESS_OWNER'))).toEqual([]);
    expect([ownSubjectIds(holding('BOOTH_STAFF', 'b')), ownSubjectIds(holding('ASSESSOR')), ownSubjectIds(ANONYMOUS)]).toEqual([[], [], []]);
  });

  it('judge others: assessors, council and Department.', () => {
    expect([holding('ASSESSOR'), holding('COUNCIL_CHAIR'), holding('DEPARTMENT_SIGNATORY'), holding('ORGANIZER', 'e'), system('x')].map(mayJudgeOthers)).toEqual([true, true, true, false, false]);
    expect([isAssessor(holding('ASSESSOR')), isAssessor(holding('DEPARTMENT_EDITOR')), isOfDepartment(holding('DEPARTMENT_EDITOR')), isOfDepartment(holding('ASSESSOR'))]).toEqual([true, false, true, false]);
  });
});

it('Each refusal has one code of its own.', () => {
  const codes = [
    refusals.assessorNeeded(), refusals.assessmentAlreadyOpen(), refusals.editionNotPublished(), refusals.layerIsSealed(), refusals.declarationMissing(),
    refusals.conflictDeclared(RELATIONS[0]), refusals.onAnotherSide('BARRED'), refusals.deskReviewerAssigned(), refusals.examinerStaysOutside(), refusals.evidenceDatesDiffer(), refusals.evidenceIsFinal(),
  ].map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});

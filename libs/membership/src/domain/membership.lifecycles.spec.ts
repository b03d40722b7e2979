import { describe, expect, it } from '@jest/globals';
import { advance, ANONYMOUS, refusal, system, type PersonActor, type Role } from '@ketnoi/common';
import { applicationFacts, applicationLifecycle, type ApplicationAct, type ApplicationFacts, type ApplicationState } from './application.lifecycle.js';
import type { CertificateStatus } from './certificate-status.js';
import { CAUSES, certificateLifecycle, type CertificateAct, type CertificateFacts } from './certificate.lifecycle.js';
import { hasFreshSignIn, idleBefore, isOfficialWording, isTheClock, mayChangeStatus, ownBusinessIds } from './membership.policy.js';
import * as refusals from './membership.refusals.js';

const NOW = new Date('2021-12-03T03:00:00Z');
const ready: Partial<ApplicationFacts> = {
  isOwner: true, isDeskReviewer: true, isSignatory: true, isClock: true, setCode: 'S', editionIsCurrent: true, anotherIsOpen: false, certifiesBusinesses: true,
  statementIsSigned: true, editionTakesSubmissions: true, sealing: {}, returning: {}, deadlineIsPassed: true, assessmentIsConcluded: true,
  recomputedAgrees: true, outcomeIsComputed: true, sideOfSignatory: 'DECIDER',
};
const application = (state: ApplicationState | null, act: ApplicationAct, different: Partial<ApplicationFacts> = {}): string => {
  const step = advance(applicationLifecycle, state, act, applicationFacts(NOW, { ...ready, ...different }));
  return 'to' in step ? `${step.to} ${step.event}` : step.code;
};

describe('An application', () => {
  it.each<[ApplicationState | null, ApplicationAct, string]>([
    [null, 'startApplication', 'DRAFT ApplicationStarted'],
    ['DRAFT', 'submitApplication', 'SUBMITTED ApplicationSubmitted'],
    ['RETURNED', 'submitApplication', 'SUBMITTED ApplicationSubmitted'],
    ['SUBMITTED', 'returnApplication', 'RETURNED ApplicationReturned'],
    ['SUBMITTED', 'determine', 'DECIDED DeterminationMade'],
    ['DRAFT', 'withdrawApplication', 'WITHDRAWN ApplicationWithdrawn'],
    ['SUBMITTED', 'withdrawApplication', 'WITHDRAWN ApplicationWithdrawn'],
    ['RETURNED', 'withdrawApplication', 'WITHDRAWN ApplicationWithdrawn'],
    ['DRAFT', 'lapseApplication', 'LAPSED ApplicationLapsed'],
    ['RETURNED', 'lapseApplication', 'LAPSED ApplicationLapsed'],
    ['SUBMITTED', 'lapseApplication', 'NOT_ALLOWED_NOW'],
    ['SUBMITTED', 'submitApplication', 'NOT_ALLOWED_NOW'],
    ['DRAFT', 'determine', 'NOT_ALLOWED_NOW'],
    ['RETURNED', 'determine', 'NOT_ALLOWED_NOW'],
    ['DRAFT', 'returnApplication', 'NOT_ALLOWED_NOW'],
    ['DECIDED', 'withdrawApplication', 'NOT_ALLOWED_NOW'],
    ['DECIDED', 'determine', 'NOT_ALLOWED_NOW'],
    ['WITHDRAWN', 'submitApplication', 'NOT_ALLOWED_NOW'],
    ['LAPSED', 'submitApplication', 'NOT_ALLOWED_NOW'],
  ])('%s, %s: %s', (state, act, expected) => expect(application(state, act)).toBe(expected));

  it.each<[ApplicationState | null, ApplicationAct, Partial<ApplicationFacts>, string]>([
    [null, 'startApplication', { isOwner: false }, 'OWNER_NEEDED'],
    [null, 'startApplication', { editionIsCurrent: false }, 'NO_CURRENT_EDITION'],
    [null, 'startApplication', { certifiesBusinesses: false }, 'SET_NOT_FOR_BUSINESSES'],
    [null, 'startApplication', { anotherIsOpen: true }, 'APPLICATION_ALREADY_OPEN'],
    [null, 'startApplication', { renewalOpensOn: '2024-09-03' }, 'RENEWAL_TOO_EARLY'],
    ['DRAFT', 'submitApplication', { isOwner: false }, 'OWNER_NEEDED'],
    ['DRAFT', 'submitApplication', { statementIsSigned: false }, 'STATEMENT_NOT_SIGNED'],
    ['DRAFT', 'submitApplication', { editionTakesSubmissions: false }, 'EDITION_SUPERSEDED'],
    ['DRAFT', 'submitApplication', { sealing: refusal('MISSING_ANSWERS', {}) }, 'MISSING_ANSWERS'],
    ['RETURNED', 'submitApplication', { returnDueAt: NOW }, 'RETURN_DEADLINE_PASSED'],
    ['RETURNED', 'submitApplication', { returnDueAt: new Date(NOW.getTime() + 1) }, 'SUBMITTED ApplicationSubmitted'],
    ['SUBMITTED', 'returnApplication', { isDeskReviewer: false }, 'NOT_THE_DESK_REVIEWER'],
    ['SUBMITTED', 'returnApplication', { returning: refusal('NO_RETURNS_LEFT', {}) }, 'NO_RETURNS_LEFT'],
    ['SUBMITTED', 'determine', { isSignatory: false }, 'ROLE_NEEDED'],
    ['SUBMITTED', 'determine', { assessmentIsConcluded: false }, 'ASSESSMENT_NOT_CONCLUDED'],
    ['SUBMITTED', 'determine', { sideOfSignatory: 'EXAMINER' }, 'ON_ANOTHER_SIDE'],
    ['SUBMITTED', 'determine', { recomputedAgrees: false }, 'RESULT_DIFFERS'],
    ['SUBMITTED', 'determine', { outcomeIsComputed: false }, 'RESULT_INCOMPLETE'],
    ['DRAFT', 'lapseApplication', { isClock: false }, 'ONLY_THE_CLOCK'],
    ['DRAFT', 'lapseApplication', { deadlineIsPassed: false }, 'DEADLINE_NOT_PASSED'],
  ])('%s, %s, when %j: %s', (state, act, different, expected) => expect(application(state, act, different)).toBe(expected));

  it('is refused whatever nobody has shown.', () =>
    expect(applicationLifecycle.acts.map(({ act, from }) => advance(applicationLifecycle, from[0] ?? null, act, applicationFacts(NOW, {}))).every((step) => 'code' in step)).toBe(true));
});

const calm: CertificateFacts = { now: NOW, isOfDepartment: true, signInIsFresh: true, isSecondPerson: true, sides: ['DECIDER', 'DECIDER'], cause: 'FINDING', isDetermined: false, appealEndsAt: null };
const certificate = (status: CertificateStatus | null, act: CertificateAct, different: Partial<CertificateFacts> = {}): string => {
  const step = advance(certificateLifecycle, status, act, { ...calm, cause: CAUSES[act][0] ?? 'OTHER', ...different });
  return 'to' in step ? `${step.to} ${step.event}` : step.code;
};

describe('A certificate', () => {
  it.each<[CertificateStatus | null, CertificateAct, Partial<CertificateFacts>, string]>([
    [null, 'issue', { isDetermined: true }, 'IN_FORCE CertificateIssued'],
    [null, 'issue', {}, 'RESULT_INCOMPLETE'],
    ['IN_FORCE', 'suspend', {}, 'SUSPENDED CertificateSuspended'],
    ['IN_FORCE', 'suspend', { isDetermined: true, isOfDepartment: false, signInIsFresh: false, cause: 'DETERMINATION' }, 'SUSPENDED CertificateSuspended'],
    ['SUSPENDED', 'reinstate', {}, 'IN_FORCE CertificateReinstated'],
    ['SUSPENDED', 'withdraw', { appealEndsAt: NOW }, 'WITHDRAWN CertificateWithdrawn'],
    ['SUSPENDED', 'withdraw', { appealEndsAt: new Date(NOW.getTime() + 1) }, 'WITHDRAWAL_TOO_EARLY'],
    ['IN_FORCE', 'withdraw', {}, 'WITHDRAWAL_TOO_EARLY'],
    ['IN_FORCE', 'withdraw', { cause: 'MEMBER_LEAVES' }, 'WITHDRAWN CertificateWithdrawn'],
    ['EXPIRED', 'replace', { isDetermined: true }, 'REPLACED CertificateReplaced'],
    ['IN_FORCE', 'suspend', { isOfDepartment: false }, 'ROLE_NEEDED'],
    ['IN_FORCE', 'suspend', { signInIsFresh: false }, 'SIGN_IN_NOT_FRESH'],
    ['IN_FORCE', 'suspend', { isSecondPerson: false }, 'SECOND_PERSON_NEEDED'],
    ['IN_FORCE', 'suspend', { sides: ['DECIDER', 'EXAMINER'] }, 'ON_ANOTHER_SIDE'],
    ['IN_FORCE', 'suspend', { cause: 'CURED' }, 'CAUSE_DOES_NOT_FIT'],
    ['IN_FORCE', 'reinstate', {}, 'NOT_ALLOWED_NOW'],
    ['SUSPENDED', 'suspend', {}, 'NOT_ALLOWED_NOW'],
    ['EXPIRED', 'suspend', {}, 'NOT_ALLOWED_NOW'],
    ['EXPIRED', 'reinstate', {}, 'NOT_ALLOWED_NOW'],
    ['WITHDRAWN', 'reinstate', {}, 'NOT_ALLOWED_NOW'],
    ['REPLACED', 'withdraw', {}, 'NOT_ALLOWED_NOW'],
  ])('%s, %s, when %j: %s', (status, act, different, expected) => expect(certificate(status, act, different)).toBe(expected));
});

describe('Who may', () => {
  const holding = (role: Role, scopeId: string | null = null): PersonActor => ({
    kind: 'PERSON', personId: 'p', signInId: 's', emailVerified: true, signedInAt: NOW, grants: [{ role, scopeKind: scopeId === null ? 'NETWORK' : 'BUSINESS', scopeId }],
  });
  const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

  it('change a status: approver and signatory, for ten minutes after signing in.', () => {
    expect([holding('DEPARTMENT_APPROVER'), holding('DEPARTMENT_SIGNATORY'), holding('DEPARTMENT_EDITOR'), holding('BUSINESS_OWNER', 'b')].map(mayChangeStatus)).toEqual([true, true, false, false]);
    expect([hasFreshSignIn(holding('DEPARTMENT_SIGNATORY'), after(10)), hasFreshSignIn(holding('DEPARTMENT_SIGNATORY'), new Date(after(10).getTime() + 1)), hasFreshSignIn(ANONYMOUS, NOW)]).toEqual([true, false, false]);
  });

  it('work with an application: owner and editors of the business; lapse one: the clock alone.', () => {
    expect(ownBusinessIds(holding('BUSINESS_OWNER'))).toEqual([]);
    expect([ownBusinessIds(holding('BUSINESS_EDITOR', 'b')), ownBusinessIds(holding('BOOTH_STAFF', 'b')), ownBusinessIds(system('x'))]).toEqual([['b'], [], []]);
    expect([isTheClock(system('x')), isTheClock(holding('DEPARTMENT_ADMIN'))]).toEqual([true, false]);
  });

  it('Drafts lapse after twelve months of rest.', () => expect(idleBefore(NOW)).toEqual(new Date('2020-12-02T17:00:00Z')));

  it('Only reported wording is official (D2).', () => expect(['REPORTED', 'ANALOGOUS', 'PROVISIONAL', null].map(isOfficialWording)).toEqual([true, false, false, false]));
});

it('Each refusal has one code of its own.', () => {
  const codes = [refusals.alreadyDecided(), refusals.applicationIsFinal(), refusals.proposalAlreadyOpen(), refusals.proposalAlreadyAnswered(), refusals.statusChangedMeanwhile(), refusals.certificateIsFinal()].map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});

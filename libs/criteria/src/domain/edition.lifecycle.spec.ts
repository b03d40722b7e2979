import { describe, expect, it } from '@jest/globals';
import { advance, ANONYMOUS, availableActs, localDate, system, type PersonActor, type Role } from '@ketnoi/common';
import { anAllPassEdition } from '@ketnoi/criteria-engine';
import { codesOf, retiredCodes } from './codes.js';
import { readDraft } from './draft-text.js';
import { editionLifecycle, type EditionAct, type EditionFacts, type EditionState } from './edition.lifecycle.js';
import { approvesEditions, editsDrafts, hasFreshSignIn, seesDrafts, yieldsCertificates } from './edition.policy.js';
import { editionCodeTaken, editionIsFinal, effectiveDateTaken, sourceFileUnreadable } from './edition.refusals.js';
import { listedCriteria } from './listed-criteria.js';
import { acceptsSubmissions } from './transition.js';

const facts: EditionFacts = {
  editsDrafts: true,
  approvesEditions: true,
  signInIsFresh: true,
  hasAuthor: true,
  isAuthor: false,
  issues: [],
  findings: [],
  effectiveFrom: '2021-03-09',
  today: '2021-03-09',
};

const answer = (state: EditionState | null, act: EditionAct, different: Partial<EditionFacts> = {}): string => {
  const step = advance(editionLifecycle, state, act, { ...facts, ...different });
  return 'to' in step ? `${step.to} ${step.event}` : step.code;
};

const person = (role: Role, signedInAt = '2021-03-09T01:00:00Z'): PersonActor => ({
  kind: 'PERSON',
  personId: '0',
  signInId: '0',
  emailVerified: true,
  signedInAt: new Date(signedInAt),
  grants: [{ role, scopeKind: 'NETWORK', scopeId: null }],
});

describe('An edition goes from draft to published or abandoned', () => {
  it.each<[EditionState | null, EditionAct, string]>([
    [null, 'createDraft', 'DRAFT EditionDrafted'],
    ['DRAFT', 'saveDraft', 'DRAFT EditionDraftSaved'],
    ['DRAFT', 'publishEdition', 'PUBLISHED EditionPublished'],
    ['DRAFT', 'abandonDraft', 'ABANDONED EditionAbandoned'],
    ['PUBLISHED', 'saveDraft', 'NOT_ALLOWED_NOW'],
    ['PUBLISHED', 'publishEdition', 'NOT_ALLOWED_NOW'],
    ['PUBLISHED', 'abandonDraft', 'NOT_ALLOWED_NOW'],
    ['ABANDONED', 'saveDraft', 'NOT_ALLOWED_NOW'],
    ['ABANDONED', 'publishEdition', 'NOT_ALLOWED_NOW'],
  ])('%s, %s: %s', (state, act, expected) => expect(answer(state, act)).toBe(expected));

  it.each<[EditionAct, Partial<EditionFacts>, string]>([
    ['saveDraft', { editsDrafts: false }, 'ROLE_NEEDED'],
    ['saveDraft', { issues: [{ path: 'code', code: 'MISSING', detail: 'code' }] }, 'EDITION_UNREADABLE'],
    ['abandonDraft', { editsDrafts: false }, 'ROLE_NEEDED'],
    ['publishEdition', { approvesEditions: false }, 'ROLE_NEEDED'],
    ['publishEdition', { signInIsFresh: false }, 'SIGN_IN_NOT_FRESH'],
    ['publishEdition', { hasAuthor: false }, 'EDITION_HAS_NO_AUTHOR'],
    ['publishEdition', { isAuthor: true }, 'APPROVER_IS_AUTHOR'],
    ['publishEdition', { findings: [{ code: 'E18', path: 'publishable', detail: 'NOT_PUBLISHABLE' }] }, 'EDITION_NOT_CLEAN'],
    ['publishEdition', { today: '2021-03-10' }, 'EFFECTIVE_DATE_PAST'],
    ['publishEdition', { today: '2021-03-08' }, 'PUBLISHED EditionPublished'],
  ])('%s with %j: %s', (act, different, expected) => expect(answer('DRAFT', act, different)).toBe(expected));

  it('an unfinished draft tells the approver what remains', () => {
    const findings = [{ code: 'E14', path: 'criteria[0].wordingStatus', detail: 'MISSING' }] as const;
    const acts = availableActs(editionLifecycle, 'DRAFT', { ...facts, findings });
    expect(acts.find(({ act }) => act === 'publishEdition')?.reason).toMatchObject({ code: 'EDITION_NOT_CLEAN', facts: { findings } });
    expect(acts.map(({ act, allowed }) => `${act} ${allowed}`)).toEqual(['saveDraft true', 'publishEdition false', 'abandonDraft true']);
  });
});

describe('Who may', () => {
  it('drafts are seen and edited inside the Department, each role its own', () => {
    expect([ANONYMOUS, person('BUSINESS_OWNER'), person('ASSESSOR'), person('OPERATOR')].map(seesDrafts)).toEqual([false, false, false, false]);
    expect([person('DEPARTMENT_EDITOR'), person('DEPARTMENT_APPROVER')].map(seesDrafts)).toEqual([true, true]);
    expect([person('DEPARTMENT_EDITOR'), person('DEPARTMENT_APPROVER'), system('import')].map(editsDrafts)).toEqual([true, false, true]);
    expect([person('DEPARTMENT_EDITOR'), person('DEPARTMENT_APPROVER'), system('import')].map(approvesEditions)).toEqual([false, true, false]);
  });

  it('what only the database can know has its refusal too', () => {
    const refusals = [editionCodeTaken(), effectiveDateTaken(), editionIsFinal(), sourceFileUnreadable(['set.code: is missing'])];
    expect(refusals.map(({ code }) => code)).toEqual(['EDITION_CODE_TAKEN', 'EFFECTIVE_DATE_TAKEN', 'EDITION_IS_FINAL', 'SOURCE_FILE_UNREADABLE']);
  });

  it('a sign-in is fresh for ten minutes, to the millisecond', () => {
    const actor = person('DEPARTMENT_APPROVER', '2021-03-09T01:00:00.000Z');
    const at = (instant: string) => hasFreshSignIn(actor, new Date(instant));
    expect([at('2021-03-09T01:10:00.000Z'), at('2021-03-09T01:10:00.001Z'), hasFreshSignIn(system('seed'), new Date(0))]).toEqual([true, false, false]);
  });

  it('every subject but a village can be certified (D19)', () => {
    expect((['ESTABLISHMENT', 'PRODUCT', 'FACILITY', 'VILLAGE'] as const).map(yieldsCertificates)).toEqual([true, true, true, false]);
  });
});

describe('What editions leave behind', () => {
  const edition = anAllPassEdition(3);
  const without = { ...edition, criteria: edition.criteria.slice(1) };
  const given = edition.criteria[0]?.code ?? '';

  it('a code given up by a successor is retired, even if a later edition takes it again', () => {
    expect(codesOf(edition)).toContain(given);
    expect([retiredCodes([]), retiredCodes([edition]), retiredCodes([edition, edition])]).toEqual([[], [], []]);
    expect(retiredCodes([edition, without])).toEqual([given]);
    expect(retiredCodes([edition, without, edition])).toEqual([given]);
  });

  it('applications pinned to it are handed in until its transition is over', () => {
    const on = (day: string) => acceptsSubmissions(localDate(day), '2022-01-01', 90);
    expect([acceptsSubmissions(localDate('2030-01-01'), null, 0), on('2022-01-01'), on('2022-03-31'), on('2022-04-01')]).toEqual([true, true, true, false]);
  });
});

describe('The text of a draft', () => {
  const edition = anAllPassEdition(3);
  const saved = (change: object, set = edition.set) => {
    const read = readDraft(JSON.stringify({ ...edition, ...change }), set);
    return read.ok ? read.text : read.issues.map(({ path, code }) => `${path} ${code}`);
  };

  it('has one spelling, however it was typed', () => {
    const legal = 'Kế hoạch 55/KH-UBND';
    expect(saved({ legalBasis: [{ vi: ` ${legal.normalize('NFD')}  ` }] })).toBe(saved({ legalBasis: [{ vi: legal }] }));
  });

  it.each<[string, object, string[]]>([
    ['a control character', { legalBasis: [{ vi: 'a\u0000b' }] }, ['legalBasis[0].vi TEXT_CONTROL_CHARACTER']],
    ['half a character', { code: 'A\ud800' }, ['code TEXT_NOT_WELL_FORMED']],
    ['an unknown member', { colour: 'red' }, ['colour UNKNOWN_KEY']],
    ['another set', { set: 'OTHER' }, ['set OTHER_SET']],
    ['a day that is none', { effectiveFrom: '2022-02-29' }, ['effectiveFrom NOT_A_DATE']],
  ])('is refused for %s', (_, change, expected) => expect(saved(change)).toEqual(expected));

  it('is refused when it grows too long in its one spelling', () => {
    expect(saved({ legalBasis: Array.from({ length: 100 }, () => ({ vi: '\u0958'.repeat(4_900) })) })).toEqual([' TOO_LONG']);
  });

  it('may leave things open, and then passes for provisional only', () => {
    const [criterion] = edition.criteria;
    const { wordingStatus, ...open } = { ...criterion, group: 'NOT-YET' } as const;
    const read = readDraft(JSON.stringify({ ...edition, criteria: [open] }), edition.set);
    expect(wordingStatus).toBeDefined();
    expect(read.ok && listedCriteria(read.content)).toMatchObject([{ wordingStatus: 'PROVISIONAL', group: null }]);
  });

  it('is refused when it is no JSON, too deep or too long', () => {
    const refusedAs = (text: string) => {
      const read = readDraft(text, 'X');
      return read.ok ? 'read' : read.issues[0]?.code;
    };
    expect([refusedAs('{'), refusedAs(`${'['.repeat(50)}${']'.repeat(50)}`), refusedAs(' '.repeat(600_001)), refusedAs('1')]).toEqual([
      'NOT_JSON',
      'TOO_DEEP',
      'TOO_LONG',
      'NOT_AN_OBJECT',
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { anAllPassEdition, canonicalText, parseEdition, workedExampleEdition } from '../index.js';

type Json = { [key: string]: unknown };

/** The worked example as plain data with one change, and what is said about it. */
function issuesAfter(change: (content: Json) => void): [string, string][] {
  const content = JSON.parse(canonicalText(workedExampleEdition())) as Json;
  change(content);
  const parsed = parseEdition(content);
  return parsed.ok ? [] : parsed.issues.map(({ path, code }) => [path, code]);
}

const firstOf = (content: Json, list: string) => (content[list] as Json[])[0] ?? {};

describe('An edition is read', () => {
  it('from its canonical text, to the same content and the same text', () => {
    for (const edition of [workedExampleEdition(), anAllPassEdition(9), anAllPassEdition(11)]) {
      const parsed = parseEdition(canonicalText(edition));
      expect(parsed).toEqual({ ok: true, edition });
      expect(parsed.ok && canonicalText(parsed.edition)).toBe(canonicalText(edition));
    }
  });

  it('from an object, its texts composed in NFC', () => {
    const parsed = parseEdition({ ...anAllPassEdition(1), legalBasis: [{ vi: 'Quyết định'.normalize('NFD'), en: undefined }] });
    expect(parsed.ok && parsed.edition.legalBasis).toEqual([{ vi: 'Quyết định'.normalize('NFC') }]);
  });

  it('with a predicate of every form and a formula of every operator', () => {
    const all = { all: [{ any: [{ fact: 'A', is: true }, { fact: 'B', is: 'X' }] }, { not: { fact: 'B', in: ['X', 'Y'] } }, { fact: 'N', min: '1' }, { fact: 'N', max: '2.5' }] };
    const formula = ['clamp', ['+', ['-', { ref: 'X7.1' }], ['*', '2', '3']], ['min', '0', '1'], ['max', '5', ['/', '1', '2']]];
    expect(issuesAfter((content) => {
      firstOf(content, 'criteria')['appliesWhen'] = all;
      const { code, criterion, question, weight, required, naAllowed, methods } = firstOf(content, 'indicators');
      (content['indicators'] as Json[])[0] = { code, criterion, question, weight, required, naAllowed, methods, kind: 'FORMULA', unit: '1', expression: formula };
    })).toEqual([]);
  });
});

describe('What is not an edition is refused with its place', () => {
  it.each<[string, (content: Json) => void, [string, string][]]>([
    ['a weight written as a number', (c) => { firstOf(c, 'groups')['weight'] = 40; }, [['groups[0].weight', 'NOT_DECIMAL_TEXT']]],
    ['a decimal with zeros at its end', (c) => { firstOf(c, 'groups')['weight'] = '40.0'; }, [['groups[0].weight', 'NOT_PLAIN_DECIMAL']]],
    ['a decimal with an exponent', (c) => { firstOf(c, 'groups')['weight'] = '4e1'; }, [['groups[0].weight', 'NOT_DECIMAL_TEXT']]],
    ['a count with decimals', (c) => { c['transitionDays'] = 1.5; }, [['transitionDays', 'NOT_A_COUNT']]],
    ['a negative count', (c) => { c['transitionDays'] = -1; }, [['transitionDays', 'NOT_A_COUNT']]],
    ['a member nobody knows', (c) => { c['colour'] = 'red'; }, [['colour', 'UNKNOWN_KEY']]],
    ['a missing member', (c) => { delete c['rules']; }, [['rules', 'MISSING']]],
    ['a day that is not', (c) => { c['effectiveFrom'] = '2021-02-29'; }, [['effectiveFrom', 'NOT_A_DATE']]],
    ['a code with a space', (c) => { c['code'] = 'A B'; }, [['code', 'NOT_A_CODE']]],
    ['a text that is a number', (c) => { firstOf(c, 'groups')['title'] = { vi: 1 }; }, [['groups[0].title.vi', 'NOT_TEXT']]],
    ['a text without Vietnamese', (c) => { firstOf(c, 'groups')['title'] = { en: 'Group' }; }, [['groups[0].title.vi', 'MISSING']]],
    ['a text of immense length', (c) => { firstOf(c, 'groups')['title'] = { vi: 'a'.repeat(10_001) }; }, [['groups[0].title.vi', 'TOO_LONG']]],
    ['a flag in words', (c) => { c['publishable'] = 'yes'; }, [['publishable', 'NOT_TRUE_OR_FALSE']]],
    ['a list that is none', (c) => { c['groups'] = {}; }, [['groups', 'NOT_A_LIST']]],
    ['an object that is none', (c) => { c['outcome'] = []; }, [['outcome', 'NOT_AN_OBJECT']]],
    ['a kind of indicator nobody knows', (c) => { firstOf(c, 'indicators')['kind'] = 'ESSAY'; }, [['indicators[0].kind', 'NOT_ONE_OF']]],
    ['an indicator that is none', (c) => { (c['indicators'] as unknown[])[0] = 'X1'; }, [['indicators[0]', 'NOT_AN_OBJECT']]],
    ['a gate nobody knows', (c) => { (c['outcome'] as Json)['gates'] = [{ kind: 'LUCK' }, 7]; }, [['outcome.gates[0].kind', 'NOT_ONE_OF'], ['outcome.gates[1]', 'NOT_AN_OBJECT']]],
    ['a stage nobody knows', (c) => { firstOf(c, 'criteria')['stage'] = 'SALE'; }, [['criteria[0].stage', 'NOT_ONE_OF']]],
    ['a predicate with two tests in one', (c) => { firstOf(c, 'criteria')['appliesWhen'] = { fact: 'A', min: '1', max: '2' }; }, [['criteria[0].appliesWhen', 'NOT_A_PREDICATE']]],
    ['a predicate comparing with a number', (c) => { firstOf(c, 'criteria')['appliesWhen'] = { all: [{ fact: 'A', min: 1 }] }; }, [['criteria[0].appliesWhen.all[0].min', 'NOT_DECIMAL_TEXT']]],
    ['a predicate of words', (c) => { firstOf(c, 'criteria')['appliesWhen'] = 'always'; }, [['criteria[0].appliesWhen', 'NOT_A_PREDICATE']]],
    ['rules with an unknown one', (c) => { c['rules'] = { quota: 1 }; }, [['rules.quota', 'UNKNOWN_KEY']]],
    ['a point with one side', (c) => { (c['indicators'] as Json[])[2] = { ...(c['indicators'] as Json[])[2], scale: { points: [['0']] } }; }, [['indicators[2].scale.points[0]', 'NOT_A_LIST']]],
  ])('%s', (_, change, expected) => {
    expect(issuesAfter(change)).toEqual(expected);
  });

  it.each<[string, unknown]>([
    ['an unknown operator', ['^', '2', '3']],
    ['one operand too few', ['/', '1']],
    ['one operand too many', ['-', '1', '2', '3']],
    ['no operand', ['+']],
    ['a number', 7],
    ['a reference with more to it', { ref: 'X', power: '2' }],
  ])('a formula with %s', (_, expression) => {
    const asked = { code: 'F', criterion: 'X1', question: { vi: 'Câu hỏi' }, weight: '1', required: true, naAllowed: false, methods: [], kind: 'FORMULA', unit: '1' };
    expect(issuesAfter((content) => { (content['indicators'] as Json[])[0] = { ...asked, expression }; })).toEqual([['indicators[0].expression', 'NOT_AN_EXPRESSION']]);
  });

  it('trees deeper than sixteen levels', () => {
    let [predicate, expression]: [Json, unknown] = [{ fact: 'A', is: true }, '1'];
    for (let depth = 0; depth < 5000; depth += 1) [predicate, expression] = [{ not: predicate }, ['+', expression]];
    const codes = issuesAfter((content) => {
      firstOf(content, 'criteria')['appliesWhen'] = predicate;
      (content['indicators'] as Json[])[0] = { ...firstOf(content, 'indicators'), kind: 'FORMULA', unit: '1', expression };
    }).map(([, code]) => code);
    expect(codes).toEqual(['TOO_DEEP', 'UNKNOWN_KEY', 'TOO_DEEP']);
  });

  it('text that is not JSON, and values that are no objects', () => {
    for (const [input, code] of [['{', 'NOT_JSON'], ['[]', 'NOT_AN_OBJECT'], [null, 'NOT_AN_OBJECT'], [7, 'NOT_AN_OBJECT']] as const) {
      expect(parseEdition(input)).toMatchObject({ ok: false, issues: [{ path: '', code }] });
    }
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  anAllPassEdition, type Answer, answered, canonicalText, type Criterion, type EditionContent, type Fact, type Indicator, lintEdition, parseEdition, parseUnit, score,
  workedExampleAnswers, workedExampleEdition,
} from '../index.js';

interface Recorded {
  readonly edition: { readonly code: string; readonly declaredCriterionCount: number; readonly publishable?: boolean };
  readonly stages: readonly { readonly code: string; readonly title: { readonly vi: string } }[];
  readonly roles: readonly { readonly code: string; readonly title: { readonly vi: string } }[];
  readonly criteria: readonly (Pick<Criterion, 'code' | 'statement' | 'wordingStatus' | 'source' | 'guidance'> & { readonly stage: Criterion['stage'] & string; readonly appliesTo: readonly string[] })[];
}

const recorded = (name: string) => readFileSync(new URL(`../../../../data/criteria/${name}.json`, import.meta.url), 'utf8');

/** The recorded set in the shape of the seed: roles become facts, each criterion a choice and an evidence. */
function editionFrom({ edition, stages, roles, criteria }: Recorded): EditionContent {
  const pattern = anAllPassEdition(1);
  const facts = roles.map(({ code, title }): Fact => ({ code, kind: 'BOOL', question: title }));
  return {
    ...pattern,
    code: edition.code,
    declaredCriterionCount: edition.declaredCriterionCount,
    publishable: edition.publishable ?? true,
    facts,
    groups: stages.map(({ code, title }) => ({ code, title, weight: '1' })),
    criteria: criteria.map(({ code, stage, statement, wordingStatus, source, guidance, appliesTo }) => ({
      code, stage, group: stage, statement, wordingStatus, source, weight: '1', minFraction: '1', mandatory: true, tags: [],
      ...(guidance && { guidance }),
      // Every role: surely applies. Some roles: any of them.
      ...(appliesTo.length < roles.length && { appliesWhen: { any: appliesTo.map((role) => ({ fact: role, is: true })) } }),
    })),
    indicators: criteria.flatMap(({ code }) => pattern.indicators.map((indicator): Indicator => ({ ...indicator, criterion: code, code: indicator.code.replace('C1', code) }))),
  };
}

describe('The recorded set of 2021', () => {
  const edition = editionFrom(JSON.parse(recorded('spcn-hn-craft-2021')) as Recorded);

  it('can be expressed, read and published', () => {
    expect(parseEdition(canonicalText(edition))).toEqual({ ok: true, edition });
    expect(lintEdition(edition)).toEqual([]);
  });

  it('asks a distributor for fewer criteria than a producer, and counts what is left', () => {
    const roles = (...held: string[]): Answer[] => edition.facts.map(({ code }) => answered(code, held.includes(code)));
    const met = edition.indicators.map(({ code, kind }) => answered(code, kind === 'EVIDENCE' ? [{ use: 'ACCEPTED' }] : 'YES'));
    const countFor = (...held: string[]) => score(edition, [...roles(...held), ...met], { asOf: '2021-12-03', layer: 'EXAMINER' });
    expect(countFor('PRODUCER')).toMatchObject({ outcome: 'MET', count: { met: 9, notApplicable: 0 } });
    expect(countFor('DISTRIBUTOR')).toMatchObject({ outcome: 'MET', count: { met: 6, applicable: 6, notApplicable: 3 } });
  });
});

describe('Other recorded sets', () => {
  it('the textile set of 2019 declares 11 criteria and holds 8: it can be read but not published', () => {
    const edition = editionFrom(JSON.parse(recorded('spcn-hn-textile-2019')) as Recorded);
    expect(parseEdition(canonicalText(edition)).ok).toBe(true);
    expect(lintEdition(edition).filter(({ code }) => code === 'E18').map(({ detail }) => detail)).toEqual(['DECLARED 11 HELD 8', 'NOT_PUBLISHABLE']);
  });

  it('the village set measures in units that are all known', () => {
    const units = [...recorded('vncpc-village-provisional').matchAll(/"unit": "([^"]+)"/g)].map(([, unit]) => unit ?? '');
    expect(units.length).toBeGreaterThan(20);
    expect(units.filter((unit) => !parseUnit(unit))).toEqual([]);
  });
});

describe('A result stored by version 1 of the engine', () => {
  it('is calculated again to the same bytes', () => {
    const result = score(workedExampleEdition(), workedExampleAnswers(), { asOf: '2021-12-03', layer: 'EXAMINER', hashes: { edition: 'e1', answers: 'a1' } });
    const stored = readFileSync(new URL('./version-1-result.json', import.meta.url), 'utf8').trimEnd();
    expect(canonicalText(result)).toBe(stored);
  });
});

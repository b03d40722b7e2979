import { describe, expect, it } from '@jest/globals';
import {
  allMetAnswers,
  anAllPassEdition,
  answered,
  canonicalText,
  type EditionContent,
  explain,
  lintEdition,
  notApplicable,
  notShown,
  parseEdition,
  score,
  unknown,
  withAnswers,
} from '../index.js';

const day = { asOf: '2021-12-03', layer: 'EXAMINER' } as const;

describe.each([1, 2, 9, 11, 29])('A set of %i criteria that must all be met', (n) => {
  const edition = anAllPassEdition(n);
  const allMet = allMetAnswers(edition);

  it('reads and lints clean', () => {
    expect(parseEdition(canonicalText(edition))).toEqual({ ok: true, edition });
    expect(lintEdition(edition)).toEqual([]);
  });

  it('is met when each criterion is met', () => {
    const result = score(edition, allMet, day);
    expect([result.outcome, result.certainty, result.blockers, result.flags]).toEqual(['MET', 'SURE_PASS', [], []]);
    expect(result.count).toEqual({ met: n, notMet: 0, notAssessed: 0, applicable: n, notApplicable: 0 });
    expect(explain(edition, result, 'vi').headline).toBe(`${n}/${n} tiêu chí áp dụng đạt`);
  });

  it('is not met by each single failure, with just that criterion as blocker and as single fix', () => {
    for (const { code } of edition.criteria) {
      const result = score(edition, withAnswers(allMet, answered(`${code}.PRACTICE`, 'PARTLY')), day);
      expect([result.outcome, result.certainty]).toEqual(['NOT_MET', 'SURE_FAIL']);
      expect(result.blockers).toEqual([{ kind: 'CRITERION_NOT_MET', subject: code }]);
      expect(result.singleFixes).toEqual([{ criterion: code, total: '100', shown: '100.00' }]);
    }
  });

  it('is not met without evidence accepted, with nothing found, and has no single fix for two failures', () => {
    const claimedOnly = answered('C1.EVIDENCE', [{ use: 'CLAIMED' }]);
    expect(score(edition, withAnswers(allMet, claimedOnly), day).outcome).toBe('NOT_MET');
    expect(score(edition, withAnswers(allMet, claimedOnly), { ...day, layer: 'SELF' }).outcome).toBe('MET');
    expect(score(edition, withAnswers(allMet, notShown('C1.EVIDENCE')), day).outcome).toBe('NOT_MET');
    const twice = edition.criteria.slice(0, 2).map(({ code }) => answered(`${code}.PRACTICE`, 'NO'));
    expect(score(edition, withAnswers(allMet, ...twice), day).singleFixes).toHaveLength(n > 1 ? 0 : 1);
  });

  it('is incomplete and open while one answer is missing, and names it', () => {
    const result = score(edition, withAnswers(allMet, unknown('C1.PRACTICE')), day);
    expect([result.outcome, result.certainty]).toEqual(['INCOMPLETE', 'OPEN']);
    expect(result.blockers).toEqual([{ kind: 'INDICATOR_MISSING', subject: 'C1.PRACTICE', because: [] }]);
    expect(result.criteria.find(({ code }) => code === 'C1')?.verdict).toBe('NOT_ASSESSED');
  });

  it('is not met, not incomplete, when one criterion fails while another is missing', () => {
    const last = `C${n}`;
    const answers = withAnswers(allMet, unknown('C1.PRACTICE'), notShown(`${last}.EVIDENCE`));
    expect(score(edition, answers, day).outcome).toBe('NOT_MET');
    expect(score(edition, answers, day).certainty).toBe('SURE_FAIL');
  });

  it('is not met when nothing applies at all: nobody is recognised for none of none', () => {
    const nothing = edition.indicators.map(({ code }) => notApplicable(code));
    const result = score(edition, nothing, day);
    expect([result.total, result.outcome, result.certainty]).toEqual([null, 'NOT_MET', 'SURE_FAIL']);
    expect(result.blockers).toEqual([{ kind: 'NOTHING_APPLICABLE' }]);
    expect(result.singleFixes).toEqual([]);
  });
});

describe('What does not apply', () => {
  const edition = anAllPassEdition(9);
  const ninthNotApplicable = withAnswers(allMetAnswers(edition), notApplicable('C9.PRACTICE'), notApplicable('C9.EVIDENCE'));

  it('is never counted as met: "8/8 tiêu chí áp dụng đạt, 1 không áp dụng"', () => {
    const result = score(edition, ninthNotApplicable, day);
    expect(result.outcome).toBe('MET');
    expect(result.count).toEqual({ met: 8, notMet: 0, notAssessed: 0, applicable: 8, notApplicable: 1 });
    expect(explain(edition, result, 'vi').headline).toBe('8/8 tiêu chí áp dụng đạt, 1 không áp dụng');
    expect(explain(edition, result, 'en').headline).toBe('8 of 8 applicable criteria met, 1 not applicable');
  });

  it('may follow from a fact: a criterion for sellers leaves producers alone, and binds while the fact is unknown', () => {
    const role = { code: 'SELLS', kind: 'BOOL', question: { vi: 'Có bán hàng không?', en: 'Does it sell?' } } as const;
    const forSellers: EditionContent = {
      ...edition,
      facts: [role],
      criteria: edition.criteria.map((criterion) => (criterion.code === 'C9' ? { ...criterion, appliesWhen: { fact: 'SELLS', is: true } } : criterion)),
    };
    const others = allMetAnswers(edition).filter(({ code }) => !code.startsWith('C9.'));
    const producer = score(forSellers, [...others, answered('SELLS', false)], day);
    expect([producer.outcome, producer.count.applicable, producer.count.notApplicable]).toEqual(['MET', 8, 1]);
    const seller = score(forSellers, [...others, answered('SELLS', true)], day);
    expect([seller.outcome, seller.count.notAssessed]).toEqual(['INCOMPLETE', 1]);
    const silent = score(forSellers, allMetAnswers(edition), day);
    expect([silent.outcome, silent.certainty, silent.count.applicable]).toEqual(['INCOMPLETE', 'OPEN', 9]);
    expect(silent.blockers).toEqual([{ kind: 'FACT_MISSING', subject: 'SELLS' }]);
    expect(explain(forSellers, silent, 'vi').blockers).toEqual(['Chưa trả lời: Có bán hàng không?']);
  });

  it('is flagged where under half of a group is left', () => {
    // C1, C5 and C9 share the first group: without two of the three a third is left.
    const answers = withAnswers(ninthNotApplicable, notApplicable('C5.PRACTICE'), notApplicable('C5.EVIDENCE'));
    expect(score(edition, ninthNotApplicable, day).flags).toEqual([]);
    const five = anAllPassEdition(5);
    const half = withAnswers(allMetAnswers(five), notApplicable('C5.PRACTICE'), notApplicable('C5.EVIDENCE'));
    expect(score(five, half, day).flags).toEqual([]);
    expect(score(edition, answers, day).flags).toEqual([{ kind: 'LOW_SCOPE', subject: 'MATERIAL' }]);
  });
});

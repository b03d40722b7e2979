import { describe, expect, it } from '@jest/globals';
import { anAllPassEdition, type EditionContent } from '@ketnoi/criteria-engine';
import { aFile, anAnswer, everythingMet } from '../testing/a-layer.js';
import { missingOfDesk, missingOfSelf } from './completeness.js';
import { scoreLayer, type LayerContent } from './layer-content.js';

const DAY = '2021-12-03';
const edition = anAllPassEdition(3);
const self = { kind: 'SELF', editionHash: 'e' } as const;
const desk = { kind: 'DESK', editionHash: 'e' } as const;
const ofSelf = (content: LayerContent, under = edition) => missingOfSelf(under, scoreLayer(under, self, content, DAY));
const ofDesk = (judged: LayerContent, claimed = everythingMet(edition)) => missingOfDesk(edition, scoreLayer(edition, desk, judged, DAY), claimed, judged);
const without = ({ answers, evidence }: LayerContent, code: string): LayerContent => ({
  answers: answers.filter((answer) => answer.code !== code),
  evidence: evidence.filter((item) => item.code !== code),
});

/** The second criterion applies to producers only. */
const byRole: EditionContent = {
  ...edition,
  facts: [{ code: 'PRODUCER', kind: 'BOOL', question: { vi: 'Là nhà sản xuất?' } }],
  criteria: edition.criteria.map((criterion) => (criterion.code === 'C2' ? { ...criterion, appliesWhen: { all: [{ not: { any: [{ fact: 'PRODUCER', is: false }] } }] } } : criterion)),
};

describe('What an applicant still has to hand in', () => {
  it('is nothing once every required answer and its evidence are there.', () => expect(ofSelf(everythingMet(edition))).toEqual([]));

  it('is named criterion by criterion, in the order of the edition.', () =>
    expect(ofSelf(without(without(everythingMet(edition), 'C1.EVIDENCE'), 'C3.PRACTICE'))).toEqual([
      { code: 'C1', missing: [{ code: 'C1.EVIDENCE', kind: 'EVIDENCE' }] },
      { code: 'C3', missing: [{ code: 'C3.PRACTICE', kind: 'ANSWER' }] },
    ]));

  it('is an answer even where the applicant does not know it.', () =>
    expect(ofSelf({ ...everythingMet(edition), answers: [...without(everythingMet(edition), 'C1.PRACTICE').answers, { code: 'C1.PRACTICE', state: 'UNKNOWN', value: null, reason: null }] })).toEqual([
      { code: 'C1', missing: [{ code: 'C1.PRACTICE', kind: 'ANSWER' }] },
    ]));

  it('is evidence where all that was attached has expired.', () => {
    const expired = { ...aFile('C1.EVIDENCE'), expiresOn: '2021-12-02' };
    const { answers, evidence } = everythingMet(edition);
    expect(ofSelf({ answers, evidence: evidence.map((item) => (item.code === 'C1.EVIDENCE' ? expired : item)) })).toEqual([
      { code: 'C1', missing: [{ code: 'C1.EVIDENCE', kind: 'EVIDENCE' }] },
    ]);
  });

  it('is the fact on which a criterion depends, and nothing of a criterion that does not apply.', () => {
    const [unknown] = ofSelf(everythingMet(edition), byRole);
    expect(unknown).toEqual({ code: 'C2', missing: [{ code: 'PRODUCER', kind: 'FACT' }] });
    const noProducer = without(without(everythingMet(edition), 'C2.PRACTICE'), 'C2.EVIDENCE');
    expect(ofSelf({ ...noProducer, answers: [...noProducer.answers, anAnswer('PRODUCER', false)] }, byRole)).toEqual([]);
  });
});

describe('What a desk reviewer still has to judge', () => {
  it('is nothing once each answer and each file has its verdict, good or bad.', () => {
    const judged = everythingMet(edition, 'ACCEPTED');
    expect(ofDesk(judged)).toEqual([]);
    expect(ofDesk({ ...judged, evidence: judged.evidence.map((item) => aFile(item.code, 'REJECTED')) })).toEqual([]);
  });

  it('is each claimed file without a verdict, although another of the indicator was accepted.', () => {
    const claimed = everythingMet(edition);
    const twoFiles = { ...claimed, evidence: [...claimed.evidence, aFile('C2.EVIDENCE', 'CLAIMED', 2)] };
    expect(ofDesk(everythingMet(edition, 'ACCEPTED'), twoFiles)).toEqual([{ code: 'C2', missing: [{ code: 'C2.EVIDENCE', kind: 'EVIDENCE' }] }]);
  });

  it('is no file of an indicator that the reviewer found not shown.', () => {
    const judged = without(everythingMet(edition, 'ACCEPTED'), 'C2.EVIDENCE');
    expect(ofDesk(judged)).toEqual([{ code: 'C2', missing: [{ code: 'C2.EVIDENCE', kind: 'EVIDENCE' }] }]);
    const notShown = { code: 'C2.EVIDENCE', state: 'NOT_SHOWN', value: null, reason: 'Không tìm thấy' } as const;
    expect(ofDesk({ ...judged, answers: [...judged.answers, notShown] })).toEqual([]);
  });

  it('is whatever was not judged at all.', () =>
    expect(ofDesk({ answers: [], evidence: [] }).map(({ code, missing }) => [code, missing.length])).toEqual([['C1', 2], ['C2', 2], ['C3', 2]]));
});

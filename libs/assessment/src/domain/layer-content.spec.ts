import { describe, expect, it } from '@jest/globals';
import { allMetAnswers, anAllPassEdition } from '@ketnoi/criteria-engine';
import { aFile, everythingMet } from '../testing/a-layer.js';
import { engineAnswers, scoreLayer, sealedText } from './layer-content.js';

const edition = anAllPassEdition(9);
const layer = { assessmentId: 'a', editionHash: 'e', kind: 'DESK', revision: 1, authorId: 'p' } as const;
const judged = everythingMet(edition, 'ACCEPTED');
const DAY = '2021-12-03';

describe('A layer', () => {
  it('has one sealed text, in whatever order its rows come.', () =>
    expect(sealedText(layer, DAY, { answers: [...judged.answers].reverse(), evidence: [...judged.evidence].reverse() })).toBe(sealedText(layer, DAY, judged)));

  it.each([
    ['an answer', { ...judged, answers: judged.answers.slice(1) }],
    ['a verdict', { ...judged, evidence: judged.evidence.map((item, index) => (index === 0 ? aFile(item.code, 'REJECTED') : item)) }],
  ])('changes its sealed text with %s.', (_, other) => expect(sealedText(layer, DAY, other)).not.toBe(sealedText(layer, DAY, judged)));

  it('is read by the engine with its files, dates and reasons.', () => {
    expect(engineAnswers(edition, judged).map(({ code }) => code).sort()).toEqual(allMetAnswers(edition).map(({ code }) => code).sort());
    const dated = { answers: [{ code: 'C1.EVIDENCE', state: 'ANSWERED', value: null, reason: 'ghi chú' } as const], evidence: [{ ...aFile('C1.EVIDENCE'), issuedOn: null, expiresOn: '2022-01-01' }] };
    expect(engineAnswers(edition, dated)).toEqual([{ code: 'C1.EVIDENCE', state: 'ANSWERED', value: [{ use: 'CLAIMED', expiresOn: '2022-01-01' }], reason: 'ghi chú' }]);
  });

  it('without a value is read as one without.', () =>
    expect(engineAnswers(edition, { answers: [{ code: 'C1.PRACTICE', state: 'ANSWERED', value: null, reason: null }], evidence: [] })).toEqual([{ code: 'C1.PRACTICE', state: 'ANSWERED', value: undefined }]));

  it('that meets all nine criteria is MET; each single rejection is NOT_MET with just that criterion (D3).', () => {
    expect(scoreLayer(edition, layer, judged, DAY, 'h')).toMatchObject({ outcome: 'MET', hashes: { edition: 'e', layer: 'h' } });
    for (const { code } of edition.criteria) {
      const rejected = { ...judged, evidence: judged.evidence.map((item) => (item.code === `${code}.EVIDENCE` ? aFile(item.code, 'REJECTED') : item)) };
      const result = scoreLayer(edition, layer, rejected, DAY);
      expect([result.outcome, result.blockers]).toEqual(['NOT_MET', [{ kind: 'CRITERION_NOT_MET', subject: code }]]);
    }
  });

  it('counts claimed files for the applicant and none for an examiner.', () => {
    expect(scoreLayer(edition, { ...layer, kind: 'SELF' }, everythingMet(edition), DAY).outcome).toBe('MET');
    expect(scoreLayer(edition, layer, everythingMet(edition), DAY).outcome).toBe('NOT_MET');
  });
});

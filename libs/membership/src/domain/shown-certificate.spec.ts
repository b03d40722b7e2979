import { describe, expect, it } from '@jest/globals';
import { allMetAnswers, anAllPassEdition, canonicalText, notApplicable, score, withAnswers, type EditionContent } from '@ketnoi/criteria-engine';
import { shownCertificate, type ShownRow } from './shown-certificate.js';

const nine = anAllPassEdition(9);
const edition: EditionContent = { ...nine, indicators: nine.indicators.map((indicator) => ({ ...indicator, naAllowed: true })) };
const answers = withAnswers(allMetAnswers(edition), notApplicable('C9.PRACTICE'), notApplicable('C9.EVIDENCE'));
const result = score(edition, answers, { asOf: '2021-12-03', layer: 'EXAMINER' });
const row: ShownRow = {
  id: 'c', code: '00000000000', memberNo: 'TV-000001', holderName: 'Hộ nghề', setCode: 'S', setTitleVi: 'Bộ tiêu chí', setTitleEn: null, editionHash: 'e',
  establishments: [{ id: 'x', name: 'Xưởng', address: 'số 1', commune: 'xã Hồng Vân', asRegisteredOn: null }],
  result: canonicalText(result), validFrom: '2021-12-03', validUntil: '2024-12-03', status: 'IN_FORCE', decisionNo: '1/QĐ-SCT', signedAt: new Date(0), pdfSha256: null,
};

const unworded = { ...edition, criteria: edition.criteria.map(({ wordingStatus: _, ...criterion }) => criterion) };

describe('What anybody may know of a certificate', () => {
  const shown = shownCertificate(row, [], edition);

  it('counts what applies: "8 of 8", never "9 of 9".', () => expect([shown.met, shown.applicable, shown.notApplicable]).toEqual([8, 8, 1]));

  it('names each criterion with the worth of its wording.', () => {
    expect(shown.criteria.map(({ code, verdict }) => `${code} ${verdict}`)).toEqual([...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `C${n} MET`), 'C9 NOT_APPLICABLE']);
    expect(new Set(shown.criteria.map(({ wordingStatus }) => wordingStatus))).toEqual(new Set(['PROVISIONAL']));
  });

  it('takes wording of unknown worth for a proposal.', () => expect(shownCertificate(row, [], unworded).criteria[0]?.wordingStatus).toBe('PROVISIONAL'));

  it('has no total where nothing applied, and leaves out what was not met.', () => {
    const nothing = score({ ...edition, criteria: [], indicators: [] }, [], { asOf: '2021-12-03', layer: 'EXAMINER' });
    const shownOfNothing = shownCertificate({ ...row, result: canonicalText(nothing) }, [], { ...edition, outcome: { ...edition.outcome, publishTotal: true } });
    expect([shownOfNothing.total, shownOfNothing.criteria]).toEqual([null, []]);
  });

  it('has communes and no address, no answer, no total that the edition does not publish.', () => {
    expect(shown.establishments).toEqual([{ name: 'Xưởng', commune: 'xã Hồng Vân' }]);
    expect([shown.total, JSON.stringify(shown).includes('YES'), JSON.stringify(shown).includes('số 1')]).toEqual([null, false, false]);
  });

  it('has the total where the edition publishes it, and titles in both languages where there are both.', () => {
    const published = shownCertificate({ ...row, setTitleEn: 'The set' }, [], { ...edition, outcome: { ...edition.outcome, publishTotal: true } });
    expect([published.total, published.setTitle]).toEqual(['100.00', { vi: 'Bộ tiêu chí', en: 'The set' }]);
  });
});

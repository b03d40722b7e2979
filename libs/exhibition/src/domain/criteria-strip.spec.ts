import { describe, expect, it } from '@jest/globals';
import { anAllPassEdition, type EvidenceIndicator } from '@ketnoi/criteria-engine';
import { standingOf, stripOf, type StripRow } from './criteria-strip.js';

describe('What a booth says about a criterion', () => {
  it.each([
    ['MET', 'IN_FORCE', 'VERIFIED'],
    ['MET', 'SUSPENDED', 'BEING_CORRECTED'],
    ['MET', 'EXPIRED', 'SELF_DECLARED'],
    ['MET', 'WITHDRAWN', 'SELF_DECLARED'],
    ['MET', 'REPLACED', 'SELF_DECLARED'],
    ['MET', null, 'SELF_DECLARED'],
    ['NOT_MET', 'IN_FORCE', 'NOT_MET'],
    ['NOT_ASSESSED', 'IN_FORCE', 'NOT_MET'],
    ['NOT_APPLICABLE', 'EXPIRED', 'NOT_APPLICABLE'],
  ] as const)('%s under a certificate %s: %s', (verdict, status, standing) => {
    expect(standingOf(verdict, status)).toBe(standing);
  });
});

describe('The strip of an exhibitor', () => {
  const plain = anAllPassEdition(3);
  const asked = plain.indicators[0];
  const paper = { ...asked, code: 'P1', kind: 'EVIDENCE', evidence: { min: 1, types: [{ vi: 'Ảnh khu phân loại' }] } } as EvidenceIndicator;
  const edition = { ...plain, indicators: [...plain.indicators, paper] };
  const row: StripRow = {
    versionId: 'v', businessId: 'b', asOf: new Date('2021-12-30T16:59:59.999Z'), code: 'A', validUntil: '2021-12-30', changes: [{ kind: 'ISSUED', at: '2021-11-01T02:00:00+00:00' }],
    editionHash: 'h', decidedAt: new Date('2021-11-01T17:30:00.000Z'), setVi: 'Bộ tiêu chí', setEn: null, ownerVi: 'Sở Công Thương Hà Nội', ownerEn: 'Department',
    validUntilToday: '2021-12-30', changesToday: [{ kind: 'ISSUED', at: '2021-11-01T02:00:00+00:00' }],
    verdicts: edition.criteria.map(({ code }) => ({ code, verdict: 'MET' as const })), evidenceCodes: ['P1'],
  };

  it('shows the standing of the last day beside the status of today, the deciding body and its local day.', () => {
    const strip = stripOf(row, edition, new Date('2021-12-30T17:00:00.000Z'));
    expect(strip).toMatchObject({ status: 'IN_FORCE', statusToday: 'EXPIRED', decidedBy: { vi: 'Sở Công Thương Hà Nội', en: 'Department' }, decidedOn: '2021-11-02', set: { vi: 'Bộ tiêu chí' } });
    expect(strip.criteria.map(({ standing }) => standing)).toEqual(edition.criteria.map(() => 'VERIFIED'));
  });

  it('names kinds of papers only where some were accepted, and calls what was not decided not met.', () => {
    const strip = stripOf({ ...row, verdicts: [], evidenceCodes: [] }, edition, row.asOf);
    expect(strip.criteria.map(({ standing, evidenceTypes }) => [standing, evidenceTypes])).toEqual(edition.criteria.map(() => ['NOT_MET', []]));
    const withPapers = stripOf(row, edition, row.asOf).criteria.filter(({ evidenceTypes }) => evidenceTypes.length > 0);
    expect(withPapers.map(({ code, evidenceTypes }) => [code, evidenceTypes])).toEqual([[paper.criterion, [{ vi: 'Ảnh khu phân loại' }]]]);
  });

  it('never names an examiner, a layer or a total.', () => {
    expect(Object.keys(stripOf(row, edition, row.asOf)).sort()).toEqual(['asOf', 'certificateCode', 'criteria', 'decidedBy', 'decidedOn', 'editionCode', 'set', 'status', 'statusToday', 'validUntil']);
  });
});

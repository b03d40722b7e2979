import { describe, expect, it } from '@jest/globals';
import { advance, newId, system, type PersonActor, type Role } from '@ketnoi/common';
import { isValidOn, kindOfWord, labelOf, UNIT_KINDS, KIND_WORDS } from './admin-unit.js';
import { markedWords, searchWords } from './marked-words.js';
import { unitsDiffer } from './places.refusals.js';
import { follow } from './place-chain.js';
import { confirmsPlaces, seesQueue } from './village-place.policy.js';
import { villagePlaceLifecycle } from './village-place.lifecycle.js';

const person = (role: Role, scopeId: string | null = null): PersonActor => ({
  kind: 'PERSON', personId: newId(), signInId: newId(), emailVerified: true, signedInAt: new Date(0),
  grants: [{ role, scopeKind: scopeId ? 'VILLAGE' : 'NETWORK', scopeId }],
});

describe('A person of the Department says where a village of a divided commune lies', () => {
  const facts = { confirms: true, unitId: 'b', candidateIds: ['a', 'b'] };
  it.each([
    ['an editor chooses a candidate', 'NEEDS_CONFIRMATION', facts, { to: 'CONFIRMED', event: 'VillagePlaceConfirmed' }],
    ['somebody else does', 'NEEDS_CONFIRMATION', { ...facts, confirms: false }, { code: 'ROLE_NEEDED', facts: { role: 'DEPARTMENT_EDITOR' }, isRefusal: true }],
    ['it is no candidate', 'NEEDS_CONFIRMATION', { ...facts, unitId: 'c' }, { code: 'UNIT_NOT_A_CANDIDATE', facts: { candidateIds: ['a', 'b'] }, isRefusal: true }],
    ['nothing waits', 'CONFIRMED', facts, { code: 'NOT_ALLOWED_NOW', facts: { act: 'confirmVillagePlace', state: 'CONFIRMED' }, isRefusal: true }],
  ] as const)('%s', (_, state, told, expected) => {
    expect(advance(villagePlaceLifecycle, state, 'confirmVillagePlace', told)).toEqual(expected);
  });

  it('is an editor of the network, not the representative of the village; the whole Department sees the queue', () => {
    const actors = [person('DEPARTMENT_EDITOR'), person('DEPARTMENT_ADMIN'), person('VILLAGE_REPRESENTATIVE', newId()), system('import')];
    expect(actors.map((actor) => [confirmsPlaces(actor), seesQueue(actor)])).toEqual([[true, true], [false, true], [false, false], [false, true]]);
  });
});

describe('Units have a kind before their name, and days', () => {
  it('reads every word of a kind, capital or small', () => {
    expect(UNIT_KINDS.map((kind) => kindOfWord(KIND_WORDS[kind].toUpperCase()))).toEqual([...UNIT_KINDS]);
    expect(kindOfWord('làng')).toBeNull();
    expect(labelOf({ kind: 'TOWNSHIP', name: 'Quốc Oai' })).toBe('thị trấn Quốc Oai');
  });

  it.each([
    ['before the first day', '2024-12-31', false],
    ['on the first day', '2025-01-01', true],
    ['on the last day', '2025-06-30', true],
    ['after the last day', '2025-07-01', false],
  ])('%s', (_, day, expected) => {
    expect(isValidOn({ validFrom: '2025-01-01', validTo: '2025-06-30' }, day)).toBe(expected);
    expect(isValidOn({ validFrom: null, validTo: null }, day)).toBe(true);
  });

  it('leaves a unit that nobody knows where it is', () => {
    expect(follow({ units: new Map(), linksFrom: new Map() }, 'x', null)).toEqual([{ unit: 'x', candidates: [], validFrom: null, validTo: null, legalBasis: null }]);
  });

  it('names what a file wants to change in place', () => {
    expect(unitsDiffer(['10210@ xã Vân Tảo'])).toEqual({ code: 'UNITS_DIFFER', facts: { units: ['10210@ xã Vân Tảo'] }, isRefusal: true });
  });
});

describe('Marks rank what folded words find', () => {
  it('keeps marks and ignores where the tone is written', () => {
    expect(markedWords(['Hoà Bình', null, 'THỤY Ứng'])).toBe(markedWords(['Hòa Bình', 'Thuỵ Ứng']));
    expect(markedWords(['Sơn Đồng'])).not.toBe(markedWords(['Sơn Đông']));
  });

  it.each([
    ['marks', ' Sơn  ĐỒNG! ', { folded: 'son:* & dong:*', foldedName: 'son dong', marked: 'sơn:* & đồng:*', markedName: 'sơn đồng' }],
    ['nothing that can be looked for', '!!', { folded: null, foldedName: '', marked: '', markedName: '' }],
    ['an empty search', '  ', null],
    ['no search', undefined, null],
  ])('reads %s', (_, typed, expected) => {
    expect(searchWords(typed)).toEqual(expected);
  });
});

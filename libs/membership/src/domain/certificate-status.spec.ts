import { describe, expect, it } from '@jest/globals';
import { localDate } from '@ketnoi/common';
import { renewalOpensOn, statusAt, validityOf, type StatusChange, type StatusEventKind } from './certificate-status.js';

const change = (kind: StatusEventKind, at: string): StatusChange => ({ kind, at: new Date(at) });
const history = [change('ISSUED', '2021-12-03T03:00:00Z'), change('SUSPENDED', '2022-05-01T03:00:00Z'), change('REINSTATED', '2022-06-01T03:00:00Z')];
const at = (instant: string, changes: readonly StatusChange[] = history) => statusAt('2024-12-03', changes, new Date(instant));

describe('The status of a certificate is what had happened by then, and the clock', () => {
  it.each([
    ['before it was issued', '2021-12-03T02:59:59.999Z', null],
    ['from the instant of issue', '2021-12-03T03:00:00Z', 'IN_FORCE'],
    ['from the instant of suspension', '2022-05-01T03:00:00Z', 'SUSPENDED'],
    ['a millisecond before reinstatement', '2022-06-01T02:59:59.999Z', 'SUSPENDED'],
    ['once reinstated', '2022-06-01T03:00:00Z', 'IN_FORCE'],
    ['until 24:00 in Hanoi of its last day', '2024-12-03T16:59:59.999Z', 'IN_FORCE'],
    ['at 00:00 of the day after (D12)', '2024-12-03T17:00:00Z', 'EXPIRED'],
  ])('%s', (_, instant, expected) => expect(at(instant)).toBe(expected));

  it('A suspended one expires too; a withdrawn or replaced one never does.', () => {
    expect(at('2025-01-01T00:00:00Z', history.slice(0, 2))).toBe('EXPIRED');
    expect(at('2025-01-01T00:00:00Z', [...history, change('WITHDRAWN', '2023-01-01T00:00:00Z')])).toBe('WITHDRAWN');
    expect(at('2025-01-01T00:00:00Z', [...history, change('REPLACED', '2024-11-01T00:00:00Z')])).toBe('REPLACED');
  });

  it('Nothing that happened later changes what it was.', () => expect(at('2022-05-15T00:00:00Z', [...history, change('WITHDRAWN', '2023-01-01T00:00:00Z')])).toBe('SUSPENDED'));
});

describe('Validity', () => {
  it('runs from the day of the decision, or on from the old end when renewed in force.', () => {
    expect(validityOf(localDate('2021-12-03'), 36, null)).toEqual({ from: '2021-12-03', until: '2024-12-03' });
    expect(validityOf(localDate('2024-10-01'), 36, localDate('2024-12-03'))).toEqual({ from: '2024-10-01', until: '2027-12-03' });
    expect(validityOf(localDate('2024-02-29'), 12, null).until).toBe('2025-02-28');
  });

  it('may be renewed some months before its end.', () => expect(renewalOpensOn(localDate('2024-12-03'), 3)).toBe('2024-09-03'));
});

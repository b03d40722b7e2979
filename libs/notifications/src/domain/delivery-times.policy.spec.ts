import { backOffMs, mayLeaveAt, quietHoursOf } from './delivery-times.policy.js';

const night = quietHoursOf('21:00-07:00');
const leaves = (local: string, urgency: 'urgent' | 'service' | 'bulk' = 'service', quiet = night): string =>
  new Date(mayLeaveAt(new Date(`${local}+07:00`), urgency, quiet).getTime() + 7 * 3_600_000).toISOString().slice(0, 19);

describe('The quiet hours of a night in Hanoi', () => {
  it.each([
    ['2026-03-02T20:59:59', '2026-03-02T20:59:59'],
    ['2026-03-02T21:00:00', '2026-03-03T07:00:00'],
    ['2026-03-02T23:59:59', '2026-03-03T07:00:00'],
    ['2026-03-03T00:00:00', '2026-03-03T07:00:00'],
    ['2026-03-03T06:59:59', '2026-03-03T07:00:00'],
    ['2026-03-03T07:00:00', '2026-03-03T07:00:00'],
    ['2026-02-28T22:00:00', '2026-03-01T07:00:00'],
  ])('A mail of %s leaves at %s.', (asked, left) => {
    expect([leaves(asked), leaves(asked, 'bulk')]).toEqual([left, left]);
  });

  it('never hold an urgent mail.', () => {
    expect(leaves('2026-03-02T23:00:00', 'urgent')).toBe('2026-03-02T23:00:00');
  });

  it('can be of one day, or off.', () => {
    expect(leaves('2026-03-02T12:30:00', 'service', quietHoursOf('12:00-13:30'))).toBe('2026-03-02T13:30:00');
    expect(leaves('2026-03-02T11:59:00', 'service', quietHoursOf('12:00-13:30'))).toBe('2026-03-02T11:59:00');
    expect(leaves('2026-03-02T23:00:00', 'service', quietHoursOf('off'))).toBe('2026-03-02T23:00:00');
  });

  it.each(['', '21-7', '24:00-07:00', '21:60-07:00', '21:00-07:00 '])('are not read from %j.', (text) => {
    expect(() => quietHoursOf(text)).toThrow(RangeError);
  });
});

describe('The pause after a failed try', () => {
  it('doubles from a minute to six hours.', () => {
    expect([1, 2, 3, 9, 10, 40].map((tries) => backOffMs(tries) / 60_000)).toEqual([1, 2, 4, 256, 360, 360]);
  });
});

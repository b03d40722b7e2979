import { describe, expect, it } from '@jest/globals';
import { localDate, workingCalendarOf } from '@ketnoi/common';
import { addWorkingHours, enquiryClock } from './enquiry-clock.js';

const PLAIN = workingCalendarOf([]);
/** Thursday 30 April 2026 and the two days after it are off; the Saturday before is worked for it. */
const HOLIDAY = workingCalendarOf([
  { date: localDate('2026-04-30'), kind: 'HOLIDAY' },
  { date: localDate('2026-05-01'), kind: 'HOLIDAY' },
  { date: localDate('2026-04-25'), kind: 'WORKED_WEEKEND' },
]);
const hanoi = (text: string): Date => new Date(`${text}+07:00`);

describe('The clock of an enquiry counts working hours, 08:00 to 17:00 in Hanoi', () => {
  it.each([
    ['on a Monday morning', '2026-03-02T10:00:00', '2026-03-02T14:00:00', '2026-03-03T09:00:00'],
    ['to the second', '2026-03-02T09:00:01', '2026-03-02T13:00:01', '2026-03-03T08:00:01'],
    ['before the day begins', '2026-03-02T03:00:00', '2026-03-02T12:00:00', '2026-03-02T16:00:00'],
    ['in the evening', '2026-03-02T20:00:00', '2026-03-03T12:00:00', '2026-03-03T16:00:00'],
    ['at 17:00 sharp', '2026-03-02T17:00:00', '2026-03-03T12:00:00', '2026-03-03T16:00:00'],
    ['on a Saturday', '2026-03-07T11:00:00', '2026-03-09T12:00:00', '2026-03-09T16:00:00'],
    ['on a Friday afternoon', '2026-03-06T15:00:00', '2026-03-09T10:00:00', '2026-03-09T14:00:00'],
  ])('%s', (_when, sent, remind, due) => {
    expect(enquiryClock(hanoi(sent), PLAIN)).toEqual({ remindAt: hanoi(remind), dueAt: hanoi(due) });
  });

  it('Holidays do not count, and a Saturday that is worked does.', () => {
    expect(enquiryClock(hanoi('2026-04-29T16:00:00'), HOLIDAY)).toEqual({ remindAt: hanoi('2026-05-04T11:00:00'), dueAt: hanoi('2026-05-04T15:00:00') });
    expect(enquiryClock(hanoi('2026-04-24T16:00:00'), HOLIDAY)).toEqual({ remindAt: hanoi('2026-04-25T11:00:00'), dueAt: hanoi('2026-04-25T15:00:00') });
  });

  it('An end that falls on 17:00 stays there; many hours pass many days.', () => {
    expect(addWorkingHours(hanoi('2026-03-02T09:00:00'), 8, PLAIN)).toEqual(hanoi('2026-03-02T17:00:00'));
    expect(addWorkingHours(hanoi('2026-03-02T08:00:00'), 45, PLAIN)).toEqual(hanoi('2026-03-06T17:00:00'));
  });
});

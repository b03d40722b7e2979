import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

import { addDays, localDate, weekdayOf } from './local-date.js';
import {
  addWorkingDays,
  firstWorkingDayFrom,
  isWorkingDay,
  workingCalendarOf,
  workingDaysBetween,
  workingDeadline,
  type CalendarDay,
} from './working-days.js';

interface TableDay extends CalendarDay {
  readonly holiday: string;
  readonly certainty: string;
}
interface HolidayTable {
  readonly names: Record<string, unknown>;
  readonly certainties: Record<string, unknown>;
  readonly years: { readonly year: number; readonly certainty: string; readonly sources: string[]; readonly days: TableDay[] }[];
}

const table = JSON.parse(readFileSync(new URL('../../../../data/holidays-vn.json', import.meta.url), 'utf8')) as HolidayTable;
const calendar = workingCalendarOf(table.years.flatMap((year) => year.days));
const add = (from: string, count: number) => addWorkingDays(localDate(from), count, calendar);

describe('A term of working days steps over weekends and holidays', () => {
  it.each([
    ['an ordinary week', '2026-03-09', 2, '2026-03-11'],
    ['a weekend', '2026-03-05', 2, '2026-03-09'],
    ['a term that begins on a Saturday', '2026-03-07', 1, '2026-03-09'],
    ['Tết of 2026', '2026-02-13', 2, '2026-02-24'],
    ['Tết of 2026, a request of the eve', '2026-02-12', 2, '2026-02-23'],
    ['Tết of 2026, a request of the first morning', '2026-02-17', 2, '2026-02-24'],
    ['Tết of 2021 with its days in lieu', '2021-02-09', 2, '2021-02-18'],
    ['the Saturday worked for 31 August 2026', '2026-08-21', 2, '2026-08-24'],
    ['National Day of 2026', '2026-08-28', 1, '2026-09-03'],
    ['30 working days of an application', '2021-12-06', 30, '2022-01-18'],
  ])('%s: received on %s, %i working days end on %s', (_, from, count, last) => {
    expect(add(from, count)).toBe(last);
    expect(workingDaysBetween(localDate(from), localDate(last), calendar)).toBe(count);
  });

  it('gives two working days over Tết until 24:00 in Hanoi of the second day of work', () => {
    const received = new Date('2026-02-13T16:59:00Z');
    expect(workingDeadline(received, 2, calendar)).toEqual(new Date('2026-02-24T17:00:00Z'));
  });

  it('counts from the day in Hanoi, not in universal time', () => {
    expect(workingDeadline(new Date('2026-03-08T17:00:00Z'), 1, calendar)).toEqual(new Date('2026-03-10T17:00:00Z'));
  });

  it('moves a term that ends on a day off to the next day of work', () => {
    const days = ['2026-02-14', '2026-02-13', '2026-01-10'].map((day) => firstWorkingDayFrom(localDate(day), calendar));
    expect(days).toEqual(['2026-02-23', '2026-02-13', '2026-01-10']);
    expect(add('2026-02-14', 0)).toBe('2026-02-23');
  });

  it('knows nothing but the week without a table', () => {
    const plain = workingCalendarOf([]);
    expect([addWorkingDays(localDate('2026-02-13'), 2, plain), isWorkingDay(localDate('2026-02-14'), plain)]).toEqual(['2026-02-17', false]);
  });

  it('has no parts and does not run backwards', () => {
    expect(() => add('2026-02-13', 1.5)).toThrow(RangeError);
    expect(() => add('2026-02-13', -1)).toThrow(RangeError);
    expect(workingDaysBetween(localDate('2026-02-13'), localDate('2026-02-10'), calendar)).toBe(0);
  });
});

describe('The table of holidays agrees with the Labour Code', () => {
  it('covers 2021 to 2027 and says that only 2027 is not published', () => {
    expect(table.years.map(({ year, certainty }) => [year, certainty])).toEqual([
      ...[2021, 2022, 2023, 2024, 2025, 2026].map((year) => [year, 'PUBLISHED']),
      [2027, 'PROVISIONAL'],
    ]);
    expect(table.years.every(({ sources }) => sources.length > 0)).toBe(true);
  });

  it.each(table.years)('has eleven statutory days in $year, five of them of Tết, each in its year, in order, named', ({ year, days }) => {
    const statutory = days.filter((day) => day.kind === 'HOLIDAY').map((day) => day.holiday);
    expect([...statutory].sort()).toEqual([
      'HUNG_KINGS', 'LABOUR', 'NATIONAL', 'NATIONAL', 'NEW_YEAR', 'TET', 'TET', 'TET', 'TET', 'TET', 'VICTORY',
    ]);
    const dates = days.map((day) => localDate(day.date));
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(dates.every((date) => date.startsWith(`${year}-`))).toBe(true);
    expect(days.every((day) => day.holiday in table.names && day.certainty in table.certainties)).toBe(true);
  });

  it.each(table.years)('gives in $year for each holiday on a weekend the next working day, and works a Saturday for each exchange', ({ days }) => {
    const of = (kind: string) => days.filter((day) => day.kind === kind);
    const onWeekend = of('HOLIDAY').filter((day) => weekdayOf(day.date) > 5);
    const expectedInLieu = new Set<string>();
    const taken = new Set<string>(of('HOLIDAY').map((day) => day.date));
    for (const { date } of onWeekend) {
      let next = addDays(date, 1);
      while (weekdayOf(next) > 5 || taken.has(next)) next = addDays(next, 1);
      taken.add(next);
      expectedInLieu.add(next);
    }
    expect(of('IN_LIEU').map((day) => day.date)).toEqual([...expectedInLieu]);
    expect(of('WORKED_WEEKEND').map((day) => weekdayOf(day.date))).toEqual(of('SWAPPED_OFF').map(() => 6));
    expect(of('SWAPPED_OFF').every((day) => weekdayOf(day.date) < 6)).toBe(true);
  });
});

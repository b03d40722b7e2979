import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';

import {
  addDays,
  addMonths,
  daysBetween,
  endOfDay,
  formatLocalDate,
  isWithin,
  LOCAL_ZONE,
  localDate,
  type LocalDate,
  localDateOf,
  parseLocalDate,
  startOfDay,
  weekdayOf,
} from './local-date.js';

const someDay = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays(localDate('1900-01-02'), days));

describe('A day is a day in Hanoi', () => {
  it('begins at 17:00 of the day before in universal time', () => {
    const day = localDate('2021-12-03');
    expect([startOfDay(day), endOfDay(day)]).toEqual([new Date('2021-12-02T17:00:00Z'), new Date('2021-12-03T17:00:00Z')]);
  });

  it.each([
    ['2021-12-02T16:59:59.999Z', '2021-12-02'],
    ['2021-12-02T17:00:00.000Z', '2021-12-03'],
    ['2021-12-03T16:59:59.999Z', '2021-12-03'],
    ['2021-12-03T17:00:00.000Z', '2021-12-04'],
  ])('at %s it is %s', (instant, day) => {
    expect(localDateOf(new Date(instant))).toBe(day);
  });

  it('ends where the next one begins, and belongs to itself until then', () => {
    fc.assert(fc.property(someDay, (day) => {
      expect(endOfDay(day)).toEqual(startOfDay(addDays(day, 1)));
      expect(localDateOf(startOfDay(day))).toBe(day);
      expect(localDateOf(new Date(endOfDay(day).getTime() - 1))).toBe(day);
    }));
  });

  it('is the one of the zone, whose history the code does not ask for days since 1976', () => {
    const inZone = (day: string) => DateTime.fromISO(day, { zone: LOCAL_ZONE });
    const edges = ['1943-01-01', '1945-04-01', '1955-07-01', '1975-06-12', '1975-06-13', '1975-12-31', '1976-01-01', '2100-12-30'].map(localDate);
    const agrees = (day: LocalDate, minute: number) => {
      const begins = inZone(day).startOf('day');
      const instant = new Date(begins.toMillis() + minute * 60_000);
      expect([startOfDay(day), endOfDay(day)]).toEqual([begins.toJSDate(), begins.plus({ days: 1 }).startOf('day').toJSDate()]);
      expect(localDateOf(instant)).toBe(DateTime.fromJSDate(instant, { zone: LOCAL_ZONE }).toISODate());
    };
    for (const day of edges) for (const minute of [-1, 0, 1439]) agrees(day, minute);
    fc.assert(fc.property(someDay, fc.integer({ min: 0, max: 1439 }), agrees), { numRuns: 1_000 });
    for (let month = inZone('1976-01-01'); month.year <= 2100; month = month.plus({ months: 1 })) expect(month.offset).toBe(420);
  });

  it('is not guessed from an instant that is none', () => {
    expect(() => localDateOf(new Date(Number.NaN))).toThrow(RangeError);
  });
});

describe('Only a real day between 1900 and 2100 is read', () => {
  it.each(['1900-01-01', '2021-12-03', '2024-02-29', '2000-02-29', '2100-12-31'])('%s is one', (text) => {
    expect(parseLocalDate(text)).toEqual({ ok: true, value: text });
  });

  it.each([
    ['0001-01-01', 'DATE_YEAR'],
    ['1899-12-31', 'DATE_YEAR'],
    ['2101-01-01', 'DATE_YEAR'],
    ['99999-01-01', 'DATE_YEAR'],
    ['2021-02-29', 'DATE_NO_SUCH_DAY'],
    ['1900-02-29', 'DATE_NO_SUCH_DAY'],
    ['2021-04-31', 'DATE_NO_SUCH_DAY'],
    ['2021-13-01', 'DATE_NO_SUCH_DAY'],
    ['2021-00-10', 'DATE_NO_SUCH_DAY'],
    ['infinity', 'DATE_FORM'],
    ['2021-12-03T24:00', 'DATE_FORM'],
    ['24:00', 'DATE_FORM'],
    ['03/12/2021', 'DATE_FORM'],
    ['2021-1-3', 'DATE_FORM'],
    ['٢٠٢١-١٢-٠٣', 'DATE_FORM'],
    ['10/3 âm lịch', 'DATE_FORM'],
    ['', 'DATE_FORM'],
    ['2'.repeat(50_000), 'DATE_FORM'],
  ])('%s is refused as %s', (text, code) => {
    expect(parseLocalDate(text)).toEqual({ ok: false, code });
  });

  it('is an error in code that writes or computes another one', () => {
    expect(() => localDate('2021-02-29')).toThrow(RangeError);
    expect(() => addDays(localDate('2100-12-31'), 1)).toThrow(RangeError);
  });
});

describe('Days are added on the calendar', () => {
  it.each([
    ['2021-12-31', 1, '2022-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2021-12-05', -3, '2021-12-02'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(localDate(from), days)).toBe(to);
    expect(daysBetween(localDate(from), localDate(to))).toBe(days);
  });

  it.each([
    ['2021-12-05', 36, '2024-12-05'],
    ['2022-01-31', 1, '2022-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2021-03-31', -1, '2021-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(localDate(from), months)).toBe(to);
  });

  it('knows the weekday: the fair of Thường Tín opened on a Friday', () => {
    expect(weekdayOf(localDate('2021-12-03'))).toBe(5);
  });

  it('counts both ends of a validity, and null as open', () => {
    const [first, last] = [localDate('2021-12-03'), localDate('2021-12-05')];
    const days = ['2021-12-02', '2021-12-03', '2021-12-05', '2021-12-06'].map(localDate);
    expect(days.map((day) => isWithin(day, first, last))).toEqual([false, true, true, false]);
    expect(days.map((day) => isWithin(day, first, null))).toEqual([false, true, true, true]);
    expect(days.map((day) => isWithin(day, null, last))).toEqual([true, true, true, false]);
  });

  it('is written 03/12/2021 in Vietnamese and 3 December 2021 in English', () => {
    const day = localDate('2021-12-03');
    expect([formatLocalDate(day), formatLocalDate(day, 'vi'), formatLocalDate(day, 'en')]).toEqual([
      '03/12/2021', '03/12/2021', '3 December 2021',
    ]);
  });
});

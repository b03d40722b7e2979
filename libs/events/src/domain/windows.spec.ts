import { describe, expect, it } from '@jest/globals';
import { localDate } from '@ketnoi/common';
import { brokenWindows, readWindows, type StandingDays, type WindowInput } from './wanted-windows.js';
import { allOver, firstDayOf, isOpenAt, lastDayOf, onlinePhase, onSiteDays, overAt, phaseAt, windowPhaseAt, type WindowDays } from './windows.js';

const VENUE = '0190c8a2-5f00-7000-8000-000000000001';
/** The fair of Thường Tín: 3 to 5 December 2021 on site, until the 30th online. */
const onSite: WindowDays = { kind: 'ON_SITE', fromDate: localDate('2021-12-03'), toDate: localDate('2021-12-05') };
const online: WindowDays = { kind: 'ONLINE', fromDate: localDate('2021-12-03'), toDate: localDate('2021-12-30') };
const fair = [onSite, online];

describe('Where an event stands', () => {
  it.each<[string, string | null, string | null]>([
    ['2021-12-02T16:59:59.999Z', 'UPCOMING', 'BEFORE'],
    ['2021-12-02T17:00:00.000Z', 'ON_SITE', 'OPEN'],
    ['2021-12-05T16:59:59.999Z', 'ON_SITE', 'OPEN'],
    ['2021-12-05T17:00:00.000Z', 'ONLINE', 'OPEN'],
    ['2021-12-30T16:59:59.999Z', 'ONLINE', 'OPEN'],
    ['2021-12-30T17:00:00.000Z', 'ARCHIVE', 'ARCHIVE'],
  ])('at %s: %s, %s', (instant, phase, online) => expect([phaseAt(fair, new Date(instant)), onlinePhase(fair, new Date(instant))]).toEqual([phase, online]));

  it('Between two windows something is still to come; without windows nothing is said.', () => {
    const later: WindowDays = { kind: 'ONLINE', fromDate: localDate('2021-12-10'), toDate: localDate('2021-12-12') };
    expect(phaseAt([onSite, later], new Date('2021-12-07T00:00:00Z'))).toBe('UPCOMING');
    expect([phaseAt([], new Date()), onlinePhase([onSite], new Date()), overAt([])]).toEqual([null, null, null]);
  });

  it('Its first and last days, its days on site, and when all is over.', () => {
    expect([firstDayOf(fair, 'ON_SITE'), lastDayOf(fair, 'ONLINE'), firstDayOf([onSite], 'ONLINE'), lastDayOf([], 'ON_SITE')]).toEqual(['2021-12-03', '2021-12-30', null, null]);
    expect(onSiteDays([...fair, { ...onSite, toDate: localDate('2021-12-06') }])).toEqual(['2021-12-03', '2021-12-04', '2021-12-05', '2021-12-06']);
    expect(firstDayOf([online, { ...online, fromDate: localDate('2021-11-30') }], 'ONLINE')).toBe('2021-11-30');
    expect([lastDayOf([online, { ...online, toDate: localDate('2021-12-20') }], 'ONLINE'), firstDayOf([online, { ...online, fromDate: localDate('2021-12-20') }], 'ONLINE')]).toEqual(['2021-12-30', '2021-12-03']);
    expect(overAt([onSite, online])).toEqual(overAt([online, onSite]));
    expect(overAt([online, onSite])?.toISOString()).toBe('2021-12-30T17:00:00.000Z');
    expect([allOver(fair, new Date('2021-12-30T17:00:00Z')), allOver(fair, new Date('2021-12-30T16:59:59Z'))]).toEqual([true, false]);
  });

  it('A window is before, open or over.', () => {
    const at = (text: string) => [windowPhaseAt(onSite, new Date(text)), isOpenAt(onSite, new Date(text))];
    expect([at('2021-12-02T00:00:00Z'), at('2021-12-04T00:00:00Z'), at('2021-12-06T00:00:00Z')]).toEqual([['BEFORE', false], ['OPEN', true], ['OVER', false]]);
  });
});

const wanted = (more: Partial<WindowInput> = {}): WindowInput => ({ kind: 'ON_SITE', venueId: VENUE, fromDate: '2021-12-03', toDate: '2021-12-05', ...more });
const flaws = (...inputs: WindowInput[]): string[] => readWindows(inputs).issues.map(({ path, code }) => `${path} ${code}`);

describe('Windows as they are given', () => {
  it('are read with their hours and the instants of building.', () => {
    const given = wanted({ hours: [{ date: '2021-12-03', opens: '08:00', closes: '21:30' }], setUpFrom: { date: '2021-12-02', time: '07:30' }, tearDownUntil: { date: '2021-12-06', time: '12:00' } });
    const { windows, issues } = readWindows([given, { kind: 'ONLINE', fromDate: '2021-12-03', toDate: '2021-12-30' }]);
    expect(issues).toEqual([]);
    expect(windows).toEqual([
      { ...onSite, venueId: VENUE, setUpFrom: new Date('2021-12-02T00:30:00Z'), tearDownUntil: new Date('2021-12-06T05:00:00Z'), hours: [{ date: '2021-12-03', opens: '08:00', closes: '21:30' }] },
      { ...online, venueId: null, setUpFrom: null, tearDownUntil: null, hours: [] },
    ]);
  });

  it.each<[WindowInput, string[]]>([
    [wanted({ venueId: null }), ['input.windows.0.venueId VENUE_NEEDED']],
    [wanted({ kind: 'ONLINE' }), ['input.windows.0.venueId VENUE_NOT_ONLINE']],
    [wanted({ fromDate: '2021-02-29' }), ['input.windows.0.fromDate DATE_NO_SUCH_DAY']],
    [wanted({ toDate: '2021-12-02' }), ['input.windows.0.toDate WINDOW_ORDER']],
    [wanted({ toDate: '2022-12-05' }), ['input.windows.0.toDate WINDOW_TOO_LONG']],
    [wanted({ setUpFrom: { date: '2021-12-04', time: '00:01' } }), ['input.windows.0.setUpFrom SET_UP_TOO_LATE']],
    [wanted({ setUpFrom: { date: '2021-12-02', time: '24:00' } }), ['input.windows.0.setUpFrom.time LOCAL_TIME_FORM']],
    [wanted({ tearDownUntil: { date: '2021-12-04', time: '23:59' } }), ['input.windows.0.tearDownUntil TEAR_DOWN_TOO_EARLY']],
    [wanted({ kind: 'ONLINE', venueId: null, setUpFrom: { date: '2021-12-02', time: '08:00' } }), ['input.windows.0.setUpFrom NOTHING_TO_BUILD_ONLINE']],
    [wanted({ kind: 'ONLINE', venueId: null, hours: [{ date: '2021-12-03', opens: '08:00', closes: '21:00' }] }), ['input.windows.0.hours.0 HOURS_NOT_ONLINE']],
    [wanted({ hours: ['08:00', '09:00'].map((opens) => ({ date: '2021-12-03', opens, closes: '21:00' })) }), ['input.windows.0.hours.1.date HOURS_TWICE']],
    [wanted({ toDate: 'x', setUpFrom: { date: '2021-12-32', time: '08:00' }, hours: [{ date: '2021-13-01', opens: '08:00', closes: '21:00' }] }),
      ['input.windows.0.toDate DATE_FORM', 'input.windows.0.setUpFrom.date DATE_NO_SUCH_DAY', 'input.windows.0.hours.0.date DATE_NO_SUCH_DAY']],
    [wanted({ hours: [{ date: '2021-12-06', opens: '08:00', closes: '08:00' }] }), ['input.windows.0.hours.0.closes HOURS_ORDER', 'input.windows.0.hours.0.date HOURS_OUTSIDE_WINDOW']],
  ])('%j: %j', (input, expected) => expect(flaws(input)).toEqual(expected));

  it('stand once for each place and once online.', () => {
    expect(flaws(wanted(), wanted(), { kind: 'ONLINE', fromDate: '2021-12-03', toDate: '2021-12-30' })).toEqual(['input.windows.1 WINDOW_TWICE']);
    expect(flaws(...Array.from({ length: 11 }, () => wanted()))).toEqual(['input.windows TOO_MANY_ITEMS']);
  });
});

describe('Announced days', () => {
  const hours = (...days: string[]) => days.map((day) => ({ date: localDate(day), opens: '08:00', closes: '21:00' }));
  const standing: StandingDays[] = [{ ...onSite, venueId: VENUE, hours: hours('2021-12-03', '2021-12-04') }];
  const at = new Date('2021-11-01T00:00:00Z');
  const during = new Date('2021-12-04T03:00:00Z');
  const whys = (now: Date, ...inputs: WindowInput[]) => brokenWindows(standing, readWindows(inputs).windows, now).map(({ why }) => why);

  it.each<[string, Date, WindowInput[], string[]]>([
    ['as they are', at, [wanted({ hours: hours('2021-12-03', '2021-12-04') })], []],
    ['longer', at, [wanted({ fromDate: '2021-12-02', toDate: '2021-12-07', hours: hours('2021-12-03', '2021-12-04', '2021-12-05') })], []],
    ['with a new window ahead', at, [wanted({ hours: hours('2021-12-03', '2021-12-04') }), { kind: 'ONLINE', fromDate: '2021-12-03', toDate: '2021-12-30' }], []],
    ['with a new window of today', during, [wanted({ hours: hours('2021-12-03', '2021-12-04') }), { kind: 'ONLINE', fromDate: '2021-12-04', toDate: '2021-12-30' }], ['NOT_AHEAD']],
    ['gone', at, [], ['REMOVED']],
    ['shorter', at, [wanted({ toDate: '2021-12-04', hours: hours('2021-12-03', '2021-12-04') })], ['SHORTENED']],
    ['from a day that has passed', at, [wanted({ fromDate: '2021-10-31', hours: hours('2021-12-03', '2021-12-04') })], ['NOT_AHEAD']],
    ['longer when they have begun', during, [wanted({ toDate: '2021-12-06', hours: hours('2021-12-03', '2021-12-04') })], ['BEGUN']],
    ['without hours', at, [wanted()], ['HOURS']],
    ['with hours for a day that has passed', new Date('2021-12-06T00:00:00Z'), [wanted({ hours: hours('2021-12-03', '2021-12-04', '2021-12-05') })], ['HOURS']],
  ])('%s', (_what, now, inputs, expected) => expect(whys(now, ...inputs)).toEqual(expected));
});

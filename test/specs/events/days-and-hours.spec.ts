import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, endOfDay, newId, startOfDay, type LocalDate } from '@ketnoi/common';
import { hoursOf } from '../../../libs/events/src/testing/a-fair.js';
import { Fair, onEvent, tryEvent } from '../../support/events.js';
import { openStage, type Stage } from '../../support/stage.js';

const TODAY = new Date('2026-03-02T03:00:00.000Z');

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ withoutWorker: true });
});
afterAll(() => stage.close());

const PHASES = `query ($id: ID!) { event(id: $id) { phase onlinePhase windows { kind phase } } }`;
const phasesOf = async (fair: Fair) => {
  const { event } = await stage.anonymous.act<{ event: { phase: string; onlinePhase: string | null; windows: { phase: string }[] } }>(PHASES, { id: fair.id });
  return [event.phase, event.onlinePhase, ...event.windows.map(({ phase }) => phase)];
};
const namesIn = async (time: string, first = 50) => {
  const { events } = await stage.anonymous.act<{ events: { nodes: { id: string }[] } }>(`query ($time: EventTime!, $first: PageSize!) { events(first: $first, time: $time) { nodes { id } } }`, { time, first });
  return events.nodes.map(({ id }) => id);
};
const at = async <T>(instant: Date, work: () => Promise<T>): Promise<T> => {
  stage.clock.set(instant);
  try {
    return await work();
  } finally {
    stage.clock.set(TODAY);
  }
};
const before = (instant: Date) => new Date(instant.getTime() - 1);
const set = async (fair: Fair, windows: object[], more: object = {}) => fair.act('setWindows', { version: await fair.version(), windows, ...more });

describe('Windows are right to the second in Hanoi', () => {
  it('from 00:00 of the first day to 24:00 of the last, on site and online apart.', async () => {
    const fair = await Fair.announced(stage, { in: 10, days: 3, onlineDays: 28 });
    const [first, last, online] = [fair.firstDay, fair.days.at(-1) as LocalDate, fair.lastOnlineDay as LocalDate];
    const seen = async (instant: Date) => at(instant, async () => [instant.toISOString(), ...(await phasesOf(fair)), (await namesIn('UPCOMING')).includes(fair.id), (await namesIn('PAST')).includes(fair.id)]);
    const expected = (instant: Date, ...rest: unknown[]) => [instant.toISOString(), ...rest];
    const [opening, siteOver, over] = [startOfDay(first), endOfDay(last), endOfDay(online)];
    expect(opening.toISOString()).toBe('2026-03-11T17:00:00.000Z');
    expect(await seen(before(opening))).toEqual(expected(before(opening), 'UPCOMING', 'BEFORE', 'BEFORE', 'BEFORE', true, false));
    expect(await seen(opening)).toEqual(expected(opening, 'ON_SITE', 'OPEN', 'OPEN', 'OPEN', true, false));
    expect(await seen(before(siteOver))).toEqual(expected(before(siteOver), 'ON_SITE', 'OPEN', 'OPEN', 'OPEN', true, false));
    expect(await seen(siteOver)).toEqual(expected(siteOver, 'ONLINE', 'OPEN', 'OVER', 'OPEN', true, false));
    expect(await seen(before(over))).toEqual(expected(before(over), 'ONLINE', 'OPEN', 'OVER', 'OPEN', true, false));
    expect(await seen(over)).toEqual(expected(over, 'ARCHIVE', 'ARCHIVE', 'OVER', 'OVER', false, true));
  });

  it('A fair is closed when its last window is over, not a millisecond before; its page stays.', async () => {
    const fair = await Fair.announced(stage, { in: 5, days: 1, onlineDays: 0 });
    const over = endOfDay(fair.firstDay);
    const close = `mutation ($input: CloseEventInput!) { closeEvent(input: $input) { __typename ... on Refusal { code } ... on DaysNotOver { until } } }`;
    const tried = await at(before(over), () => stage.as(fair.organizer).act(close, { input: { eventId: fair.id, idempotencyKey: newId() } }));
    expect(tried).toEqual({ closeEvent: { __typename: 'DaysNotOver', code: 'DAYS_NOT_OVER', until: over.toISOString() } });
    expect(await at(over, () => fair.act('closeEvent', { idempotencyKey: newId() }))).toMatchObject({ __typename: 'Event', state: 'CLOSED', phase: 'ARCHIVE' });
    expect(await at(over, () => set(fair, fair.windows()))).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    expect(await at(over, () => phasesOf(fair))).toEqual(['ARCHIVE', null, 'OVER']);
  });

  it('A draft whose days have passed meanwhile is not announced.', async () => {
    const fair = await Fair.drafted(stage, { in: 1, days: 1, onlineDays: 0 });
    const told = await at(endOfDay(fair.firstDay), () => fair.act('announceEvent', { idempotencyKey: newId() }));
    expect(told).toMatchObject({ __typename: 'NotAllowedNow', code: 'DAYS_ARE_OVER' });
  });
});

describe('Announced events are listed', () => {
  it('those to come by first day, past ones the latest first, page by page; drafts in neither.', async () => {
    const earlier = new Date('2025-06-02T03:00:00.000Z');
    const fairs = await at(earlier, async () => [await Fair.announced(stage, { in: 40 }), await Fair.announced(stage, { in: 20 }), await Fair.announced(stage, { in: 30, onlineDays: 0 })] as const);
    const [forty, twenty, thirty] = fairs.map(({ id }) => id) as [string, string, string];
    const draft = await Fair.drafted(stage);
    const LIST = `query ($time: EventTime!, $after: String) { events(first: 2, time: $time, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
    type Listed = { events: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
    const pages = async (time: string) => {
      const ids: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const { events }: Listed = await stage.anonymous.act<Listed>(LIST, { time, after });
        ids.push(...events.nodes.map(({ id }) => id));
        [after, more] = [events.pageInfo.endCursor, events.pageInfo.hasNextPage];
      }
      return ids;
    };
    expect((await at(earlier, () => pages('UPCOMING'))).slice(0, 3)).toEqual([twenty, thirty, forty]);
    expect((await pages('PAST')).filter((id) => fairs.some((fair) => fair.id === id))).toEqual([forty, twenty, thirty]);
    const all = [...(await pages('UPCOMING')), ...(await pages('PAST'))];
    expect([all.includes(draft.id), new Set(all).size]).toEqual([false, all.length]);
    const { errors } = await stage.anonymous.ask(LIST, { time: 'PAST', after: Buffer.from(JSON.stringify(['events:PAST', '2026-02-31', newId()])).toString('base64url') });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', issues: [{ path: 'after', code: 'CURSOR_FORM' }] });
  });

  it('Places are listed by name for those who open events.', async () => {
    const fair = await Fair.drafted(stage);
    for (const name of ['Đình Đông', 'Đình Dương', 'Ao sen']) await onEvent(stage, fair.organizer, 'addVenue', { name: { vi: name }, address: 'Thường Tín', idempotencyKey: newId() });
    const { venues } = await stage.as(fair.organizer).act<{ venues: { nodes: { name: { vi: string } }[] } }>(`{ venues(first: 50) { nodes { name { vi } adminUnit { name } } } }`);
    const names = venues.nodes.map(({ name }) => name.vi);
    expect(names).toEqual([...names].sort(new Intl.Collator('vi').compare));
    expect(names.filter((name) => !name.startsWith('Nhà'))).toEqual(['Ao sen', 'Đình Dương', 'Đình Đông']);
    expect((await stage.as(await stage.aPerson()).ask(`{ venues(first: 1) { nodes { id } } }`)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('Days that cannot be are named with their place, and nothing is written', () => {
  it.each<[string, (fair: Fair) => object, string, string]>([
    ['a day that is none', () => ({ fromDate: '2026-02-30' }), 'input.windows.0.fromDate', 'LOCAL_DATE_FORM'],
    ['a day of the year 275760', () => ({ toDate: '275760-09-13' }), 'input.windows.0.toDate', 'LOCAL_DATE_FORM'],
    ['days in the wrong order', ({ firstDay }) => ({ toDate: addDays(firstDay, -1), hours: [] }), 'input.windows.0.toDate', 'WINDOW_ORDER'],
    ['a window of two years', ({ firstDay }) => ({ toDate: addDays(firstDay, 367) }), 'input.windows.0.toDate', 'WINDOW_TOO_LONG'],
    ['no place', () => ({ venueId: null }), 'input.windows.0.venueId', 'VENUE_NEEDED'],
    ['a place online', () => ({ kind: 'ONLINE', hours: [] }), 'input.windows.0.venueId', 'VENUE_NOT_ONLINE'],
    ['hours online', () => ({ kind: 'ONLINE', venueId: null }), 'input.windows.0.hours.0', 'HOURS_NOT_ONLINE'],
    ['hours of another day', ({ firstDay }) => ({ hours: hoursOf(addDays(firstDay, 3), 1) }), 'input.windows.0.hours.0.date', 'HOURS_OUTSIDE_WINDOW'],
    ['hours twice', ({ firstDay }) => ({ hours: [...hoursOf(firstDay, 1), ...hoursOf(firstDay, 1)] }), 'input.windows.0.hours.1.date', 'HOURS_TWICE'],
    ['hours that close before they open', ({ firstDay }) => ({ hours: hoursOf(firstDay, 1, '21:00', '08:00') }), 'input.windows.0.hours.0.closes', 'HOURS_ORDER'],
    ['25 o’clock', ({ firstDay }) => ({ hours: hoursOf(firstDay, 1, '08:00', '25:00') }), 'input.windows.0.hours.0.closes', 'LOCAL_TIME_FORM'],
    ['building after the first day', ({ firstDay }) => ({ setUpFrom: { date: addDays(firstDay, 1), time: '00:01' } }), 'input.windows.0.setUpFrom', 'SET_UP_TOO_LATE'],
    ['tearing down before the last day', ({ firstDay }) => ({ tearDownUntil: { date: firstDay, time: '23:59' } }), 'input.windows.0.tearDownUntil', 'TEAR_DOWN_TOO_EARLY'],
  ])('%s', async (_what, wrong, path, code) => {
    const fair = await drafted();
    const [onSite] = fair.windows();
    const written = await stage.written();
    const { errors } = await tryEvent(stage, fair.organizer, 'setWindows', { eventId: fair.id, version: 1, windows: [{ ...onSite, ...wrong(fair) }] });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', issues: expect.arrayContaining([expect.objectContaining({ code, path: expect.stringContaining(path.split('.').at(-1) as string) })]) });
    if (!code.startsWith('LOCAL')) expect(errors?.[0]?.extensions.issues?.map((issue) => issue.path)).toContain(path);
    expect(JSON.stringify(errors)).not.toContain('issues.');
    expect(await stage.written()).toEqual(written);
  });

  let shared: Fair | null = null;
  const drafted = async (): Promise<Fair> => (shared ??= await Fair.drafted(stage));

  it('a second online window, one place twice, eleven windows, a place that does not exist.', async () => {
    const fair = await drafted();
    const [onSite, online] = fair.windows() as [object, object];
    const issuesOf = async (windows: object[]) => (await tryEvent(stage, fair.organizer, 'setWindows', { eventId: fair.id, version: await fair.version(), windows })).errors?.[0]?.extensions.issues;
    expect(await issuesOf([online, onSite, online])).toEqual([expect.objectContaining({ path: 'input.windows.2', code: 'WINDOW_TWICE' })]);
    expect(await issuesOf([onSite, onSite])).toEqual([expect.objectContaining({ path: 'input.windows.1', code: 'WINDOW_TWICE' })]);
    expect(await issuesOf(Array.from({ length: 11 }, () => online))).toEqual([expect.objectContaining({ path: 'input.windows', code: 'TOO_MANY_ITEMS' })]);
    expect(await set(fair, [{ ...onSite, venueId: newId() }])).toMatchObject({ code: 'VENUE_UNKNOWN' });
  });
});

describe('Days of a draft change freely, announced ones only grow', () => {
  it('A draft takes any days; a window of the same place stays the same window.', async () => {
    const fair = await Fair.drafted(stage);
    const id = await fair.windowId('ON_SITE');
    const [onSite] = fair.windows();
    const moved = addDays(fair.firstDay, 7);
    const told = await set(fair, [{ ...onSite, fromDate: moved, toDate: moved, hours: hoursOf(moved, 1), setUpFrom: { date: addDays(moved, -1), time: '07:30' } }]);
    expect(told['windows']).toEqual([{ id, kind: 'ON_SITE', fromDate: moved, toDate: moved }]);
    const [row] = await stage.sql<{ set_up_from: Date }>(`SELECT set_up_from FROM event_window WHERE id = $1`, [id]);
    expect(row?.set_up_from.toISOString()).toBe(new Date(startOfDay(addDays(moved, -1)).getTime() + 7.5 * 3_600_000).toISOString());
    expect(await stage.sql(`SELECT count(*)::int AS n FROM opening_hours WHERE event_id = $1`, [fair.id])).toEqual([{ n: 1 }]);
    expect(await set(fair, [])).toMatchObject({ __typename: 'Event', windows: [] });
  });

  it('Once announced, days and hours ahead are added; nothing is taken away, and what has begun keeps its days.', async () => {
    const fair = await Fair.announced(stage, { in: 10, days: 3, onlineDays: 20 });
    const [onSite, online] = fair.windows() as [Record<string, unknown>, Record<string, unknown>];
    const whys = async (windows: object[]) => {
      const told = await set(fair, windows);
      return told.__typename === 'AnnouncedDaysStand' ? (told['windows'] as { kind: string; why: string }[]).map(({ kind, why }) => `${kind} ${why}`) : told.__typename;
    };
    const written = await stage.written();
    expect(await whys([onSite])).toEqual(['ONLINE REMOVED']);
    expect(await whys([])).toBe('EventIncomplete');
    expect(await whys([{ ...onSite, toDate: fair.days[1], hours: hoursOf(fair.firstDay, 2) }, online])).toEqual(['ON_SITE SHORTENED']);
    expect(await whys([{ ...onSite, hours: hoursOf(fair.firstDay, 3, '09:00') }, online])).toEqual(['ON_SITE HOURS']);
    expect(await whys([{ ...onSite, hours: [] }, online])).toEqual(['ON_SITE HOURS']);
    expect(await whys([{ ...onSite, fromDate: '2026-03-02' }, online])).toEqual(['ON_SITE NOT_AHEAD']);
    expect(await stage.written()).toEqual(written);

    const [longer, later] = [addDays(fair.firstDay, 3), addDays(fair.lastOnlineDay as LocalDate, 5)];
    expect(await whys([{ ...onSite, toDate: longer, hours: hoursOf(fair.firstDay, 4, '07:30', '22:00') }, { ...online, toDate: later }])).toBe('Event');
    const grown = [{ ...onSite, toDate: longer, hours: hoursOf(fair.firstDay, 4, '07:30', '22:00') }, { ...online, toDate: later }] as const;
    await at(startOfDay(fair.firstDay), async () => {
      expect(await whys([{ ...grown[0], toDate: addDays(longer, 1) }, grown[1]])).toEqual(['ON_SITE BEGUN']);
      expect(await whys([grown[0], { ...grown[1], toDate: addDays(later, 1) }])).toEqual(['ONLINE BEGUN']);
    });
    await at(endOfDay(fair.firstDay), async () => {
      const [yesterday, ...rest] = hoursOf(fair.firstDay, 4, '07:30', '22:00');
      expect(await whys([{ ...grown[0], hours: [{ ...yesterday, closes: '23:00' }, ...rest] }, grown[1]])).toEqual(['ON_SITE HOURS']);
      expect(await whys([{ ...grown[0], hours: [yesterday, ...rest.map((day) => ({ ...day, closes: '23:00' }))] }, grown[1]])).toBe('Event');
    });
  });

  it('Two organizers who set days at once: one is told to load again.', async () => {
    const fair = await Fair.drafted(stage);
    const second = await fair.staff('ORGANIZER');
    const version = await fair.version();
    const [onSite, online] = fair.windows() as [object, object];
    const answers = await Promise.all([
      tryEvent(stage, fair.organizer, 'setWindows', { eventId: fair.id, version, windows: [onSite] }),
      tryEvent(stage, second, 'setWindows', { eventId: fair.id, version, windows: [online] }),
    ]);
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'DONE').sort()).toEqual(['CONFLICT', 'DONE']);
  });
});

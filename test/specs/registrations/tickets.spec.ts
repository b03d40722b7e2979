import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, newId } from '@ketnoi/common';
import { Fair } from '../../support/events.js';
import { onTicket, tryTicket, Visiting } from '../../support/registrations.js';
import { openStage, type Stage } from '../../support/stage.js';

let stage: Stage;
let visiting: Visiting;
beforeAll(async () => {
  stage = await openStage();
  visiting = await Visiting.at(stage, { places: 4, maxParty: 5 });
});
afterAll(() => stage.close());

const issueOf = async (input: object) => (await tryTicket(stage.anonymous, 'register', input)).errors?.[0]?.extensions.issues?.map(({ path, code }) => [path, code]);
const rows = async (table: string): Promise<number> => Number((await stage.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n);

describe('A visitor registers', () => {
  it('for days of a fair, without an account, and the ticket comes by mail: its QR, the code for the desk, and an entry for the calendar.', async () => {
    expect(await visiting.registers({ email: 'lan@vi-du.example', name: 'Lê Thị Lan', days: [0, 2], party: 2 })).toMatchObject({ __typename: 'RegistrationReceived', days: [visiting.day(0), visiting.day(2)], party: 2 });
    await stage.afterTheQueueIsQuiet();
    const [mail, ...more] = stage.mailbox.of('lan@vi-du.example');
    expect(more).toEqual([]);
    const { code, deskCode } = (await visiting.held(visiting.tokenIn('lan@vi-du.example'))).tickets[0] ?? { code: '', deskCode: '-' };
    expect([code.length, deskCode.length]).toEqual([144, 9]);
    expect(mail?.subject).toMatch(/^Vé vào /);
    expect(mail?.text).toContain(deskCode);
    expect(mail?.html).toMatch(/<img src="(cid:ticket|data:image\/png)/);
    expect(mail?.attachments.map(({ contentType }) => contentType).sort()).toEqual(expect.arrayContaining(['image/png', 'text/calendar']));
    const calendar = mail?.attachments.find(({ contentType }) => contentType === 'text/calendar')?.content.toString() ?? '';
    expect(calendar).toContain('METHOD:REQUEST');
    expect(calendar).toContain('SEQUENCE:0');
    expect(calendar).toContain(`DTSTART;VALUE=DATE:${visiting.day(0).replaceAll('-', '')}`);
    expect(await visiting.placesLeft()).toEqual([2, 4, 2]);
  });

  it('of a single day: the calendar knows its hours, in Hanoi.', async () => {
    await visiting.registers({ email: 'tom@vi-du.example', days: [1], locale: 'en' });
    await stage.afterTheQueueIsQuiet();
    const [mail] = stage.mailbox.of('tom@vi-du.example');
    expect(mail?.subject).toMatch(/^Your ticket to /);
    const calendar = mail?.attachments.find(({ contentType }) => contentType === 'text/calendar')?.content.toString() ?? '';
    expect(calendar).toMatch(new RegExp(`DTSTART;TZID=Asia/Ho_Chi_Minh:${visiting.day(1).replaceAll('-', '')}T080000`));
    expect(calendar).toContain('BEGIN:VTIMEZONE');
  });

  it('twice: the same answer, nothing is taken again, and the mail brings the ticket there is.', async () => {
    const before = [await rows('registration'), await visiting.placesLeft()];
    expect(await visiting.registers({ email: 'Lan@vi-du.example', days: [1], party: 1 })).toEqual({ __typename: 'RegistrationReceived', days: [visiting.day(1)], party: 1 });
    await stage.afterTheQueueIsQuiet();
    expect([await rows('registration'), await visiting.placesLeft()]).toEqual(before);
    const mails = stage.mailbox.of('lan@vi-du.example');
    expect(mails).toHaveLength(2);
    expect(/\/ve\/(\S+)/.exec(mails[1]?.text ?? '')?.[1]).toBe(/\/ve\/(\S+)/.exec(mails[0]?.text ?? '')?.[1]);
  });

  it('as a party: all of it or nobody, and the day that is full is named, to who is registered too.', async () => {
    const before = await stage.written();
    const refused = { __typename: 'PlacesFull', code: 'PLACES_FULL', day: visiting.day(0), placesLeft: 2 };
    expect(await visiting.registers({ days: [0, 1], party: 3 })).toMatchObject(refused);
    expect(await visiting.registers({ email: 'lan@vi-du.example', days: [0], party: 3 })).toMatchObject(refused);
    expect(await stage.written()).toEqual(before);
    expect(await visiting.placesLeft()).toEqual([2, 3, 2]);
  });

  it('so often with one address, and then no more that day: nobody is sent mails without end.', async () => {
    const again = () => visiting.registers({ email: 'LAN@vi-du.example', days: [1] });
    expect(await again()).toMatchObject({ __typename: 'RegistrationReceived' });
    await expect(again()).rejects.toThrow('RATE_LIMITED');
    await stage.afterTheQueueIsQuiet();
    expect(stage.mailbox.of('lan@vi-du.example')).toHaveLength(3);
  });

  it('and whose address no longer takes mail: nothing goes there, and the ledger says why.', async () => {
    await stage.sql(`INSERT INTO mail_suppression (address_hash, reason, suppressed_at) VALUES (sha256(convert_to('hong@vi-du.example', 'UTF8')), 'UNKNOWN_USER', now())`);
    await visiting.registers({ email: 'hong@vi-du.example', days: [1] });
    await stage.afterTheQueueIsQuiet();
    expect(stage.mailbox.of('hong@vi-du.example')).toEqual([]);
    const skipped = await stage.sql(`SELECT d.skip_reason AS reason FROM delivery d JOIN notification n ON n.id = d.notification_id JOIN person p ON p.id = n.person_id WHERE p.email = 'hong@vi-du.example'`);
    expect(skipped).toEqual([{ reason: 'ADDRESS_SUPPRESSED' }]);
  });

  it('with the same key again: one registration and one mail; with another input the key is refused.', async () => {
    const idempotencyKey = newId();
    const wishes = { email: 'mai@vi-du.example', days: [2], idempotencyKey };
    expect(await visiting.registers(wishes)).toEqual(await visiting.registers(wishes));
    await expect(visiting.registers({ ...wishes, days: [1] })).rejects.toThrow('CONFLICT');
    await stage.afterTheQueueIsQuiet();
    expect(stage.mailbox.of('mai@vi-du.example')).toHaveLength(1);
  });

  it('with wrong input: every flaw is named, and nothing is written.', async () => {
    const before = await stage.written();
    const input = { ticketKindId: visiting.kindId, name: 'x', email: 'y@vi-du.example', days: [visiting.day(0)], party: 1, idempotencyKey: newId() };
    expect(await issueOf({ ...input, days: [] })).toEqual([['input.days', 'DAY_NEEDED']]);
    expect(await issueOf({ ...input, days: [addDays(visiting.day(0), -1), addDays(visiting.day(2), 1)], party: 6 })).toEqual([
      ['input.days[0]', 'DAY_NOT_OF_EVENT'], ['input.days[1]', 'DAY_NOT_OF_EVENT'], ['input.party', 'PARTY_RANGE'],
    ]);
    expect(await issueOf({ ...input, party: 0 })).toEqual([['input.party', 'PARTY_RANGE']]);
    expect(await issueOf({ ...input, email: 'a@b.vn, c@d.vn' })).toEqual([['input.email', 'EMAIL_TWO_ADDRESSES']]);
    expect(await issueOf({ ...input, name: 'Lan\u200b' })).toEqual([['input.name', 'TEXT_ZERO_WIDTH']]);
    expect(await issueOf({ ...input, days: Array.from({ length: 60 }, () => visiting.day(0)) })).toEqual([['input.days', 'TOO_MANY_ITEMS']]);
    expect((await tryTicket(stage.anonymous, 'register', { ...input, ticketKindId: newId() })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    for (const days of [['2021-02-30'], ['soon'], [null], [20211203]]) expect((await tryTicket(stage.anonymous, 'register', { ...input, days })).errors?.[0]?.extensions.code).toMatch(/BAD_USER_INPUT|BAD_REQUEST/);
    expect(await stage.written()).toEqual(before);
  });

  it('only while the kind is given: to the last millisecond of its last day.', async () => {
    const late = await Visiting.at(stage, { in: 30, days: 1 });
    stage.clock.set(new Date(`${late.day(0)}T16:59:59.999Z`));
    expect(await late.registers()).toMatchObject({ __typename: 'RegistrationReceived' });
    stage.clock.set(new Date('2026-03-01T16:59:59.999Z'));
    expect(await late.registers()).toMatchObject({ __typename: 'RegistrationNotOpen', opensAt: '2026-03-01T17:00:00.000Z' });
    stage.clock.set(new Date('2026-03-02T03:00:00.000Z'));
  });

  it('for a pass of staff or press: to the public there is no such ticket.', async () => {
    const kind = await onTicket(stage.as(visiting.fair.organizer), 'addTicketKind', await Visiting.kindOf(visiting.fair, { audience: 'PRESS', name: { vi: 'Báo chí' } }));
    const input = { ticketKindId: kind['id'], name: 'x', email: 'bao@vi-du.example', days: [visiting.day(1)], idempotencyKey: newId() };
    expect((await tryTicket(stage.anonymous, 'register', input)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('never without a place: days to which a fair is moved have none where places were given for others.', async () => {
    const fair = await Fair.drafted(stage, { in: 45 });
    const kind = await onTicket(stage.as(fair.organizer), 'addTicketKind', await Visiting.kindOf(fair, { places: fair.days.map((day) => ({ day, size: 3 })) }));
    const later = fair.days.map((day) => addDays(day, 1));
    await stage.sql(`UPDATE event_window SET from_date = from_date + 1, to_date = to_date + 1 WHERE event_id = $1`, [fair.id]);
    await fair.act('announceEvent', { idempotencyKey: newId() });
    const asks = (nth: number, email: string) => onTicket(stage.anonymous, 'register', { ticketKindId: kind['id'], name: 'Khách', email, days: [later[nth]], party: 3, idempotencyKey: newId() });
    expect(await asks(2, 'sau@vi-du.example')).toMatchObject({ code: 'PLACES_FULL', day: later[2], placesLeft: 0 });
    expect([(await asks(1, 'mot@vi-du.example')).__typename, (await asks(1, 'hai@vi-du.example')).code]).toEqual(['RegistrationReceived', 'PLACES_FULL']);
    const { event } = await stage.anonymous.act<{ event: { ticketKinds: { days: object[] }[] } }>(`query ($code: String) { event(code: $code) { ticketKinds { days { placesLeft } } } }`, { code: fair.code });
    expect(event.ticketKinds[0]?.days).toEqual([{ placesLeft: 3 }, { placesLeft: 0 }, { placesLeft: 0 }]);
  });

  it('of a fair that nobody may see yet: there is no such ticket.', async () => {
    const fair = await Fair.drafted(stage, { in: 50 });
    const kind = await onTicket(stage.as(fair.organizer), 'addTicketKind', await Visiting.kindOf(fair));
    const input = { ticketKindId: kind['id'], name: 'x', email: 'y@vi-du.example', days: [fair.firstDay], idempotencyKey: newId() };
    expect((await tryTicket(stage.anonymous, 'register', input)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('However the database plans it', () => {
  it('one place is taken for one head: also where it walks the places row by row.', async () => {
    const plain = await openStage({ withoutWorker: true });
    try {
      const open = await Visiting.at(plain, { days: 1, places: 10 });
      const name = new URL(plain.settings.DATABASE_URL ?? '').pathname.slice(1);
      for (const setting of ['enable_hashjoin', 'enable_mergejoin', 'enable_hashagg', 'enable_material', 'enable_sort']) await plain.sql(`ALTER DATABASE ${name} SET ${setting} = off`);
      // Only new connections plan so.
      await plain.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`);
      await new Promise((resolve) => setTimeout(resolve, 500));
      for (let left = 9; left >= 7; left -= 1) {
        expect(await open.registers()).toMatchObject({ __typename: 'RegistrationReceived' });
        expect(await open.placesLeft()).toEqual([left]);
      }
    } finally {
      await plain.close();
    }
  });
});

describe('Who holds the link', () => {
  it('gives the place back: it is free at once, the ticket opens no gate, and the calendar is told.', async () => {
    const open = await Visiting.at(stage, { in: 35, places: 1 });
    const { token } = await open.ticket({ email: 'hoa@vi-du.example' });
    expect(await open.registers()).toMatchObject({ code: 'PLACES_FULL', placesLeft: 0 });
    const idempotencyKey = newId();
    const cancelled = await onTicket(stage.anonymous, 'cancelRegistration', { token, idempotencyKey });
    expect(cancelled).toMatchObject({ state: 'CANCELLED', tickets: [{ isRevoked: true }] });
    expect(await onTicket(stage.anonymous, 'cancelRegistration', { token, idempotencyKey })).toEqual(cancelled);
    expect(await onTicket(stage.anonymous, 'cancelRegistration', { token, idempotencyKey: newId() })).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    expect(await open.registers()).toMatchObject({ __typename: 'RegistrationReceived' });
    await stage.afterTheQueueIsQuiet();
    const mail = stage.mailbox.of('hoa@vi-du.example').at(-1);
    expect(mail?.subject).toMatch(/^Đã hủy vé vào /);
    const calendar = mail?.attachments.find(({ contentType }) => contentType === 'text/calendar')?.content.toString() ?? '';
    for (const line of ['METHOD:CANCEL', 'SEQUENCE:1', 'STATUS:CANCELLED']) expect(calendar).toContain(line);
    const again = await open.registers({ email: 'hoa@vi-du.example' });
    expect(again).toMatchObject({ code: 'PLACES_FULL' });
  });

  it('shows the ticket on a page without script, and cancels it by a press, never by opening the link.', async () => {
    const open = await Visiting.at(stage, { in: 37 });
    const { token, deskCode } = await open.ticket();
    const page = await stage.inject({ method: 'GET', url: `/ve/${encodeURIComponent(token)}`, headers: { accept: 'text/html' } });
    expect([page.statusCode, page.headers['cache-control'], page.headers['referrer-policy']]).toEqual([200, 'no-store', 'no-referrer']);
    for (const part of ['<svg', deskCode, 'Hủy vé', 'lich.ics']) expect(page.body).toContain(part);
    expect(page.body).not.toContain('<script');
    const calendar = await stage.inject({ method: 'GET', url: `/ve/${encodeURIComponent(token)}/lich.ics` });
    expect(calendar.headers['content-type']).toContain('text/calendar');
    expect(calendar.body).toContain('METHOD:PUBLISH');
    expect(calendar.body).not.toContain('ATTENDEE');
    expect((await open.held(token)).state).toBe('CONFIRMED');
    const pressed = await stage.inject({ method: 'POST', url: `/ve/${encodeURIComponent(token)}/huy`, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: '' });
    expect([pressed.statusCode, pressed.body.includes('Vé đã hủy'), pressed.body.includes('<svg')]).toEqual([200, true, false]);
    expect((await open.held(token)).state).toBe('CANCELLED');
  });

  it.each(['', 'x', '0190c8a2-5f00-7000-8000-000000000050.abc', `${newId()}.${'A'.repeat(43)}`])('Any other text opens nothing: %s', async (token) => {
    for (const act of [`query ($token: String!) { registrationByToken(token: $token) { state } }`, `mutation ($token: String!) { cancelRegistration(input: { token: $token, idempotencyKey: "any-other-text" }) { __typename } }`]) {
      const { errors } = await stage.anonymous.ask(act, { token });
      expect(errors?.[0]?.extensions.code).toMatch(/NOT_FOUND|BAD_USER_INPUT/);
    }
    expect((await stage.inject({ method: 'GET', url: `/ve/${encodeURIComponent(token) || '-'}`, headers: { accept: 'text/html' } })).statusCode).toBe(404);
  });
});

describe('An organizer', () => {
  it('opens kinds of tickets with places, and what is wrong is named.', async () => {
    const fair = await Fair.announced(stage, { in: 60 });
    const asking = stage.as(fair.organizer);
    const online = await fair.windowId('ONLINE');
    const [first, last] = [fair.days[0] as never, fair.days.at(-1) as never];
    const wrong = async (more: object) => (await tryTicket(asking, 'addTicketKind', await Visiting.kindOf(fair, more))).errors?.[0]?.extensions.issues?.map(({ path, code }) => [path, code]);
    expect(await wrong({ windowId: online })).toEqual([['input.windowId', 'WINDOW_NOT_ON_SITE']]);
    expect(await wrong({ closesOn: addDays(last, 1), maxParty: 0 })).toEqual([['input.closesOn', 'CLOSES_AFTER_WINDOW'], ['input.maxParty', 'NUMBER_RANGE']]);
    expect(await wrong({ opensOn: last, closesOn: first })).toEqual([['input.closesOn', 'CLOSES_BEFORE_OPENING']]);
    expect(await wrong({ places: [{ day: first, size: 0 }, { day: first, size: 10 }, { day: addDays(first, -1), size: 1 }] })).toEqual([
      ['input.places[0].size', 'NUMBER_RANGE'], ['input.places[1].day', 'LISTED_TWICE'], ['input.places[2].day', 'DAY_NOT_OF_EVENT'],
    ]);
    const kind = await onTicket(asking, 'addTicketKind', await Visiting.kindOf(fair, { places: [{ size: 5_000 }, { day: first, size: 100 }] }));
    expect(kind).toMatchObject({ isOpen: true, days: [{ placesLeft: 100 }, { placesLeft: 5_000 }, { placesLeft: 5_000 }] });
    expect(await onTicket(asking, 'addTicketKind', await Visiting.kindOf(fair))).toMatchObject({ code: 'TICKET_KIND_NAME_TAKEN' });
    expect(await onTicket(asking, 'addGate', { eventId: fair.id, name: 'Cổng chính', idempotencyKey: newId() })).toMatchObject({ name: 'Cổng chính' });
    expect(await onTicket(asking, 'addGate', { eventId: fair.id, name: 'Cổng chính', idempotencyKey: newId() })).toMatchObject({ code: 'GATE_NAME_TAKEN' });
  });

  it('reads who comes, and nobody else does.', async () => {
    const ask = `query ($id: ID!) { registrations(eventId: $id, first: 50) { nodes { name party days state ticketKind { name { vi } } } } }`;
    const { registrations } = await stage.as(visiting.fair.organizer).act<{ registrations: { nodes: { name: string; party: number }[] } }>(ask, { id: visiting.fair.id });
    expect(registrations.nodes[0]).toEqual({ name: 'Lê Thị Lan', party: 2, days: [visiting.day(0), visiting.day(2)], state: 'CONFIRMED', ticketKind: { name: { vi: 'Khách tham quan' } } });
    const other = await Fair.announced(stage, { in: 61 });
    const elsewhere = await other.staff('ORGANIZER');
    expect(await stage.as(elsewhere).act(ask, { id: visiting.fair.id })).toEqual({ registrations: { nodes: [] } });
  });
});

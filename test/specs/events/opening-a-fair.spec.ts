import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ketnoi/common';
import { aFair, aVenue, hoursOf } from '../../../libs/events/src/testing/a-fair.js';
import { Fair, onEvent, tryEvent } from '../../support/events.js';
import { openStage, type Caller, type Stage } from '../../support/stage.js';

let stage: Stage;
let editor: Caller;
beforeAll(async () => {
  stage = await openStage();
  editor = await stage.aPerson({ name: 'Chuyên viên', roles: [{ role: 'DEPARTMENT_EDITOR' }] });
});
afterAll(() => stage.close());

const PAGE = `query ($id: ID, $code: String) { event(id: $id, code: $code) {
  code kind state phase onlinePhase name { vi en } shortName { vi } theme { vi } about { vi } contact { name email phone extension shownPhone }
  windows { kind fromDate toDate phase setUpFrom venue { name { vi } address point { latitude longitude } adminUnit { name } } hours { date opens closes } }
  bodies { role organisation { vi en } } previousEvent { code } organizing { version missing availableActs { act allowed reason { code } } people(first: 5) { nodes { name role } } }
} }`;

const draft = (input: object, person = editor) => tryEvent(stage, person, 'draftEvent', { ...aFair(900), idempotencyKey: newId(), ...input });
const codeOf = ({ errors }: { errors?: readonly { extensions: { code: string } }[] }) => errors?.[0]?.extensions.code;
const eventOf = async (person: Caller | null, id: string) => (person ? stage.as(person) : stage.anonymous).ask<{ event: Record<string, unknown> }>(PAGE, { id });

describe('The Department opens a fair', () => {
  it('Who drafts it organizes it; nobody else sees it, and what announcing needs is told.', async () => {
    const told = await onEvent(stage, editor, 'draftEvent', { ...aFair(1, { code: undefined as never, contact: undefined as never }), idempotencyKey: newId() });
    expect(told).toMatchObject({ __typename: 'Event', eventCode: 'HOI-CHO-THUONG-TIN-1', state: 'DRAFT', phase: null, windows: [], organizing: { version: 1, missing: ['WINDOWS', 'LEAD_BODY', 'CONTACT'] } });
    const id = String(told['id']);
    const { data } = await eventOf(editor, id);
    const acts = (data.event['organizing'] as { availableActs: object[]; people: object }).availableActs;
    expect(acts).toEqual([
      ...['updateEvent', 'setBodies', 'setWindows', 'registerWithAuthority'].map((act) => ({ act, allowed: true, reason: null })),
      { act: 'announceEvent', allowed: false, reason: { code: 'EVENT_INCOMPLETE' } },
    ]);
    expect(data.event['organizing']).toMatchObject({ people: { nodes: [{ name: 'Chuyên viên', role: 'ORGANIZER' }] } });
    const others = [null, await stage.aPerson({ roles: [{ role: 'DEPARTMENT_APPROVER' }] }), (await Fair.drafted(stage)).organizer];
    for (const person of others) expect(codeOf(await eventOf(person, id))).toBe('NOT_FOUND');
    expect(codeOf(await stage.anonymous.ask(PAGE, { code: 'HOI-CHO-THUONG-TIN-1' }))).toBe('NOT_FOUND');
    const refused = await onEvent(stage, editor, 'announceEvent', { eventId: id, idempotencyKey: newId() });
    expect(refused).toMatchObject({ __typename: 'EventIncomplete', code: 'EVENT_INCOMPLETE', missing: ['WINDOWS', 'LEAD_BODY', 'CONTACT'] });
  });

  it('A repeated key is one event; another event of the same code is refused, whether given or made of the name.', async () => {
    const input = { code: 'HAI-LAN-MOT-MA', idempotencyKey: newId() };
    const twice = await Promise.all([draft(input), draft(input)]);
    expect(new Set(twice.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    const before = await stage.written();
    expect((await draft({ code: 'hai-lan-mot-ma' })).data).toMatchObject({ draftEvent: { __typename: 'NotAllowedNow', code: 'EVENT_CODE_TAKEN' } });
    expect((await draft({ code: null, shortName: { vi: 'Hai lần một mã' } })).data).toMatchObject({ draftEvent: { code: 'EVENT_CODE_TAKEN' } });
    expect(await stage.written()).toEqual(before);
  });

  it('The next fair names the one before it; a draft of others is as unknown as none.', async () => {
    const [before, hidden] = [await Fair.announced(stage), await Fair.drafted(stage)];
    const next = await draft({ code: 'KY-TIEP-THEO', previousEventId: before.id });
    const { data } = await eventOf(editor, String(next.data['draftEvent']?.['id']));
    expect(data.event['previousEvent']).toEqual({ code: before.code });
    const written = await stage.written();
    for (const previousEventId of [hidden.id, newId()]) expect((await draft({ code: 'KY-SAU-NUA', previousEventId })).data).toMatchObject({ draftEvent: { code: 'PREVIOUS_EVENT_UNKNOWN' } });
    expect(await stage.written()).toEqual(written);
  });

  it('Other people of the network, an organizer without a role in the Department, and nobody at all, open none.', async () => {
    const fair = await Fair.drafted(stage);
    const before = await stage.written();
    const persons = [await stage.aPerson(), await stage.aPerson({ roles: [{ role: 'DEPARTMENT_ADMIN' }] }), await fair.staff('ORGANIZER')];
    const told = await stage.written();
    for (const person of persons) expect(codeOf(await draft({}, person))).toBe('FORBIDDEN');
    expect(codeOf(await draft({}, { token: 'none' } as Caller))).toBe('UNAUTHENTICATED');
    expect(await stage.written()).toEqual(told);
    expect(told['public.event']).toBe(before['public.event']);
  });

  it('An announced fair is read by everybody, by its code, with its days, places, hours and bodies.', async () => {
    const fair = await Fair.announced(stage, { texts: { code: 'MO-CUA-2026' } });
    const [first, , last] = fair.days;
    const { data } = await stage.anonymous.ask<{ event: object }>(PAGE, { code: 'mo-cua-2026' });
    expect(data.event).toMatchObject({
      code: 'MO-CUA-2026', kind: 'FAIR', state: 'ANNOUNCED', phase: 'UPCOMING', onlinePhase: 'BEFORE', organizing: null, previousEvent: null,
      contact: { phone: '+842439000000', extension: '32', shownPhone: '024 3900 0000 – máy lẻ 32' },
      bodies: [{ role: 'LEAD', organisation: { vi: 'Sở Công Thương Hà Nội', en: null } }],
    });
    const windows = (data.event as { windows: object[] }).windows;
    expect(windows).toEqual([
      { kind: 'ON_SITE', fromDate: first, toDate: last, phase: 'BEFORE', setUpFrom: null, hours: hoursOf(fair.firstDay, 3), venue: { name: { vi: expect.any(String) }, address: 'Tiểu khu Trần Phú, Thường Tín', point: aVenue().point, adminUnit: null } },
      { kind: 'ONLINE', fromDate: first, toDate: fair.lastOnlineDay, phase: 'BEFORE', setUpFrom: null, hours: [], venue: null },
    ]);
    const announced = await onEvent(stage, fair.organizer, 'announceEvent', { eventId: fair.id, idempotencyKey: newId() });
    expect(announced).toMatchObject({ __typename: 'NotAllowedNow', code: 'NOT_ALLOWED_NOW' });
  });
});

describe('Two organizers', () => {
  it('are told apart by the version they read: the slower one loads again; a person of another fair changes nothing.', async () => {
    const fair = await Fair.drafted(stage);
    const [second, stranger, gate] = [await fair.staff('ORGANIZER'), (await Fair.drafted(stage)).organizer, await fair.staff('GATE_STAFF')];
    const texts = { name: { vi: 'Tên mới' }, shortName: { vi: 'Mới' }, version: await fair.version() };
    expect(await fair.act('updateEvent', texts, second)).toMatchObject({ __typename: 'Event', organizing: { missing: ['CONTACT', 'ABOUT'] } });
    expect(codeOf(await tryEvent(stage, fair.organizer, 'updateEvent', { eventId: fair.id, ...texts }))).toBe('CONFLICT');
    const before = await stage.written();
    for (const [act, input] of [['updateEvent', texts], ['setBodies', { version: 1, bodies: [] }], ['setWindows', { version: 1, windows: [] }], ['announceEvent', { idempotencyKey: newId() }], ['endEventRole', { grantId: newId() }]] as const) {
      expect([act, codeOf(await tryEvent(stage, stranger, act, { eventId: fair.id, ...input }))]).toEqual([act, 'NOT_FOUND']);
      expect([act, codeOf(await tryEvent(stage, gate, act, { eventId: fair.id, ...input }))]).toEqual([act, 'FORBIDDEN']);
    }
    expect(await stage.written()).toEqual(before);
  });

  it('Once it is announced, a person of another fair is told that it is not theirs.', async () => {
    const [fair, other] = [await Fair.announced(stage), await Fair.drafted(stage)];
    expect(codeOf(await tryEvent(stage, other.organizer, 'setBodies', { eventId: fair.id, version: 1, bodies: [] }))).toBe('FORBIDDEN');
  });

  it('ask others in by mail, in their language; the gate’s people see the fair, and no draft.', async () => {
    const fair = await Fair.drafted(stage, { texts: { name: { vi: 'Hội chợ mời người', en: 'Inviting fair' } } });
    const told = await fair.act('inviteToEvent', { email: 'gac-cong@vi-du.example', role: 'GATE_STAFF', locale: 'EN', idempotencyKey: newId() });
    expect(told).toMatchObject({ __typename: 'EventInvitationSent', eventId: fair.id });
    expect(await fair.act('inviteToEvent', { email: 'Gac-Cong@vi-du.example', role: 'GATE_STAFF', idempotencyKey: newId() })).toMatchObject({ code: 'ALREADY_INVITED' });
    await stage.afterTheQueueIsQuiet();
    const [mail] = stage.mailbox.of('gac-cong@vi-du.example');
    expect(mail?.text).toContain('gate staff');
    expect(mail?.text).toContain('Inviting fair');
    const token = /loi-moi\/([\w.-]+)/.exec(mail?.text ?? '')?.[1];
    const guard = await stage.aPerson();
    await stage.as(guard).act(`mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename } }`, { input: { token, idempotencyKey: newId() } });
    const MINE = `{ myEvents(first: 5) { nodes { id organizing { version } } } }`;
    expect(await stage.as(guard).act(MINE)).toEqual({ myEvents: { nodes: [] } });
    await fair.act('announceEvent', { idempotencyKey: newId() });
    expect(await stage.as(guard).act(MINE)).toEqual({ myEvents: { nodes: [{ id: fair.id, organizing: null }] } });
    expect(await stage.as(fair.organizer).act(MINE)).toEqual({ myEvents: { nodes: [{ id: fair.id, organizing: { version: expect.any(Number) } }] } });
  });

  it('Control: who looks first and ends afterwards, without the lock, leaves a fair without anybody.', async () => {
    const fair = await Fair.drafted(stage);
    await fair.staff('ORGANIZER');
    const live = () => stage.sql<{ id: string }>(`SELECT id FROM role_grant WHERE scope_id = $1 AND ended_at IS NULL ORDER BY id`, [fair.id]);
    const seen = await Promise.all([live(), live()]);
    await Promise.all(seen.filter((grants) => grants.length > 1).map((grants, nth) => stage.sql(`UPDATE role_grant SET ended_at = $2 WHERE id = $1`, [grants[nth]?.id, stage.clock.now()])));
    expect(await live()).toEqual([]);
  });

  it('may end each other’s role, but the last one stays, however quickly they are.', async () => {
    const fair = await Fair.announced(stage);
    const second = await fair.staff('ORGANIZER');
    const grants = await stage.sql<{ id: string; person_id: string }>(`SELECT id, person_id FROM role_grant WHERE scope_id = $1 ORDER BY id`, [fair.id]);
    const grantOf = (person: Caller) => grants.find((grant) => grant.person_id === person.id)?.id;
    const answers = await Promise.all([
      tryEvent(stage, fair.organizer, 'endEventRole', { eventId: fair.id, grantId: grantOf(second) }),
      tryEvent(stage, second, 'endEventRole', { eventId: fair.id, grantId: grantOf(fair.organizer) }),
    ]);
    expect(answers.filter(({ data }) => data?.['endEventRole']?.__typename === 'EventRoleEnded').length).toBe(1);
    const [left] = await stage.sql<{ n: number; person_id: string }>(`SELECT count(*) OVER ()::int AS n, person_id FROM role_grant WHERE scope_id = $1 AND ended_at IS NULL`, [fair.id]);
    expect(left?.n).toBe(1);
    const last = left?.person_id === second.id ? second : fair.organizer;
    expect(await fair.act('endEventRole', { grantId: grantOf(last) }, last)).toMatchObject({ code: 'LAST_ORGANIZER' });
  });
});

describe('Registered with the authority', () => {
  it('the name and theme stay, in a draft and afterwards; the rest may change; a mistyped number is entered again.', async () => {
    const fair = await Fair.drafted(stage);
    const register = async (more: object) => tryEvent(stage, fair.organizer, 'registerWithAuthority', { eventId: fair.id, version: await fair.version(), registrationNo: '12/XN-SCT', registeredOn: '2026-03-02', idempotencyKey: newId(), ...more });
    expect((await register({ registeredOn: '2026-03-03' })).errors?.[0]?.extensions.issues).toEqual([expect.objectContaining({ path: 'input.registeredOn', code: 'DATE_IN_FUTURE' })]);
    expect((await register({})).data).toMatchObject({ registerWithAuthority: { __typename: 'Event' } });
    const { name, shortName, theme, about, contact } = { ...aFair(1), ...(await textsOf(fair)) };
    const update = async (more: object) => fair.act('updateEvent', { version: await fair.version(), name, shortName, theme, about, contact, ...more });
    expect(await update({ name: { vi: 'Hội chợ lớn nhất nước' } })).toMatchObject({ __typename: 'NotAllowedNow', code: 'NAME_IS_REGISTERED' });
    expect(await update({ theme: { vi: 'Chủ đề khác' } })).toMatchObject({ code: 'NAME_IS_REGISTERED' });
    expect(await update({ about: { vi: 'Lời giới thiệu khác' } })).toMatchObject({ __typename: 'Event' });
    expect((await register({ registrationNo: '13/XN-SCT' })).data).toMatchObject({ registerWithAuthority: { __typename: 'Event' } });
    const [row] = await stage.sql(`SELECT registration_no, about_vi FROM event WHERE id = $1`, [fair.id]);
    expect(row).toEqual({ registration_no: '13/XN-SCT', about_vi: 'Lời giới thiệu khác' });
  });

  const textsOf = async (fair: Fair) => {
    const { event } = await stage.as(fair.organizer).act<{ event: ReturnType<typeof aFair> }>(`query ($id: ID) { event(id: $id) { name { vi en } shortName { vi en } theme { vi en } } }`, { id: fair.id });
    return event;
  };
});

describe('Wrong input is named with its place, and nothing is written', () => {
  it.each<[string, object, string, string]>([
    ['a code with marks', { code: 'HỘI-CHỢ' }, 'input.code', 'EVENT_CODE_FORM'],
    ['a code of two letters', { code: 'AB' }, 'input.code', 'EVENT_CODE_FORM'],
    ['a code of a letter that turns into S', { code: 'Aſſ-1' }, 'input.code', 'EVENT_CODE_FORM'],
    ['an endless code', { code: 'A'.repeat(50_000) }, 'input.code', 'TEXT_TOO_LONG'],
    ['a short name that makes no code', { code: null, shortName: { vi: '春' } }, 'input.code', 'EVENT_CODE_FORM'],
    ['a name of spaces', { name: { vi: '  ' } }, 'input.name.vi', 'TEXT_BLANK'],
    ['a line break in the name', { name: { vi: 'Hội\nchợ' } }, 'input.name.vi', 'TEXT_CONTROL_CHARACTER'],
    ['a NUL in the text', { about: { vi: 'Hội\u0000chợ' } }, 'input.about.vi', 'TEXT_CONTROL_CHARACTER'],
    ['an invisible character in the theme', { theme: { vi: 'Xanh\u200B' } }, 'input.theme.vi', 'TEXT_ZERO_WIDTH'],
    ['a short name of 81 letters', { shortName: { vi: 'ạ'.repeat(81) } }, 'input.shortName.vi', 'TEXT_TOO_LONG'],
    ['two addresses', { contact: { email: 'a@vi-du.example,b@vi-du.example' } }, 'input.contact.email', 'EMAIL_TWO_ADDRESSES'],
    ['a foreign number', { contact: { phone: '+1 202 555 0100' } }, 'input.contact.phone', 'PHONE_FOREIGN'],
    ['a previous event that is none', { previousEventId: 'x' }, 'input.previousEventId', 'ID_FORM'],
    ['a short key', { idempotencyKey: 'x' }, 'input.idempotencyKey', 'IDEMPOTENCY_KEY_FORM'],
  ])('%s', async (_what, wrong, path, code) => {
    const before = await stage.written();
    const { errors } = await draft(wrong);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', issues: [{ path, code, message: expect.not.stringContaining('issues.') }] });
    expect(await stage.written()).toEqual(before);
  });

  it('bodies named twice, also where only a tone stands elsewhere; a leading body cannot go once announced.', async () => {
    const fair = await Fair.announced(stage);
    const bodies = [{ role: 'LEAD', organisation: { vi: 'Hợp tác xã Hoà Bình' } }, { role: 'CO_HOST', organisation: { vi: 'Hợp tác xã Hòa Bình' } }, { role: 'LEAD', organisation: { vi: 'Hợp tác xã Hòa Bình' } }];
    const twice = await tryEvent(stage, fair.organizer, 'setBodies', { eventId: fair.id, version: await fair.version(), bodies });
    expect(twice.errors?.[0]?.extensions.issues).toEqual([expect.objectContaining({ path: 'input.bodies.2', code: 'BODY_TWICE' })]);
    const many = Array.from({ length: 21 }, (_, nth) => ({ role: 'CO_HOST', organisation: { vi: `Đơn vị ${nth}` } }));
    expect((await tryEvent(stage, fair.organizer, 'setBodies', { eventId: fair.id, version: await fair.version(), bodies: many })).errors?.[0]?.extensions.issues).toEqual([expect.objectContaining({ code: 'TOO_MANY_ITEMS' })]);
    expect(await fair.act('setBodies', { version: await fair.version(), bodies: bodies.slice(1, 2) })).toMatchObject({ __typename: 'EventIncomplete', missing: ['LEAD_BODY'] });
    expect(await fair.act('setBodies', { version: await fair.version(), bodies: bodies.slice(0, 2) })).toMatchObject({ __typename: 'Event' });
  });

  it('an event asked for by both, by neither, or by what is no code.', async () => {
    const ask = (given: string) => stage.anonymous.ask(`{ event${given} { id } }`);
    for (const given of ['', `(id: "${newId()}", code: "ABC")`]) expect((await ask(given)).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', issues: [{ code: 'EVENT_ID_OR_CODE' }] });
    for (const given of ['(code: "không")', '(code: "Aſſ")', `(code: "${'A'.repeat(41)}")`, '(id: "x")']) expect(codeOf(await ask(given))).toBe('NOT_FOUND');
  });

  it('a place without a unit that exists, or at degrees that do not.', async () => {
    const add = (more: object) => tryEvent(stage, editor, 'addVenue', { ...aVenue(), idempotencyKey: newId(), ...more });
    expect((await add({ adminUnitId: newId() })).data).toMatchObject({ addVenue: { code: 'ADMIN_UNIT_UNKNOWN' } });
    expect((await add({ point: { latitude: 90.1, longitude: 0 } })).errors?.[0]?.extensions.issues).toEqual([expect.objectContaining({ path: 'input.point.latitude', code: 'NUMBER_RANGE' })]);
    expect((await add({ role: 'x' })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(codeOf(await tryEvent(stage, await stage.aPerson(), 'addVenue', { ...aVenue(), idempotencyKey: newId() }))).toBe('FORBIDDEN');
  });

  it('an invitation to a role that an event does not give.', async () => {
    const fair = await Fair.drafted(stage);
    const told = await tryEvent(stage, fair.organizer, 'inviteToEvent', { eventId: fair.id, email: 'a@vi-du.example', role: 'OPERATOR', idempotencyKey: newId() });
    expect(told.errors?.[0]?.extensions.issues).toEqual([expect.objectContaining({ path: 'input.role', code: 'ROLE_NOT_OF_AN_EVENT' })]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { advance, ANONYMOUS, localDate, system, type PersonActor, type Role } from '@ketnoi/common';
import { eventCodeOf, parseEventCode } from './event-code.js';
import { readContact } from './event-contact.js';
import { missingParts } from './event-parts.js';
import { eventLifecycle, type EventAct, type EventActFacts, type EventState } from './event.lifecycle.js';
import * as policy from './event.policy.js';
import * as refusals from './event.refusals.js';

const NOW = new Date('2026-03-02T03:00:00Z');
const ahead = { kind: 'ONLINE', fromDate: localDate('2026-04-01'), toDate: localDate('2026-04-30') } as const;
const past = { kind: 'ONLINE', fromDate: localDate('2026-02-01'), toDate: localDate('2026-02-28') } as const;
const ready: EventActFacts = { now: NOW, mayDraft: true, organizes: true, isAnnounced: false, missing: [], windows: [ahead], broken: [] };
const step = (state: EventState | null, act: EventAct, different: Partial<EventActFacts> = {}): string => {
  const taken = advance(eventLifecycle, state, act, { ...ready, ...different });
  return 'to' in taken ? `${taken.to} ${taken.event}` : taken.code;
};
const broken = [{ ...ahead, why: 'REMOVED' }] as const;

describe('An event', () => {
  it.each<[EventState | null, EventAct, Partial<EventActFacts>, string]>([
    [null, 'draftEvent', {}, 'DRAFT EventDrafted'],
    [null, 'draftEvent', { mayDraft: false }, 'DEPARTMENT_NEEDED'],
    ['DRAFT', 'updateEvent', { missing: ['ABOUT'] }, 'DRAFT EventUpdated'],
    ['ANNOUNCED', 'updateEvent', { isAnnounced: true }, 'ANNOUNCED EventUpdated'],
    ['ANNOUNCED', 'updateEvent', { isAnnounced: true, missing: ['ABOUT'] }, 'EVENT_INCOMPLETE'],
    ['DRAFT', 'setBodies', { missing: ['LEAD_BODY'] }, 'DRAFT EventBodiesSet'],
    ['ANNOUNCED', 'setBodies', { isAnnounced: true, missing: ['LEAD_BODY'] }, 'EVENT_INCOMPLETE'],
    ['DRAFT', 'setWindows', { broken }, 'DRAFT EventWindowsSet'],
    ['ANNOUNCED', 'setWindows', { isAnnounced: true, broken }, 'ANNOUNCED_DAYS_STAND'],
    ['ANNOUNCED', 'setWindows', { isAnnounced: true }, 'ANNOUNCED EventWindowsSet'],
    ['DRAFT', 'registerWithAuthority', {}, 'DRAFT EventRegistered'],
    ['ANNOUNCED', 'registerWithAuthority', {}, 'ANNOUNCED EventRegistered'],
    ['DRAFT', 'announceEvent', {}, 'ANNOUNCED EventAnnounced'],
    ['DRAFT', 'announceEvent', { missing: ['CONTACT'] }, 'EVENT_INCOMPLETE'],
    ['DRAFT', 'announceEvent', { windows: [past] }, 'DAYS_ARE_OVER'],
    ['ANNOUNCED', 'announceEvent', {}, 'NOT_ALLOWED_NOW'],
    ['ANNOUNCED', 'closeEvent', { windows: [past] }, 'CLOSED EventClosed'],
    ['ANNOUNCED', 'closeEvent', { windows: [past, ahead] }, 'DAYS_NOT_OVER'],
    ['DRAFT', 'closeEvent', { windows: [past] }, 'NOT_ALLOWED_NOW'],
    ...(['updateEvent', 'setBodies', 'setWindows', 'registerWithAuthority', 'announceEvent', 'closeEvent'] as const).flatMap((act): [EventState, EventAct, Partial<EventActFacts>, string][] => [
      [act === 'closeEvent' ? 'ANNOUNCED' : 'DRAFT', act, { organizes: false, windows: [past] }, 'ORGANIZER_NEEDED'],
      ['CLOSED', act, {}, 'NOT_ALLOWED_NOW'],
      ['CANCELLED', act, {}, 'NOT_ALLOWED_NOW'],
    ]),
  ])('%s, %s, when %j: %s', (state, act, different, expected) => expect(step(state, act, different)).toBe(expected));
});

describe('What the page of an event needs', () => {
  it('is told in the order of the form; a number is as good as an address.', () => {
    const nothing = { aboutVi: null, contactEmail: null, contactPhone: null, windows: [], bodies: [{ role: 'CO_HOST' }] } as const;
    expect(missingParts(nothing)).toEqual(['WINDOWS', 'LEAD_BODY', 'CONTACT', 'ABOUT']);
    expect(missingParts({ aboutVi: 'Ba ngày', contactEmail: null, contactPhone: '+84243900000', windows: [ahead], bodies: [{ role: 'LEAD' }] })).toEqual([]);
    expect(missingParts({ ...nothing, contactEmail: 'a@vi-du.example' })).toEqual(['WINDOWS', 'LEAD_BODY', 'ABOUT']);
  });
});

describe('A code', () => {
  it.each([
    ['thuong-tin-2026', 'THUONG-TIN-2026'], ['ABC', 'ABC'], ['AB', null], ['-ABC', null], ['A B C', null], ['HỘI-CHỢ', null], ['Aſſ', null], ['A'.repeat(41), null],
  ])('%s: %s', (text, code) => expect(parseEventCode(text)).toEqual(code === null ? { ok: false, code: 'EVENT_CODE_FORM' } : { ok: true, value: code }));

  it.each([
    ['Hội chợ Thường Tín 2026', 'HOI-CHO-THUONG-TIN-2026'],
    ['Tuần lễ kết nối sản xuất và tiêu dùng bền vững', 'TUAN-LE-KET-NOI-SAN-XUAT-VA-TIEU-DUNG'],
    ['春', null],
    ['Hè', null],
  ])('of %s: %s', (name, code) => expect(eventCodeOf(name)).toEqual(code === null ? { ok: false, code: 'EVENT_CODE_FORM' } : { ok: true, value: code }));
});

describe('A contact', () => {
  it('is stored as it is dialled and written to; every flaw has its place.', () => {
    expect(readContact(null)).toEqual({ contact: { contactName: null, contactEmail: null, contactPhone: null, contactExtension: null }, issues: [] });
    const read = readContact({ name: 'Ban tổ chức', email: 'To-Chuc@Vi-Du.example', phone: '(84-24) 3900 0000 – máy lẻ 32' });
    expect(read).toEqual({ contact: { contactName: 'Ban tổ chức', contactEmail: 'To-Chuc@vi-du.example', contactPhone: '+842439000000', contactExtension: '32' }, issues: [] });
    expect(readContact({ email: 'x', phone: '12' }).issues.map(({ path }) => path)).toEqual(['input.contact.email', 'input.contact.phone']);
  });
});

describe('Who may', () => {
  const holding = (...grants: { role: Role; scopeId: string | null }[]): PersonActor => ({
    kind: 'PERSON', personId: 'p', signInId: 's', emailVerified: true, signedInAt: NOW,
    grants: grants.map((grant) => ({ ...grant, scopeKind: grant.scopeId === null ? 'NETWORK' : 'EVENT' })),
  });
  const organizer = holding({ role: 'ORGANIZER', scopeId: 'a' }, { role: 'GATE_STAFF', scopeId: 'b' });
  const editor = holding({ role: 'DEPARTMENT_EDITOR', scopeId: null });

  it('organizes one event and no other, stands at its gate, and sees its draft.', () => {
    expect([policy.organizes(organizer, 'a'), policy.organizes(organizer, 'b'), policy.worksAtGate(organizer, 'b'), policy.worksAtGate(organizer, 'c')]).toEqual([true, false, true, false]);
    expect([policy.organizedEventIds(organizer), policy.ownEventIds(organizer), policy.organizedEventIds(ANONYMOUS)]).toEqual([['a'], ['a', 'b'], []]);
  });

  it('drafts for the Department; places are entered by organizers as well.', () => {
    expect([policy.mayDraft(editor), policy.mayDraft(organizer), policy.mayAddVenue(editor), policy.mayAddVenue(organizer), policy.mayAddVenue(ANONYMOUS)]).toEqual([true, false, true, true, false]);
    expect([policy.seesAllEvents(system('mail')), policy.seesAllEvents(editor)]).toEqual([true, false]);
  });

  it('ends any role but the last organizer’s.', () => {
    const [one, two, gate] = [{ id: '1', role: 'ORGANIZER' }, { id: '2', role: 'ORGANIZER' }, { id: '3', role: 'GATE_STAFF' }] as const;
    expect([policy.isLastOrganizer(one, [one, gate]), policy.isLastOrganizer(one, [one, two]), policy.isLastOrganizer(gate, [gate])]).toEqual([true, false, false]);
  });

  it('every refusal has a code of its own.', () => {
    const codes = [refusals.eventCodeTaken(), refusals.nameIsRegistered(), refusals.venueUnknown(), refusals.adminUnitUnknown(), refusals.previousEventUnknown(), refusals.lastOrganizer()].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

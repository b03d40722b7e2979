import { describe, expect, it } from '@jest/globals';
import { advance, localDate } from '@ketnoi/common';
import { reasonAgainst, type ScannedTicket } from './check-in-verdict.js';
import { registrationFacts, registrationLifecycle, type RegistrationAct, type RegistrationFacts, type RegistrationState } from './registration.lifecycle.js';
import { dayMaskOf, modeOf } from './registration.policy.js';

const [FRIDAY, SATURDAY, SUNDAY] = ['2021-12-03', '2021-12-04', '2021-12-05'].map(localDate) as [never, never, never];

describe('A registration', () => {
  const now = new Date('2021-11-20T03:00:00Z');
  const facts = { eventIsAnnounced: true, opensAt: new Date('2021-11-20T03:00:00Z'), closesAt: new Date('2021-12-01T00:00:00Z'), isHolder: true, isAdmitted: false };

  it.each<[string, RegistrationState | null, RegistrationAct, Partial<RegistrationFacts>, object]>([
    ['is confirmed in the first second', null, 'register', {}, { to: 'CONFIRMED', event: 'RegistrationConfirmed' }],
    ['not before', null, 'register', { opensAt: new Date('2021-11-20T03:00:00.001Z') }, { code: 'REGISTRATION_NOT_OPEN' }],
    ['not in the second it closes', null, 'register', { closesAt: now }, { code: 'REGISTRATION_NOT_OPEN' }],
    ['not for a cancelled event', null, 'register', { eventIsAnnounced: false }, { code: 'EVENT_NOT_ANNOUNCED' }],
    ['is cancelled by who holds the link', 'CONFIRMED', 'cancelRegistration', {}, { to: 'CANCELLED', event: 'RegistrationCancelled' }],
    ['not by anybody else', 'CONFIRMED', 'cancelRegistration', { isHolder: false }, { code: 'NOT_THE_HOLDER' }],
    ['not once somebody came in', 'CONFIRMED', 'cancelRegistration', { isAdmitted: true }, { code: 'ALREADY_ADMITTED' }],
    ['not twice', 'CANCELLED', 'cancelRegistration', {}, { code: 'NOT_ALLOWED_NOW' }],
  ])('%s', (_what, state, act, known, expected) => {
    expect(advance(registrationLifecycle, state, act, registrationFacts(now, { ...facts, ...known }))).toMatchObject(expected);
  });

  it('Facts that are not named speak against every act.', () => {
    for (const { act, from } of registrationLifecycle.acts) expect(advance(registrationLifecycle, from[0] ?? null, act, registrationFacts(now, {}))).toHaveProperty('code');
  });
});

describe('At the gate', () => {
  const good: ScannedTicket = { eventGoesOn: true, isOfThisEvent: true, isGenuine: true, generation: 1, ticket: { isRevoked: false, generation: 1, days: [FRIDAY, SUNDAY] } };
  const ticket = good.ticket as NonNullable<ScannedTicket['ticket']>;

  it.each<[string, Partial<ScannedTicket>, string, string | null]>([
    ['a ticket of today', {}, FRIDAY, null],
    ['one typed at the desk', { isGenuine: null, generation: null }, SUNDAY, null],
    ['one of another day', {}, SATURDAY, 'WRONG_DAY'],
    ['one that was cancelled', { ticket: { ...ticket, isRevoked: true } }, FRIDAY, 'REVOKED'],
    ['the former one of a changed registration', { ticket: { ...ticket, generation: 2 } }, FRIDAY, 'SUPERSEDED'],
    ['one that nobody issued', { ticket: null }, FRIDAY, 'UNKNOWN'],
    ['one whose signature is wrong', { isGenuine: false }, FRIDAY, 'BAD_SIGNATURE'],
    ['one of another event', { isOfThisEvent: false, isGenuine: false, ticket: null }, FRIDAY, 'OTHER_EVENT'],
    ['any, once the event was cancelled', { eventGoesOn: false }, FRIDAY, 'CLOSED'],
  ])('%s', (_what, known, today, expected) => expect(reasonAgainst({ ...good, ...known }, localDate(today))).toBe(expected));
});

describe('Days and places', () => {
  it('A bit stands for each day on site, in their order.', () => {
    expect([dayMaskOf([FRIDAY], [FRIDAY, SATURDAY, SUNDAY]), dayMaskOf([SUNDAY, FRIDAY], [FRIDAY, SATURDAY, SUNDAY])]).toEqual([1, 5]);
  });

  it('Up to 2,000 places are rows, more are a counter.', () => expect([modeOf(1), modeOf(2_000), modeOf(2_001)]).toEqual(['PLACES', 'PLACES', 'COUNTER']));
});

import { guard, lifecycle } from '@ketnoi/common';
import { alreadyAdmitted, eventTakesNoVisitors, notTheHolder, registrationNotOpen } from './registration.refusals.js';

export type RegistrationState = 'CONFIRMED' | 'CANCELLED';
export type RegistrationAct = 'register' | 'cancelRegistration';

export interface RegistrationFacts {
  readonly now: Date;
  readonly eventIsAnnounced: boolean;
  /** From when to when this kind is given. */
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  /** Holds the signed link. */
  readonly isHolder: boolean;
  readonly isAdmitted: boolean;
}

const nothing = { eventIsAnnounced: false, opensAt: null, closesAt: null, isHolder: false, isAdmitted: true };

/** Facts of an act, those that do not matter for it left at what refuses. */
export const registrationFacts = (now: Date, known: Partial<RegistrationFacts>): RegistrationFacts => ({ ...nothing, ...known, now });

const anyone = guard<RegistrationFacts>('anyone', () => true, notTheHolder);
const holder = guard<RegistrationFacts>('holder by link', ({ isHolder }) => isHolder, notTheHolder);
const announced = guard<RegistrationFacts>('the event is announced', ({ eventIsAnnounced }) => eventIsAnnounced, eventTakesNoVisitors);
const open = guard<RegistrationFacts>(
  'this kind of ticket is open',
  ({ now, opensAt, closesAt }) => opensAt !== null && closesAt !== null && opensAt <= now && now < closesAt,
  ({ opensAt, closesAt }) => registrationNotOpen(opensAt, closesAt),
);
const notAdmitted = guard<RegistrationFacts>('nobody has come in with it', ({ isAdmitted }) => !isAdmitted, alreadyAdmitted);

/** Source: fairs.md, section 4. That every quota gives its places is the database's to say. */
export const registrationLifecycle = lifecycle<RegistrationState, RegistrationAct, RegistrationFacts>({
  name: 'Registration',
  initial: 'CONFIRMED',
  finals: ['CANCELLED'],
  acts: [
    { act: 'register', from: [], to: 'CONFIRMED', by: anyone, onlyIf: [announced, open], event: 'RegistrationConfirmed' },
    { act: 'cancelRegistration', from: ['CONFIRMED'], to: 'CANCELLED', by: holder, onlyIf: [notAdmitted], event: 'RegistrationCancelled' },
  ],
});

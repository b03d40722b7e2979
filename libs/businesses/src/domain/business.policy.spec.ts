import { ANONYMOUS, system, type Actor, type Role, type ScopeKind } from '@ketnoi/common';
import { canEdit, canOwn, editedBy, hasPublicAddress, isLastOwner, isStaff, mayCreate, seesAll, seesProfile, staffedBy } from './business.policy.js';

const person = (role?: Role, scopeKind: ScopeKind = 'BUSINESS', scopeId: string | null = 'mine', emailVerified = true): Actor => ({
  kind: 'PERSON',
  personId: 'p',
  signInId: 's',
  emailVerified,
  signedInAt: new Date(0),
  grants: role ? [{ role, scopeKind, scopeId }] : [],
});

describe('Who may do what to a business', () => {
  const answersOf = (actor: Actor) => [canOwn(actor, 'mine'), canEdit(actor, 'mine'), isStaff(actor, 'mine'), seesProfile(actor, 'mine')];

  test.each([
    ['its owner', person('BUSINESS_OWNER'), [true, true, true, true]],
    ['its editor', person('BUSINESS_EDITOR'), [false, true, true, true]],
    ['its booth staff', person('BOOTH_STAFF'), [false, false, true, true]],
    ['the owner of another', person('BUSINESS_OWNER', 'BUSINESS', 'other'), [false, false, false, false]],
    ['an editor of the Department', person('DEPARTMENT_EDITOR', 'NETWORK', null), [false, false, false, true]],
    ['an assessor', person('ASSESSOR', 'NETWORK', null), [false, false, false, false]],
    ['the operator', person('OPERATOR', 'NETWORK', null), [false, false, false, false]],
    ['a person without a role', person(), [false, false, false, false]],
    ['a visitor', ANONYMOUS, [false, false, false, false]],
    ['a job', system('notifications'), [false, false, false, true]],
  ])('%s owns, edits, belongs to, sees: %j', (_who, actor, answers) => {
    expect(answersOf(actor)).toEqual(answers);
  });

  test('only a person with a proved address brings a business in', () => {
    expect([person(), person(undefined, 'NETWORK', null, false), ANONYMOUS, system('seed')].map(mayCreate)).toEqual([true, false, false, false]);
  });

  test('the lists of an actor hold businesses only, and booth staff edits none', () => {
    const both: Actor = {
      ...(person() as Extract<Actor, { kind: 'PERSON' }>),
      grants: [
        { role: 'BUSINESS_OWNER', scopeKind: 'BUSINESS', scopeId: 'a' },
        { role: 'BUSINESS_EDITOR', scopeKind: 'BUSINESS', scopeId: 'a' },
        { role: 'BOOTH_STAFF', scopeKind: 'BUSINESS', scopeId: 'b' },
        { role: 'ORGANIZER', scopeKind: 'EVENT', scopeId: 'e' },
        { role: 'DEPARTMENT_ADMIN', scopeKind: 'NETWORK', scopeId: null },
      ],
    };
    expect([staffedBy(both), editedBy(both), seesAll(both), staffedBy(ANONYMOUS)]).toEqual([['a', 'b'], ['a'], true, []]);
  });

  test('only companies and co-operatives show their address to everybody', () => {
    const kinds = ['ENTERPRISE', 'COOPERATIVE', 'COOPERATIVE_GROUP', 'HOUSEHOLD_BUSINESS', 'INDIVIDUAL_ARTISAN'] as const;
    expect(kinds.filter(hasPublicAddress)).toEqual(['ENTERPRISE', 'COOPERATIVE']);
  });
});

describe('A business keeps an owner', () => {
  const owner = { id: '1', role: 'BUSINESS_OWNER' } as const;
  const editor = { id: '2', role: 'BUSINESS_EDITOR' } as const;
  const second = { id: '3', role: 'BUSINESS_OWNER' } as const;

  test.each([
    ['the only owner', owner, [owner, editor], true],
    ['one of two owners', owner, [owner, second], false],
    ['an editor beside the only owner', editor, [owner, editor], false],
  ])('%s is the last one: %#', (_what, grant, live, last) => {
    expect(isLastOwner(grant, live)).toBe(last);
  });
});

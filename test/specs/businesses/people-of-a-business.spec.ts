import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ketnoi/common';
import { Business } from '../../support/businesses.js';
import { aPublishedEdition } from '../../support/criteria.js';
import { openStage, type Caller, type Stage } from '../../support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const STAFF = `query ($id: ID!) { business(id: $id) { private { staff(first: 10) { nodes { grantId name role } } invitations(first: 10) { nodes { id email role } } } } }`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename ... on InvitationTaken { scopeId } ... on Refusal { code } } }`;
const REVOKE = `mutation ($input: RevokeInvitationInput!) { revokeInvitation(input: $input) { __typename ... on Refusal { code } } }`;
const END = `mutation ($input: EndColleagueRoleInput!) { endColleagueRole(input: $input) { __typename ... on Refusal { code message } } }`;
const RENAME = `mutation ($input: UpdateBusinessInput!) { updateBusiness(input: $input) { __typename } }`;

interface Staff {
  readonly staff: { nodes: { grantId: string; name: string; role: string }[] };
  readonly invitations: { nodes: { id: string; email: string; role: string }[] };
}
const staffOf = async (business: Business, reader: Caller = business.owner): Promise<Staff | null> =>
  (await stage.as(reader).act<{ business: { private: Staff | null } }>(STAFF, { id: business.id })).business.private;
const grantOf = async (business: Business, person: Caller): Promise<string> =>
  (await stage.sql<{ id: string }>(`SELECT id FROM role_grant WHERE scope_id = $1 AND person_id = $2 AND ended_at IS NULL`, [business.id, person.id]))[0]?.id ?? newId();
const rename = (business: Business) => ({ businessId: business.id, version: 1, name: { vi: 'Tên khác' } });
const codeOf = async (person: Caller | null, mutation: string, input: object): Promise<string | undefined> =>
  (await (person ? stage.as(person) : stage.anonymous).ask(mutation, { input })).errors?.[0]?.extensions.code;

describe('An owner invites a colleague', () => {
  it('who takes the role by the mailed link and works at once; the owner sees both steps.', async () => {
    const business = await Business.on(stage);
    const colleague = await stage.aPerson({ name: 'Trần Thị Bưởi' });
    expect(await business.invite(colleague.email)).toMatchObject({ __typename: 'ColleagueInvited' });
    expect((await staffOf(business))?.invitations.nodes).toMatchObject([{ email: colleague.email, role: 'BUSINESS_EDITOR' }]);
    expect(await codeOf(colleague, RENAME, rename(business))).toBe('NOT_FOUND');
    await stage.afterTheQueueIsQuiet();
    const [mail] = stage.mailbox.of(colleague.email);
    expect(mail?.subject).toContain(business.owner.name);
    const token = /[0-9a-f-]{36}\.[\w-]{43}/.exec(mail?.text ?? '')?.[0];
    expect(await stage.as(colleague).act(ACCEPT, { input: { token, idempotencyKey: newId() } })).toEqual({ acceptInvitation: { __typename: 'InvitationTaken', scopeId: business.id } });
    expect(await staffOf(business)).toMatchObject({
      staff: { nodes: [{ name: business.owner.name, role: 'BUSINESS_OWNER' }, { name: 'Trần Thị Bưởi', role: 'BUSINESS_EDITOR' }] },
      invitations: { nodes: [] },
    });
    expect(await business.act(RENAME, rename(business), colleague)).toEqual({ __typename: 'Business' });
  });

  it('One open invitation per address and role, however the address is written.', async () => {
    const business = await Business.on(stage);
    await business.invite('Buoi.Tran@Vi-Du.example');
    expect(await business.invite('buoi.tran@vi-du.EXAMPLE')).toEqual({ __typename: 'NotAllowedNow', code: 'ALREADY_INVITED' });
    expect(await business.invite('buoi.tran@vi-du.example', 'BOOTH_STAFF')).toMatchObject({ __typename: 'ColleagueInvited' });
  });

  it('An invitation taken back can no longer be accepted; one of another business is not found.', async () => {
    const [business, other] = [await Business.on(stage), await Business.on(stage)];
    const { invitationId } = await business.invite('rut-lai@vi-du.example');
    expect(await codeOf(other.owner, REVOKE, { businessId: other.id, invitationId })).toBe('NOT_FOUND');
    expect(await business.act(REVOKE, { businessId: business.id, invitationId })).toEqual({ __typename: 'InvitationRevoked' });
    expect(await business.act(REVOKE, { businessId: business.id, invitationId })).toEqual({ __typename: 'NotAllowedNow', code: 'INVITATION_NOT_OPEN' });
    expect((await staffOf(business))?.invitations.nodes).toEqual([]);
  });

  it.each([
    ['a role that is not a business’s to give', { role: 'ASSESSOR' }, 'input.role', 'ROLE_NOT_OF_A_BUSINESS'],
    ['two addresses', { email: 'a@b.example, c@d.example' }, 'input.email', 'EMAIL_TWO_ADDRESSES'],
  ])('%s is named with its field.', async (_what, wrong, path, code) => {
    const business = await Business.on(stage);
    const input = { businessId: business.id, email: 'moi@vi-du.example', role: 'BUSINESS_EDITOR', idempotencyKey: newId(), ...wrong };
    const { errors } = await stage.as(business.owner).ask(`mutation ($input: InviteColleagueInput!) { inviteColleague(input: $input) { __typename } }`, { input });
    expect(errors?.[0]?.extensions.issues).toMatchObject([{ path, code }]);
  });
});

describe('A role ends', () => {
  it('and the next request is without it.', async () => {
    const business = await Business.on(stage);
    const editor = await business.staff('BUSINESS_EDITOR');
    expect(await business.act(RENAME, rename(business), editor)).toEqual({ __typename: 'Business' });
    expect(await business.act(END, { businessId: business.id, grantId: await grantOf(business, editor) })).toEqual({ __typename: 'ColleagueRoleEnded' });
    expect(await codeOf(editor, RENAME, { ...rename(business), version: 2 })).toBe('NOT_FOUND');
    expect(await codeOf(business.owner, END, { businessId: business.id, grantId: await grantOf(business, editor) })).toBe('NOT_FOUND');
  });

  it('but never the last owner’s.', async () => {
    const business = await Business.on(stage);
    await business.staff('BUSINESS_EDITOR');
    const before = await stage.written();
    const input = { businessId: business.id, grantId: await grantOf(business, business.owner) };
    expect(await business.act(END, input)).toEqual({ __typename: 'NotAllowedNow', code: 'LAST_OWNER', message: 'Đây là chủ cuối cùng. Hãy mời một chủ khác trước.' });
    expect(await stage.written()).toEqual(before);
  });

  const ownersOf = async (business: Business): Promise<number> =>
    (await stage.sql(`SELECT 1 FROM role_grant WHERE scope_id = $1 AND role = 'BUSINESS_OWNER' AND ended_at IS NULL`, [business.id])).length;

  it('Two owners who end each other’s role at once leave one; counting first, without the lock, would leave none.', async () => {
    const careless = await Business.on(stage);
    const second = await careless.staff('BUSINESS_OWNER');
    const countThenEnd = (grantId: string) =>
      stage.sql(
        `WITH seen AS MATERIALIZED (SELECT count(*) AS owners, pg_sleep(0.3) FROM role_grant WHERE scope_id = $1 AND role = 'BUSINESS_OWNER' AND ended_at IS NULL)
         UPDATE role_grant g SET ended_at = now() FROM seen WHERE g.id = $2 AND seen.owners > 1`,
        [careless.id, grantId],
      );
    await Promise.all([countThenEnd(await grantOf(careless, careless.owner)), countThenEnd(await grantOf(careless, second))]);
    expect(await ownersOf(careless)).toBe(0);

    for (let round = 0; round < 8; round += 1) {
      const business = await Business.on(stage);
      const other = await business.staff('BUSINESS_OWNER');
      const inputs = [{ businessId: business.id, grantId: await grantOf(business, other) }, { businessId: business.id, grantId: await grantOf(business, business.owner) }];
      const answers = await Promise.all([stage.as(business.owner).ask(END, { input: inputs[0] }), stage.as(other).ask(END, { input: inputs[1] })]);
      expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
      expect(await ownersOf(business)).toBe(1);
    }
  });
});

describe('Who may do what', () => {
  it('Owners decide, editors write, the others are told nothing, and a refusal leaves nothing behind.', async () => {
    const business = await Business.on(stage);
    const stranger = await stage.aPerson({ roles: [{ role: 'BUSINESS_OWNER', scopeKind: 'BUSINESS', scopeId: newId() }] });
    const people: Record<string, Caller | null> = {
      editor: await business.staff('BUSINESS_EDITOR'),
      boothStaff: await business.staff('BOOTH_STAFF'),
      stranger,
      assessor: await stage.aPerson({ roles: [{ role: 'ASSESSOR' }] }),
      department: await stage.aPerson({ roles: [{ role: 'DEPARTMENT_APPROVER' }] }),
      operator: await stage.aPerson({ roles: [{ role: 'OPERATOR' }] }),
      anonymous: null,
    };
    const product = String((await business.product())['id']);
    const owning: [string, object][] = [
      [`mutation ($input: SetIdentifierInput!) { setIdentifier(input: $input) { __typename } }`, { businessId: business.id, taxIdentifier: '000180000009' }],
      [`mutation ($input: InviteColleagueInput!) { inviteColleague(input: $input) { __typename } }`, { businessId: business.id, email: 'x@vi-du.example', role: 'BUSINESS_OWNER', idempotencyKey: newId() }],
      [END, { businessId: business.id, grantId: await grantOf(business, business.owner) }],
    ];
    const editing: [string, object][] = [
      [RENAME, { ...rename(business), version: 9 }],
      [`mutation ($input: SetContactsInput!) { setContacts(input: $input) { __typename } }`, { businessId: business.id, version: 9, contacts: [] }],
      [`mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { __typename } }`, { productId: product, version: 9, name: { vi: 'x' } }],
    ];
    const before = await stage.written();
    const answers: Record<string, (string | undefined)[][]> = {};
    for (const [who, person] of Object.entries(people)) {
      answers[who] = await Promise.all([owning, editing].map((acts) => Promise.all(acts.map(([mutation, input]) => codeOf(person, mutation, input)))));
    }
    const all = (code: string) => [code, code, code];
    expect(answers).toEqual({
      editor: [all('FORBIDDEN'), all('CONFLICT')],
      boothStaff: [all('FORBIDDEN'), all('FORBIDDEN')],
      stranger: [all('NOT_FOUND'), all('NOT_FOUND')],
      assessor: [all('NOT_FOUND'), all('NOT_FOUND')],
      department: [all('FORBIDDEN'), all('FORBIDDEN')],
      operator: [all('NOT_FOUND'), all('NOT_FOUND')],
      anonymous: [all('UNAUTHENTICATED'), all('UNAUTHENTICATED')],
    });
    expect(await stage.written()).toEqual(before);
  });

  it('A business that is not public is seen by its staff and the Department; its staff list by owners, editors and the Department.', async () => {
    const business = await Business.on(stage);
    const readers = { editor: await business.staff('BUSINESS_EDITOR'), boothStaff: await business.staff('BOOTH_STAFF'), department: await stage.aPerson({ roles: [{ role: 'DEPARTMENT_ADMIN' }] }) };
    expect((await staffOf(business, readers.editor))?.staff.nodes).toHaveLength(3);
    expect(await staffOf(business, readers.boothStaff)).toBeNull();
    expect((await staffOf(business, readers.department))?.staff.nodes).toHaveLength(3);
    for (const person of [await stage.aPerson(), await stage.aPerson({ roles: [{ role: 'OPERATOR' }] })]) {
      expect((await stage.as(person).ask(STAFF, { id: business.id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    const mine = `{ myBusinesses(first: 5) { nodes { id } } }`;
    expect(await stage.as(readers.boothStaff).act(mine)).toEqual({ myBusinesses: { nodes: [{ id: business.id }] } });
    expect(await stage.as(await stage.aPerson()).act(mine)).toEqual({ myBusinesses: { nodes: [] } });
  });

  it('Who examines it reads its papers while the duty lasts, but neither its staff list nor anything of another business.', async () => {
    const [business, other] = [await Business.on(stage), await Business.on(stage)];
    await business.establishment();
    const assessor = await stage.aPerson({ roles: [{ role: 'ASSESSOR' }] });
    const PAPERS = `query ($id: ID!) { business(id: $id) { identifiers { kind } establishments { registeredAddress } private { version staff(first: 5) { nodes { name } } } } }`;
    const codes = async () => Promise.all([business, other].map(async ({ id }) => (await stage.as(assessor).ask(PAPERS, { id })).errors?.[0]?.extensions.code));
    expect(await codes()).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    await examine(business, assessor);
    expect(await stage.as(assessor).act(PAPERS, { id: business.id })).toMatchObject({
      business: { identifiers: [{ kind: 'PERSONAL_ID' }], establishments: [{ registeredAddress: expect.stringContaining('Duyên Thái') }], private: { version: 1, staff: { nodes: [] } } },
    });
    expect(await codes()).toEqual([undefined, 'NOT_FOUND']);
    expect(await stage.as(assessor).act(`{ myBusinesses(first: 5) { nodes { id } } }`)).toEqual({ myBusinesses: { nodes: [] } });
    expect(await codeOf(assessor, RENAME, rename(business))).toBe('NOT_FOUND');
    await stage.sql(`UPDATE assignment SET ended_at = assigned_at WHERE person_id = $1`, [assessor.id]);
    expect(await codes()).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });

  /** An open case with the person at its desk, put into the tables. */
  async function examine(business: Business, assessor: Caller): Promise<void> {
    const { hash, editor } = await aPublishedEdition(stage);
    const [assessmentId, declarationId] = [newId(), newId()];
    await stage.sql(
      `INSERT INTO assessment (id, subject_kind, subject_id, set_code, edition_hash, kind, state, opened_at)
       SELECT $1, 'BUSINESS', $2, s.code, $3, 'INITIAL', 'DESK', now() FROM criteria_set s JOIN edition e ON e.set_id = s.id WHERE e.hash = $3`,
      [assessmentId, business.id, hash],
    );
    await stage.sql(`INSERT INTO conflict_declaration (id, person_id, subject_kind, subject_id, relation, declared_at) VALUES ($1, $2, 'BUSINESS', $3, 'NONE', now())`, [declarationId, assessor.id, business.id]);
    await stage.sql(`INSERT INTO case_side (assessment_id, person_id, side) VALUES ($1, $2, 'EXAMINER')`, [assessmentId, assessor.id]);
    await stage.sql(
      `INSERT INTO assignment (id, assessment_id, subject_kind, subject_id, person_id, duty, declaration_id, assigned_by, assigned_at) VALUES ($1, $2, 'BUSINESS', $3, $4, 'DESK', $5, $6, now())`,
      [newId(), assessmentId, business.id, assessor.id, declarationId, editor.id],
    );
  }
});

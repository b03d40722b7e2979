import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ketnoi/common';
import { aPaper } from '../../libs/media/src/testing/papers.js';
import { Applying, currentEdition } from '../support/applying.js';
import { aPublishedEdition } from '../support/criteria.js';
import { theFairGoesOn } from '../support/story-at-the-fair.js';
import { openStage, type Caller, type Stage } from '../support/stage.js';

/**
 * The whole story: a business joins the network by its criteria, gets a booth at a fair, shows itself there, and a visitor comes,
 * asks and is let in. Told through GraphQL and the routes that people use, each step by the right person, each mail read back
 * over SMTP. The steps build on each other.
 */
// A database of its own on that Redis: another file uses the first one.
const REDIS = process.env['TEST_REDIS_URL'] ? `${process.env['TEST_REDIS_URL']}/1` : undefined;
const QUEUES = `with its queues in ${REDIS ? 'Redis' : 'PostgreSQL'}`;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(REDIS ? { redis: REDIS } : {});
  ({ editor } = await aPublishedEdition(stage));
  assessor = await stage.aPerson({ name: 'Trần Minh Thẩm', roles: [{ role: 'ASSESSOR' }] });
  signatory = await stage.aPerson({ name: 'Đỗ Ký', roles: [{ role: 'DEPARTMENT_SIGNATORY' }] });
  secondSignatory = await stage.aPerson({ name: 'Vũ Duyệt', roles: [{ role: 'DEPARTMENT_SIGNATORY' }] });
});
afterAll(() => stage.close());

let [editor, assessor, signatory, secondSignatory]: Caller[] = [];
const may = { name: 'Nguyễn Thị Mây', email: 'may@hathai.vi-du.example', password: 'cây đa bến nước sân đình làng tôi', token: '' };
const tre = { name: 'Trần Văn Tre', email: 'tre@hathai.vi-du.example', password: 'lũy tre xanh bên dòng sông Nhuệ', token: '' };
let businessId = '';
let establishmentId = '';
let applying: Applying;
let certificate: { id: string; code: string };

const person = (who: { token: string } | undefined) => stage.as(who ?? { token: '' });
const mailsOf = async (email: string) => {
  await stage.afterTheQueueIsQuiet();
  return stage.mailbox.of(email);
};
const newest = async (email: string) => (await mailsOf(email)).at(-1);
const linkIn = (text: string | undefined, path: string): string => decodeURIComponent(new RegExp(`/${path}/(\\S+)`).exec(text ?? '')?.[1] ?? '');

async function joins(who: { name: string; email: string; password: string; token: string }, locale = 'VI'): Promise<void> {
  const { name, email, password } = who;
  await stage.anonymous.act(`mutation ($input: SignUpInput!) { signUp(input: $input) { __typename } }`, { input: { name, email, password, locale } });
  const token = linkIn((await newest(email))?.text, 'xac-nhan-dia-chi');
  expect(await stage.anonymous.act(`mutation ($token: String!) { verifyEmail(token: $token) { __typename } }`, { token })).toEqual({ verifyEmail: { __typename: 'EmailProved' } });
  const { signIn } = await stage.anonymous.act<{ signIn: { token: string } }>(`mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInStarted { token } } }`, { input: { email, password } });
  who.token = signIn.token;
}

describe('1. A person signs up and enters a business', () => {
  it('She proves her address by the mailed link and signs in.', async () => {
    await joins(may);
    const subjects = (await mailsOf(may.email)).map((mail) => mail.subject);
    expect(subjects[0]).toMatch(/xác nhận/i);
    expect(await person(may).act(`{ me { name emailVerified } }`)).toEqual({ me: { name: may.name, emailVerified: true } });
  });

  it('She enters a household business, its workshop in a craft village, a phone with its extension, and a product.', async () => {
    const { createBusiness } = await person(may).act<{ createBusiness: { id: string; identifiers: object[] } }>(
      `mutation ($input: CreateBusinessInput!) { createBusiness(input: $input) { ... on Business { id identifiers { kind shown } } ... on Refusal { code } } }`,
      { input: { kind: 'HOUSEHOLD_BUSINESS', name: { vi: 'Hộ kinh doanh Sơn mài Mây (minh họa)' }, taxIdentifier: '000085001234', idempotencyKey: newId() } },
    );
    businessId = createBusiness.id;
    // A household's number is its owner's personal number: masked even for her.
    expect(createBusiness.identifiers).toEqual([{ kind: 'PERSONAL_ID', shown: '•••••••••234' }]);
    const { villages } = await stage.anonymous.act<{ villages: { nodes: { id: string; name: string }[] } }>(`{ villages(first: 3, search: "ha thai thuong tin") { nodes { id name } } }`);
    expect(villages.nodes[0]?.name).toBe('Hạ Thái');
    const { adminUnit } = await stage.anonymous.act<{ adminUnit: { id: string } }>(`{ adminUnit(code: "10210", on: "2026-01-01") { id name } }`);
    const { addEstablishment } = await person(may).act<{ addEstablishment: { id: string } }>(
      `mutation ($input: AddEstablishmentInput!) { addEstablishment(input: $input) { ... on Establishment { id } ... on Refusal { code } } }`,
      { input: { businessId, name: 'Xưởng Mây', registeredAddress: 'thôn Hạ Thái', registeredOn: '2026-01-05', adminUnitId: adminUnit.id, craftVillageId: villages.nodes[0]?.id, craftIds: [], idempotencyKey: newId() } },
    );
    establishmentId = addEstablishment.id;
    const version = (await person(may).act<{ business: { private: { version: number } } }>(`query ($id: ID!) { business(id: $id) { private { version } } }`, { id: businessId })).business.private.version;
    const contacts = [{ kind: 'PHONE', value: '(84-24) 3900 0000 – máy lẻ 32', isPublic: false }];
    const set = await person(may).act(`mutation ($input: SetContactsInput!) { setContacts(input: $input) { ... on Business { contacts { shown extension } } ... on Refusal { code } } }`, { input: { businessId, version, contacts } });
    expect(JSON.stringify(set)).toMatch(/3900 0000.*32/);
    await person(may).act(`mutation ($input: AddProductInput!) { addProduct(input: $input) { __typename } }`, { input: { businessId, name: { vi: 'Hộp sơn mài', en: 'Lacquer box' }, idempotencyKey: newId() } });
  });

  it('She invites a colleague, who takes the role by the mailed token.', async () => {
    await joins(tre);
    await person(may).act(`mutation ($input: InviteColleagueInput!) { inviteColleague(input: $input) { __typename ... on Refusal { code } } }`, {
      input: { businessId, email: tre.email, role: 'BUSINESS_EDITOR', locale: 'VI', idempotencyKey: newId() },
    });
    const token = linkIn((await newest(tre.email))?.text, 'loi-moi');
    const taken = await person(tre).act(`mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { ... on InvitationTaken { scopeId } ... on Refusal { code } } }`, { input: { token, idempotencyKey: newId() } });
    expect(taken).toEqual({ acceptInvitation: { scopeId: businessId } });
    expect((await newest(may.email))?.text).toContain('Tre');
  });
});

describe('3. She applies to the network', () => {
  it('The edition tells each criterion with the standing of its wording.', async () => {
    const { content } = await currentEdition(stage);
    expect(content.criteria.map(({ code, wordingStatus }) => [code, wordingStatus])).toEqual([
      ['C1', 'ANALOGOUS'], ['C2', 'REPORTED'], ['C3', 'REPORTED'], ['C4', 'ANALOGOUS'], ['C5', 'ANALOGOUS'], ['C6', 'ANALOGOUS'], ['C7', 'ANALOGOUS'], ['C8', 'REPORTED'], ['C9', 'ANALOGOUS'],
    ]);
  });

  it('With one criterion unanswered she is told which one, and nothing is sent.', async () => {
    applying = await Applying.on(stage, { id: '', ...may }, businessId, [establishmentId]);
    const codes = applying.edition.content.criteria.map(({ code }) => code);
    const allButOne = codes.filter((code) => code !== 'C8');
    await applying.answers(allButOne);
    await applying.evidence((code) => aPaper({ pages: codes.indexOf(code) + 1 }), allButOne);
    await stage.afterTheQueueIsQuiet();
    const [before, mails] = [await stage.written(), stage.mailbox.mails.length];
    const { submitApplication } = await applying.submit();
    expect(submitApplication).toMatchObject({ __typename: 'MissingAnswers', code: 'MISSING_ANSWERS', criteria: [{ code: 'C8' }] });
    expect(await stage.written()).toEqual(before);
    await stage.afterTheQueueIsQuiet();
    expect(stage.mailbox.mails.length).toBe(mails);
  });

  it('Complete, it is handed in under the edition it was started with, and she hears that it was received.', async () => {
    const codes = applying.edition.content.criteria.map(({ code }) => code);
    await applying.answers();
    await applying.evidence(() => aPaper({ pages: codes.length + 1 }), ['C8']);
    const { submitApplication } = await applying.submit();
    expect(submitApplication).toMatchObject({ state: 'SUBMITTED' });
    expect((await newest(may.email))?.text).toContain(submitApplication.dossierNo);
  });
});

describe('4. The Department examines it', () => {
  const assign = async () =>
    (await person(editor).act<{ assignDeskReviewer: object }>(`mutation ($input: AssignDeskReviewerInput!) { assignDeskReviewer(input: $input) { __typename ... on Refusal { code } } }`, {
      input: { assessmentId: applying.assessmentId, personId: assessor?.id, idempotencyKey: newId() },
    })).assignDeskReviewer;
  const declare = (relation: string) =>
    person(assessor).act(`mutation ($input: DeclareConflictInput!) { declareConflict(input: $input) { __typename ... on Refusal { code } } }`, {
      input: { subjectKind: 'BUSINESS', subjectId: businessId, relation, idempotencyKey: newId() },
    });
  const judge = async (rejected: readonly string[]) => {
    const { assessment } = await person(assessor).act<{ assessment: { layers: { kind: string; answers: { code: string }[]; evidence: { id: string; code: string }[] }[] } }>(
      `query ($id: ID!) { assessment(id: $id) { layers { kind revision answers { code } evidence { id code } } } }`, { id: applying.assessmentId },
    );
    // The newest revision: what was handed in after the return.
    const self = assessment.layers.filter(({ kind }) => kind === 'SELF').at(-1);
    const evidenceCodes = new Set(self?.evidence.map(({ code }) => code));
    return (await person(assessor).act<{ judgeAnswers: object }>(`mutation ($input: JudgeAnswersInput!) { judgeAnswers(input: $input) { __typename ... on Refusal { code message } } }`, {
      input: {
        assessmentId: applying.assessmentId,
        answers: (self?.answers ?? []).filter(({ code }) => !evidenceCodes.has(code)).map(({ code }) => ({ code, verdict: 'ACCEPTED' })),
        evidence: (self?.evidence ?? []).map(({ id, code }) => ({ code, evidenceId: id, accepted: !rejected.includes(code), ...(rejected.includes(code) ? { reason: 'Ảnh không đọc được' } : {}) })),
      },
    })).judgeAnswers;
  };

  it('A reviewer who has declared nothing cannot be assigned; with no conflict declared, he can.', async () => {
    expect(await assign()).toMatchObject({ __typename: 'NotAllowedNow' });
    expect(await declare('NONE')).toMatchObject({ declareConflict: { __typename: 'ConflictDeclaration' } });
    expect(await assign()).toEqual({ __typename: 'Assessment' });
    expect((await newest(assessor?.email ?? ''))?.text).toMatch(/phân công|được giao/i);
  });

  it('Nobody else sees the case: not another assessor, not another business.', async () => {
    for (const stranger of [await stage.aPerson({ roles: [{ role: 'ASSESSOR' }] }), await stage.aPerson()]) {
      const { errors } = await stage.as(stranger).ask(`query ($id: ID!) { assessment(id: $id) { id } }`, { id: applying.assessmentId });
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });

  it('He returns it for a supplement with a deadline; she supplements and hands it in again.', async () => {
    const { returnApplication } = await person(assessor).act<{ returnApplication: { returnDueAt: string } }>(
      `mutation ($input: ReturnApplicationInput!) { returnApplication(input: $input) { ... on MembershipApplication { state returnDueAt } ... on Refusal { code message } } }`,
      { input: { applicationId: applying.applicationId, supplements: [{ code: 'C3', text: 'Bổ sung hợp đồng thu gom rác' }], idempotencyKey: newId() } },
    );
    // Fifteen days, to the end of the local day.
    expect(returnApplication).toMatchObject({ state: 'RETURNED', returnDueAt: '2026-03-17T17:00:00.000Z' });
    expect((await newest(may.email))?.text).toMatch(/Bổ sung hợp đồng thu gom rác[\s\S]*17\/03\/2026|17\/03\/2026[\s\S]*Bổ sung hợp đồng thu gom rác/);
    await applying.evidence(() => aPaper({ pages: 30 }), ['C3']);
    expect((await applying.submit()).submitApplication).toMatchObject({ state: 'SUBMITTED' });
  });

  it('He judges every answer and paper, and seals; he may not decide on what he examined.', async () => {
    expect(await judge([])).toEqual({ __typename: 'Assessment' });
    const sealed = await person(assessor).act(`mutation ($input: SealDeskInput!) { sealDesk(input: $input) { __typename ... on Assessment { state layers { kind result { met applicable outcome } } } ... on MissingJudgements { code criteria { code missing { code } } } ... on Refusal { code message } } }`, {
      input: { assessmentId: applying.assessmentId, idempotencyKey: newId() },
    });
    expect(sealed).toMatchObject({ sealDesk: { state: 'CONCLUDED' } });
    await stage.sql(`INSERT INTO role_grant (id, person_id, role, scope_kind, scope_id, given_at) VALUES ($1, $2, 'DEPARTMENT_SIGNATORY', 'NETWORK', NULL, $3)`, [newId(), assessor?.id, stage.clock.now()]);
    expect(await determine(assessor)).not.toMatchObject({ state: 'DECIDED' });
  });
});

const determine = async (who: Caller | undefined) => {
  const { data } = await person(who).ask<{ determine: { certificateOf?: object } & object } | null>(
    `mutation ($input: DetermineInput!) { determine(input: $input) { __typename ... on MembershipApplication { state determination { outcome certificate { id code status validFrom validUntil paperPath } } } ... on Refusal { code message } } }`,
    { input: { applicationId: applying.applicationId, decisionNo: '12/QĐ-SCT', idempotencyKey: newId() } },
  );
  return data?.determine ?? null;
};

const verify = async () => (await stage.anonymous.act<{ verifyCertificate: { status: string } }>(`query ($code: String!) { verifyCertificate(code: $code) { status holderName met applicable criteria { code wordingStatus } pdfSha256 } }`, { code: certificate.code })).verifyCertificate;

describe('5. Approval makes a member with a certificate that anybody can verify', () => {
  it('A second person decides on the computed outcome; she hears it with her certificate.', async () => {
    const decided = (await determine(signatory)) as { determination: { certificate: { id: string; code: string } } };
    expect(decided).toMatchObject({ state: 'DECIDED', determination: { outcome: 'MET', certificate: { status: 'IN_FORCE', validFrom: '2026-03-02', validUntil: '2029-03-02' } } });
    certificate = decided.determination.certificate;
    expect((await newest(may.email))?.text).toContain(certificate.code);
  });

  it('Anybody verifies it by GraphQL and on its page; the PDF is drawn; unknown and malformed codes answer alike.', async () => {
    await stage.afterTheQueueIsQuiet();
    expect(await verify()).toMatchObject({ status: 'IN_FORCE', holderName: 'Hộ kinh doanh Sơn mài Mây (minh họa)', met: 9, applicable: 9, pdfSha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const page = await stage.inject({ method: 'GET', url: `/v/${certificate.code}` });
    expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(page.body).toContain('Còn hiệu lực');
    expect(page.body).not.toContain('000085001234');
    const wrong = await Promise.all(['0000000000X', 'không phải mã'].map((code) => stage.inject({ method: 'GET', url: `/v/${encodeURIComponent(code)}` })));
    expect(wrong.map(({ statusCode }) => statusCode)).toEqual([404, 404]);
    expect(wrong[0]?.body).toBe(wrong[1]?.body);
  });
});

theFairGoesOn(() => ({ stage, member: may, businessId, establishmentId, certificateCode: certificate.code }));

describe('10. A certificate ends before its time, and at its time', () => {
  it('Two persons suspend it, and the page says so at once; it expires by the clock, without a job.', async () => {
    // Months later they sign in anew: such acts want a fresh sign-in.
    for (const one of [signatory, secondSignatory]) if (one) Object.assign(one, { token: await stage.signInOf(one.id) });
    const { proposeStatusChange } = await person(signatory).act<{ proposeStatusChange: { openProposal: { id: string } } }>(
      `mutation ($input: ProposeStatusChangeInput!) { proposeStatusChange(input: $input) { __typename ... on Certificate { openProposal { id } } ... on Refusal { code message } } }`,
      { input: { certificateId: certificate.id, kind: 'SUSPENDED', cause: 'COMPLAINT', text: 'Có phản ánh về rác thải', idempotencyKey: newId() } },
    );
    const confirm = async (who: Caller | undefined) =>
      (await person(who).act<{ answerStatusProposal: object }>(`mutation ($input: AnswerStatusProposalInput!) { answerStatusProposal(input: $input) { __typename ... on Certificate { status } ... on Refusal { code } } }`, {
        input: { proposalId: proposeStatusChange.openProposal.id, confirmed: true, idempotencyKey: newId() },
      })).answerStatusProposal;
    expect(await confirm(signatory)).toMatchObject({ __typename: 'NotAllowedNow' });
    expect((await verify()).status).toBe('IN_FORCE');
    expect(await confirm(secondSignatory)).toMatchObject({ status: 'SUSPENDED' });
    expect((await verify()).status).toBe('SUSPENDED');
    await stage.worker?.stop();
    stage.worker = null;
    stage.clock.set(new Date('2029-03-02T16:59:59.999Z'));
    expect((await verify()).status).toBe('SUSPENDED');
    stage.clock.set(new Date('2029-03-02T17:00:00.000Z'));
    expect((await verify()).status).toBe('EXPIRED');
  });
});

describe(`11. Every step had its mail, once, ${QUEUES}`, () => {
  it('No delivery is without an outcome, no Message-ID came twice, and each mail is in both text and HTML.', async () => {
    const states = await stage.sql<{ state: string }>(`SELECT DISTINCT state FROM delivery WHERE state NOT IN ('SENT', 'SKIPPED')`);
    // The suspension's mail was left waiting when its worker stopped.
    expect(states.filter(({ state }) => state === 'FAILED')).toEqual([]);
    const ids = stage.mailbox.mails.map((mail) => mail.messageId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(stage.mailbox.mails.filter((mail) => !mail.text || !mail.html)).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ketnoi/common';
import { Business } from '../../support/businesses.js';
import { aCast, Candidacy, does, SET, tryTo, type Cast } from '../../support/membership.js';
import { openStage, type Stage } from '../../support/stage.js';

let stage: Stage;
let cast: Cast;
beforeAll(async () => {
  stage = await openStage();
  cast = await aCast(stage);
});
afterAll(() => stage.close());

const SEEN = `query ($id: ID!) { application(id: $id) { state dossierNo determination { outcome } assessment { state assignments { personName } supplements { code text } layers { kind revision sealedAt } missing { code } } availableActs { act allowed reason { code } } } }`;
type Seen = {
  application: {
    state: string;
    dossierNo: string | null;
    determination: { outcome: string } | null;
    assessment: { state: string; assignments: { personName: string }[]; supplements: { code: string; text: string }[]; layers: { kind: string; revision: number; sealedAt: string | null }[]; missing: { code: string }[] | null };
    availableActs: { act: string; allowed: boolean; reason: { code: string } | null }[];
  };
};
const seenBy = async (person: Parameters<Stage['as']>[0], candidacy: Candidacy) => stage.as(person).ask<Seen>(SEEN, { id: candidacy.applicationId });

describe('A business applies under the edition in effect', () => {
  it('A second application under the same set is refused while the first is open, and nothing is written.', async () => {
    const candidacy = await Candidacy.started(cast);
    const [establishment] = await stage.sql<{ id: string }>(`SELECT id FROM production_establishment WHERE business_id = $1`, [candidacy.business.id]);
    const before = await stage.written();
    const told = await does(stage, candidacy.owner, 'startApplication', { businessId: candidacy.business.id, setCode: SET, establishmentIds: [establishment?.id], idempotencyKey: newId() });
    expect(told).toMatchObject({ __typename: 'NotAllowedNow', code: 'APPLICATION_ALREADY_OPEN' });
    expect(await stage.written()).toEqual(before);
  });

  it('The establishments to be covered are its own; another’s is not known.', async () => {
    const [own, other] = [await Business.on(stage), await Business.on(stage)];
    const place = await other.establishment();
    const { errors } = await tryTo(stage, own.owner, 'startApplication', { businessId: own.id, setCode: SET, establishmentIds: [place['id']], idempotencyKey: newId() });
    expect(errors?.[0]?.extensions.issues).toEqual([expect.objectContaining({ path: 'input.establishmentIds.0', code: 'ESTABLISHMENT_UNKNOWN' })]);
  });

  it('One retry is one application.', async () => {
    const business = await Business.on(stage);
    const input = { businessId: business.id, setCode: SET, establishmentIds: [(await business.establishment())['id']], idempotencyKey: newId() };
    const [first, again] = [await does(stage, business.owner, 'startApplication', input), await does(stage, business.owner, 'startApplication', input)];
    expect(again['id']).toBe(first['id']);
  });

  it('Whoever hands in with one criterion short is told which one, and nothing is sealed.', async () => {
    const candidacy = await (await Candidacy.started(cast)).answered({ without: ['C4.2'] });
    const before = await stage.written();
    expect(await candidacy.submits()).toEqual({
      __typename: 'MissingAnswers',
      code: 'MISSING_ANSWERS',
      message: expect.any(String),
      criteria: [{ code: 'C4', missing: [{ code: 'C4.2', kind: 'EVIDENCE' }] }],
    });
    expect(await stage.written()).toEqual(before);
    expect((await seenBy(candidacy.owner, candidacy)).data.application.availableActs).toContainEqual({ act: 'submitApplication', allowed: false, reason: { code: 'MISSING_ANSWERS' } });
  });

  it('An editor prepares, and only an owner hands in.', async () => {
    const candidacy = await (await Candidacy.started(cast)).answered();
    const editor = await candidacy.business.staff('BUSINESS_EDITOR');
    expect(await candidacy.submits(editor)).toMatchObject({ code: 'OWNER_NEEDED' });
    expect(await candidacy.submits()).toMatchObject({ state: 'SUBMITTED', dossierNo: expect.stringMatching(/^HS-2026-\d{6}$/) });
    expect(await candidacy.as(editor, 'saveAnswers', { assessmentId: candidacy.assessmentId, answers: [] })).toMatchObject({ code: 'LAYER_IS_SEALED' });
  });

  it('Wrong answers are told by path and rule, never a failure.', async () => {
    const candidacy = await Candidacy.started(cast);
    const save = (answers: object[]) => tryTo(stage, candidacy.owner, 'saveAnswers', { assessmentId: candidacy.assessmentId, answers });
    const codesOf = async (answers: object[]) => (await save(answers)).errors?.[0]?.extensions.issues?.map(({ path, code }) => `${path} ${code}`);
    expect(await codesOf([{ code: 'C99.1', state: 'ANSWERED', value: { choice: 'YES' } }])).toEqual(['input.answers.0.code UNKNOWN_CODE']);
    expect(await codesOf([{ code: 'C1.1', state: 'ANSWERED', value: { choice: 'PERHAPS' } }])).toEqual(['input.answers.0.value NOT_AN_OPTION']);
    expect(await codesOf([{ code: 'C1.1', state: 'NOT_APPLICABLE' }])).toContain('input.answers.0.reason REASON_MISSING');
    expect(await codesOf([{ code: 'C1.2', state: 'ANSWERED' }])).toEqual(['input.answers.0 EVIDENCE_IS_ATTACHED']);
    expect(await codesOf([{ code: 'C1.1', state: 'NOT_SHOWN' }])).toEqual(['input.answers.0.state NOT_SHOWN_BY_APPLICANT']);
  });
});

describe('An assessor without conflict examines', () => {
  it('Nobody is assigned who has declared nothing, a conflict, or stands with the applicant.', async () => {
    const candidacy = await (await Candidacy.started(cast)).submitted();
    const neighbour = await stage.aPerson({ roles: [{ role: 'ASSESSOR' }] });
    const ofTheBusiness = await stage.aPerson({ roles: [{ role: 'ASSESSOR' }, { role: 'BUSINESS_EDITOR', scopeKind: 'BUSINESS', scopeId: candidacy.business.id }] });
    expect(await candidacy.assigns(neighbour)).toMatchObject({ code: 'DECLARATION_MISSING' });
    await candidacy.declares(neighbour, 'SAME_VILLAGE');
    expect(await candidacy.assigns(neighbour)).toMatchObject({ code: 'CONFLICT_DECLARED' });
    await candidacy.declares(neighbour, 'NONE');
    expect(await candidacy.assigns(neighbour)).toMatchObject({ code: 'ON_ANOTHER_SIDE' });
    await candidacy.declares(ofTheBusiness, 'NONE');
    expect(await candidacy.assigns(ofTheBusiness)).toMatchObject({ code: 'ON_ANOTHER_SIDE' });
    expect(await candidacy.assigns(cast.signatory)).toMatchObject({ code: 'ASSESSOR_NEEDED' });
  });

  it('A case is seen by its applicant, by the assigned assessor and by the Department once handed in; to others it does not exist.', async () => {
    const candidacy = await (await Candidacy.started(cast)).answered();
    const stranger = await stage.aPerson({ roles: [{ role: 'ASSESSOR' }] });
    const boothStaff = await candidacy.business.staff('BOOTH_STAFF');
    const codeFor = async (person: typeof stranger) => (await seenBy(person, candidacy)).errors?.[0]?.extensions.code ?? 'SEEN';
    expect(await Promise.all([candidacy.owner, cast.editor, stranger, boothStaff].map(codeFor))).toEqual(['SEEN', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    await candidacy.submits();
    expect(await Promise.all([candidacy.owner, cast.editor, stranger, cast.assessor].map(codeFor))).toEqual(['SEEN', 'SEEN', 'NOT_FOUND', 'NOT_FOUND']);
    await candidacy.declares(cast.assessor);
    await candidacy.assigns();
    expect(await Promise.all([cast.assessor, stranger].map(codeFor))).toEqual(['SEEN', 'NOT_FOUND']);
    expect(await candidacy.as(cast.editor, 'assignDeskReviewer', { assessmentId: candidacy.assessmentId, personId: cast.assessor.id, idempotencyKey: newId() })).toMatchObject({ code: 'DESK_REVIEWER_ASSIGNED' });
  });

  it('What the reviewer writes stays hidden until the decision, to the byte.', async () => {
    const [good, bad] = [await (await Candidacy.started(cast)).assigned(), await (await Candidacy.started(cast)).assigned()];
    await good.judges();
    await bad.judges(['C2.2', 'C8.2']);
    const views = async (candidacy: Candidacy) => JSON.stringify((await seenBy(candidacy.owner, candidacy)).data).replaceAll(/HS-\d+-\d+/g, 'HS');
    expect(JSON.parse(await views(good))).toMatchObject({ application: { assessment: { assignments: [], layers: [{ kind: 'SELF' }] } } });
    const shape = (text: string) => text.replaceAll(/"\d{4}-[^"]+"/g, '"time"');
    expect(shape(await views(bad))).toBe(shape(await views(good)));
    await good.seals();
    await bad.seals();
    expect(shape(await views(bad))).toBe(shape(await views(good)));
  });

  it('An application is given back with what to supplement and a deadline, and its judged parts are kept.', async () => {
    const candidacy = await (await Candidacy.started(cast)).assigned();
    await candidacy.judges();
    const told = await candidacy.as(cast.assessor, 'returnApplication', { applicationId: candidacy.applicationId, supplements: [{ code: 'C3.1', text: 'Nêu rõ nơi phân loại rác' }], idempotencyKey: newId() });
    expect(told).toMatchObject({ state: 'RETURNED', returnDueAt: '2026-03-17T17:00:00.000Z' });
    expect((await seenBy(candidacy.owner, candidacy)).data.application.assessment.supplements).toEqual([{ code: 'C3.1', text: 'Nêu rõ nơi phân loại rác' }]);
    const input = { assessmentId: candidacy.assessmentId, answers: [{ code: 'C3.1', state: 'ANSWERED', value: { choice: 'YES' }, reason: 'Ở góc sân' }] };
    await candidacy.as(candidacy.owner, 'saveAnswers', input);
    expect(await candidacy.submits()).toMatchObject({ state: 'SUBMITTED' });
    expect((await seenBy(cast.assessor, candidacy)).data.application.assessment.missing).toEqual([{ code: 'C3' }]);
    expect(await candidacy.seals()).toMatchObject({ __typename: 'MissingJudgements', criteria: [{ code: 'C3', missing: [{ code: 'C3.1', kind: 'ANSWER' }] }] });
    await candidacy.judges();
    expect(await candidacy.seals()).toMatchObject({ state: 'CONCLUDED' });
  });

  it('A returned application lapses at 24:00 of its last day, by the clock, and cannot be handed in from then on.', async () => {
    const candidacy = await (await Candidacy.started(cast)).assigned();
    await candidacy.as(cast.assessor, 'returnApplication', { applicationId: candidacy.applicationId, supplements: [{ code: 'C1', text: 'Bổ sung' }], idempotencyKey: newId() });
    const now = stage.clock.now();
    stage.clock.set(new Date('2026-03-17T17:00:00.000Z'));
    expect(await candidacy.submits()).toMatchObject({ __typename: 'ReturnDeadlinePassed', dueAt: '2026-03-17T17:00:00.000Z' });
    stage.clock.set(now);
  });
});

describe('A second person decides on what was computed', () => {
  it('All nine met: membership and a certificate come with the decision, and nobody else sees the dossier.', async () => {
    const candidacy = await (await Candidacy.started(cast)).concluded();
    expect(await candidacy.determines()).toMatchObject({
      state: 'DECIDED',
      determination: {
        outcome: 'MET',
        decisionNo: '12/QĐ-SCT',
        certificate: { status: 'IN_FORCE', validFrom: '2026-03-02', validUntil: '2029-03-02' },
        result: { met: 9, applicable: 9, notApplicable: 0 },
      },
    });
    expect((await stage.anonymous.ask<{ business: { id: string } }>(`query ($id: ID!) { business(id: $id) { id } }`, { id: candidacy.business.id })).data.business.id).toBe(candidacy.business.id);
    expect((await seenBy(await stage.aPerson(), candidacy)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('One of nine not met blocks admission and is named with its reason (D3); no certificate exists, and only the applicant learns why.', async () => {
    const candidacy = await (await Candidacy.started(cast)).concluded({ rejecting: ['C6.2'] });
    const told = await candidacy.determines();
    expect(told).toMatchObject({ state: 'DECIDED', determination: { outcome: 'NOT_MET', certificate: null, reasons: [{ code: 'C6.2', text: 'Không đọc được' }], result: { met: 8, applicable: 9 } } });
    const { result } = told['determination'] as { result: { criteria: { code: string; verdict: string }[] } };
    expect(result.criteria.filter(({ verdict }) => verdict !== 'MET')).toEqual([{ code: 'C6', verdict: 'NOT_MET' }]);
    expect((await stage.anonymous.ask(`query ($id: ID!) { business(id: $id) { id } }`, { id: candidacy.business.id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('Who examined does not decide, and nobody decides while somebody still examines.', async () => {
    const candidacy = await (await Candidacy.started(cast)).assigned();
    expect(await candidacy.determines()).toMatchObject({ code: 'ASSESSMENT_NOT_CONCLUDED' });
    await candidacy.judges();
    await candidacy.seals();
    await stage.sql(`INSERT INTO role_grant (id, person_id, role, scope_kind, given_at) VALUES ($1, $2, 'DEPARTMENT_SIGNATORY', 'NETWORK', now())`, [newId(), cast.assessor.id]);
    expect(await candidacy.determines(cast.assessor)).toMatchObject({ code: 'ON_ANOTHER_SIDE' });
    await stage.sql(`UPDATE role_grant SET ended_at = now() WHERE person_id = $1 AND role = 'DEPARTMENT_SIGNATORY'`, [cast.assessor.id]);
    expect(await candidacy.determines()).toMatchObject({ state: 'DECIDED' });
  });

  it('An outcome that somebody touched is not signed: the calculation made anew differs.', async () => {
    const candidacy = await (await Candidacy.started(cast)).concluded();
    const [desk] = await stage.sql<{ id: string }>(`SELECT id FROM layer WHERE assessment_id = $1 AND kind = 'DESK'`, [candidacy.assessmentId]);
    const touch = (reason: string | null) =>
      stage.sql(`SET session_replication_role = replica; UPDATE answer SET reason = ${reason === null ? 'NULL' : `'${reason}'`} WHERE layer_id = '${desk?.id}' AND code = 'C1.1'; SET session_replication_role = DEFAULT`);
    await touch('sửa sau');
    expect(await candidacy.determines()).toMatchObject({ code: 'RESULT_DIFFERS' });
    await touch(null);
    expect(await candidacy.determines()).toMatchObject({ state: 'DECIDED' });
  });
});

it('A draft that rests for twelve months lapses, once under two workers, and the business may begin anew.', async () => {
  const candidacy = await Candidacy.started(cast);
  const now = stage.clock.now();
  stage.clock.set(new Date('2027-03-05T03:00:00.000Z'));
  const { LapseApplications } = await import('@ketnoi/membership');
  const lapsing = stage.api.get(LapseApplications, { strict: false });
  const drafts = await stage.sql(`SELECT id FROM membership_application WHERE state IN ('DRAFT', 'RETURNED')`);
  const [one, two] = await Promise.all([lapsing.run(), lapsing.run()]);
  expect(one + two).toBe(drafts.length);
  expect((await seenBy(candidacy.owner, candidacy)).data.application.state).toBe('LAPSED');
  expect(await stage.sql(`SELECT subject_id FROM domain_event WHERE type = 'ApplicationLapsed' AND subject_id = $1`, [candidacy.applicationId])).toHaveLength(1);
  stage.clock.set(now);
});

describe('A member renews', () => {
  const again = async (candidacy: Candidacy) => {
    const [row] = await stage.sql<{ id: string }>(`SELECT establishment_ids[1] AS id FROM membership_application WHERE id = $1`, [candidacy.applicationId]);
    return does(stage, candidacy.owner, 'startApplication', { businessId: candidacy.business.id, setCode: SET, establishmentIds: [row?.id], idempotencyKey: newId() });
  };
  const historyOf = async (candidacy: Candidacy) => {
    const { business } = await stage.as(candidacy.owner).act<{ business: { certificates: { status: string; validFrom: string; validUntil: string; history: { kind: string }[] }[] } }>(
      `query ($id: ID!) { business(id: $id) { certificates { status validFrom validUntil history { kind } } } }`,
      { id: candidacy.business.id },
    );
    return business.certificates;
  };

  it('from three months before the end; met, the old certificate is replaced and the new one runs on from its end; not met, it is suspended at once.', async () => {
    const [good, bad] = [await (await Candidacy.started(cast)).concluded(), await (await Candidacy.started(cast)).concluded()];
    for (const candidacy of [good, bad]) expect(await candidacy.determines()).toMatchObject({ state: 'DECIDED' });
    expect(await again(good)).toMatchObject({ __typename: 'RenewalTooEarly', opensOn: '2028-12-02' });
    const now = stage.clock.now();
    stage.clock.set(new Date('2028-12-05T03:00:00.000Z'));
    await stage.sql(`UPDATE sign_in SET expires_at = '2029-12-31'`);
    const [goodAgain, badAgain] = [await (await Candidacy.started(cast, good.business)).concluded(), await (await Candidacy.started(cast, bad.business)).concluded({ rejecting: ['C2.2'] })];
    await goodAgain.determines();
    await badAgain.determines();
    expect(await historyOf(good)).toEqual([
      { status: 'IN_FORCE', validFrom: '2028-12-05', validUntil: '2032-03-02', history: [{ kind: 'ISSUED' }] },
      { status: 'REPLACED', validFrom: '2026-03-02', validUntil: '2029-03-02', history: [{ kind: 'ISSUED' }, { kind: 'REPLACED' }] },
    ]);
    expect(await historyOf(bad)).toEqual([{ status: 'SUSPENDED', validFrom: '2026-03-02', validUntil: '2029-03-02', history: [{ kind: 'ISSUED' }, { kind: 'SUSPENDED' }] }]);
    stage.clock.set(now);
  });
});

describe('Lists', () => {
  const LIST = `query ($first: PageSize!) { applicationsInState(state: SUBMITTED, first: $first) { nodes {
    dossierNo business { name { vi } } establishments { name } determination { outcome reasons { code } certificate { code history { kind } } } availableActs { act }
    assessment { edition { code } assignments { personName } supplements { code } missing { code } layers { kind answers { code } evidence { code } } } } } }`;

  it('of one application and of three cost the same number of statements.', async () => {
    for (let n = 0; n < 3; n += 1) await (await Candidacy.started(cast)).assigned();
    await stage.afterTheQueueIsQuiet();
    const cost = async (first: number) => {
      const { value, texts } = await stage.statementsDuring(() => stage.as(cast.editor).act<{ applicationsInState: { nodes: unknown[] } }>(LIST, { first }));
      return { rows: value.applicationsInState.nodes.length, statements: texts.length };
    };
    await cost(1);
    const [one, three] = [await cost(1), await cost(3)];
    expect([one.rows, three.rows]).toEqual([1, 3]);
    expect(three.statements).toBe(one.statements);
  });

  it('show an assessor what waits for a reviewer, by name and commune, and the Department who could take it.', async () => {
    const candidacy = await (await Candidacy.started(cast)).submitted();
    const assessor = await stage.aPerson({ name: 'Trần Văn Thẩm', roles: [{ role: 'ASSESSOR' }] });
    await candidacy.declares(assessor, 'SUPPLIER');
    const { casesWaitingForReviewer } = await stage.as(assessor).act<{ casesWaitingForReviewer: { nodes: { assessmentId: string; communes: string[] }[] } }>(
      `{ casesWaitingForReviewer(first: 50) { nodes { assessmentId businessName communes dossierNo } } }`,
    );
    expect(casesWaitingForReviewer.nodes.find(({ assessmentId }) => assessmentId === candidacy.assessmentId)).toMatchObject({ communes: ['xã Hồng Vân'] });
    const { deskCandidates } = await stage.as(cast.editor).act<{ deskCandidates: { name: string; relation: string | null }[] }>(`query ($id: ID!) { deskCandidates(assessmentId: $id) { name relation } }`, { id: candidacy.assessmentId });
    expect(deskCandidates).toContainEqual({ name: cast.assessor.name, relation: null });
    expect(deskCandidates.map(({ name }) => name)).not.toContain('Trần Văn Thẩm');
  });
});

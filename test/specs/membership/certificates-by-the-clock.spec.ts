import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endOfDay, localDate, newId, newVerificationCode, type VerificationCode } from '@ketnoi/common';
import { CertificateQueries, statusAt, type StatusChange } from '@ketnoi/membership';
import { aCast, aCertificate, type Candidacy, does, type Cast } from '../../support/membership.js';
import { openStage, type Caller, type Stage } from '../../support/stage.js';

let stage: Stage;
let cast: Cast;
let candidacy: Candidacy;
let certificate: { id: string; code: string };
beforeAll(async () => {
  stage = await openStage();
  cast = await aCast(stage);
  const made = await aCertificate(cast);
  ({ candidacy } = made);
  certificate = made;
  await stage.afterTheQueueIsQuiet();
});
afterAll(() => stage.close());

const START = new Date('2026-03-02T03:00:00.000Z');
const VERIFY = `query ($code: String!) { verifyCertificate(code: $code) { code holderName status validUntil met applicable decisionNo pdfSha256 establishments { name commune } criteria { code wordingStatus verdict } history { kind } } }`;
const verified = async (code: string) => (await stage.anonymous.act<{ verifyCertificate: { status: string; pdfSha256: string } | null }>(VERIFY, { code })).verifyCertificate;
const page = (code: string, language = 'vi') => stage.inject({ method: 'GET', url: `/v/${code}`, headers: { 'accept-language': language } });
const propose = (person: Caller, kind: string, cause: string) => does(stage, person, 'proposeStatusChange', { certificateId: certificate.id, kind, cause, text: 'Theo biên bản kiểm tra', idempotencyKey: newId() });
const confirm = (person: Caller, proposalId: string, confirmed = true) => does(stage, person, 'answerStatusProposal', { proposalId, confirmed, idempotencyKey: newId() });
const signedInAgain = (at: Date) => stage.sql(`UPDATE sign_in SET signed_in_at = $1 WHERE person_id = ANY($2)`, [at, [cast.approver.id, cast.signatory.id]]);

describe('Anybody can ask what a certificate is worth', () => {
  it('by its code as typed from paper: names, communes, criteria with the worth of their wording, and nothing secret.', async () => {
    const typed = certificate.code.toLowerCase().replace(/^(....)(....)/, '$1-$2 ');
    const shown = await verified(typed);
    expect(shown).toMatchObject({ code: certificate.code, status: 'IN_FORCE', met: 9, applicable: 9, decisionNo: '12/QĐ-SCT', history: [{ kind: 'ISSUED' }] });
    expect(JSON.stringify(shown)).not.toMatch(/thôn|•|C1\.1/u);
    expect((shown as unknown as { criteria: { code: string; wordingStatus: string }[] }).criteria.find(({ code }) => code === 'C1')).toEqual({ code: 'C1', wordingStatus: 'ANALOGOUS', verdict: 'MET' });
  });

  it('A malformed code, an unknown one and a neighbouring one are answered alike.', async () => {
    const unknown = newVerificationCode((count) => new Uint8Array(count).fill(7));
    const wrong = (certificate.code.slice(0, -1) + (certificate.code.endsWith('0') ? '1' : '0')) as VerificationCode;
    const answers = await Promise.all(['x', '', unknown, wrong, '<script>'].map(verified));
    expect(answers).toEqual([null, null, null, null, null]);
    const pages = await Promise.all(['x', unknown, wrong].map((code) => page(code)));
    expect(pages.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
    expect(new Set(pages.map(({ body }) => body)).size).toBe(1);
  });

  it('on a page in both languages that nobody caches and that says which wording is not official (D2).', async () => {
    const [vi, en] = [await page(certificate.code), await page(certificate.code, 'en')];
    expect([vi.statusCode, vi.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(vi.body).toContain('class="status IN_FORCE"');
    expect(en.body).toContain('In force');
    expect(vi.body.split('chưa phải văn bản chính thức')).toHaveLength(7);
    expect(vi.body).not.toContain('thôn');
  });

  it('on paper, drawn once by the worker, for its own people and the Department only.', async () => {
    const path = `/certificates/${certificate.id}.pdf`;
    const get = (person: Caller | null) => stage.inject({ method: 'GET', url: path, headers: person ? { authorization: `Bearer ${person.token}` } : {} });
    const paper = await get(candidacy.owner);
    expect([paper.statusCode, paper.headers['content-type'], paper.rawPayload.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
    expect((await verified(certificate.code))?.pdfSha256).toBe(createHash('sha256').update(paper.rawPayload).digest('hex'));
    expect((await get(cast.approver)).statusCode).toBe(200);
    expect([(await get(null)).statusCode, (await get(await stage.aPerson())).statusCode]).toEqual([401, 404]);
  });
});

describe('Suspending takes two persons, each signed in lately', () => {
  it('Who proposed cannot confirm, a stale sign-in cannot propose, and until then nothing changes.', async () => {
    await signedInAgain(new Date(START.getTime() - 11 * 60_000));
    expect(await propose(cast.approver, 'SUSPENDED', 'FINDING')).toMatchObject({ __typename: 'SignInNotFresh' });
    await signedInAgain(START);
    const told = await propose(cast.approver, 'SUSPENDED', 'FINDING');
    const { id } = told['openProposal'] as { id: string };
    expect(await propose(cast.signatory, 'WITHDRAWN', 'MEMBER_LEAVES')).toMatchObject({ code: 'PROPOSAL_ALREADY_OPEN' });
    expect(await confirm(cast.approver, id)).toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
    expect((await verified(certificate.code))?.status).toBe('IN_FORCE');
    expect(await confirm(cast.signatory, id)).toMatchObject({ status: 'SUSPENDED', history: [{ kind: 'ISSUED', cause: 'DETERMINATION' }, { kind: 'SUSPENDED', cause: 'FINDING' }] });
    expect((await verified(certificate.code))?.status).toBe('SUSPENDED');
    expect((await page(certificate.code)).body).toContain('class="status SUSPENDED"');
    expect(await confirm(cast.signatory, id)).toMatchObject({ code: 'PROPOSAL_ALREADY_ANSWERED' });
  });

  it('A suspended business is in no public list; it is withdrawn only after the term of appeal; reinstated, it is back.', async () => {
    const members = async () => (await stage.anonymous.act<{ members: { nodes: { code: string }[] } }>(`{ members(first: 50) { nodes { code } } }`)).members.nodes;
    const profile = async () => (await stage.anonymous.ask(`query ($id: ID!) { business(id: $id) { id } }`, { id: candidacy.business.id })).errors?.[0]?.extensions.code ?? 'SEEN';
    expect([await members(), await profile()]).toEqual([[], 'NOT_FOUND']);
    expect(await propose(cast.approver, 'WITHDRAWN', 'NOT_CURED')).toMatchObject({ __typename: 'WithdrawalTooEarly', from: '2026-04-01T17:00:00.000Z' });
    const told = await propose(cast.signatory, 'REINSTATED', 'CURED');
    expect(await confirm(cast.approver, (told['openProposal'] as { id: string }).id)).toMatchObject({ status: 'IN_FORCE' });
    expect([await members(), await profile()]).toEqual([[{ code: certificate.code }], 'SEEN']);
  });

  it('Plain SQL cannot make one person of two, skip a link, or issue without a determination (P7, P30).', async () => {
    const refused = async (text: string, values: unknown[] = []) => stage.sql(text, values).then(() => 'TAKEN', (error: { constraint?: string }) => error.constraint);
    const link = `INSERT INTO status_event (certificate_id, assessment_id, seq, kind, at, cause, text, decided_by, confirmed_by, prev_seq, prev_kind, prev_at)`;
    const from = `FROM status_event e WHERE e.certificate_id = $1 AND e.seq = 3`;
    const [last] = await stage.sql<{ decided_by: string; confirmed_by: string }>(`SELECT decided_by, confirmed_by FROM status_event e WHERE e.certificate_id = $1 AND e.seq = 3`, [certificate.id]);
    expect(last?.decided_by).not.toBe(last?.confirmed_by);
    expect(await refused(`${link} SELECT certificate_id, assessment_id, 4, 'SUSPENDED', at, 'FINDING', 'x', decided_by, decided_by, seq, kind, at ${from}`, [certificate.id])).toBe('status_event_two_persons');
    expect(await refused(`${link} SELECT certificate_id, assessment_id, 4, 'SUSPENDED', at, 'FINDING', 'x', decided_by, NULL, seq, kind, at ${from}`, [certificate.id])).toBe('status_event_confirmed');
    expect(await refused(`${link} SELECT certificate_id, assessment_id, 5, 'SUSPENDED', at, 'FINDING', 'x', decided_by, confirmed_by, seq, kind, at ${from}`, [certificate.id])).toBe('status_event_chain');
    expect(await refused(`${link} SELECT certificate_id, assessment_id, 4, 'REINSTATED', at, 'CURED', 'x', decided_by, confirmed_by, seq, kind, at ${from}`, [certificate.id])).toBe('status_event_legal');
    expect(await refused(`${link} SELECT certificate_id, assessment_id, 4, 'SUSPENDED', at - interval '1 day', 'FINDING', 'x', decided_by, confirmed_by, seq, kind, at ${from}`, [certificate.id])).toBe('status_event_chain');
    expect(await refused(`UPDATE status_event SET text = 'x' WHERE certificate_id = $1`, [certificate.id])).toBe('status_event_is_final');
    expect(await refused(`UPDATE certificate SET valid_until = valid_until + 365 WHERE id = $1`, [certificate.id])).toBe('certificate_is_final');
    expect(await refused(`UPDATE determination SET outcome = 'NOT_MET'`)).toBe('determination_is_final');
    expect(
      await refused(
        `INSERT INTO certificate (id, membership_id, determination_id, assessment_id, code, holder_name, establishments, valid_from, valid_until, closed_at)
         SELECT $2, membership_id, $2, assessment_id, '00000000000', holder_name, establishments, valid_from, valid_until, now() FROM certificate WHERE id = $1`,
        [certificate.id, newId()],
      ),
    ).toBe('certificate_from_determination');
  });
});

it('It expires at 24:00 of its last day with the worker stopped (D12); the SQL and the fold agree at every instant.', async () => {
  await stage.worker?.stop();
  stage.worker = null;
  const [row] = await stage.sql<{ until: string; business: string }>(`SELECT to_char(c.valid_until, 'YYYY-MM-DD') AS until, m.business_id AS business FROM certificate c JOIN membership m ON m.id = c.membership_id WHERE c.id = $1`, [certificate.id]);
  const history = await stage.sql<StatusChange>(`SELECT kind, at FROM status_event WHERE certificate_id = $1 ORDER BY seq`, [certificate.id]);
  const end = endOfDay(localDate(row?.until ?? ''));
  const reads = stage.api.get(CertificateQueries, { strict: false });
  const instants = [...history.map(({ at }) => at), end].flatMap((at) => [-1, 0, 1].map((step) => new Date(at.getTime() + step)));
  for (const instant of instants) {
    const [standing] = await reads.standings([row?.business ?? ''], 'SPCN-HN-CRAFT', instant);
    expect([instant, standing?.status ?? null]).toEqual([instant, statusAt(row?.until ?? '', history, instant)]);
  }
  stage.clock.set(new Date(end.getTime() - 1));
  expect((await verified(certificate.code))?.status).toBe('IN_FORCE');
  stage.clock.set(end);
  expect((await verified(certificate.code))?.status).toBe('EXPIRED');
  expect((await page(certificate.code)).body).toContain('class="status EXPIRED"');
});

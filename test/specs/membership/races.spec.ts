import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ketnoi/common';
import pg from 'pg';
import { Business } from '../../support/businesses.js';
import { aCast, Candidacy, type Cast } from '../../support/membership.js';
import { openStage, type Stage } from '../../support/stage.js';

let stage: Stage;
let cast: Cast;
beforeAll(async () => {
  stage = await openStage({ withoutWorker: true });
  cast = await aCast(stage);
});
afterAll(() => stage.close());

const TRIES = 5;
/** Determinations of a case. */
const DECISIONS = `SELECT count(*)::int AS n FROM determination WHERE assessment_id = $1`;
const countOf = async (text: string, values: unknown[] = []): Promise<number> => (await stage.sql<{ n: number }>(text, values))[0]?.n ?? -1;

/** Two transactions that both look before either writes: what the product's locks and constraints are for. */
async function bothLookThenWrite(look: string, write: string): Promise<number[]> {
  const clients = [new pg.Client(stage.settings.DATABASE_URL), new pg.Client(stage.settings.DATABASE_URL)];
  try {
    for (const client of clients) {
      await client.connect();
      await client.query('BEGIN; SET LOCAL session_replication_role = replica');
      await client.query(look);
    }
    const written: number[] = [];
    for (const client of clients) {
      written.push((await client.query(write)).rowCount ?? 0);
      await client.query('COMMIT');
    }
    return written;
  } finally {
    for (const client of clients) await client.end();
  }
}

describe('Handing in while a file is taken away (C4)', () => {
  /** Submitted applications whose sealed SELF layer lacks evidence for a criterion. */
  const HOLES = `SELECT count(*)::int AS n FROM membership_application p JOIN layer l ON l.assessment_id = p.assessment_id AND l.kind = 'SELF' AND l.sealed_at IS NOT NULL
     WHERE p.state = 'SUBMITTED' AND (SELECT count(*) FROM answer_evidence u WHERE u.layer_id = l.id) < 9`;

  it('the file is in the sealed set, or handing in is refused.', async () => {
    const outcomes = new Set<string>();
    const business = await Business.on(stage);
    for (let n = 0; n < TRIES; n += 1) {
      const candidacy = await (await Candidacy.started(cast, business)).answered();
      const [file] = await candidacy.evidence(candidacy.owner);
      const detaching = candidacy.as(candidacy.owner, 'detachEvidence', { assessmentId: candidacy.assessmentId, code: file?.code, evidenceId: file?.id });
      const [submitted, detached] = await Promise.all([candidacy.submits(), detaching]);
      outcomes.add([submitted.code ?? 'SUBMITTED', detached.code ?? 'DETACHED'].join(' '));
      expect(await countOf(HOLES)).toBe(0);
      await candidacy.withdraws();
    }
    expect([...outcomes].filter((outcome) => !['SUBMITTED LAYER_IS_SEALED', 'MISSING_ANSWERS DETACHED'].includes(outcome))).toEqual([]);
  });

  it('Control: a file taken from a sealed layer behind the triggers is seen by the same question.', async () => {
    const candidacy = await (await Candidacy.started(cast)).submitted();
    expect(await countOf(HOLES)).toBe(0);
    const take = `DELETE FROM answer_evidence u USING layer l WHERE l.id = u.layer_id AND l.assessment_id = '${candidacy.assessmentId}' AND u.code = 'C1.2'`;
    await expect(stage.sql(take)).rejects.toMatchObject({ constraint: 'layer_sealed_is_final' });
    await bothLookThenWrite('SELECT 1', take);
    expect(await countOf(HOLES)).toBe(1);
  });
});

describe('Withdrawing while somebody decides (C5)', () => {
  it('has one winner.', async () => {
    for (let n = 0; n < TRIES; n += 1) {
      const candidacy = await (await Candidacy.started(cast)).concluded();
      const [withdrawn, decided] = await Promise.all([candidacy.withdraws(), candidacy.determines()]);
      expect([withdrawn, decided].map(({ code }) => code).sort()).toEqual(['NOT_ALLOWED_NOW', undefined]);
      const decisions = await countOf(DECISIONS, [candidacy.assessmentId]);
      expect([withdrawn['state'] === 'WITHDRAWN', decisions]).toEqual(withdrawn.code ? [false, 1] : [true, 0]);
    }
  });

  it('Control: without lock, version and trigger both win.', async () => {
    const candidacy = await (await Candidacy.started(cast)).concluded();
    const look = `SELECT state FROM membership_application WHERE id = '${candidacy.applicationId}'`;
    expect(await bothLookThenWrite(look, `UPDATE membership_application SET state = 'WITHDRAWN', ended_at = now() WHERE id = '${candidacy.applicationId}'`)).toEqual([1, 1]);
  });
});

describe('Two determinations at once', () => {
  it('are one, with one certificate.', async () => {
    for (let n = 0; n < TRIES; n += 1) {
      const candidacy = await (await Candidacy.started(cast)).concluded();
      const another = await stage.aPerson({ roles: [{ role: 'DEPARTMENT_SIGNATORY' }] });
      const told = await Promise.all([candidacy.determines(), candidacy.determines(another), candidacy.determines()]);
      expect(told.filter(({ __typename }) => __typename === 'MembershipApplication')).toHaveLength(1);
      expect(await countOf(DECISIONS, [candidacy.assessmentId])).toBe(1);
      const certificates = `SELECT count(*)::int AS n FROM certificate c JOIN determination d ON d.id = c.determination_id WHERE d.assessment_id = $1`;
      expect(await countOf(certificates, [candidacy.assessmentId])).toBe(1);
    }
  });

  it('with one key are one act, told twice.', async () => {
    const candidacy = await (await Candidacy.started(cast)).concluded();
    const key = newId();
    const told = await Promise.all(Array.from({ length: 6 }, () => candidacy.determines(cast.signatory, key)));
    expect(new Set(told.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(told[0]).toMatchObject({ state: 'DECIDED' });
  });
});

describe('Joining the applicant while being assigned (W2)', () => {
  const BOTH = `SELECT count(*)::int AS n FROM case_side c JOIN assessment a ON a.id = c.assessment_id
     JOIN role_grant g ON g.scope_id = a.subject_id AND g.person_id = c.person_id AND g.ended_at IS NULL WHERE c.side = 'EXAMINER' AND a.closed_at IS NULL`;
  const GRANT = `INSERT INTO role_grant (id, person_id, role, scope_kind, scope_id, given_at) VALUES ($1, $2, 'BUSINESS_EDITOR', 'BUSINESS', $3, now())`;

  it('nobody ends up on both sides.', async () => {
    const candidacy = await (await Candidacy.started(cast)).submitted();
    const outcomes = new Set<string>();
    for (let n = 0; n < 3 * TRIES; n += 1) {
      const person = await stage.aPerson({ roles: [{ role: 'ASSESSOR' }] });
      await candidacy.declares(person);
      const joining = stage.sql(GRANT, [newId(), person.id, candidacy.business.id]).then(() => 'JOINED', (error: { constraint: string }) => error.constraint);
      const [assigned, joined] = await Promise.all([candidacy.assigns(person), joining]);
      outcomes.add([assigned.code ?? 'ASSIGNED', joined].join(' '));
      expect(await countOf(BOTH)).toBe(0);
      const live = (assigned['assignments'] as { id: string; endedAt: string | null }[] | undefined)?.find(({ endedAt }) => endedAt === null);
      if (live) await candidacy.as(cast.editor, 'endAssignment', { assignmentId: live.id, reason: 'Đổi người' });
    }
    expect([...outcomes].filter((outcome) => !['ASSIGNED case_side_examiner_stays_outside', 'ON_ANOTHER_SIDE JOINED'].includes(outcome))).toEqual([]);
  });

  it('Control: without the trigger an examiner joins, and the same question sees it.', async () => {
    const candidacy = await (await Candidacy.started(cast)).submitted();
    await candidacy.declares(cast.assessor);
    await candidacy.assigns();
    await expect(stage.sql(GRANT, [newId(), cast.assessor.id, candidacy.business.id])).rejects.toMatchObject({ constraint: 'case_side_examiner_stays_outside' });
    await bothLookThenWrite('SELECT 1', `INSERT INTO role_grant (id, person_id, role, scope_kind, scope_id, given_at) VALUES (gen_random_uuid(), '${cast.assessor.id}', 'BUSINESS_EDITOR', 'BUSINESS', '${candidacy.business.id}', now()) ON CONFLICT DO NOTHING`);
    expect(await countOf(BOTH)).toBe(1);
  });
});

// Last in this file: the key of determinations is gone afterwards.
describe('Two determinations at once, without the lock of the application', () => {
  const decides = async (): Promise<{ written: Promise<number[]>; assessmentId: string }> => {
    const { assessmentId } = await (await Candidacy.started(cast)).concluded();
    const write = `INSERT INTO determination (id, assessment_id, layer_id, layer_hash, layer_kind, edition_hash, engine_version, result, result_hash, outcome, decision_no, signed_by, signed_at)
      SELECT gen_random_uuid(), assessment_id, id, sealed_hash, kind, edition_hash, (result::jsonb ->> 'engineVersion')::integer, result,
             encode(sha256(convert_to(result, 'UTF8')), 'hex'), result::jsonb ->> 'outcome', '12/QĐ-SCT', '${cast.signatory.id}', now()
        FROM layer WHERE assessment_id = '${assessmentId}' AND kind = 'DESK' AND sealed_at IS NOT NULL`;
    return { written: bothLookThenWrite(`SELECT 1 FROM determination WHERE assessment_id = '${assessmentId}'`, write), assessmentId };
  };

  it('are one by the key alone.', async () => {
    const { written, assessmentId } = await decides();
    await expect(written).rejects.toMatchObject({ constraint: 'determination_one_per_case' });
    expect(await countOf(DECISIONS, [assessmentId])).toBe(1);
  });

  it('Control: without that key as well they are two decisions on one case, and the same question sees it.', async () => {
    await stage.sql(`ALTER TABLE determination DROP CONSTRAINT determination_one_per_case`);
    const { written, assessmentId } = await decides();
    expect(await written).toEqual([1, 1]);
    expect(await countOf(DECISIONS, [assessmentId])).toBe(2);
  });
});

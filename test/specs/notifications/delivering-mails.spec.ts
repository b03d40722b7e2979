import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DeliverNotification, SweepDeliveries } from '@ketnoi/notifications';
import { openStage, type Caller, type Stage } from '../../support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => {
  stage.mailbox.answerWith(() => 'take');
  stage.clock.set(MORNING);
});
afterAll(() => stage.close());

const MORNING = new Date('2026-03-02T03:00:00.000Z');
const later = (minutes: number) => new Date(MORNING.getTime() + minutes * 60_000);

const askForLink = (person: Caller) => stage.as(person).act(`mutation { requestVerification }`);
const unproved = (locale: 'vi' | 'en' = 'vi') => stage.aPerson({ verified: false, locale });

interface LedgerRow {
  readonly id: string;
  readonly message: string;
  readonly state: string;
  readonly reason: string | null;
  readonly tries: number;
  readonly uncertain: number;
  readonly error: string | null;
}
const ledgerOf = (person: Caller) =>
  stage.sql<LedgerRow>(
    `SELECT d.id, n.message, d.state, d.skip_reason AS reason, d.tries, d.uncertain_count AS uncertain, d.last_error AS error
       FROM delivery d JOIN notification n ON n.id = d.notification_id WHERE n.person_id = $1 ORDER BY d.id`,
    [person.id],
  );
const outcomeOf = async (person: Caller) => (await ledgerOf(person)).map(({ id: _id, message: _message, ...outcome }) => outcome);

/** The sweeper's tick, then everything it queued. */
const tick = async () => {
  const swept = await stage.worker?.context.get(SweepDeliveries, { strict: false }).run();
  await stage.afterTheQueueIsQuiet();
  return swept?.queued;
};

describe('A mail', () => {
  it('reaches its person in her language, and its link proves the address.', async () => {
    const [may, tom] = [await unproved('vi'), await unproved('en')];
    await askForLink(may);
    await askForLink(tom);
    await stage.afterTheQueueIsQuiet();
    expect(stage.mailbox.of(may.email).map(({ subject }) => subject)).toEqual(['Xác nhận địa chỉ thư của bạn']);
    expect(stage.mailbox.of(tom.email).map(({ subject }) => subject)).toEqual(['Confirm your e-mail address']);
    const [mail] = stage.mailbox.of(may.email);
    const [delivery] = await ledgerOf(may);
    expect(mail?.messageId).toBe(`<${delivery?.id}@localhost>`);
    const token = decodeURIComponent(/xac-nhan-dia-chi\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? '');
    expect(mail?.html).toContain(encodeURIComponent(token));
    expect(await stage.anonymous.act(`mutation ($token: String!) { verifyEmail(token: $token) { __typename } }`, { token })).toEqual({ verifyEmail: { __typename: 'EmailProved' } });
  });

  it('is sent once, however often its event is dispatched and its job delivered.', async () => {
    const may = await unproved();
    await askForLink(may);
    await stage.afterTheQueueIsQuiet();
    await stage.sql(`UPDATE domain_event SET dispatched_at = NULL, sweeps = 0, sweep_due_at = sweep_due_at - interval '2 minutes' WHERE subject_id = $1`, [may.id]);
    const { EventSweeper } = await import('@ketnoi/platform');
    expect(await stage.worker?.context.get(EventSweeper, { strict: false }).run()).toBe(1);
    await stage.afterTheQueueIsQuiet();
    const [{ id } = { id: '' }] = await ledgerOf(may);
    const deliver = stage.worker?.context.get(DeliverNotification, { strict: false });
    expect(await Promise.all([deliver?.run(id), deliver?.run(id), deliver?.run(id)])).toEqual([null, null, null]);
    expect(stage.mailbox.of(may.email)).toHaveLength(1);
    expect(await outcomeOf(may)).toEqual([{ state: 'SENT', reason: null, tries: 1, uncertain: 0, error: null }]);
  });

  it('that a busy server puts off is tried again after the pause, not before, under the same Message-ID.', async () => {
    const may = await unproved();
    const seen: string[] = [];
    stage.mailbox.answerWith((to) => (seen.push(to), seen.length < 3 ? { code: 450 } : 'take'));
    await askForLink(may);
    await stage.afterTheQueueIsQuiet();
    expect(await outcomeOf(may)).toEqual([{ state: 'RETRY', reason: null, tries: 1, uncertain: 0, error: 'SMTP_450' }]);
    expect(await tick()).toBe(0);
    stage.clock.set(later(1));
    expect(await tick()).toBe(1);
    expect(await outcomeOf(may)).toMatchObject([{ state: 'RETRY', tries: 2 }]);
    stage.clock.set(later(2));
    expect(await tick()).toBe(0);
    stage.clock.set(later(3));
    expect(await tick()).toBe(1);
    expect(await outcomeOf(may)).toEqual([{ state: 'SENT', reason: null, tries: 3, uncertain: 0, error: null }]);
    expect([seen.length, stage.mailbox.of(may.email).length]).toEqual([3, 1]);
  });

  it('to an unknown mailbox fails at once and is not tried again.', async () => {
    const may = await unproved();
    stage.mailbox.answerWith(() => ({ code: 550 }));
    await askForLink(may);
    await stage.afterTheQueueIsQuiet();
    stage.mailbox.answerWith(() => 'take');
    stage.clock.set(later(600));
    expect(await tick()).toBe(0);
    expect(await outcomeOf(may)).toEqual([{ state: 'FAILED', reason: null, tries: 1, uncertain: 0, error: 'SMTP_550' }]);
    expect(stage.mailbox.of(may.email)).toEqual([]);
  });

  it('whose answer was lost is sent again under the same Message-ID, and counted as uncertain.', async () => {
    const may = await unproved();
    let first = true;
    stage.mailbox.answerWith(() => (first ? ((first = false), 'take-and-drop') : 'take'));
    await askForLink(may);
    await stage.afterTheQueueIsQuiet();
    expect(await outcomeOf(may)).toMatchObject([{ state: 'RETRY', uncertain: 1, error: 'ECONNECTION' }]);
    stage.clock.set(later(1));
    await tick();
    expect(await outcomeOf(may)).toEqual([{ state: 'SENT', reason: null, tries: 2, uncertain: 1, error: null }]);
    const ids = stage.mailbox.of(may.email).map(({ messageId }) => messageId);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  });

  it('goes to an address that is not proved only to prove it.', async () => {
    const may = await unproved();
    await stage.anonymous.act(`mutation ($email: String!) { requestPasswordReset(input: { email: $email }) { email } }`, { email: may.email });
    await askForLink(may);
    await stage.afterTheQueueIsQuiet();
    const token = decodeURIComponent(/dat-lai-mat-khau\/(\S+)/.exec(stage.mailbox.of(may.email).find(({ subject }) => subject === 'Đặt lại mật khẩu')?.text ?? '')?.[1] ?? '');
    await stage.sql(`UPDATE mailed_link SET used_at = NULL WHERE person_id = $1`, [may.id]);
    const reset = `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { __typename } }`;
    await stage.anonymous.act(reset, { input: { token, password: 'cây đa bến nước sân đình làng tôi' } });
    await stage.sql(`UPDATE person SET email_verified_at = NULL WHERE id = $1`, [may.id]);
    await stage.afterTheQueueIsQuiet();
    const ledger = (await ledgerOf(may)).map(({ message, state, reason }) => [message, state, reason]);
    expect(ledger).toContainEqual(['VerifyEmail', 'SENT', null]);
    expect(ledger).toContainEqual(['ResetPassword', 'SENT', null]);
  });

  it('of which the ledger says that it was sent can never be marked for sending again.', async () => {
    const may = await unproved();
    await askForLink(may);
    await stage.afterTheQueueIsQuiet();
    const again = stage.sql(`UPDATE delivery SET state = 'QUEUED', sent_at = NULL WHERE id = $1`, [(await ledgerOf(may))[0]?.id]);
    await expect(again).rejects.toMatchObject({ constraint: 'delivery_sent_is_final' });
  });

  it('leaves no address or name in the ledger, the events or the queue.', async () => {
    const marker = `dau-vet-${Date.now()}`;
    const may = await stage.aPerson({ verified: false, name: marker, email: `${marker}@vi-du.example` });
    stage.mailbox.answerWith(() => ({ code: 450 }));
    await askForLink(may);
    await stage.afterTheQueueIsQuiet();
    const tables = await stage.sql<{ name: string }>(`SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' OR tablename IN ('notification', 'delivery', 'domain_event')`);
    const holding = await Promise.all(tables.map(async ({ name }) => ((await stage.sql(`SELECT 1 FROM ${name} t WHERE t::text LIKE '%${marker}%' LIMIT 1`)).length > 0 ? [name] : [])));
    expect(tables.length).toBeGreaterThan(5);
    expect(holding.flat()).toEqual([]);
    expect(await stage.sql(`SELECT 1 FROM person t WHERE t::text LIKE '%${marker}%'`)).toHaveLength(1);
  });
});

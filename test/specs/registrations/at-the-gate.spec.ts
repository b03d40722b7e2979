import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@ketnoi/common';
import { onTicket, tryTicket, Visiting } from '../../support/registrations.js';
import { openStage, type Stage } from '../../support/stage.js';

let stage: Stage;
let visiting: Visiting;
beforeAll(async () => {
  stage = await openStage();
  visiting = await Visiting.at(stage, { in: 5, places: 200 });
});
beforeEach(() => visiting.fair.onDay(0));
afterAll(() => stage.close());

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** The code with one of its signs turned into the next one. */
const altered = (code: string, at: number): string => code.slice(0, at) + (SIGNS[(SIGNS.indexOf(code[at] ?? 'A') + 1) % 32] ?? '') + code.slice(at + 1);

describe('The gate', () => {
  it('lets a ticket in once a day, and then says when and at which gate it came first.', async () => {
    const { code, deskCode } = await visiting.ticket({ days: [0, 1], party: 3 });
    visiting.fair.onDay(0, 9);
    const first = { verdict: 'OK', admits: 3, firstAt: stage.clock.now().toISOString(), firstGate: 'Cổng chính' };
    expect(await visiting.scans(code)).toMatchObject(first);
    visiting.fair.onDay(0, 11);
    expect(await visiting.scans(code, 1)).toMatchObject({ ...first, verdict: 'ALREADY_IN' });
    expect(await visiting.scans(deskCode.toLowerCase(), 1)).toMatchObject({ ...first, verdict: 'ALREADY_IN' });
    visiting.fair.onDay(1, 8);
    expect(await visiting.scans(deskCode)).toMatchObject({ verdict: 'OK', firstGate: 'Cổng chính' });
    visiting.fair.onDay(2, 8);
    expect(await visiting.scans(code)).toMatchObject({ verdict: 'WRONG_DAY', admits: 3, firstAt: null, firstGate: null });
  });

  it('lets it in once also when every gate asks at the same moment.', async () => {
    const { code } = await visiting.ticket();
    const verdicts = (await Promise.all(Array.from({ length: 12 }, (_, nth) => visiting.scans(code, nth % 2)))).map(({ verdict }) => verdict);
    expect(verdicts.sort()).toEqual([...Array<string>(11).fill('ALREADY_IN'), 'OK']);
  });

  it('takes the same scan sent again as the same scan, however often and however close.', async () => {
    const { code } = await visiting.ticket();
    const nonce = newId();
    const answers = await Promise.all(Array.from({ length: 6 }, () => visiting.scans(code, 0, nonce)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ verdict: 'OK' });
    expect(await stage.sql(`SELECT verdict FROM check_in WHERE nonce = $1`, [nonce])).toEqual([{ verdict: 'OK' }]);
    for (const [other, gate] of [[(await visiting.ticket()).code, 0], [code, 1]] as const) {
      const { errors } = await tryTicket(stage.as(visiting.gateStaff), 'checkIn', { eventId: visiting.fair.id, gateId: visiting.gates[gate], code: other, nonce });
      expect(errors?.[0]?.extensions.code).toBe('CONFLICT');
    }
  });

  it('No altered sign passes, at whatever place.', async () => {
    const { code } = await visiting.ticket();
    for (let at = 0; at < code.length; at += 1) {
      const { verdict } = await visiting.scans(altered(code, at));
      expect([at, ['BAD_SIGNATURE', 'OTHER_EVENT', 'UNKNOWN'].includes(String(verdict))]).toEqual([at, true]);
    }
    // The control: the code itself passes.
    expect(await visiting.scans(code)).toMatchObject({ verdict: 'OK' });
  });

  it('tells a ticket of another fair, a cancelled one, one signed by another key, and plain nonsense.', async () => {
    const other = await Visiting.at(stage, { in: 5 });
    const [foreign, cancelled, victim] = [await other.ticket(), await visiting.ticket(), await visiting.ticket()];
    await onTicket(stage.anonymous, 'cancelRegistration', { token: cancelled.token, idempotencyKey: newId() });
    expect(await visiting.scans(foreign.code)).toMatchObject({ verdict: 'OTHER_EVENT', admits: null });
    expect(await visiting.scans(foreign.deskCode)).toMatchObject({ verdict: 'UNKNOWN' });
    expect(await visiting.scans(cancelled.code)).toMatchObject({ verdict: 'REVOKED' });
    // What our event signed for one ticket does not carry another one, and the other event's key signs nothing of ours.
    const [ours, theirs] = [victim.code, foreign.code];
    expect(await visiting.scans(ours.slice(0, 45) + theirs.slice(45))).toMatchObject({ verdict: 'BAD_SIGNATURE' });
    for (const nonsense of ['x', '2345-6789', 'A'.repeat(144), 'https://vi-du.example/ve', '☕️']) expect(await visiting.scans(nonsense)).toMatchObject({ verdict: 'UNKNOWN' });
  });

  it('closes when the event is cancelled; every scan was kept, and nothing of a person stands in it.', async () => {
    const closing = await Visiting.at(stage, { in: 6 });
    const { code } = await closing.ticket({ name: 'Phạm Văn Riêng' });
    await stage.sql(`UPDATE event SET state = 'CANCELLED', cancelled_at = now(), cancel_reason = 'Bão' WHERE id = $1`, [closing.fair.id]);
    closing.fair.onDay(0);
    expect(await closing.scans(code)).toMatchObject({ verdict: 'CLOSED' });
    const kept = JSON.stringify(await stage.sql(`SELECT c.*, t.* FROM check_in c LEFT JOIN ticket t ON t.id = c.ticket_id`));
    for (const trace of ['Phạm Văn Riêng', 'khach', '@']) expect(kept).not.toContain(trace);
    await expect(stage.sql(`UPDATE check_in SET verdict = 'OK'`)).rejects.toThrow('a scan never changes');
  });

  it('asks only for who works there: others learn nothing and write nothing.', async () => {
    const { code } = await visiting.ticket();
    const elsewhere = await (await Visiting.at(stage, { in: 5 })).fair.staff('GATE_STAFF');
    const stranger = await stage.aPerson();
    const before = await stage.written();
    for (const person of [elsewhere, stranger]) {
      const { errors } = await tryTicket(stage.as(person), 'checkIn', { eventId: visiting.fair.id, gateId: visiting.gates[0], code, nonce: newId() });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect((await tryTicket(stage.anonymous, 'checkIn', { eventId: visiting.fair.id, gateId: visiting.gates[0], code, nonce: newId() })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await tryTicket(stage.as(visiting.gateStaff), 'checkIn', { eventId: visiting.fair.id, gateId: newId(), code, nonce: newId() })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await stage.written()).toEqual(before);
  });

  it('names what is wrong with a scan.', async () => {
    const input = { eventId: visiting.fair.id, gateId: visiting.gates[0], code: 'x', nonce: newId() };
    const issues = async (more: object) => (await tryTicket(stage.as(visiting.gateStaff), 'checkIn', { ...input, ...more })).errors?.[0]?.extensions.issues?.map(({ path, code }) => [path, code]);
    expect([await issues({ nonce: '1' }), await issues({ code: '' }), await issues({ code: 'x'.repeat(401) })]).toEqual([[['input.nonce', 'NONCE_FORM']], [['input.code', 'TEXT_BLANK']], [['input.code', 'TEXT_TOO_LONG']]]);
  });

  it('and a visitor cannot cancel who has come in.', async () => {
    const { code, token } = await visiting.ticket();
    await visiting.scans(code);
    expect(await onTicket(stage.anonymous, 'cancelRegistration', { token, idempotencyKey: newId() })).toMatchObject({ code: 'ALREADY_ADMITTED' });
  });
});

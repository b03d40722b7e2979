import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ketnoi/common';
import { ScanReminders, SweepDeliveries } from '@ketnoi/notifications';
import { aCast, aCertificate, Candidacy, does, type Cast } from '../../support/membership.js';
import { openStage, type Caller, type Stage } from '../../support/stage.js';

let stage: Stage;
let cast: Cast;
beforeAll(async () => {
  stage = await openStage();
  cast = await aCast(stage);
});
afterEach(() => {
  stage.clock.set(MONDAY);
});
afterAll(() => stage.close());

/** 2 March 2026, 10:00 in Hanoi. */
const MONDAY = new Date('2026-03-02T03:00:00.000Z');
const morningOf = (day: string) => new Date(`${day}T10:00:00+07:00`);

const subjectsOf = async (person: Caller) => {
  await stage.afterTheQueueIsQuiet();
  return stage.mailbox.of(person.email).map(({ subject }) => subject);
};
const newest = async (person: Caller) => {
  await stage.afterTheQueueIsQuiet();
  return stage.mailbox.of(person.email).at(-1);
};
/** Addresses of who owns or edits the business, sorted. */
const peopleOf = async (businessId: string) =>
  (await stage.sql<{ email: string }>(`SELECT p.email FROM role_grant g JOIN person p ON p.id = g.person_id WHERE g.scope_id = $1 AND g.ended_at IS NULL ORDER BY p.email COLLATE "C"`, [businessId])).map(({ email }) => email);
/** One tick of the scheduler on that morning: answers how many persons were told. */
async function tickOn(day: string): Promise<number | undefined> {
  stage.clock.set(morningOf(day));
  const told = await stage.worker?.context.get(ScanReminders, { strict: false }).run();
  await stage.worker?.context.get(SweepDeliveries, { strict: false }).run();
  await stage.afterTheQueueIsQuiet();
  return told?.told;
}

describe('An application on its way', () => {
  it('is acknowledged, given to an assessor and returned with what to supplement; nobody else is told.', async () => {
    const stranger = await stage.aPerson();
    const candidacy = await (await Candidacy.started(cast)).assigned();
    const [receipt] = await subjectsOf(candidacy.owner);
    expect(receipt).toMatch(/^Đã nhận hồ sơ HS-2026-\d{6}$/);
    expect(await subjectsOf(cast.editor)).toContain(`Hồ sơ ${receipt?.slice(-14)} chờ phân công rà soát`);
    expect((await subjectsOf(cast.assessor)).at(-1)).toBe(`Bạn được phân công rà soát hồ sơ ${receipt?.slice(-14)}`);

    const code = cast.content.criteria[2]?.code ?? '';
    await candidacy.as(cast.assessor, 'returnApplication', { applicationId: candidacy.applicationId, supplements: [{ code, text: 'Bổ sung hợp đồng <b>thu gom</b> rác' }], idempotencyKey: newId() });
    const mail = await newest(candidacy.owner);
    expect(mail?.subject).toBe(`Hồ sơ ${receipt?.slice(-14)} cần bổ sung`);
    expect(mail?.text).toContain(`- ${code}: Bổ sung hợp đồng <b>thu gom</b> rác`);
    expect(mail?.html).toContain('Bổ sung hợp đồng &lt;b&gt;thu gom&lt;/b&gt; rác');
    expect(mail?.text).toContain('Hạn bổ sung: hết ngày 17/03/2026');
    expect(await subjectsOf(stranger)).toEqual([]);
    await candidacy.withdraws();
    expect((await subjectsOf(candidacy.owner)).at(-1)).toMatch(/^Đã rút hồ sơ của /);
  });

  it('that was returned is reminded of three days and one day before its deadline, each once, however often the clock ticks or is set back.', async () => {
    const candidacy = await (await Candidacy.started(cast)).assigned();
    const code = cast.content.criteria[0]?.code ?? '';
    await candidacy.as(cast.assessor, 'returnApplication', { applicationId: candidacy.applicationId, supplements: [{ code, text: 'Chụp lại' }], idempotencyKey: newId() });
    const reminders = async () => (await subjectsOf(candidacy.owner)).filter((subject) => subject.startsWith('Sắp hết hạn bổ sung')).length;

    // Two people are told: the owner, and the editor who sent the papers.
    expect([await tickOn('2026-03-13'), await reminders()]).toEqual([0, 0]);
    expect([await tickOn('2026-03-14'), await reminders()]).toEqual([2, 1]);
    expect([await tickOn('2026-03-14'), await tickOn('2026-03-15'), await tickOn('2026-03-13'), await tickOn('2026-03-14'), await reminders()]).toEqual([0, 0, 0, 0, 1]);
    expect((await newest(candidacy.owner))?.text).toContain('hết ngày 17/03/2026');
    // The tick of the 16th was missed.
    expect([await tickOn('2026-03-17'), await reminders()]).toEqual([2, 2]);
    expect([await tickOn('2026-03-18'), await reminders()]).toEqual([0, 2]);
  });
});

describe('A decision', () => {
  it('that admits comes with the certificate’s code, once to the owner, and waits for a signatory before.', async () => {
    const { candidacy, code } = await aCertificate(cast);
    expect((await subjectsOf(cast.signatory)).at(-1)).toMatch(/^Hồ sơ HS-2026-\d{6} chờ quyết định$/);
    const mails = (await subjectsOf(candidacy.owner)).filter((subject) => subject.includes(code));
    expect(mails).toHaveLength(1);
    const mail = await newest(candidacy.owner);
    expect(mail?.text).toContain(`/v/${code}`);
    expect(mail?.text).toContain('Quyết định số: 12/QĐ-SCT');
    expect(mail?.text).toContain('Hiệu lực đến: hết ngày 02/03/2029');
  });

  it('that does not admit names each criterion that is not met, with the worth of its wording and the reviewer’s words; only the business is told.', async () => {
    const rejected = cast.content.indicators.find(({ kind, criterion }) => kind === 'EVIDENCE' && criterion === 'C1')?.code ?? '';
    const candidacy = await (await Candidacy.started(cast)).concluded({ rejecting: [rejected] });
    const before = stage.mailbox.mails.length;
    await candidacy.determines();
    const mail = await newest(candidacy.owner);
    expect(mail?.subject).toMatch(/^Kết quả hồ sơ HS-2026-\d{6}: chưa đạt$/);
    const [unmet, ...others] = [...(mail?.text ?? '').matchAll(/^- (C\d)\. .*$/gm)].map(([line]) => line);
    expect(others).toEqual([]);
    expect(unmet).toContain(cast.content.criteria.find(({ code }) => code === 'C1')?.statement.vi);
    expect(unmet).toMatch(/\(.*(soạn theo|tương tự|bộ tiêu chí).*\)/i);
    expect(mail?.text).toContain(`- ${rejected}: Không đọc được`);
    expect(stage.mailbox.mails.slice(before).filter(({ subject }) => subject.includes('chưa đạt')).map(({ to }) => to).sort()).toEqual(await peopleOf(candidacy.business.id));
  });
});

describe('A certificate', () => {
  it('that is suspended and reinstated is told to its owner with the reason; the second person is asked before.', async () => {
    const { candidacy, id, code } = await aCertificate(cast);
    const change = async (proposer: Caller, confirmer: Caller, kind: string, cause: string) => {
      const told = await does(stage, proposer, 'proposeStatusChange', { certificateId: id, kind, cause, text: 'Theo biên bản kiểm tra', idempotencyKey: newId() });
      const asked = await newest(confirmer);
      await does(stage, confirmer, 'answerStatusProposal', { proposalId: (told['openProposal'] as { id: string }).id, confirmed: true, idempotencyKey: newId() });
      return asked?.subject;
    };
    expect(await change(cast.approver, cast.signatory, 'SUSPENDED', 'FINDING')).toBe(`Đề nghị tạm dừng giấy chứng nhận ${code}`);
    const suspended = await newest(candidacy.owner);
    expect([suspended?.subject, suspended?.text.includes('Lý do: Theo biên bản kiểm tra')]).toEqual([`Giấy chứng nhận ${code} bị tạm dừng`, true]);
    expect(await change(cast.signatory, cast.approver, 'REINSTATED', 'CURED')).toBe(`Đề nghị khôi phục giấy chứng nhận ${code}`);
    expect((await newest(candidacy.owner))?.subject).toBe(`Giấy chứng nhận ${code} có hiệu lực trở lại`);
  });

  it('is reminded of 90, 30 and 7 days before its last day, each once, with the days that are left then.', async () => {
    const { candidacy, code } = await aCertificate(cast);
    const days = async () => (await subjectsOf(candidacy.owner)).flatMap((subject) => (subject.startsWith(`Giấy chứng nhận ${code} còn`) ? [subject.slice(-7)] : []));
    await tickOn('2028-12-01');
    expect(await days()).toEqual([]);
    await tickOn('2028-12-02');
    await tickOn('2028-12-02');
    expect(await days()).toEqual([`90 ngày`]);
    await tickOn('2029-01-31');
    // The tick of the day itself was missed by two days.
    await tickOn('2029-02-25');
    await tickOn('2029-03-02');
    expect(await days()).toEqual(['90 ngày', '30 ngày', ' 5 ngày'].map((text) => expect.stringContaining(text.trim())));
    await tickOn('2029-03-03');
    expect(await days()).toHaveLength(3);
  });
});

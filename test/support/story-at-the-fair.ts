import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ketnoi/common';
import { ScanReminders } from '@ketnoi/notifications';
import { asks, BoothPage, onPage } from './booth-pages.js';
import { Business, type Told } from './businesses.js';
import { onEvent } from './events.js';
import { doneBooth, Exhibiting, onBooth, type Exhibitor } from './exhibition.js';
import { onTicket, Visiting } from './registrations.js';
import type { Caller, Stage } from './stage.js';

/** Where the first half of the story has come to: a member in force. */
export interface Member {
  readonly stage: Stage;
  readonly member: { readonly email: string; readonly name: string; readonly token: string };
  readonly businessId: string;
  readonly establishmentId: string;
  readonly certificateCode: string;
}

const GUEST = { name: 'Anna Khách', email: 'anna@phuongxa.vi-du.example' };

/** The second half of the whole story: from the call for exhibitors to the gate. */
export function theFairGoesOn(member: () => Member): void {
  describe('At the fair', () => tell(member));
}

function tell(member: () => Member): void {
  let stage: Stage;
  let owner: Caller;
  let exhibiting: Exhibiting;
  let exhibitor: Exhibitor;
  let page: BoothPage;
  let visiting: Visiting;
  beforeAll(async () => {
    ({ stage } = member());
    const { me } = await stage.as(member().member).act<{ me: { id: string } }>(`{ me { id } }`);
    owner = { ...member().member, id: me.id };
  });

  const mailsOf = async (email: string) => {
    await stage.afterTheQueueIsQuiet();
    return stage.mailbox.of(email);
  };
  const newest = async (email: string) => (await mailsOf(email)).at(-1);
  const remind = async () => {
    await stage.worker?.context.get(ScanReminders, { strict: false }).run();
    await stage.afterTheQueueIsQuiet();
  };

  describe('6. A fair opens its call, and the member gets a booth', () => {
    it('An organizer creates the fair with days on site and others online, a hall with numbered booths, and opens the call.', async () => {
      exhibiting = await Exhibiting.open(stage, { in: 20, onlineDays: 28, booths: 3, boothsPerBusiness: 1 });
      const { fair } = exhibiting;
      const { event } = await stage.anonymous.act<{ event: object }>(`query ($code: String) { event(code: $code) { phase windows { kind fromDate toDate } } }`, { code: fair.code });
      expect(event).toEqual({ phase: 'UPCOMING', windows: expect.arrayContaining([{ kind: 'ON_SITE', fromDate: fair.days[0], toDate: fair.days[2] }, { kind: 'ONLINE', fromDate: fair.days[0], toDate: fair.lastOnlineDay }]) });
    });

    it('A business without a certificate is told so; the member applies with a wish, and hears that it was received.', async () => {
      const newcomer = await Business.on(stage);
      await newcomer.establishment();
      expect(await (await exhibiting.applicant(newcomer.owner, newcomer.id)).submits()).toMatchObject({ __typename: 'NotEligible', reasons: ['NO_CERTIFICATE'] });
      exhibitor = await exhibiting.applicant(owner, member().businessId, [{ boothId: exhibiting.booth('A02') }, { kind: 'STANDARD' }]);
      expect(await exhibitor.submits()).toMatchObject({ state: 'SUBMITTED', checks: [{ occasion: 'SUBMIT', verdict: 'ELIGIBLE' }] });
      expect((await newest(owner.email))?.subject).toMatch(/đăng ký gian hàng/i);
    });

    it('Two organizers offer the same booth at once: one offer stands. The business confirms it in time; half-time brings a reminder.', async () => {
      await exhibitor.decide('acceptBoothApplication');
      const other = await exhibiting.fair.staff('ORGANIZER');
      const offer = (by: Caller): Promise<Told> => onBooth(stage, by, 'offerBooth', { applicationId: exhibitor.applicationId, boothId: exhibiting.booth('A02'), workingDays: 4, idempotencyKey: newId() });
      const told = await Promise.all([offer(exhibiting.organizer), offer(other)]);
      expect(told.map(({ code }) => code ?? 'OFFERED').sort()).toEqual(['BOOTH_TAKEN', 'OFFERED']);
      const offered = told.find(({ code }) => !code) as Told;
      expect((await newest(owner.email))?.text).toContain('A02');
      const before = (await mailsOf(owner.email)).length;
      await remind();
      expect((await mailsOf(owner.email)).length).toBe(before);
      stage.clock.set(new Date(stage.clock.now().getTime() + 3 * 24 * 3_600_000));
      await remind();
      expect((await newest(owner.email))?.subject).toMatch(/^Sắp hết hạn xác nhận gian A02/);
      expect(await exhibitor.answers('confirmBooth', offered)).toMatchObject({ state: 'CONFIRMED', booth: { label: 'A02' } });
      expect((await newest(owner.email))?.subject).toContain('A02');
    });
  });

  describe('7. The booth shows itself', () => {
    it('The business composes its page in two languages with photos, is told what is missing, and publishes it.', async () => {
      page = await BoothPage.of(stage, exhibiting.fair, Business.known(stage, owner, member().businessId));
      await page.saves({ facts: [] });
      expect(await page.publishes()).toMatchObject({ __typename: 'BoothPageNotReady', missing: [{ part: 'FACTS', have: 0, needed: 3 }] });
      await page.published();
    });

    const BOOTH = `label display takesEnquiries business { name { vi } village { name } } headline { vi en } products { name { vi } photos { photo { url } } } criteria { certificateCode statusToday criteria { code standing wordingStatus } }`;
    const hall = async () =>
      (await stage.anonymous.act<{ exhibition: { phase: string; booths: { nodes: Record<string, unknown>[] } } }>(`query ($code: String!) { exhibition(eventCode: $code) { phase halls { name { vi } } booths(first: 10) { nodes { ${BOOTH} } } } }`, { code: exhibiting.fair.code })).exhibition;

    it('Before the online window everybody sees name and village; while it is open, all of it, and finds it without diacritics.', async () => {
      expect(await hall()).toMatchObject({ phase: 'BEFORE', booths: { nodes: [{ label: 'A02', display: 'NAME_ONLY', headline: null }] } });
      exhibiting.fair.onDay(0);
      const [booth] = (await hall()).booths.nodes;
      expect(booth).toMatchObject({ display: 'SHOWN', takesEnquiries: true, business: { village: { name: 'Hạ Thái' } }, criteria: { certificateCode: member().certificateCode, statusToday: 'IN_FORCE' } });
      const { criteria } = booth?.['criteria'] as { criteria: { code: string; standing: string; wordingStatus: string }[] };
      expect(criteria.map(({ standing }) => standing)).toEqual(Array<string>(9).fill('VERIFIED'));
      expect(criteria.find(({ code }) => code === 'C1')?.wordingStatus).toBe('ANALOGOUS');
      const { search } = await stage.anonymous.act<{ search: { nodes: { kind: string }[] } }>(`query ($code: String!) { search(first: 10, eventCode: $code, words: "son mai ha thai", criterion: "C8") { nodes { kind } } }`, { code: exhibiting.fair.code });
      expect(search.nodes.map(({ kind }) => kind)).toContain('BOOTH');
    });
  });

  describe('8. A visitor comes', () => {
    let token: string;

    it('She registers for a day with few places and gets a signed ticket; the last place is not given twice.', async () => {
      exhibiting.fair.onDay(0);
      visiting = await Visiting.open(exhibiting.fair, { places: 2 });
      await visiting.registers({ ...GUEST, days: [1], locale: 'en' });
      const mail = await newest(GUEST.email);
      expect([mail?.subject.startsWith('Your ticket to'), mail?.attachments.some(({ contentType }) => contentType === 'image/png'), mail?.attachments.some(({ contentType }) => contentType === 'text/calendar')]).toEqual([true, true, true]);
      token = visiting.tokenIn(GUEST.email);
      const rest = await Promise.all([1, 2, 3].map(() => visiting.registers({ days: [1] })));
      expect(rest.map(({ __typename }) => __typename).sort()).toEqual(['PlacesFull', 'PlacesFull', 'RegistrationReceived']);
    });

    it('The day before, a reminder brings the ticket again, once.', async () => {
      await remind();
      await remind();
      expect((await mailsOf(GUEST.email)).filter(({ subject }) => subject.startsWith('Tomorrow:'))).toHaveLength(1);
    });

    it('At the gate, whose keeper was invited by mail, it comes in once; the second time the gate says when and where it came first.', async () => {
      const keeper = await stage.aPerson({ name: 'Bùi Văn Cổng' });
      await onEvent(stage, exhibiting.organizer, 'inviteToEvent', { eventId: exhibiting.fair.id, email: keeper.email, role: 'GATE_STAFF', idempotencyKey: newId() });
      const invitation = decodeURIComponent(/loi-moi\/(\S+)/.exec((await newest(keeper.email))?.text ?? '')?.[1] ?? '');
      await stage.as(keeper).act(`mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { ... on InvitationTaken { scopeId } ... on Refusal { code } } }`, { input: { token: invitation, idempotencyKey: newId() } });
      const [ticket] = (await visiting.held(token)).tickets;
      expect(await visiting.scans(ticket?.code ?? '', 0, newId(), keeper)).toMatchObject({ verdict: 'WRONG_DAY' });
      exhibiting.fair.onDay(1, 9);
      const came = stage.clock.now().toISOString();
      expect(await visiting.scans(ticket?.code ?? '', 0, newId(), keeper)).toMatchObject({ verdict: 'OK', admits: 1 });
      exhibiting.fair.onDay(1, 11);
      expect(await visiting.scans(ticket?.deskCode ?? '', 1, newId(), keeper)).toMatchObject({ verdict: 'ALREADY_IN', firstAt: came, firstGate: 'Cổng chính' });
      expect(await onTicket(stage.anonymous, 'cancelRegistration', { token, idempotencyKey: newId() })).toMatchObject({ code: 'ALREADY_ADMITTED' });
    });

    it('She asks at the booth; the business hears it, answers, and she gets the answer.', async () => {
      const { data } = await asks(stage, { pageCode: page.code, ...GUEST, message: 'Do you ship to Huế?', channel: 'QR' });
      expect(data.sendEnquiry).toMatchObject({ __typename: 'EnquirySent' });
      expect((await newest(owner.email))?.text).toContain('Do you ship to Huế?');
      const { enquiries } = await stage.as(owner).act<{ enquiries: { nodes: { id: string; name: string }[] } }>(`query ($id: ID!) { enquiries(pageId: $id, first: 5) { nodes { id name } } }`, { id: page.id });
      expect(await onPage(stage, owner, 'answerEnquiry', { enquiryId: enquiries.nodes[0]?.id, text: 'Dạ có, ba ngày là đến ạ.', idempotencyKey: newId() })).toMatchObject({ state: 'ANSWERED' });
      expect((await newest(GUEST.email))?.text).toContain('Dạ có, ba ngày là đến ạ.');
    });
  });

  describe('9. The hall closes, the archive stays', () => {
    it('At the same address everything is there to read, and nothing more is taken.', async () => {
      await doneBooth(stage, exhibiting.organizer, 'blockBooth', { boothId: exhibiting.booth('A03'), reason: 'Đã dỡ' });
      stage.clock.set(new Date(`${exhibiting.fair.lastOnlineDay}T16:59:59.999Z`));
      const booth = async () => (await stage.anonymous.act<{ boothPage: object }>(`query ($code: String!) { boothPage(code: $code) { display takesEnquiries headline { vi } products { name { vi } } } }`, { code: page.code })).boothPage;
      const open = await booth();
      expect(open).toMatchObject({ display: 'SHOWN', takesEnquiries: true });
      stage.clock.set(new Date(`${exhibiting.fair.lastOnlineDay}T17:00:00.000Z`));
      expect(await booth()).toEqual({ ...open, takesEnquiries: false });
      expect((await asks(stage, { pageCode: page.code })).data.sendEnquiry).toMatchObject({ code: 'BOOTH_PAGE_NOT_OPEN' });
      expect(await visiting.registers({ days: [2] }).catch((error: Error) => error.message)).toContain('DAY_IS_OVER');
    });
  });
}

import { describe, expect, it } from '@jest/globals';
import { eventLifecycle } from '@ketnoi/events';
import { allocationLifecycle, boothApplicationLifecycle, boothPageLifecycle, enquiryLifecycle, planVersionLifecycle } from '@ketnoi/exhibition';
import { registrationLifecycle } from '@ketnoi/registrations';
import { statesOf, type World } from './stage.js';

const PAST = 'FAIR-THUONG-TIN-2021';
const OPEN = 'HOI-CHO-MINH-HOA';
const COMING = 'TUAN-LE-KET-NOI-MINH-HOA';

interface Booth {
  readonly code: string | null;
  readonly label: string | null;
  readonly display: string;
  readonly headline: { readonly vi: string } | null;
  readonly business: { readonly name: { readonly vi: string } };
  readonly contacts: readonly unknown[];
  readonly products: readonly { readonly photos: readonly unknown[] }[];
}

interface Exhibition {
  readonly phase: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly halls: readonly unknown[];
  readonly booths: { readonly nodes: readonly Booth[] };
}

const EXHIBITION = `query ($code: String!) { exhibition(eventCode: $code) { phase opensOn closesOn halls { id } booths(first: 90) { nodes {
  code label display headline { vi } business { name { vi } } contacts { kind } products { photos { photo { url } } } } } } }`;
const EVENT = `query ($code: String!) { event(code: $code) { phase closedAt registrationNo name { vi } bodies { role organisation { vi } } windows { kind fromDate toDate } } }`;
const SEND = `mutation ($input: SendEnquiryInput!) { sendEnquiry(input: $input) { __typename ... on Refusal { code } } }`;

/** What everybody sees of the fairs of the demonstration world, and what stands behind it. */
export function describeFairs(world: () => World): void {
  const exhibition = async (code: string): Promise<Exhibition> => (await world().ask<{ exhibition: Exhibition }>(EXHIBITION, { code })).exhibition;
  const shown = ({ booths }: Exhibition): Record<string, number> =>
    booths.nodes.reduce<Record<string, number>>((counts, { display }) => ({ ...counts, [display]: (counts[display] ?? 0) + 1 }), {});
  const ask = async (code: string, pageCode: string | null | undefined): Promise<unknown> =>
    (await world().ask<{ sendEnquiry: unknown }>(SEND, { input: { pageCode, name: 'Người hỏi thử', phone: '0900 000 999', message: 'Còn hàng không?', consent: true, idempotencyKey: `spec-${code}` } })).sendEnquiry;

  describe('The fair of Thường Tín of December 2021 is an archive', () => {
    it('Name, bodies and days are those that were reported; a registration is not known and is not made up.', async () => {
      const { event } = await world().ask<{ event: Record<string, unknown> }>(EVENT, { code: PAST });
      expect(event).toMatchObject({
        phase: 'ARCHIVE', closedAt: '2022-01-05T02:00:00.000Z', registrationNo: null, name: { vi: expect.stringMatching(/^Kết nối “Mạng lưới/) },
        bodies: [{ role: 'LEAD', organisation: { vi: 'Sở Công Thương Hà Nội' } }, { role: 'CO_HOST', organisation: { vi: 'UBND huyện Thường Tín' } }],
      });
      expect(event['windows']).toEqual(expect.arrayContaining([{ kind: 'ON_SITE', fromDate: '2021-12-03', toDate: '2021-12-05' }, { kind: 'ONLINE', fromDate: '2021-12-03', toDate: '2021-12-30' }]));
    });

    it('Its nine exhibitors still answer at their addresses, seven with all they showed, without contacts and without a form.', async () => {
      const archive = await exhibition(PAST);
      expect({ ...archive, booths: shown(archive) }).toEqual({ phase: 'ARCHIVE', opensOn: '2021-12-03', closesOn: '2021-12-30', halls: [{ id: expect.any(String) }, { id: expect.any(String) }], booths: { SHOWN: 7, BEING_PREPARED: 2 } });
      const pages = archive.booths.nodes.filter(({ display }) => display === 'SHOWN');
      expect(pages.filter(({ headline, contacts, products }) => !headline || contacts.length > 0 || products.length < 3 || products.some(({ photos }) => photos.length === 0))).toEqual([]);
      expect(await ask(PAST, pages[0]?.code)).toEqual({ __typename: 'NotAllowedNow', code: 'BOOTH_PAGE_NOT_OPEN' });
    });
  });

  describe('A fair is open today, another one takes applications', () => {
    it('Fifteen exhibitors, eleven of them with a page, and visitors may write to them.', async () => {
      const open = await exhibition(OPEN);
      expect({ phase: open.phase, booths: shown(open) }).toEqual({ phase: 'OPEN', booths: { SHOWN: 11, BEING_PREPARED: 4 } });
      expect(open.booths.nodes.map(({ label }) => label)).toEqual(['A01', 'A02', 'A05', 'A08', 'A09', 'B01', 'B04', 'B06', 'C01', 'D02', 'D05', 'E01', 'F01', 'F01', null]);
      expect(await ask(OPEN, open.booths.nodes[0]?.code)).toEqual({ __typename: 'EnquirySent' });
      expect((await world().ask<{ event: unknown }>(EVENT, { code: OPEN })).event).toMatchObject({ phase: 'ON_SITE', registrationNo: '00/MH-XTTM' });
    });

    it('The call of the coming week is open, and what is only a draft exists for its organizers alone.', async () => {
      const coming = `{ event(code: "${COMING}") { phase boothCall { opensAt closesAt } } }`;
      expect((await world().ask<{ event: unknown }>(coming)).event).toEqual({ phase: 'UPCOMING', boothCall: { opensAt: '2026-02-20T17:00:00.000Z', closesAt: '2026-03-12T17:00:00.000Z' } });
      await expect(world().ask(EVENT, { code: 'TRUNG-BAY-MINH-HOA' })).rejects.toThrow(/NOT_FOUND/);
      const token = await world().signIn('to-chuc@demo.ketnoi.example');
      expect((await world().ask<{ event: unknown }>(EVENT, { code: 'TRUNG-BAY-MINH-HOA' }, token)).event).toMatchObject({ phase: 'UPCOMING' });
    });

    it('An event, a plan, an application, an allocation, a page, an enquiry and a registration stand in each of their states.', async () => {
      const tables = { event: eventLifecycle, plan_version: planVersionLifecycle, booth_application: boothApplicationLifecycle, booth_allocation: allocationLifecycle, booth_page_version: boothPageLifecycle, enquiry: enquiryLifecycle, registration: registrationLifecycle };
      for (const [table, lifecycle] of Object.entries(tables)) expect({ table, states: Object.keys(await world().counted(`SELECT state FROM ${table}`)).sort() }).toEqual({ table, states: statesOf(lifecycle) });
      const ofOpen = await world().counted(`SELECT a.state FROM booth_allocation a JOIN event e ON e.id = a.event_id WHERE e.code = '${OPEN}'`);
      expect(ofOpen).toEqual({ CONFIRMED: 16, DECLINED: 1, HELD: 1, LAPSED: 1, MOVED: 1, OFFERED: 1, RELEASED: 1, VACATED: 1 });
      expect(await world().sql(`SELECT a.id FROM booth_allocation a WHERE a.state IN ('HELD', 'OFFERED') AND a.expires_at <= '2026-03-02T03:00:00Z'`)).toEqual([]);
      expect(await world().counted(`SELECT verdict FROM eligibility_snapshot`)).toEqual({ CONDITIONAL: 4, ELIGIBLE: expect.any(Number) });
    });

    it('Whoever works at the booth reads its enquiries: answered, closed, new, and one that is due.', async () => {
      const token = await world().signIn('truc-gian-hang@demo.ketnoi.example');
      const [page] = await world().sql<{ id: string }>(`SELECT g.id FROM booth_page g JOIN event e ON e.id = g.event_id JOIN business b ON b.id = g.business_id WHERE e.code = '${OPEN}' AND b.name LIKE '%Lam Vĩ%'`);
      const query = `query ($page: ID!) { enquiries(first: 20, pageId: $page) { nodes { state dueAt name } } }`;
      const { enquiries } = await world().ask<{ enquiries: { nodes: { state: string; dueAt: string; name: string }[] } }>(query, { page: page?.id }, token);
      const states = enquiries.nodes.filter(({ name }) => name !== 'Người hỏi thử').map(({ state, dueAt }) => (state === 'NEW' && dueAt < '2026-03-02T03:00:00' ? 'DUE' : state));
      expect(states.sort()).toEqual(['ANSWERED', 'CLOSED', 'DUE', 'NEW']);
    });

    it('Visitors are registered for it, some came yesterday, and the gate has let in nobody twice; of 2021 nothing is told.', async () => {
      const kinds = async (code: string) => (await world().ask<{ event: { ticketKinds: { isOpen: boolean; days: { placesLeft: number }[] }[] } }>(`query ($code: String) { event(code: $code) { ticketKinds { isOpen days { placesLeft } } } }`, { code })).event.ticketKinds;
      expect(await kinds(OPEN)).toEqual([{ isOpen: true, days: [{ placesLeft: 83 }, { placesLeft: 112 }, { placesLeft: 112 }] }]);
      expect([await kinds(PAST), (await kinds(COMING)).length]).toEqual([[], 1]);
      const token = await world().signIn('soat-ve@demo.ketnoi.example');
      const [event] = await world().sql<{ id: string }>(`SELECT id FROM event WHERE code = '${OPEN}'`);
      expect((await world().ask<{ gates: object[] }>(`query ($id: ID!) { gates(eventId: $id) { name } }`, { id: event?.id }, token)).gates).toEqual([{ name: 'Cổng chính' }, { name: 'Cổng sân sau' }]);
      expect(await world().counted(`SELECT verdict AS state FROM check_in`)).toEqual({ OK: 4, ALREADY_IN: 1 });
    });
  });
}

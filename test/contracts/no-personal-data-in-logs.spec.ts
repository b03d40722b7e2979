import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '@ketnoi/common';
import { anInventedPersonalId } from '../../libs/businesses/src/testing/a-business.js';
import { freePort, Program, until } from '../support/processes.js';
import { openStage, type Caller, type Stage } from '../support/stage.js';

/** Words that stand nowhere else: wherever one is found, something was written down that should not be. */
const MARKED = {
  name: 'Nguyễn Thị Dấu-Hiệu-Một',
  email: 'dau.hieu.hai@vi-du.example',
  password: 'dấu hiệu ba là một câu dài',
  wrongPassword: 'dấu hiệu bốn cũng là một câu dài',
  business: 'Hộ thêu Dấu Hiệu Năm',
  personalId: anInventedPersonalId(777_111),
  phone: '0912007781',
  contactName: 'Bà Dấu Hiệu Sáu',
  // A line break in a value must not begin a line of its own in the log.
  badEmail: 'dau.hieu.bay@\r\n{"level":"fatal","forged":true}',
  unknownMail: 'dau.hieu.tam@vi-du.example',
};
/** As they are stored or shown: folded, in the international form, or only in part. */
const TRACES = [...Object.values(MARKED), '912007781', MARKED.personalId.slice(0, 9), 'Dấu-Hiệu', 'dau.hieu', 'dấu hiệu', 'Dấu Hiệu', '"forged":true'];

let stage: Stage;
let api: Program;
let worker: Program;
let origin: string;

beforeAll(async () => {
  stage = await openStage({ withoutWorker: true });
  // The programs have the real clock.
  stage.clock.set(new Date());
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const { DATABASE_URL, SMTP_URL, DATA_DIR } = stage.settings;
  const env = { NODE_ENV: 'test', LOG_LEVEL: 'debug', QUIET_HOURS: 'off', DATABASE_URL, SMTP_URL, DATA_DIR, PORT: String(port), PUBLIC_ORIGIN: origin };
  api = Program.start('dist/apps/api/src/main.js', env);
  worker = Program.start('dist/apps/worker/src/main.js', env);
  await until('ready', () => fetch(`${origin}/health/ready`).then(({ ok }) => ok, () => false));
});
afterAll(async () => {
  await Promise.all([api?.end(), worker?.end()]);
  await stage.close();
});

async function send(body: string, caller?: Caller, type = 'application/json'): Promise<{ status: number; text: string }> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': type, ...(caller ? { authorization: `Bearer ${caller.token}` } : {}) },
    body,
  });
  return { status: response.status, text: await response.text() };
}

const ask = async (query: string, input: object, caller?: Caller): Promise<string> => (await send(JSON.stringify({ query, variables: { input } }), caller)).text;

async function everythingThatCarriesMarks(): Promise<void> {
  const owner = await stage.aPerson({ name: MARKED.name, email: 'dau.hieu.chu@vi-du.example' });
  const signUp = `mutation ($input: SignUpInput!) { signUp(input: $input) { __typename } }`;
  const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`;
  const { name, email, password, wrongPassword, badEmail, unknownMail } = MARKED;
  await ask(signUp, { name, email, password });
  await ask(signUp, { name, email: badEmail, password });
  await ask(signIn, { email, password });
  await ask(signIn, { email, password: wrongPassword });
  await ask(signIn, { email: unknownMail, password });
  const create = `mutation ($input: CreateBusinessInput!) { createBusiness(input: $input) { __typename ... on Business { id private { version } } } }`;
  const input = { kind: 'HOUSEHOLD_BUSINESS', name: { vi: MARKED.business }, taxIdentifier: MARKED.personalId, idempotencyKey: newId() };
  const created = JSON.parse(await ask(create, input, owner)) as { data: { createBusiness: { id: string; private: { version: number } } } };
  const { id, private: { version } } = created.data.createBusiness;
  const contacts = [{ kind: 'PHONE', value: MARKED.phone, label: MARKED.contactName, isPublic: false }];
  const told = await ask(`mutation ($input: SetContactsInput!) { setContacts(input: $input) { __typename } }`, { businessId: id, version, contacts }, owner);
  expect(told).toContain('"Business"');
  // What fails: the same number again, a number with a wrong digit, a question that does not parse, a body that is no JSON.
  await ask(create, { ...input, idempotencyKey: newId() }, owner);
  await ask(create, { ...input, taxIdentifier: `${MARKED.personalId}9`, idempotencyKey: newId() }, owner);
  await send(JSON.stringify({ query: `{ ${MARKED.email} }` }), owner);
  await send(`{"query": "${MARKED.name}`, owner);
  await send(MARKED.password, owner, 'text/plain');
  await fetch(`${origin}/xac-nhan-dia-chi/${encodeURIComponent(MARKED.email)}`);
}

const tracesIn = (text: string): string[] => TRACES.filter((trace) => text.includes(trace) || text.includes(JSON.stringify(trace).slice(1, -1)));

it('What persons write about themselves stands in no log, no job, no event and no figure.', async () => {
  await everythingThatCarriesMarks();
  await until('the mail to the new address', () => stage.mailbox.of(MARKED.email).length > 0);
  // The detector sees what it looks for where it belongs: in the mail and in the tables of people.
  expect(tracesIn(JSON.stringify(stage.mailbox.of(MARKED.email)))).not.toEqual([]);
  expect(tracesIn(JSON.stringify(await stage.sql(`SELECT name, email FROM person`)))).not.toEqual([]);

  const metrics = await fetch(`${origin}/metrics`).then((response) => response.text());
  const jobs = await stage.sql(`SELECT * FROM bullmq.job`);
  const events = await stage.sql(`SELECT * FROM domain_event`);
  const ledger = await stage.sql(`SELECT * FROM notification n JOIN delivery d ON d.notification_id = n.id`);
  const keys = await stage.sql(`SELECT * FROM idempotency_key`);
  expect({ jobs: jobs.length > 0, events: events.length > 3, ledger: ledger.length > 0, keys: keys.length > 0 }).toEqual({ jobs: true, events: true, ledger: true, keys: true });
  for (const [where, rows] of Object.entries({ metrics, jobs, events, ledger, keys })) expect({ where, found: tracesIn(JSON.stringify(rows)) }).toEqual({ where, found: [] });
  const lines = [...api.log, ...worker.log];
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.filter((line) => tracesIn(line).length > 0)).toEqual([]);
});

it('Every line of the log is one JSON record of ours.', () => {
  for (const line of [...api.log, ...worker.log]) expect(typeof (JSON.parse(line) as { level?: unknown }).level).toBe('string');
});

// `npm start`: everything in one command, and everything stopped again by one Ctrl-C (architecture.md, 16).
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './support/alive.mjs';
import { seedIfEmpty } from './support/demonstration.mjs';
import { root } from './support/files.mjs';
import { onInterrupt } from './support/interrupt.mjs';
import { whyNot } from './support/ports.mjs';
import { Problem, run } from './support/problem.mjs';
import { startProgram } from './support/programs.mjs';
import { summary } from './support/summary.mjs';
import { demandRedis, openDatabase, prepare, programs } from './support/workplace.mjs';

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 10_000;

// A closed terminal must not break off the stop in order.
process.stdout.on('error', () => {});

const started = Date.now();
const interrupt = new AbortController();
const impatience = new AbortController();
onInterrupt(({ byHand }) => {
  // A second Ctrl-C waits for nobody.
  if (interrupt.signal.aborted && byHand) impatience.abort();
  interrupt.abort();
});
const interrupted = new Promise((resolve) => interrupt.signal.addEventListener('abort', () => resolve({ isInterrupted: true })));

await run(async () => {
  /** What has been started and is stopped from the last to the first; the database comes first. */
  const opened = [];
  try {
    await start(opened);
    return 0;
  } catch (error) {
    if (error !== interrupt.signal.reason) throw error;
    return 0;
  } finally {
    if (opened.length > 0) say('Stopping · Đang dừng …');
    for (const close of opened.reverse()) await close();
  }
});

async function start(opened) {
  say('Preparing · Đang chuẩn bị …');
  const prepared = await prepare();
  interrupt.signal.throwIfAborted();
  await claimPort(prepared.settings);
  await demandRedis(prepared.settings);
  const children = launch(prepared, opened);
  const place = await openDatabase(prepared);
  opened.unshift(place.close);
  if (place.applied.length > 0) say(`${place.applied.length} migrations applied.`);
  interrupt.signal.throwIfAborted();
  await seedIfEmpty(place, { say, run: untilEnd });
  for (const child of children) child.go({ DATABASE_URL: place.settings.DATABASE_URL });
  await untilReady(place.settings, children);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  say(summary({ ...place, logs: children.map(({ log }) => log).filter(Boolean), seconds }));
  await endOfAny(children);
}

/** Refuses a taken port in words. After a kill -9 the former API needs a moment to notice, and is waited for. */
async function claimPort({ PORT, HOST, DATA_DIR }) {
  const note = noteOfApi(DATA_DIR);
  const former = existsSync(note) ? Number(readFileSync(note, 'utf8')) : undefined;
  let isTold = false;
  for (const deadline = Date.now() + STOP_WITHIN_MS; ; await sleep(200)) {
    const code = await whyNot(PORT, HOST);
    if (code === null) return;
    if (code !== 'EADDRINUSE') throw new Problem(`Nothing can listen at HOST=${HOST} PORT=${PORT} (${code}).\nKhông mở được HOST=${HOST} PORT=${PORT} (${code}).`);
    if (isAlive(former) && Date.now() < deadline) {
      if (!isTold) say(`Port ${PORT} is still in use; waiting for the former API to end · Đang chờ API trước kết thúc …`);
      isTold = true;
      continue;
    }
    throw new Problem(
      `Port ${PORT} is taken by another program. Choose another one: PORT=${PORT + 1} npm start\n` +
        `Cổng ${PORT} đang được chương trình khác dùng. Hãy chọn cổng khác: PORT=${PORT + 1} npm start`,
    );
  }
}

/** They read their code while the database starts, and wait for its address. */
function launch({ env, settings }, opened) {
  mkdirSync(resolve(root, settings.DATA_DIR), { recursive: true });
  return ['api', 'worker'].map((name) => {
    // In production whatever watches the process reads its JSON lines; in development they would bury the summary.
    const log = settings.NODE_ENV === 'production' ? undefined : resolve(root, settings.DATA_DIR, `logs/${name}.log`);
    const child = startProgram(name, programs[name], { env, log, isEarly: true });
    if (name === 'api') writeFileSync(noteOfApi(settings.DATA_DIR), String(child.pid));
    child.reportErrors((text) => say(`${name}: ${text}`));
    // The worker was started last and stops first: its mails in flight still reach the mailbox in the API.
    opened.push(async () => {
      const isInTime = await child.stop({ ms: STOP_WITHIN_MS, signal: impatience.signal });
      if (!isInTime) say(`${name} did not stop in time and was ended.`);
    });
    return { ...child, log: log && relative(root, log) };
  });
}

/** A program that runs to its end, unless the user wishes to stop. */
async function untilEnd(program) {
  const end = await Promise.race([program.ended, interrupted]);
  if (end.isInterrupted) await program.stop({ ms: STOP_WITHIN_MS, signal: impatience.signal });
  interrupt.signal.throwIfAborted();
  return end;
}

async function untilReady({ PORT, HOST }, children) {
  const host = ['0.0.0.0', '::'].includes(HOST) ? '127.0.0.1' : HOST;
  const isReady = () => fetch(`http://${host}:${PORT}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(({ ok }) => ok, () => false);
  for (const deadline = Date.now() + READY_WITHIN_MS; ; ) {
    await Promise.race([endOfAny(children), sleep(100)]);
    if (await isReady()) return;
    if (Date.now() > deadline) {
      const logs = children.map(({ log }) => log).join(', ');
      throw new Problem(`Not ready after ${READY_WITHIN_MS / 1000} s; see ${logs}.\nSau ${READY_WITHIN_MS / 1000} giây vẫn chưa sẵn sàng; xem ${logs}.`);
    };
  }
}

/** Waits for the user's wish to stop (thrown as the abort) or for a program that ended by itself (a Problem). */
async function endOfAny(children) {
  const end = await Promise.race([interrupted, ...children.map(({ ended }) => ended)]);
  interrupt.signal.throwIfAborted();
  throw new Problem(`${end.name} ended by itself (${end.signal ?? `exit code ${end.code}`}). Its last words:\n${end.words}`);
}

function noteOfApi(dataDir) {
  return resolve(root, dataDir, 'api.pid');
}

function say(text) {
  console.log(text);
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { lastLines, prepareLog, readFrom, root } from './files.mjs';

const preload = (name) => ['--import', pathToFileURL(resolve(import.meta.dirname, name)).href];

/**
 * Runs one of our programs. In a process group of its own: Ctrl-C in a terminal reaches the whole foreground group, and
 * then nothing would stop in order. Writes straight into its log file, so that it never waits for this process.
 */
export function startProgram(name, program, { env, log, parameters = [], isEarly = false }) {
  const output = log ? openSync(prepareLog(log), 'a') : 'inherit';
  const since = log ? statSync(log).size : 0;
  const preloads = [...preload('stop-with-parent.mjs'), ...(isEarly ? preload('load-early.mjs') : [])];
  const child = spawn(process.execPath, ['--enable-source-maps', ...preloads, program, ...parameters], {
    cwd: root,
    env,
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  });
  const ended = once(child, 'exit').then(([code, signal]) => ({ name, code, signal, words: log ? lastLines(log, since) : '' }));
  return {
    name,
    pid: child.pid,
    ended,
    /** Hands an early program what it waits for. One that has died meanwhile is told by `ended`. */
    go: (settings) => child.connected && child.send(settings, () => {}),
    stop: (limit) => stopProgram(child, ended, limit),
    reportErrors: (print) => log && followErrors(log, since, ended, print),
  };
}

async function stopProgram(child, ended, { ms, signal }) {
  child.kill('SIGTERM');
  const isStopped = await Promise.race([ended.then(() => true), sleep(ms, false, { ref: false, signal }).catch(() => false)]);
  if (isStopped) return true;
  child.kill('SIGKILL');
  await ended;
  return false;
}

/** Shows on the console what a program logs as an error; the rest stays in its file. */
async function followErrors(log, since, ended, print) {
  let [offset, rest, isRunning] = [since, '', true];
  ended.then(() => (isRunning = false));
  while (isRunning) {
    await sleep(500, undefined, { ref: false });
    const { text, end } = readFrom(log, offset);
    const lines = `${rest}${text}`.split('\n');
    [offset, rest] = [end, lines.pop()];
    lines.map(errorOf).filter(Boolean).forEach(print);
  }
}

function errorOf(line) {
  try {
    const { level, msg, err } = JSON.parse(line);
    return ['error', 'fatal'].includes(level) ? [msg, err?.message].filter(Boolean).join(': ') : undefined;
  } catch {
    // Not a log line of ours, such as the trace of a crash: that is shown when the program has ended.
    return undefined;
  }
}

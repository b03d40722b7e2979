import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';

/** Whether this system tells the CPU time of other processes; elsewhere those columns stay empty. */
export const tellsCpu = existsSync('/proc/self/stat');
const TICKS = tellsCpu ? Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' })) : 100;

/** Milliseconds of CPU of one process so far, in user and in system. */
export const cpuOf = (pid) => (tellsCpu ? millisecondsOf(statOf(pid), false) : null);

/** The same of PostgreSQL: its first process with those that have ended, and all that live. */
export function cpuOfTree(pid) {
  if (!tellsCpu) return null;
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(statOf).filter((stat) => stat?.parent === pid);
  return children.reduce((sum, stat) => sum + millisecondsOf(stat, false), millisecondsOf(statOf(pid), true));
}

export const parentOf = (pid) => (tellsCpu ? statOf(pid).parent : null);

function statOf(pid) {
  try {
    // The name in brackets may hold anything, so fields are counted behind its end.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    const [parent, user, system, endedUser, endedSystem] = [1, 11, 12, 13, 14].map((nth) => Number(fields[nth]));
    return { parent, own: user + system, ended: endedUser + endedSystem };
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}

function millisecondsOf(stat, withEnded) {
  if (!stat) return 0;
  return ((stat.own + (withEnded ? stat.ended : 0)) * 1_000) / TICKS;
}

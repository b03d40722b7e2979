import { median, quantile, spread } from './figures.mjs';
import { cpuOf, cpuOfTree } from './cpu.mjs';
import { load } from './load.mjs';

/**
 * Rounds A B, B A, A B …: whatever changes slowly on the machine falls on both sides alike. CPU is read before the first
 * request and after the last answer, so that nothing of a slot is counted to the next one.
 */
export async function measure(sides, { connections, rounds, ms, postmaster, signal, say }) {
  const seen = [];
  for (let round = 0; round < rounds; round += 1) {
    const slots = {};
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) slots[side.key] = await slotOf(side, { connections, ms, postmaster, signal });
    seen.push(slots);
    say(`  ${connections} connections, round ${round + 1} of ${rounds}: ${sides.map(({ key, name }) => `${name} ${slots[key].perSecond.toFixed(1)}/s`).join(', ')}`);
  }
  return { connections, rounds: seen, ...summaryOf(sides, seen) };
}

/** Code is compiled, statements are planned and connections are open before the first round. */
export async function warmUp(sides, { ms, signal }) {
  for (const side of sides) await load({ ...side, connections: 32, ms, signal });
}

async function slotOf(side, { connections, ms, postmaster, signal }) {
  const before = cpuNow(side.pid, postmaster);
  const { latencies, seconds } = await load({ ...side, connections, ms, signal });
  const after = cpuNow(side.pid, postmaster);
  const each = (name) => (before[name] === null ? null : (after[name] - before[name]) / latencies.length);
  return {
    requests: latencies.length,
    perSecond: latencies.length / seconds,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    cpuMs: each('node'),
    postgresMs: each('postgres'),
  };
}

const cpuNow = (pid, postmaster) => ({ node: cpuOf(pid), postgres: postmaster === null ? null : cpuOfTree(postmaster) });

function summaryOf(sides, seen) {
  const [ours, peer] = sides;
  const medianOf = (key, figure) => (seen[0][key][figure] === null ? null : median(seen.map((slots) => slots[key][figure])));
  const figures = (key) => Object.fromEntries(Object.keys(seen[0][key]).map((figure) => [figure, medianOf(key, figure)]));
  return {
    sides: Object.fromEntries(sides.map(({ key }) => [key, figures(key)])),
    ratio: spread(seen.map((slots) => slots[ours.key].perSecond / slots[peer.key].perSecond)),
    cpuRatio: seen[0][ours.key].cpuMs === null ? null : spread(seen.map((slots) => wholeCpu(slots[peer.key]) / wholeCpu(slots[ours.key]))),
  };
}

/** Of both processes: unlike the rate it hardly depends on what else the machine does, nor on how many processes share the work. */
const wholeCpu = ({ cpuMs, postgresMs }) => cpuMs + postgresMs;

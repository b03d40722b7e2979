import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isTooBusy } from './machine.mjs';

const results = resolve(import.meta.dirname, '../results');
const acceptedFile = (suite) => resolve(results, `${suite}.json`);
/** A ratio below this share of the accepted one has become worse. */
const LEAST_SHARE = 0.8;

/** Everything the run saw, for a file that git may keep. */
export function resultOf(suite, { machine, mode, bytes, statements, compared, levels }) {
  return { suite: suite.name, at: new Date().toISOString().slice(0, 10), mode, machine, bytes, statements, compared, verdict: verdictOf(suite.name, { machine, mode, levels }), levels };
}

/** Against the accepted result; none for a trend, on a busy machine, and where the rounds lie on both sides of the limit. */
function verdictOf(suite, { machine, mode, levels }) {
  if (mode === 'quick') return 'none: a quick run shows a trend';
  if (isTooBusy(machine)) return `none: the load was ${machine.loadAtStart} on ${machine.cores} cores at the start`;
  if (!existsSync(acceptedFile(suite))) return 'none: no result was accepted yet';
  const accepted = JSON.parse(readFileSync(acceptedFile(suite), 'utf8'));
  const judged = levels.flatMap((level) => {
    const before = accepted.levels.find(({ connections }) => connections === level.connections);
    return ['ratio', 'cpuRatio'].filter((name) => level[name] && before?.[name]).map((name) => judge(level[name], LEAST_SHARE * before[name].median));
  });
  if (judged.includes('worse')) return 'worse: a ratio fell below 0.8 of the accepted one';
  return judged.includes('open') ? 'none: the rounds of a ratio lie on both sides of 0.8 of the accepted one' : 'kept: no ratio fell below 0.8 of the accepted one';
}

function judge({ median, low, high }, limit) {
  if (low < limit && limit < high) return 'open';
  return median < limit ? 'worse' : 'kept';
}

/** The accepted file is replaced only on demand, and never by a quick run or by one on a busy machine: those leave their figures in a file that git ignores. */
export function write(result, { isWanted }) {
  const isAccepted = isWanted && result.mode === 'full' && !isTooBusy(result.machine);
  const name = `${result.suite}.${isAccepted ? '' : 'last.'}json`;
  mkdirSync(results, { recursive: true });
  writeFileSync(resolve(results, name), `${JSON.stringify(rounded(result), null, 2)}\n`);
  return `bench/results/${name}${isWanted && !isAccepted ? ', not accepted: only a full run on a machine that is not busy is' : ''}`;
}

const rounded = (value) => JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'number' ? Number(one.toFixed(3)) : one)));

export function tableOf(suite, sides, { machine, mode, bytes, statements, compared, verdict, levels }) {
  const { cpu, cores, memoryGb, platform, node, postgres, loadAtStart } = machine;
  const rows = levels.flatMap(({ connections, sides: seen, ratio, cpuRatio }) =>
    sides.map(({ key, name }, nth) => [
      connections, name, seen[key].perSecond.toFixed(1), seen[key].p50.toFixed(1), seen[key].p99.toFixed(1), told(seen[key].cpuMs), told(seen[key].postgresMs),
      bytes[key], ...(nth === 0 ? [ranged(ratio), ranged(cpuRatio)] : ['1', '1']),
    ]),
  );
  return [
    `## ${suite.title}`,
    '',
    line(['connections', 'server', 'requests/s', 'p50 ms', 'p99 ms', 'Node ms/request', 'PostgreSQL ms/request', 'bytes', 'ratio to raw (range)', 'by CPU (range)']),
    line(Array.from({ length: 10 }, () => '---')),
    ...rows.map(line),
    '',
    `SQL statements per request of ours: ${statements} (at most ${suite.mostStatements}). Answers equal on ${compared} sets of variables.`,
    `${cpu}, ${cores} cores, ${memoryGb} GB, ${platform}; Node ${node.slice(1)}, PostgreSQL ${postgres}; load ${loadAtStart} at the start; ${mode} run, medians of ${levels[0].rounds.length} rounds.`,
    `Verdict: ${verdict}.`,
  ].join('\n');
}

const ranged = (ratio) => (ratio === null ? '–' : `${ratio.median.toFixed(2)} (${ratio.low.toFixed(2)}–${ratio.high.toFixed(2)})`);
const told = (milliseconds) => (milliseconds === null ? '–' : milliseconds.toFixed(1));
const line = (cells) => `| ${cells.join(' | ')} |`;

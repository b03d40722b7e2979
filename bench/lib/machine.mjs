import { cpus, loadavg, totalmem } from 'node:os';

const MOST_LOAD_PER_CORE = 1.5;

/** What the figures are seen on, read before the bench itself makes any load. No name of the machine, no path: results are published. */
export function machineNow() {
  const [{ model }, cores] = [cpus()[0], cpus().length];
  return { cpu: model.trim(), cores, memoryGb: Math.round(totalmem() / 2 ** 30), platform: `${process.platform} ${process.arch}`, node: process.version, loadAtStart: Number(loadavg()[0].toFixed(2)) };
}

/** Above it others take the time that is measured. */
export const isTooBusy = ({ loadAtStart, cores }) => loadAtStart > MOST_LOAD_PER_CORE * cores;

import type { ContentGate } from '../content/edition.js';
import type { Code } from '../content/text.js';
import { Rational } from '../exact/rational.js';
import type { CriterionReading } from './read-criterion.js';
import { exactly, type Reading, scaled, weightedMean } from './reading.js';
import type { GateHolds, GateTrace } from './result.js';
import { bandOf, type Standing } from './standing.js';

/**
 * All gates in fixed order (engine version 1, step 6): mandatory criteria, group floors, declared gates, passing bands.
 * YES when the low reading holds, NO when even the high one does not, else OPEN. An empty range holds.
 */
export function gatesOf(standing: Standing): GateTrace[] {
  const kinds: readonly ContentGate['kind'][] = ['MIN_TOTAL', 'MIN_SHARE_MET', 'MIN_MEAN'];
  const { gates } = standing.edition.outcome;
  const declared = kinds.flatMap((kind) =>
    inOrder(gates.filter((gate) => gate.kind === kind).map((gate) => declaredGate(gate, standing))),
  );
  return [allMandatory(standing), ...inOrder(groupFloors(standing)), ...declared, ...passBand(standing)];
}

function allMandatory({ criteria }: Standing): GateTrace {
  const mandatory = criteria.filter(({ criterion, reading }) => criterion.mandatory && reading);
  const met = countMet(mandatory);
  const holds = holdsAt(met, Rational.of(BigInt(mandatory.length)));
  return { kind: 'ALL_MANDATORY', subject: null, needed: `${mandatory.length}`, got: texts(met), holds };
}

function groupFloors({ groups }: Standing): GateTrace[] {
  return groups.flatMap(({ group, reading }) =>
    group.floor === undefined ? [] : [threshold('GROUP_FLOOR', group.code, group.floor, reading && scaled(reading, Rational.hundred))],
  );
}

function declaredGate(gate: ContentGate, { criteria, total }: Standing): GateTrace {
  if (gate.kind === 'MIN_TOTAL') return threshold('MIN_TOTAL', null, gate.value, total);
  const tagged = criteria.filter(({ criterion, reading }) => reading && criterion.tags.includes(gate.tag));
  if (gate.kind === 'MIN_SHARE_MET') return threshold('MIN_SHARE_MET', gate.tag, gate.share, shareMet(tagged));
  const plain = weightedMean(tagged.map(({ reading }) => ({ weight: Rational.one, reading })));
  return threshold('MIN_MEAN', gate.tag, gate.value, plain.reading);
}

/** Low leaves out what is met so far only because nothing was asked of it and what may yet drop out. */
function shareMet(tagged: readonly CriterionReading[]): Reading | null {
  if (tagged.length === 0) return null;
  const sure = tagged.filter(({ mayDropOut, verdict }) => !(mayDropOut && verdict === 'MET'));
  const low = sure.length === 0 ? Rational.one : countMet(sure).low.dividedBy(Rational.of(BigInt(sure.length)));
  return { low, high: countMet(tagged).high.dividedBy(Rational.of(BigInt(tagged.length))) };
}

function passBand({ edition, total }: Standing): GateTrace[] {
  const { bands, passBands } = edition.outcome;
  if (passBands.length === 0) return [];
  const passing = (value: Rational) => passBands.includes(bandOf(bands, value)?.code ?? '');
  const reached = total && { low: bandOf(bands, total.low)?.code ?? '', high: bandOf(bands, total.high)?.code ?? '' };
  const holds = !total || passing(total.low) ? 'YES' : passing(total.high) ? 'OPEN' : 'NO';
  return [{ kind: 'PASS_BAND', subject: null, needed: [...passBands].sort().join(' '), got: reached, holds }];
}

function threshold(kind: GateTrace['kind'], subject: Code | null, needed: string, got: Reading | null): GateTrace {
  const value = Rational.parse(needed);
  return { kind, subject, needed: value.toText(), got: got && texts(got), holds: holdsAt(got ?? exactly(value), value) };
}

function holdsAt(got: Reading, needed: Rational): GateHolds {
  if (got.low.isAtLeast(needed)) return 'YES';
  return got.high.isAtLeast(needed) ? 'OPEN' : 'NO';
}

function countMet(criteria: readonly CriterionReading[]): Reading {
  const met = criteria.filter(({ verdict }) => verdict === 'MET').length;
  const possible = criteria.filter(({ verdict }) => verdict !== 'NOT_MET').length;
  return { low: Rational.of(BigInt(met)), high: Rational.of(BigInt(possible)) };
}

function texts(reading: Reading): { low: string; high: string } {
  return { low: reading.low.toText(), high: reading.high.toText() };
}

function inOrder(gates: readonly GateTrace[]): GateTrace[] {
  const key = ({ subject, needed }: GateTrace) => `${subject ?? ''} ${needed}`;
  return [...gates].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

import { createHash } from 'node:crypto';
import { Problem } from '../../scripts/support/problem.mjs';
import { ask, bodyOf } from './load.mjs';

/** Nothing is measured before both sides answer alike: a peer that leaves something out would win for nothing. */
export async function demandEqualAnswers(suite, [ours, peer]) {
  let first;
  for (const given of suite.compared) {
    const variables = typeof given === 'function' ? given(first) : given;
    const body = bodyOf(suite.query, variables);
    const [a, b] = [(await ask({ port: ours.port, body })).answer, (await ask({ port: peer.port, body })).answer];
    first ??= a.data;
    if (hashOf(a) === hashOf(b)) continue;
    throw new Problem(`${ours.name} and ${peer.name} answer ${JSON.stringify(variables)} differently: ${difference(a, b) ?? 'nowhere to be seen'}`);
  }
  if (!suite.isWhole(first)) throw new Problem(`The answer of suite ${suite.name} lacks something that it is to hold.`);
  return suite.compared.length;
}

const hashOf = (answer) => createHash('sha256').update(JSON.stringify(canonical(answer))).digest('hex');

/** Members in the order of their names: JSON says nothing with their order. */
function canonical(value) {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.keys(value).sort().map((name) => [name, canonical(value[name])]));
}

/** The first place where two answers part, for whoever repairs the peer. */
function difference(a, b, path = '$') {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b ? null : `${path}: ${JSON.stringify(a)?.slice(0, 200)} or ${JSON.stringify(b)?.slice(0, 200)}`;
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = difference(a[name], b[name], `${path}.${name}`);
    if (found) return found;
  }
  return null;
}

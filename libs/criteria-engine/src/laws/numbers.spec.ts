import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { convert, type Expression, type Operator, Rational, score, shown } from '../index.js';
import { evaluate } from '../score/evaluate.js';
import { hundredths } from './arbitrary-editions.js';
import { naive } from './naive-formulas.js';
import { lawRuns } from './runs.js';
import { anEditionWithFormula } from './formula-edition.js';

const runs = lawRuns(process.env['LAWS_RUNS']);
const total = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 9n })).map(([part, whole]) => Rational.of(100n * (part % (whole + 1n)), whole));

describe('What is shown', () => {
  const thresholds = fc.integer({ min: 0, max: 10_000 }).map(hundredths);

  it('reaches a threshold of two decimals exactly when the exact total does', () => {
    fc.assert(fc.property(total, thresholds, (value, threshold) => {
      expect(Rational.parse(shown(value)).isAtLeast(Rational.parse(threshold))).toBe(value.isAtLeast(Rational.parse(threshold)));
    }), runs);
  });

  it('would not when rounded half up: 69.996 would show 70.00 and 19/212 would show 0.09', () => {
    const halfUp = (value: Rational) => shown(value.plus(Rational.parse('0.005')));
    expect([shown(Rational.parse('69.996')), halfUp(Rational.parse('69.996'))]).toEqual(['69.99', '70.00']);
    expect([shown(Rational.of(19n, 212n)), halfUp(Rational.of(19n, 212n))]).toEqual(['0.08', '0.09']);
    const keptByHalfUp = fc.property(total, (value) => !value.isBelow(Rational.parse(halfUp(value))));
    expect(fc.check(keptByHalfUp, { ...runs, endOnFailure: true }).failed).toBe(true);
  });
});

describe('Units', () => {
  const families = [
    ['kW.h', 'MJ', 'J', 'GJ', 'W.s', 'kcal', 'N.m', 'Pa.m3'],
    ['m3', 'L', 'l', 'ml', 'dm3', 'hl'],
    ['kg', 'g', 't', 'mg', 'kt'],
    ['s', 'min', 'h', 'd', 'wk', 'mo', 'a'],
    ['%', '1', '[ppm]', '10*-9', 'm/km'],
    ['{VND}/mo', '10*6.{VND}/a', '{VND}/d'],
    ['m3/(10*6.{VND})', 'L/{VND}', 'm3/{VND}'],
    ['m/s', 'km/h'],
    ['m2', 'har', 'km2'],
  ];
  const pair = fc.constantFrom(...families).chain((family) => fc.tuple(fc.constantFrom(...family), fc.constantFrom(...family)));

  it('convert there and back to the same amount', () => {
    fc.assert(fc.property(pair, total, ([from, to], amount) => {
      const there = convert(amount, from, to);
      expect(there && convert(there, to, from)?.toText()).toBe(amount.toText());
    }), runs);
  });

  it('would not with JavaScript numbers', () => {
    const thereAndBack = fc.property(fc.integer({ min: 1, max: 100_000 }), (amount) => (amount / 10 / 3.6) * 3.6 === amount / 10);
    expect(fc.check(thereAndBack, { ...runs, endOnFailure: true }).failed).toBe(true);
  });
});

describe('Formulas', () => {
  const leaf: fc.Arbitrary<Expression> = fc.oneof(fc.constantFrom({ ref: 'A' }, { ref: 'B' }, { ref: 'D' }), fc.constantFrom('0', '1', '2', '-3', '0.5', '12.25'));
  const operator = (name: Operator, least: number, most: number, inner: fc.Arbitrary<Expression>) =>
    fc.array(inner, { minLength: least, maxLength: most }).map((operands): Expression => [name, ...operands]);
  const { expression } = fc.letrec<{ expression: Expression }>((tie) => {
    const inner = tie('expression');
    return {
      expression: fc.oneof({ maxDepth: 4, withCrossShrink: true }, leaf, operator('+', 1, 3, inner), operator('-', 1, 2, inner), operator('*', 1, 3, inner),
        operator('/', 2, 2, inner), operator('min', 1, 3, inner), operator('max', 1, 3, inner), operator('clamp', 3, 3, inner)),
    };
  });
  const amount = fc.integer({ min: -500, max: 500 });

  it('give what a naive calculation with whole numbers gives; a division by zero gives nothing', () => {
    let divided = 0;
    fc.assert(fc.property(expression, amount, amount, amount, (formula, a, b, d) => {
      const values = new Map([['A', a], ['B', b], ['D', d]]);
      const expected = naive(formula, (code) => [BigInt(values.get(code) ?? 0), 10n]);
      const found = evaluate(formula, (code) => Rational.of(BigInt(values.get(code) ?? 0), 10n));
      if (!expected) divided += 1;
      expect(found?.toText() ?? null).toBe(expected && Rational.of(...expected).toText());
    }), runs);
    expect(divided).toBeGreaterThan(0);
  });

  it('are missing, and flagged, when the answers make them divide by zero', () => {
    const edition = anEditionWithFormula(['/', { ref: 'A' }, { ref: 'B' }]);
    const result = score(edition, [{ code: 'A', state: 'ANSWERED', value: { amount: '1' } }, { code: 'B', state: 'ANSWERED', value: { amount: '0' } }], { asOf: '2021-12-03', layer: 'EXAMINER' });
    expect(result).toMatchObject({ outcome: 'INCOMPLETE', flags: [{ kind: 'DIVISION_BY_ZERO', subject: 'F' }], total: { low: '0', high: '100' } });
    expect(result.blockers).toEqual([{ kind: 'INDICATOR_MISSING', subject: 'F', because: [] }]);
  });
});


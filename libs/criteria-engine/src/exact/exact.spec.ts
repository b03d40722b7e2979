import { describe, expect, it } from '@jest/globals';
import { canonicalText, convert, EngineInputError, isDecimalText, parseUnit, plainDecimal, Rational, rulesOf, shown, anAllPassEdition, someRules } from '../index.js';
import { addMonths, isLocalDate } from './local-date.js';

const r = (text: string) => Rational.parseFraction(text);

describe('An exact number', () => {
  it('is made of decimal text, never of a JavaScript number', () => {
    expect(['12.5', '-0.04', '007'.slice(2), '0.10'].map((text) => Rational.parse(text).toText())).toEqual(['25/2', '-1/25', '7', '1/10']);
    for (const wrong of [12.5, 12, NaN, 1n, null, '1e3', '.5', '5.', '+1', '01', '', ' 1', '1/2', '1'.repeat(41)]) {
      expect(() => Rational.parse(wrong as string)).toThrow(EngineInputError);
    }
  });

  it('is read back from a fraction', () => {
    expect([r('14/20').toText(), r('-3/6').toText(), r('4').toText()]).toEqual(['7/10', '-1/2', '4']);
    for (const wrong of ['1/0', '1/-2', '1/2/3', '1.5/2', 'a/2', '1/']) expect(() => r(wrong)).toThrow(EngineInputError);
  });

  it('is calculated without loss', () => {
    expect(r('1/3').plus(r('1/6')).toText()).toBe('1/2');
    expect(r('1/3').minus(r('1/2')).toText()).toBe('-1/6');
    expect(r('2/3').times(r('-3/4')).toText()).toBe('-1/2');
    expect(r('2/3').dividedBy(r('-4/3')).toText()).toBe('-1/2');
    expect(() => r('1').dividedBy(Rational.zero)).toThrow('DIVISION_BY_ZERO');
    expect([r('1/2').compare(r('2/4')), r('1/3').compare(r('1/2')), r('-1/3').compare(r('-1/2'))]).toEqual([0, -1, 1]);
    expect([r('1/2').equals(r('2/4')), r('1/2').equals(r('1/3'))]).toEqual([true, false]);
    expect(['7/2', '-7/2', '-4', '0'].map((text) => r(text).floor())).toEqual([3n, -4n, -4n, 0n]);
    expect([r('-1/2').isNegative(), r('0').isNegative(), r('0').isPositive(), r('0').isZero(), r('1/9').isZero()]).toEqual([true, false, false, true, false]);
  });

  it('is shown with two decimals, rounded down', () => {
    expect(['151/2', '226/3', '0', '100', '1/1000', '-1/3', '9/100'].map((text) => shown(r(text)))).toEqual(['75.50', '75.33', '0.00', '100.00', '0.00', '-0.34', '0.09']);
  });

  it('has one plain spelling', () => {
    expect(['12.50', '10.00', '100', '-0.0', '0', '0.5', '-3.10'].map(plainDecimal)).toEqual(['12.5', '10', '100', '0', '0', '0.5', '-3.1']);
    expect([isDecimalText('1.50'), isDecimalText(1.5), isDecimalText('1,5')]).toEqual([true, false, false]);
  });
});

describe('Canonical text', () => {
  it('sorts keys, composes text, keeps no spaces and leaves out what is absent', () => {
    expect(canonicalText({ b: [1, null, true], a: 'Đề án', 'á': { z: '0.5', y: undefined } })).toBe('{"a":"Đề án","b":[1,null,true],"á":{"y":0}}'.replace('{"y":0}', '{"z":"0.5"}'));
    expect(canonicalText('Quyết định'.normalize('NFD'))).toBe(JSON.stringify('Quyết định'.normalize('NFC')));
    expect(canonicalText({ x: -0 })).toBe('{"x":0}');
  });

  it('is the same for the same content in another order', () => {
    const edition = anAllPassEdition(9);
    const turned = Object.fromEntries(Object.entries(edition).reverse());
    expect(canonicalText(turned)).toBe(canonicalText(edition));
  });

  it('does not exist for numbers with decimals, unsafe numbers, and what is not JSON', () => {
    const deep = Array.from({ length: 100 }).reduce<unknown>((inner) => [inner], 1);
    for (const wrong of [0.5, 2 ** 53, NaN, Infinity, 1n, undefined, [undefined], () => 1, new Date(0), new Map(), deep, { 'á': 1, ['á'.normalize('NFD')]: 2 }]) {
      expect(() => canonicalText(wrong)).toThrow(EngineInputError);
    }
  });
});

describe('Units', () => {
  it.each([
    ['1', 'kW.h', 'MJ', '18/5'],
    ['12.5', '%', '1', '1/8'],
    ['1', 't', 'kg', '1000'],
    ['1', 'a', 'mo', '12'],
    ['1', 'a', 'd', '1461/4'],
    ['1', 'm3/d', 'L/s', '5/432'],
    ['3', '{VND}/mo', '{VND}/a', '36'],
    ['5', '/(1000.{worker})', '1/{worker}', '1/200'],
    ['1', 'kW.h/(10*6.{VND})', 'J/{VND}', '18/5'],
    ['2', 'm2', 'cm2', '20000'],
    ['1', 'g.m2.s-2', 'J', '1/1000'],
    ['1', 'har', 'm2', '10000'],
    ['7', '{anything}', '{anything}', '7'],
  ])('%s %s is %s in the amount %s', (amount, from, to, expected) => {
    expect(convert(Rational.parse(amount), from, to)?.toText()).toBe(expected);
  });

  it('do not convert between persons and products, energy and power, or what is not known', () => {
    for (const [from, to] of [['{person}', '{product}'], ['kW.h', 'kW'], ['m', 'm2'], ['kg', 'nothing'], ['Cel', 'K']] as const) {
      expect(convert(Rational.one, from, to)).toBeNull();
    }
  });

  it.each(['', 'kWh', 'Cel', '[degF]', 'dB', 'm//s', 'm.', '(m', 'm)', '.m', 'm0', '0', 'kmin', 'm s', '10*99', 'm'.repeat(101), '5/0', '{a'])('"%s" is not a unit known', (code) => {
    expect(parseUnit(code)).toBeNull();
  });
});

describe('Days', () => {
  it('are real ones', () => {
    expect(['2024-02-29', '2000-02-29', '2021-12-31'].map(isLocalDate)).toEqual([true, true, true]);
    expect(['2021-02-29', '1900-02-29', '2021-13-01', '2021-00-10', '2021-04-31', '2021-4-1', '2021-04-00', '0000-01-01', 20211203, null].map(isLocalDate)).toEqual(Array(10).fill(false));
  });

  it('are moved by months to the last day of a shorter one', () => {
    expect([addMonths('2021-01-31', 1), addMonths('2024-01-31', 1), addMonths('2021-12-03', 36), addMonths('2021-11-30', 3), addMonths('2021-05-31', 0)])
      .toEqual(['2021-02-28', '2024-02-29', '2024-12-03', '2022-02-28', '2021-05-31']);
  });
});

describe('Rules', () => {
  it('of a published edition are complete; a draft that lacks one is refused', () => {
    expect(rulesOf(anAllPassEdition(1))).toEqual(someRules);
    expect(() => rulesOf({ rules: { ...someRules, appealDays: undefined } })).toThrow('RULE_MISSING at rules.appealDays');
  });
});

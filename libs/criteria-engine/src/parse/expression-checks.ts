import { isPlainObject } from '../exact/canonical-text.js';
import { add, at, type Check, code, decimal, flag, isCode, list, type ParseIssue } from './checks.js';

const DEEPEST = 16;
const MOST_OPERANDS = 50;
const operands = new Map<unknown, readonly [least: number, most: number]>([
  ['+', [1, MOST_OPERANDS]],
  ['-', [1, 2]],
  ['*', [1, MOST_OPERANDS]],
  ['/', [2, 2]],
  ['min', [1, MOST_OPERANDS]],
  ['max', [1, MOST_OPERANDS]],
  ['clamp', [3, 3]],
]);

/** A tree of all, any, not and tests of facts. */
export const predicate: Check = (value, path, issues) => checkPredicate(value, path, issues, 0);

/** A formula as a tree of operators over references and decimals. */
export const expression: Check = (value, path, issues) => checkExpression(value, path, issues, 0);

function checkPredicate(value: unknown, path: string, issues: ParseIssue[], depth: number): void {
  if (depth > DEEPEST) return add(issues, path, 'TOO_DEEP', depth);
  if (!isPlainObject(value)) return add(issues, path, 'NOT_A_PREDICATE', value);
  const inner: Check = (part, partPath) => checkPredicate(part, partPath, issues, depth + 1);
  const kind = Object.keys(value).sort().join('+');
  if (kind === 'all' || kind === 'any') return list(inner, MOST_OPERANDS)(value[kind], at(path, kind), issues);
  if (kind === 'not') return inner(value['not'], at(path, 'not'), issues);
  const test = factTests.get(kind);
  if (!test) return add(issues, path, 'NOT_A_PREDICATE', value);
  code(value['fact'], at(path, 'fact'), issues);
  test.check(value[test.key], at(path, test.key), issues);
}

const truthOrCode: Check = (value, path, issues) => {
  if (!isCode(value)) flag(value, path, issues);
};

const factTests = new Map<string, { key: string; check: Check }>([
  ['fact+is', { key: 'is', check: truthOrCode }],
  ['fact+in', { key: 'in', check: list(code) }],
  ['fact+min', { key: 'min', check: decimal }],
  ['fact+max', { key: 'max', check: decimal }],
]);

function checkExpression(value: unknown, path: string, issues: ParseIssue[], depth: number): void {
  if (depth > DEEPEST) return add(issues, path, 'TOO_DEEP', depth);
  if (typeof value === 'string') return decimal(value, path, issues);
  if (isPlainObject(value) && Object.keys(value).join() === 'ref') return code(value['ref'], at(path, 'ref'), issues);
  if (!Array.isArray(value)) return add(issues, path, 'NOT_AN_EXPRESSION', value);
  const [operator, ...parts] = value as readonly unknown[];
  const [least, most] = operands.get(operator) ?? [1, 0];
  if (parts.length < least || parts.length > most) return add(issues, path, 'NOT_AN_EXPRESSION', value);
  parts.forEach((part, index) => checkExpression(part, `${path}[${index + 1}]`, issues, depth + 1));
}

import { cleanText, parseLocalDate } from '@ketnoi/common';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const wrong = (code: string): never => {
  throw new GraphQLError(code, { extensions: { code: 'BAD_USER_INPUT', rule: code } });
};

const textOf = (node: ValueNode, rule: string): string => (node.kind === Kind.STRING ? node.value : wrong(rule));

/** An instant, ISO 8601 with milliseconds in UTC. Only given, never taken: people give days, the clock gives instants. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant in UTC, such as 2021-12-03T01:00:00.000Z.',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  parseValue: () => wrong('DATE_TIME_IS_OUTPUT'),
});

const localDate = (value: unknown): string => {
  const day = typeof value === 'string' ? parseLocalDate(value) : null;
  return day?.ok ? day.value : wrong('LOCAL_DATE_FORM');
};

export const LocalDate = new GraphQLScalarType<string, string>({
  name: 'LocalDate',
  description: 'A calendar day in Asia/Ho_Chi_Minh, such as 2021-12-03.',
  serialize: String,
  parseValue: localDate,
  parseLiteral: (node) => localDate(textOf(node, 'LOCAL_DATE_FORM')),
});

const pageSize = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 50 ? value : wrong('PAGE_SIZE_RANGE');

export const PageSize = new GraphQLScalarType<number, number>({
  name: 'PageSize',
  description: 'How many of a list: 1 to 50.',
  serialize: Number,
  parseValue: pageSize,
  parseLiteral: (node) => (node.kind === Kind.INT ? pageSize(Number(node.value)) : wrong('PAGE_SIZE_RANGE')),
});

const SEARCH_MAX = 200;

const searchWords = (value: unknown): string => {
  if (typeof value !== 'string') return wrong('SEARCH_FORM');
  const words = cleanText(value, { max: SEARCH_MAX, min: 0 });
  return words.ok ? words.value : wrong(words.code);
};

export const SearchWords = new GraphQLScalarType<string, string>({
  name: 'SearchWords',
  description: 'Words to look for, with or without Vietnamese marks; at most 200 characters.',
  serialize: String,
  parseValue: searchWords,
  parseLiteral: (node) => searchWords(textOf(node, 'SEARCH_FORM')),
});

import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const wrong = (): never => {
  throw new GraphQLError('LOCAL_TIME_FORM', { extensions: { code: 'BAD_USER_INPUT', rule: 'LOCAL_TIME_FORM' } });
};

const localTime = (value: unknown): string => (typeof value === 'string' && /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/.test(value) ? value : wrong());

export const LocalTime = new GraphQLScalarType<string, string>({
  name: 'LocalTime',
  description: 'A minute of a day in Asia/Ho_Chi_Minh, such as 08:30.',
  serialize: String,
  parseValue: localTime,
  parseLiteral: (node) => (node.kind === Kind.STRING ? localTime(node.value) : wrong()),
});

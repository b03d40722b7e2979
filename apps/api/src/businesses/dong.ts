import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const dong = (value: unknown): number => {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new GraphQLError('DONG_FORM', { extensions: { code: 'BAD_USER_INPUT', rule: 'DONG_FORM' } });
};

/** Money. A 32-bit Int ends at two billion, which a lacquer screen may cost; a text like "1.000.000" reads differently in two countries. */
export const Dong = new GraphQLScalarType<number, number>({
  name: 'Dong',
  description: 'Whole Vietnamese đồng as a number, such as 450000.',
  serialize: Number,
  parseValue: dong,
  parseLiteral: (node) => dong(node.kind === Kind.INT ? Number(node.value) : null),
});

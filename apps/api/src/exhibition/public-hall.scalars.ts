import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const MOST = 90;

const size = (value: unknown): number => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST) return value;
  throw new GraphQLError('HALL_PAGE_SIZE_RANGE', { extensions: { code: 'BAD_USER_INPUT', rule: 'HALL_PAGE_SIZE_RANGE' } });
};

/** A whole hall on one page; the cost of the operation still bounds how much of each booth it may ask. */
export const HallPageSize = new GraphQLScalarType<number, number>({
  name: 'HallPageSize',
  description: 'How many booths: 1 to 90.',
  serialize: Number,
  parseValue: size,
  parseLiteral: (node) => size(node.kind === Kind.INT ? Number(node.value) : null),
});

import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { getVariableValues, GraphQLError, Kind, separateOperations, type DocumentNode, type GraphQLSchema, type ValidationContext } from 'graphql';
import { getComplexity, simpleEstimator, type ComplexityEstimator } from 'graphql-query-complexity';

/** Start values of trust P15; they change by ADR. */
export const LIMITS = { tokens: 2_000, depth: 10, aliases: 30, directives: 20, objects: 5_000, bodyBytes: 256 * 1024 } as const;

const tooExpensive = (): GraphQLError => new GraphQLError('limit', { extensions: { code: 'TOO_EXPENSIVE', http: { status: 400 } } });

/** The library's own messages print the limits and its bare rules answer 500: every rejection becomes one fixed error. */
const reported = {
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null) => context?.reportError(tooExpensive())],
};

const armor = new ApolloArmor({
  maxTokens: { enabled: false },
  costLimit: { enabled: false },
  blockFieldSuggestion: { enabled: false },
  maxDepth: { enabled: true, n: LIMITS.depth, flattenFragments: true, ...reported },
  maxAliases: { enabled: true, n: LIMITS.aliases, ...reported },
  maxDirectives: { enabled: true, n: LIMITS.directives, ...reported },
});

export const validationRules = armor.protect().validationRules;

const byPageSize: ComplexityEstimator = ({ args, childComplexity }) =>
  typeof args['first'] === 'number' ? 1 + args['first'] * childComplexity : undefined;

/** Refuses an operation that could answer more than 5,000 objects, with every `first` multiplied in. */
export function costPlugin(): ApolloServerPlugin<BaseContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operationName, request }) {
          const query = operationName ? (separateOperations(document)[operationName] ?? document) : document;
          const variables = request.variables ?? {};
          if (!fit(schema, query, variables)) return;
          if (costOf(schema, query, variables) > LIMITS.objects) throw tooExpensive();
        },
      };
    },
  };
}

/** Values that do not fit their types are execution's to refuse, with the path; the estimate has nothing to say about them. */
function fit(schema: GraphQLSchema, query: DocumentNode, variables: Record<string, unknown>): boolean {
  const operation = query.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return getVariableValues(schema, operation?.variableDefinitions ?? [], variables).errors === undefined;
}

/** What cannot be estimated, because it names too many fields through its fragments, is refused like what costs too much. */
function costOf(schema: GraphQLSchema, query: DocumentNode, variables: Record<string, unknown>): number {
  try {
    return getComplexity({ schema, query, variables, estimators: [byPageSize, simpleEstimator({ defaultComplexity: 1 })] });
  } catch {
    return Infinity;
  }
}

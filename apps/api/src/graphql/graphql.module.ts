import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { LOG, SETTINGS, type Log, type Settings } from '@ketnoi/platform';
import type { FastifyRequest } from 'fastify';
import { Callers, deviceOf, localeOf } from './caller.js';
import type { RequestContext } from './context.js';
import { errorsPlugin, formatError } from './errors.js';
import { costPlugin, LIMITS, validationRules } from './limits.js';
import { LoaderFactory } from './loaders.js';
import { CallersModule } from './callers.module.js';

async function contextOf(request: FastifyRequest, callers: Callers, loaders: LoaderFactory): Promise<RequestContext> {
  const actor = await callers.actorOf(request);
  return {
    actor,
    locale: localeOf(request),
    loaders: loaders.for(actor),
    requestId: String(request.id),
    address: request.ip,
    device: deviceOf(request),
  };
}

/** The one schema, code first. Subscriptions, batching, persisted queries and the landing page are off (docs/adr/0014, trust P16). */
@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [CallersModule],
      inject: [SETTINGS, LOG, Callers, LoaderFactory],
      useFactory: (settings: Settings, log: Log, callers: Callers, loaders: LoaderFactory) => ({
        autoSchemaFile: true,
        sortSchema: true,
        path: '/graphql',
        playground: false,
        graphiql: false,
        introspection: settings.NODE_ENV !== 'production',
        persistedQueries: false,
        allowBatchedHttpRequests: false,
        includeStacktraceInErrorResponses: false,
        hideSchemaDetailsFromClientErrors: true,
        parseOptions: { maxTokens: LIMITS.tokens },
        validationRules: [...validationRules],
        context: (request: FastifyRequest) => contextOf(request, callers, loaders),
        formatError,
        plugins: [costPlugin(), errorsPlugin(log, settings.NODE_ENV === 'development'), ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
      }),
    }),
  ],
})
export class SchemaModule {}

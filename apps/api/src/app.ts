import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '@ketnoi/common';
import { NestLog } from '@ketnoi/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiModule, type ApiOptions } from './api.module.js';
import { localeOf } from './graphql/caller.js';
import { LIMITS } from './graphql/limits.js';
import { say } from './graphql/messages/say.js';
import { acceptUploads } from './http/upload-bodies.js';
import { refuseUpgrades } from './http/upgrade-guard.js';

/** The API, ready to listen. Specifications use it as it is. */
export async function buildApi(options: ApiOptions): Promise<NestFastifyApplication> {
  const { settings, log } = options;
  const adapter = new FastifyAdapter({
    bodyLimit: LIMITS.bodyBytes,
    trustProxy: settings.TRUSTED_PROXIES.length > 0 ? settings.TRUSTED_PROXIES : false,
    genReqId: () => newId(),
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    forceCloseConnections: 'idle',
    // An address that is not even well formed reaches no route and no filter.
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply): void => {
      const traceId = String(request.id);
      void reply.status(400).send({ error: { code: 'BAD_REQUEST', message: say(localeOf(request), 'faults.BAD_REQUEST', { traceId }), traceId } });
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(options), adapter, { logger: new NestLog(log), abortOnError: false });
  await app.register(helmet as never, headersFor(settings.PUBLIC_ORIGIN.startsWith('https:')));
  await acceptUploads(app);
  refuseUpgrades(app.getHttpServer());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

/** Nothing from elsewhere, no script, no framing; forms post to ourselves only. Transport rules make sense behind TLS alone. */
const headersFor = (secure: boolean) => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      frameSrc: ["'self'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
    },
  },
  strictTransportSecurity: secure,
});

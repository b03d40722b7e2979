import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { forbidden, unauthenticated, type Actor } from '@ketnoi/common';
import type { FastifyRequest } from 'fastify';
import { ACCESS, mayAsk, type Callers } from './access.js';
import { Callers as CallerReader } from './caller.js';
import type { RequestContext } from './context.js';

/** Asks `@Access` before every root field and every route. Closed by default: without a declaration nobody passes. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly callers: CallerReader) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const declared = Reflect.getMetadata(ACCESS, execution.getHandler()) as Callers | undefined;
    if (declared === undefined) throw forbidden('no access declared');
    const answer = mayAsk(declared, await this.actorOf(execution));
    if (answer === 'UNAUTHENTICATED') throw unauthenticated();
    if (answer === 'FORBIDDEN') throw forbidden('not for this kind of caller');
    return true;
  }

  private async actorOf(execution: ExecutionContext): Promise<Actor> {
    if (execution.getType<string>() === 'graphql') {
      return GqlExecutionContext.create(execution).getContext<RequestContext>().actor;
    }
    return this.callers.actorOf(execution.switchToHttp().getRequest<FastifyRequest>());
  }
}

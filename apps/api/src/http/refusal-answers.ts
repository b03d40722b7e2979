import type { Refusal } from '@ketnoi/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { localeOf } from '../graphql/caller.js';
import { say } from '../graphql/messages/say.js';

/** What a route answers when an act was refused: the code, its sentence, the facts, the trace id. */
export interface RefusalAnswer {
  readonly error: { readonly code: string; readonly message: string; readonly traceId: string; readonly facts: object };
}

/** Sets the status and words the refusal in the caller's language. */
export function refuse(request: FastifyRequest, reply: FastifyReply, status: number, { code, facts }: Refusal): RefusalAnswer {
  void reply.status(status).header('cache-control', 'no-store');
  return { error: { code, message: say(localeOf(request), `refusals.${code}`, facts), traceId: String(request.id), facts } };
}

import { Inject, Injectable } from '@nestjs/common';
import { ANONYMOUS, type Actor, type Clock, type Locale } from '@ketnoi/common';
import { PersonQueries } from '@ketnoi/identity';
import { CLOCK } from '@ketnoi/platform';
import type { FastifyRequest } from 'fastify';

const actors = new WeakMap<FastifyRequest, Promise<Actor>>();

/** Reads who calls, from where and in which language. */
@Injectable()
export class Callers {
  constructor(private readonly persons: PersonQueries, @Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * The person behind `Authorization: Bearer`, with the roles held now; anonymous without one or when the sign-in is over.
   * Only a header carries a sign-in, never a cookie, so another site's page cannot use it (trust P17). One statement a request.
   */
  actorOf(request: FastifyRequest): Promise<Actor> {
    const known = actors.get(request);
    if (known) return known;
    const actor = this.read(request);
    actors.set(request, actor);
    return actor;
  }

  private async read(request: FastifyRequest): Promise<Actor> {
    const token = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(request.headers.authorization ?? '')?.[1];
    return token ? ((await this.persons.actorOf(token, this.clock.now())) ?? ANONYMOUS) : ANONYMOUS;
  }
}

/** English when the first language asked for is English, else Vietnamese. */
export const localeOf = (request: Pick<FastifyRequest, 'headers'>): Locale =>
  /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'vi';

/** What a person's list of sign-ins shows; anything unprintable in the header is dropped before it is stored. */
export const deviceOf = (request: Pick<FastifyRequest, 'headers'>): string =>
  (request.headers['user-agent'] ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, 200) || 'unknown';

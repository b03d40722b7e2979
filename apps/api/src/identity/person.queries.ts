import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { unauthenticated, type Clock } from '@ketnoi/common';
import { PersonQueries } from '@ketnoi/identity';
import { CLOCK } from '@ketnoi/platform';
import { Access } from '../graphql/access.js';
import { positionAfter, toConnection, type Connection } from '../graphql/connections.js';
import type { RequestContext } from '../graphql/context.js';
import { PageSize } from '../graphql/scalars.js';
import { MeModel, SignInConnection, SignInModel } from './person.model.js';

@Resolver()
export class PersonQueriesResolver {
  constructor(private readonly persons: PersonQueries, @Inject(CLOCK) private readonly clock: Clock) {}

  @Access('anyone')
  @Query(() => MeModel, { nullable: true, description: 'The signed-in person; null for an anonymous caller.' })
  async me(@Context() { actor, loaders }: RequestContext): Promise<MeModel | null> {
    if (actor.kind !== 'PERSON') return null;
    const row = await loaders.personById.load(actor.personId);
    return row && MeModel.from(row, actor.grants);
  }

  @Access('signed-in')
  @Query(() => SignInConnection, { description: 'Devices on which the person is signed in, newest first.' })
  async mySignIns(
    @Context() { actor }: RequestContext,
    @Args('first', { type: () => PageSize }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<SignInModel>> {
    if (actor.kind !== 'PERSON') throw unauthenticated();
    const position = positionAfter(after, 'mySignIns');
    const rows = await this.persons.signInsOf(actor, { first, after: position?.id ?? null }, this.clock.now());
    return toConnection(rows, first, 'mySignIns', ({ id }) => ({ key: '', id }), (row) => SignInModel.from(row, actor.signInId));
  }
}

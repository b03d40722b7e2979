import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { EndNetworkRole, GrantNetworkRole } from '@ketnoi/identity';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { answer, resultUnion, type RefusalModel } from '../graphql/results.js';
import { NetworkRoleInput } from './person.inputs.js';
import { NetworkRoleChangedModel } from './person.model.js';

const GrantNetworkRoleResult = resultUnion('GrantNetworkRoleResult', NetworkRoleChangedModel);
const EndNetworkRoleResult = resultUnion('EndNetworkRoleResult', NetworkRoleChangedModel);

@Resolver()
export class NetworkRoleMutationsResolver {
  constructor(private readonly granting: GrantNetworkRole, private readonly ending: EndNetworkRole) {}

  @Access({ roles: ['DEPARTMENT_ADMIN'] })
  @Mutation(() => GrantNetworkRoleResult, { description: 'Makes a verified person assessor, council member or officer of the Department.' })
  async grantNetworkRole(@Args('input') input: NetworkRoleInput, @Context() context: RequestContext): Promise<NetworkRoleChangedModel | RefusalModel> {
    return answer(await this.granting.run(context.actor, input), context, ({ personId }) => changed(personId, input));
  }

  @Access({ roles: ['DEPARTMENT_ADMIN'] })
  @Mutation(() => EndNetworkRoleResult, { description: 'Takes such a role away at once.' })
  async endNetworkRole(@Args('input') input: NetworkRoleInput, @Context() context: RequestContext): Promise<NetworkRoleChangedModel | RefusalModel> {
    return answer(await this.ending.run(context.actor, input), context, ({ personId }) => changed(personId, input));
  }
}

const changed = (personId: string, { role }: NetworkRoleInput): NetworkRoleChangedModel => Object.assign(new NetworkRoleChangedModel(), { personId, role });

import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { SetMessagePreference } from '@ketnoi/notifications';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { answer, resultUnion, type RefusalModel } from '../graphql/results.js';
import { SetMessagePreferenceInput } from './message-preference.inputs.js';
import { MessagePreferenceModel } from './message-preference.model.js';

const SetMessagePreferenceResult = resultUnion('SetMessagePreferenceResult', MessagePreferenceModel);

@Resolver()
export class MessagePreferenceMutationsResolver {
  constructor(private readonly setting: SetMessagePreference) {}

  @Access('signed-in')
  @Mutation(() => SetMessagePreferenceResult, { description: 'Turns a category of mails on or off. Queued mails of it are not sent either.' })
  async setMessagePreference(@Args('input') input: SetMessagePreferenceInput, @Context() context: RequestContext): Promise<MessagePreferenceModel | RefusalModel> {
    return answer(await this.setting.run(context.actor, input), context, (value) => MessagePreferenceModel.from(value));
  }
}

import { Context, Query, Resolver } from '@nestjs/graphql';
import { NotificationQueries } from '@ketnoi/notifications';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { MessagePreferenceModel } from './message-preference.model.js';

@Resolver()
export class MessagePreferenceQueriesResolver {
  constructor(private readonly notifications: NotificationQueries) {}

  @Access('signed-in')
  @Query(() => [MessagePreferenceModel], { description: 'Every category of mails that the signed-in person may turn off.' })
  async myMessagePreferences(@Context() { actor }: RequestContext): Promise<MessagePreferenceModel[]> {
    const rows = await this.notifications.preferencesOf(actor);
    return rows.map((row) => MessagePreferenceModel.from(row));
  }
}

import { Module } from '@nestjs/common';
import { NotificationsModule } from '@ketnoi/notifications';
import { DevelopmentMailbox } from '../http/development-mailbox.js';
import { InboxController } from '../http/inbox.controller.js';
import { UnsubscribeController } from '../http/unsubscribe.controller.js';
import { MessagePreferenceMutationsResolver } from './message-preference.mutations.js';
import { MessagePreferenceQueriesResolver } from './message-preference.queries.js';

@Module({
  imports: [NotificationsModule],
  controllers: [UnsubscribeController, InboxController],
  providers: [MessagePreferenceQueriesResolver, MessagePreferenceMutationsResolver, DevelopmentMailbox],
})
export class NotificationsApi {}

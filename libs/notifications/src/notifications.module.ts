import { Module } from '@nestjs/common';
import { IdentityModule } from '@ketnoi/identity';
import { RegistrationsModule } from '@ketnoi/registrations';
import { DeliveryEntity } from './data/delivery.entity.js';
import { MailSuppressionEntity } from './data/mail-suppression.entity.js';
import { MessagePreferenceEntity } from './data/message-preference.entity.js';
import { NotificationEntity } from './data/notification.entity.js';
import { NotificationQueries } from './data/notification.queries.js';
import { DeliveryLedger } from './delivery-ledger.js';
import { LetterWriter } from './letter-writer.js';
import { Notifier } from './notifier.js';
import { UnsubscribeLinks } from './unsubscribe-links.js';
import { DeliverNotification } from './use-cases/deliver-notification.js';
import { DispatchEvent } from './use-cases/dispatch-event.js';
import { ScanReminders } from './use-cases/scan-reminders.js';
import { SetMessagePreference } from './use-cases/set-message-preference.js';
import { SweepDeliveries } from './use-cases/sweep-deliveries.js';
import { Unsubscribe } from './use-cases/unsubscribe.js';

export const NOTIFICATIONS_ENTITIES = [NotificationEntity, DeliveryEntity, MessagePreferenceEntity, MailSuppressionEntity];

const OFFERED = [NotificationQueries, DispatchEvent, DeliverNotification, SweepDeliveries, ScanReminders, Unsubscribe, SetMessagePreference];

@Module({
  imports: [IdentityModule, RegistrationsModule],
  providers: [...OFFERED, Notifier, DeliveryLedger, LetterWriter, UnsubscribeLinks],
  exports: OFFERED,
})
export class NotificationsModule {}

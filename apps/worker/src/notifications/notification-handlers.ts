import type { Type } from '@nestjs/common';
import type { JobHandler } from '@ketnoi/platform';
import { DeliverNotificationHandler } from './deliver-notification.handler.js';
import { DispatchEventHandler } from './dispatch-event.handler.js';
import { ScanRemindersHandler } from './scan-reminders.handler.js';
import { SweepDeliveriesHandler } from './sweep-deliveries.handler.js';
import { SweepEventsHandler } from './sweep-events.handler.js';

export const NOTIFICATION_HANDLERS: readonly Type<JobHandler>[] = [
  DispatchEventHandler,
  DeliverNotificationHandler,
  SweepEventsHandler,
  SweepDeliveriesHandler,
  ScanRemindersHandler,
];

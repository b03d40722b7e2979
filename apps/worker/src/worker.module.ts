import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { ASSESSMENT_ENTITIES } from '@ketnoi/assessment';
import type { Clock } from '@ketnoi/common';
import { EVENTS_ENTITIES } from '@ketnoi/events';
import { EXHIBITION_ENTITIES, ExhibitionModule } from '@ketnoi/exhibition';
import { IDENTITY_ENTITIES, IdentityModule } from '@ketnoi/identity';
import { MEDIA_ENTITIES, MediaModule } from '@ketnoi/media';
import { MEMBERSHIP_ENTITIES, MembershipModule } from '@ketnoi/membership';
import { NOTIFICATIONS_ENTITIES, NotificationsModule } from '@ketnoi/notifications';
import { REGISTRATIONS_ENTITIES } from '@ketnoi/registrations';
import { PlatformModule, type JobHandler, type Log, type Settings } from '@ketnoi/platform';
import { LapseHoldsHandler } from './exhibition/lapse-holds.handler.js';
import { SweepFilesHandler } from './media/sweep-files.handler.js';
import { DrawCertificateHandler } from './membership/draw-certificate.handler.js';
import { DrawMissingHandler } from './membership/draw-missing.handler.js';
import { LapseApplicationsHandler } from './membership/lapse-applications.handler.js';
import { NOTIFICATION_HANDLERS } from './notifications/notification-handlers.js';
import { RemoveExpiredHandler } from './platform/remove-expired.handler.js';

/** One line per domain. */
const ENTITIES = [...IDENTITY_ENTITIES, ...MEDIA_ENTITIES, ...NOTIFICATIONS_ENTITIES, ...ASSESSMENT_ENTITIES, ...MEMBERSHIP_ENTITIES, ...EVENTS_ENTITIES, ...EXHIBITION_ENTITIES, ...REGISTRATIONS_ENTITIES];
const MODULES = [IdentityModule, MediaModule, NotificationsModule, MembershipModule, ExhibitionModule];
/** What takes jobs; the start fails when a kind of job has nobody. */
export const HANDLERS: readonly Type<JobHandler>[] = [SweepFilesHandler, DrawCertificateHandler, DrawMissingHandler, LapseApplicationsHandler, LapseHoldsHandler, RemoveExpiredHandler, ...NOTIFICATION_HANDLERS];

export interface WorkerOptions {
  readonly settings: Settings;
  readonly log: Log;
  readonly clock?: Clock;
}

@Module({})
export class WorkerModule {
  static with(options: WorkerOptions): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.with({ ...options, entities: ENTITIES }), ...MODULES],
      providers: [...HANDLERS],
    };
  }
}

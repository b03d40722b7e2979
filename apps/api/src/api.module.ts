import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { ASSESSMENT_ENTITIES } from '@ketnoi/assessment';
import { BUSINESSES_ENTITIES } from '@ketnoi/businesses';
import type { Clock } from '@ketnoi/common';
import { CRITERIA_ENTITIES } from '@ketnoi/criteria';
import { EVENTS_ENTITIES } from '@ketnoi/events';
import { EXHIBITION_ENTITIES } from '@ketnoi/exhibition';
import { IDENTITY_ENTITIES } from '@ketnoi/identity';
import { MEDIA_ENTITIES } from '@ketnoi/media';
import { MEMBERSHIP_ENTITIES } from '@ketnoi/membership';
import { NOTIFICATIONS_ENTITIES } from '@ketnoi/notifications';
import { PLACES_ENTITIES } from '@ketnoi/places';
import { REGISTRATIONS_ENTITIES } from '@ketnoi/registrations';
import { PlatformModule, type Log, type Settings } from '@ketnoi/platform';
import { AssessmentApi } from './assessment/assessment.api.js';
import { BusinessesApi } from './businesses/businesses.api.js';
import { CriteriaApi } from './criteria/criteria.api.js';
import { EventsApi } from './events/events.api.js';
import { AllocationApi } from './exhibition/allocation.api.js';
import { BoothPagesApi } from './exhibition/booth-page.api.js';
import { AccessGuard } from './graphql/access.guard.js';
import { CallersModule } from './graphql/callers.module.js';
import { ClosedByDefault } from './graphql/closed-by-default.js';
import { SchemaModule } from './graphql/graphql.module.js';
import { InputPipe } from './graphql/inputs.js';
import { FaultFilter } from './http/fault.filter.js';
import { HealthController } from './http/health.controller.js';
import { MetricsController } from './http/metrics.controller.js';
import { StartController } from './http/start.controller.js';
import { IdentityApi } from './identity/identity.api.js';
import { MediaApi } from './media/media.api.js';
import { MembershipApi } from './membership/membership.api.js';
import { NotificationsApi } from './notifications/notifications.api.js';
import { PlacesApi } from './places/places.api.js';
import { RegistrationsApi } from './registrations/registrations.api.js';

/** One line per domain. */
const ENTITIES = [...IDENTITY_ENTITIES, ...CRITERIA_ENTITIES, ...MEDIA_ENTITIES, ...NOTIFICATIONS_ENTITIES, ...PLACES_ENTITIES, ...BUSINESSES_ENTITIES, ...ASSESSMENT_ENTITIES, ...MEMBERSHIP_ENTITIES, ...EVENTS_ENTITIES, ...EXHIBITION_ENTITIES, ...REGISTRATIONS_ENTITIES];
export const DOMAINS = [IdentityApi, CriteriaApi, MediaApi, NotificationsApi, PlacesApi, BusinessesApi, AssessmentApi, MembershipApi, EventsApi, AllocationApi, BoothPagesApi, RegistrationsApi];

export interface ApiOptions {
  readonly settings: Settings;
  readonly log: Log;
  readonly clock?: Clock;
}

@Module({})
export class ApiModule {
  static with(options: ApiOptions): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.with({ ...options, entities: ENTITIES }), DiscoveryModule, CallersModule, SchemaModule, ...DOMAINS],
      controllers: [StartController, HealthController, MetricsController],
      providers: [
        ClosedByDefault,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useClass: InputPipe },
        { provide: APP_FILTER, useClass: FaultFilter },
      ],
    };
  }
}

import { Injectable, Module, type DynamicModule } from '@nestjs/common';
import { ASSESSMENT_ENTITIES, AssessmentModule } from '@ketnoi/assessment';
import { BUSINESSES_ENTITIES, BusinessesModule, editsNow, FILE_OWNER_KIND } from '@ketnoi/businesses';
import { CRITERIA_ENTITIES, CriteriaModule } from '@ketnoi/criteria';
import { IDENTITY_ENTITIES, IdentityModule } from '@ketnoi/identity';
import { EVENTS_ENTITIES, EventsModule } from '@ketnoi/events';
import { EXHIBITION_ENTITIES, ExhibitionModule } from '@ketnoi/exhibition';
import { FileOwners, MEDIA_ENTITIES, MediaModule, type FileOwner } from '@ketnoi/media';
import { MEMBERSHIP_ENTITIES, MembershipModule } from '@ketnoi/membership';
import { PLACES_ENTITIES, PlacesModule } from '@ketnoi/places';
import { REGISTRATIONS_ENTITIES, RegistrationsModule } from '@ketnoi/registrations';
import { PlatformModule, type PlatformOptions, type Tx } from '@ketnoi/platform';

/** Only what the seed does with files: owners and editors send for their business. */
@Injectable()
class SendersOfTheSeed extends FileOwners {
  async mayUpload(tx: Tx, owner: FileOwner): Promise<boolean> {
    return owner.kind === FILE_OWNER_KIND && editsNow(tx, owner.id);
  }

  mayRead(): Promise<boolean> {
    return Promise.resolve(false);
  }

  mayRemove(): Promise<boolean> {
    return Promise.resolve(false);
  }
}

const ENTITIES = [
  ...IDENTITY_ENTITIES, ...MEDIA_ENTITIES, ...PLACES_ENTITIES, ...CRITERIA_ENTITIES, ...BUSINESSES_ENTITIES, ...ASSESSMENT_ENTITIES, ...MEMBERSHIP_ENTITIES,
  ...EVENTS_ENTITIES, ...EXHIBITION_ENTITIES, ...REGISTRATIONS_ENTITIES,
];
const MODULES = [IdentityModule, PlacesModule, CriteriaModule, BusinessesModule, AssessmentModule, MembershipModule, EventsModule, ExhibitionModule, RegistrationsModule];

@Module({})
export class SeedModule {
  static with(options: Omit<PlatformOptions, 'entities'>): DynamicModule {
    return { module: SeedModule, imports: [PlatformModule.with({ ...options, entities: ENTITIES }), MediaModule.withOwners(SendersOfTheSeed), ...MODULES] };
  }
}

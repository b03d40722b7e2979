import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Actor } from '@ketnoi/common';
import { assessmentLoaders } from '../assessment/assessment.loaders.js';
import { businessesLoaders } from '../businesses/businesses.loaders.js';
import { criteriaLoaders } from '../criteria/criteria.loaders.js';
import { eventsLoaders } from '../events/events.loaders.js';
import { allocationLoaders } from '../exhibition/allocation.loaders.js';
import { boothPageLoaders } from '../exhibition/booth-page.loaders.js';
import { identityLoaders } from '../identity/identity.loaders.js';
import { mediaLoaders } from '../media/media.loaders.js';
import { membershipLoaders } from '../membership/membership.loaders.js';
import { placesLoaders } from '../places/places.loaders.js';
import { registrationsLoaders } from '../registrations/registrations.loaders.js';
import type { Find } from './find.js';

/** Every loader of one request. A loader's batch carries the actor, so that a row this caller may not see never enters memory. */
const loadersOf = (find: Find, actor: Actor) => ({
  ...identityLoaders(find, actor),
  ...criteriaLoaders(find, actor),
  ...mediaLoaders(find),
  ...placesLoaders(find, actor),
  ...businessesLoaders(find, actor),
  ...assessmentLoaders(find, actor),
  ...membershipLoaders(find, actor),
  ...eventsLoaders(find, actor),
  ...allocationLoaders(find, actor),
  ...boothPageLoaders(find, actor),
  ...registrationsLoaders(find, actor),
});

export type Loaders = ReturnType<typeof loadersOf>;

@Injectable()
export class LoaderFactory {
  constructor(private readonly modules: ModuleRef) {}

  for(actor: Actor): Loaders {
    return loadersOf((type) => this.modules.get(type, { strict: false }), actor);
  }
}

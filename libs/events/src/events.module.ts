import { Module } from '@nestjs/common';
import './data/events.constraints.js';
import { EventBodyEntity } from './data/event-body.entity.js';
import { EventPeopleQueries } from './data/event-people.queries.js';
import { EventWindowEntity, OpeningHoursEntity } from './data/event-window.entity.js';
import { EventEntity } from './data/event.entity.js';
import { EventQueries } from './data/event.queries.js';
import { VenueEntity } from './data/venue.entity.js';
import { AddVenue } from './use-cases/add-venue.js';
import { AnnounceEvent } from './use-cases/announce-event.js';
import { CloseEvent } from './use-cases/close-event.js';
import { DraftEvent } from './use-cases/draft-event.js';
import { EndEventRole } from './use-cases/end-event-role.js';
import { InviteToEvent } from './use-cases/invite-to-event.js';
import { RegisterWithAuthority } from './use-cases/register-with-authority.js';
import { SetBodies } from './use-cases/set-bodies.js';
import { SetWindows } from './use-cases/set-windows.js';
import { UpdateEvent } from './use-cases/update-event.js';

export const EVENTS_ENTITIES = [EventEntity, EventBodyEntity, EventWindowEntity, OpeningHoursEntity, VenueEntity];

const READS = [EventQueries, EventPeopleQueries];
const ACTS = [DraftEvent, UpdateEvent, SetBodies, SetWindows, RegisterWithAuthority, AnnounceEvent, CloseEvent, AddVenue, InviteToEvent, EndEventRole];

@Module({ providers: [...READS, ...ACTS], exports: [...READS, ...ACTS] })
export class EventsModule {}

import { Module } from '@nestjs/common';
import { EventsModule } from '@ketnoi/events';
import { CallersModule } from '../graphql/callers.module.js';
import { EventFieldsResolver, EventOrganizingFieldsResolver, EventWindowFieldsResolver, VenueFieldsResolver } from './event.fields.js';
import { DraftEventResolver, EventMutationsResolver } from './event.mutations.js';
import { EventPartsMutationsResolver } from './event-parts.mutations.js';
import { EventPeopleMutationsResolver } from './event-people.mutations.js';
import { EventQueriesResolver } from './event.queries.js';

const FIELDS = [EventFieldsResolver, EventWindowFieldsResolver, EventOrganizingFieldsResolver, VenueFieldsResolver];
const ROOTS = [EventQueriesResolver, DraftEventResolver, EventMutationsResolver, EventPartsMutationsResolver, EventPeopleMutationsResolver];

@Module({ imports: [EventsModule, CallersModule], providers: [...ROOTS, ...FIELDS] })
export class EventsApi {}

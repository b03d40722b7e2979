import { Injectable } from '@nestjs/common';
import { done, forbidden, refused, isId, unauthenticated, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { VenueEntity } from '../data/venue.entity.js';
import { mayAddVenue } from '../domain/event.policy.js';
import { adminUnitUnknown } from '../domain/event.refusals.js';
import type { EventText } from '../event-texts.js';

export interface AddVenueInput {
  readonly name: EventText;
  readonly address: string;
  /** The unit it lies in today. */
  readonly adminUnitId?: Id | null;
  /** Degrees, WGS 84. */
  readonly point?: { readonly latitude: number; readonly longitude: number } | null;
  /** How to get in: ramps, parking, bus lines. */
  readonly access?: EventText | null;
  readonly idempotencyKey: string;
}

/**
 * Somebody who drafts or runs events enters a place. Source: fairs.md, section 1. Refusal: ADMIN_UNIT_UNKNOWN. Fault: FORBIDDEN.
 */
@Injectable()
export class AddVenue {
  constructor(private readonly unit: UnitOfWork) {}

  async run(actor: Actor, input: AddVenueInput): Promise<Result<{ venueId: Id }>> {
    if (actor.kind !== 'PERSON') throw unauthenticated();
    if (!mayAddVenue(actor)) throw forbidden('neither of the Department nor an organizer');
    const { name, address, adminUnitId = null, point = null, access = null } = input;
    if (adminUnitId !== null && !isId(adminUnitId)) return refused(adminUnitUnknown());
    return this.unit.run(
      actor,
      async (tx) => {
        const venue = await tx.insert(VenueEntity, {
          version: 1, nameVi: name.vi, nameEn: name.en ?? null, address, adminUnitId, latitude: point?.latitude ?? null, longitude: point?.longitude ?? null,
          accessVi: access?.vi ?? null, accessEn: access?.en ?? null, addedBy: actor.personId, addedAt: tx.now,
        });
        await tx.record({ type: 'VenueAdded', subject: { kind: 'Venue', id: venue.id }, payload: {} });
        return done({ venueId: venue.id });
      },
      { act: 'addVenue', key: input.idempotencyKey, input },
    );
  }
}

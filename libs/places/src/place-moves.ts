import { newId, type Id } from '@ketnoi/common';
import type { Tx } from '@ketnoi/platform';
import { VillagePlaceCandidateEntity, VillagePlaceEntity } from './data/village-place.entity.js';
import { unitsReachedFrom } from './data/units-in-a-unit.js';
import { follow, type PlaceSpan, type UnitGraph } from './domain/place-chain.js';

/** A village and where it lay when; units are ids. */
export interface VillageSpans {
  readonly villageId: Id;
  readonly spans: readonly PlaceSpan[];
  /** Where the first span is told of. */
  readonly source: string;
}

/** Writes spans as places of their villages, with the candidates of those that wait for a person. */
export async function insertPlaces(tx: Tx, villages: readonly VillageSpans[]): Promise<number> {
  const rows = villages.flatMap(({ villageId, spans, source }) => spans.map((span) => ({ id: newId(), villageId, span, source: span.legalBasis ?? source })));
  await tx.insertAll(
    VillagePlaceEntity,
    rows.map(({ id, villageId, span, source }) => ({
      id,
      version: 1,
      villageId,
      adminUnitId: span.unit,
      validFrom: span.validFrom,
      validTo: span.validTo,
      status: span.unit === null ? ('NEEDS_CONFIRMATION' as const) : ('CONFIRMED' as const),
      source,
      chosenUnitId: null,
      confirmedBy: null,
      confirmedAt: null,
    })),
  );
  const candidates = rows.flatMap(({ id, span }) => span.candidates.map((adminUnitId, position) => ({ placeId: id, adminUnitId, position })));
  await tx.insertAll(VillagePlaceCandidateEntity, candidates);
  return rows.length;
}

/**
 * Carries a village on from the unit it is known to lie in: closes the place on the unit's last day and adds what whole
 * successions say, or a place that waits for a person. Nothing to do while the unit exists. Answers how many places changed.
 */
export async function carryOn(tx: Tx, place: VillagePlaceEntity, graph?: UnitGraph): Promise<number> {
  if (place.adminUnitId === null || place.validTo !== null) return 0;
  const [here, ...later] = follow(graph ?? (await unitsReachedFrom(tx, place.adminUnitId)), place.adminUnitId, place.validFrom);
  if (!here || here.validTo === null) return 0;
  await tx.update(VillagePlaceEntity, place, { validTo: here.validTo });
  return 1 + (await insertPlaces(tx, [{ villageId: place.villageId, spans: later, source: place.source }]));
}

import { Injectable } from '@nestjs/common';
import { advance, badInput, cleanText, done, isRefusal, notFound, personIdOf, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork, type Tx } from '@ketnoi/platform';
import { CraftVillageEntity } from '../data/craft-village.entity.js';
import { VillagePlaceCandidateEntity, VillagePlaceEntity } from '../data/village-place.entity.js';
import { refreshVillageSearch } from '../data/village-search.js';
import { villagePlaceLifecycle } from '../domain/village-place.lifecycle.js';
import { confirmsPlaces } from '../domain/village-place.policy.js';
import { carryOn } from '../place-moves.js';

export interface ConfirmVillagePlaceInput {
  readonly villageId: Id;
  /** One of the candidates. */
  readonly unitId: Id;
  /** What says so: a decision, a letter, a visit. */
  readonly source: string;
  readonly idempotencyKey: string;
}

const SOURCE_MAX = 500;

/**
 * An editor of the Department says in which unit a village of a divided commune lies since the division. Later whole
 * successions then carry it on by themselves. Refusals: ROLE_NEEDED, NOT_ALLOWED_NOW (nothing waits), UNIT_NOT_A_CANDIDATE.
 * Source: domain.md, section 8, rule 2.
 */
@Injectable()
export class ConfirmVillagePlace {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: ConfirmVillagePlaceInput): Promise<Result<{ villageId: Id; placeId: Id; unitId: Id }>> {
    const source = cleanText(input.source, { max: SOURCE_MAX });
    if (!source.ok) throw badInput({ path: 'input.source', code: source.code });
    const once = { act: 'confirmVillagePlace', key: input.idempotencyKey, input };
    return this.unit.run(actor, (tx) => this.confirm(tx, input, source.value), once);
  }

  private async confirm(tx: Tx, { villageId, unitId }: ConfirmVillagePlaceInput, source: string) {
    // The village's lock makes two confirmations wait for each other.
    const village = await tx.lock(CraftVillageEntity, villageId);
    const place = await tx.findOne(VillagePlaceEntity, { villageId, status: 'NEEDS_CONFIRMATION' });
    const candidates = place ? await tx.find(VillagePlaceCandidateEntity, { placeId: place.id }) : [];
    const facts = { confirms: confirmsPlaces(tx.actor), unitId, candidateIds: candidates.map((candidate) => candidate.adminUnitId) };
    const step = advance(villagePlaceLifecycle, place?.status ?? 'CONFIRMED', 'confirmVillagePlace', facts);
    if (isRefusal(step)) return refused(step);
    if (!place) throw notFound('place that waits');
    const confirmedBy = personIdOf(tx.actor);
    if (confirmedBy === null) throw notFound('person');
    const confirmed = await tx.update(VillagePlaceEntity, place, {
      status: step.to, adminUnitId: unitId, chosenUnitId: unitId, source, confirmedBy, confirmedAt: tx.now,
    });
    await carryOn(tx, confirmed);
    await refreshVillageSearch(tx, [village.id]);
    await tx.record({ type: step.event, subject: { kind: 'CraftVillage', id: village.id }, payload: { placeId: place.id, unitId } });
    return done({ villageId: village.id, placeId: place.id, unitId });
  }
}

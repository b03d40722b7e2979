import { Injectable } from '@nestjs/common';
import { done, isId, notFound, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { demandVersion, lockForEditing } from '../businesses-in-a-unit.js';
import { ProductionEstablishmentEntity } from '../data/production-establishment.entity.js';
import { establishmentColumns, writeCrafts, type EstablishmentInput } from './establishment-writing.js';

export interface UpdateEstablishmentInput extends EstablishmentInput {
  readonly establishmentId: Id;
  /** The version that was read. */
  readonly version: number;
}

/**
 * An owner or editor corrects an establishment; what is left out is empty afterwards. Refusals: ADMIN_UNIT_UNKNOWN,
 * CRAFT_VILLAGE_UNKNOWN, CRAFT_UNKNOWN. Faults: BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT.
 */
@Injectable()
export class UpdateEstablishment {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: UpdateEstablishmentInput): Promise<Result<{ businessId: Id; establishmentId: Id }>> {
    return this.unit.run(actor, async (tx) => {
      const found = isId(input.establishmentId) ? await tx.findOne(ProductionEstablishmentEntity, { id: input.establishmentId }) : null;
      if (!found) throw notFound('establishment');
      const business = await lockForEditing(tx, found.businessId);
      const establishment = await tx.lock(ProductionEstablishmentEntity, found.id);
      demandVersion(establishment, input.version);
      await tx.update(ProductionEstablishmentEntity, establishment, establishmentColumns(tx, input));
      await writeCrafts(tx, establishment.id, input.craftIds);
      await tx.record({ type: 'EstablishmentUpdated', subject: { kind: 'Business', id: business.id }, payload: { establishmentId: establishment.id } });
      return done({ businessId: business.id, establishmentId: establishment.id });
    });
  }
}

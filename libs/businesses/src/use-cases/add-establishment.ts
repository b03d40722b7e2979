import { Injectable } from '@nestjs/common';
import { done, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { lockForEditing } from '../businesses-in-a-unit.js';
import { ProductionEstablishmentEntity } from '../data/production-establishment.entity.js';
import { MOST_ESTABLISHMENTS } from '../domain/business-limits.policy.js';
import { tooManyEstablishments } from '../domain/business.refusals.js';
import { establishmentColumns, writeCrafts, type EstablishmentInput } from './establishment-writing.js';

export interface AddEstablishmentInput extends EstablishmentInput {
  readonly businessId: Id;
  readonly idempotencyKey: string;
}

/**
 * An owner or editor tells where the business makes its goods. Source: domain.md, section 8, point 3. Refusals:
 * TOO_MANY_ESTABLISHMENTS, ADMIN_UNIT_UNKNOWN, CRAFT_VILLAGE_UNKNOWN, CRAFT_UNKNOWN. Faults: BAD_USER_INPUT, NOT_FOUND, FORBIDDEN.
 */
@Injectable()
export class AddEstablishment {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: AddEstablishmentInput): Promise<Result<{ businessId: Id; establishmentId: Id }>> {
    const once = { act: 'addEstablishment', key: input.idempotencyKey, input };
    return this.unit.run(
      actor,
      async (tx) => {
        const business = await lockForEditing(tx, input.businessId);
        const known = await tx.find(ProductionEstablishmentEntity, { businessId: business.id });
        if (known.length >= MOST_ESTABLISHMENTS) return refused(tooManyEstablishments(MOST_ESTABLISHMENTS));
        const columns = establishmentColumns(tx, input);
        const { id } = await tx.insert(ProductionEstablishmentEntity, { version: 1, businessId: business.id, ...columns, createdAt: tx.now });
        await writeCrafts(tx, id, input.craftIds);
        await tx.record({ type: 'EstablishmentAdded', subject: { kind: 'Business', id: business.id }, payload: { establishmentId: id } });
        return done({ businessId: business.id, establishmentId: id });
      },
      once,
    );
  }
}

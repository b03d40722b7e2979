import { Injectable } from '@nestjs/common';
import { done, searchableText, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { demandVersion, lockForEditing } from '../businesses-in-a-unit.js';
import { BusinessEntity } from '../data/business.entity.js';

export interface UpdateBusinessInput {
  readonly businessId: Id;
  /** The version that was read. */
  readonly version: number;
  readonly name: string;
  readonly nameEn?: string | null;
  readonly aboutVi?: string | null;
  readonly aboutEn?: string | null;
}

/**
 * An owner or editor rewrites the profile; what is left out is empty afterwards. The kind never changes: a household that
 * becomes a company is another business. Faults: NOT_FOUND, FORBIDDEN, CONFLICT.
 */
@Injectable()
export class UpdateBusiness {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: UpdateBusinessInput): Promise<Result<{ businessId: Id }>> {
    return this.unit.run(actor, async (tx) => {
      const business = await lockForEditing(tx, input.businessId);
      demandVersion(business, input.version);
      const { name, nameEn = null, aboutVi = null, aboutEn = null } = input;
      await tx.update(BusinessEntity, business, { name, nameEn, aboutVi, aboutEn, search: searchableText([name, nameEn]) });
      await tx.record({ type: 'BusinessUpdated', subject: { kind: 'Business', id: business.id }, payload: {} });
      return done({ businessId: business.id });
    });
  }
}

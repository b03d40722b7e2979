import { Injectable } from '@nestjs/common';
import { done, unauthenticated, type Actor, type Id, type IdentifierKind, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { lockForOwning } from '../businesses-in-a-unit.js';
import { Identifiers } from '../identifiers.js';

export interface SetIdentifierInput {
  readonly businessId: Id;
  readonly taxIdentifier: string;
  /** Left out for the number that a business of this kind gives today; OLD_HOUSEHOLD_CODE adds a household's history. */
  readonly identifierKind?: IdentifierKind | null;
  readonly validFrom?: string | null;
}

/**
 * An owner gives the number by which the tax office knows the business; the former one of its kind becomes history.
 * Source: domain.md, section 9. Refusal: TAX_CODE_TAKEN. Faults: BAD_USER_INPUT at `input.taxIdentifier`, NOT_FOUND, FORBIDDEN.
 */
@Injectable()
export class SetIdentifier {
  constructor(private readonly unit: UnitOfWork, private readonly identifiers: Identifiers) {}

  run(actor: Actor, input: SetIdentifierInput): Promise<Result<{ businessId: Id; identifierId: Id }>> {
    return this.unit.run(actor, async (tx) => {
      if (actor.kind !== 'PERSON') throw unauthenticated();
      const business = await lockForOwning(tx, input.businessId);
      const { taxIdentifier: text, identifierKind: kind = null, validFrom = null } = input;
      const identifier = this.identifiers.read(business.kind, { text, kind, validFrom });
      const identifierId = await this.identifiers.write(tx, business, identifier, { personId: actor.personId, validFrom });
      await tx.record({ type: 'IdentifierSet', subject: { kind: 'Business', id: business.id }, payload: { identifierId, kind: identifier.kind } });
      return done({ businessId: business.id, identifierId });
    });
  }
}

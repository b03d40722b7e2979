import { Injectable } from '@nestjs/common';
import { done, forbidden, newId, refused, searchableText, unauthenticated, type Actor, type BusinessKind, type Id, type IdentifierKind, type Result } from '@ketnoi/common';
import { grantRole } from '@ketnoi/identity';
import { UnitOfWork, type Tx } from '@ketnoi/platform';
import { nextPublicId } from '../businesses-in-a-unit.js';
import { BusinessEntity } from '../data/business.entity.js';
import { MOST_BUSINESSES_FOUNDED } from '../domain/business-limits.policy.js';
import { mayCreate } from '../domain/business.policy.js';
import { tooManyBusinesses } from '../domain/business.refusals.js';
import { Identifiers } from '../identifiers.js';

export interface CreateBusinessInput {
  readonly kind: BusinessKind;
  readonly name: string;
  readonly nameEn?: string | null;
  /** A few sentences for the public page. */
  readonly aboutVi?: string | null;
  readonly aboutEn?: string | null;
  /** Tax code or 12-digit personal ID number, by kind; may follow later by SetIdentifier. */
  readonly taxIdentifier?: string | null;
  readonly identifierKind?: IdentifierKind | null;
  readonly validFrom?: string | null;
  readonly idempotencyKey: string;
}

/**
 * A person with a proved address brings a business into the network's books and becomes its owner. Source: issue 2, section 3.1;
 * domain.md, section 9. Refusals: TAX_CODE_TAKEN, TOO_MANY_BUSINESSES. Faults: BAD_USER_INPUT for the number.
 */
@Injectable()
export class CreateBusiness {
  constructor(private readonly unit: UnitOfWork, private readonly identifiers: Identifiers) {}

  async run(actor: Actor, input: CreateBusinessInput): Promise<Result<{ businessId: Id }>> {
    if (actor.kind !== 'PERSON') throw unauthenticated();
    if (!mayCreate(actor)) throw forbidden('the address is not proved');
    const { taxIdentifier = null, identifierKind = null, validFrom = null } = input;
    const identifier = taxIdentifier === null ? null : this.identifiers.read(input.kind, { text: taxIdentifier, kind: identifierKind, validFrom });
    const once = { act: 'createBusiness', key: input.idempotencyKey, input: { ...input, taxIdentifier: this.identifiers.trace(taxIdentifier) } };
    return this.unit.run(
      actor,
      async (tx) => {
        const founderNth = await nextOfFounder(tx, actor.personId);
        if (founderNth > MOST_BUSINESSES_FOUNDED) return refused(tooManyBusinesses(MOST_BUSINESSES_FOUNDED));
        const business = await tx.insert(BusinessEntity, await rowOf(tx, input, { founderId: actor.personId, founderNth }));
        await grantRole(tx, actor.personId, 'BUSINESS_OWNER', { kind: 'BUSINESS', id: business.id });
        if (identifier) await this.identifiers.write(tx, business, identifier, { personId: actor.personId, validFrom });
        await tx.record({ type: 'BusinessCreated', subject: { kind: 'Business', id: business.id }, payload: {} });
        return done({ businessId: business.id });
      },
      once,
    );
  }
}

/** Counted under a lock of the founder's, so that two at once do not get one number; the constraint holds without it. */
async function nextOfFounder(tx: Tx, personId: Id): Promise<number> {
  await tx.rows(`SELECT pg_advisory_xact_lock(hashtextextended('business founder ' || $1, 0))`, [personId]);
  const [row] = await tx.rows<{ nth: number }>(`SELECT count(*)::int + 1 AS nth FROM business WHERE founder_id = $1`, [personId]);
  return row?.nth ?? 1;
}

async function rowOf(tx: Tx, input: CreateBusinessInput, founder: { founderId: Id; founderNth: number }): Promise<BusinessEntity> {
  const { kind, name, nameEn = null, aboutVi = null, aboutEn = null } = input;
  const publicId = await nextPublicId(tx);
  const search = searchableText([name, nameEn]);
  return { id: newId(), version: 1, publicId, kind, name, nameEn, aboutVi, aboutEn, search, ...founder, createdAt: tx.now, publicFrom: null, publicUntil: null };
}

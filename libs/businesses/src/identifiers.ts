import { Injectable } from '@nestjs/common';
import { addDays, badInput, isPublicIdentifier, localDate, localDateOf, newId, type Id, type IdentifierKind } from '@ketnoi/common';
import { Keys, type Tx } from '@ketnoi/platform';
import { BusinessIdentifierEntity } from './data/business-identifier.entity.js';
import type { BusinessEntity } from './data/business.entity.js';
import { lastDayOf, lastDigitsOf, readTaxIdentifier, type TaxIdentifier } from './domain/tax-identifier.js';

export interface GivenIdentifier {
  readonly text: string;
  /** Which number it is; null for the one that a business of this kind gives today. */
  readonly kind: IdentifierKind | null;
  /** First day of validity, if known. */
  readonly validFrom: string | null;
}

/** Writes the numbers of businesses: those of companies in the clear, those of households sealed and never again in the clear. */
@Injectable()
export class Identifiers {
  constructor(private readonly keys: Keys) {}

  /** The number in its stored form. Fault BAD_USER_INPUT at `input.taxIdentifier`, which never repeats the number. */
  read(businessKind: BusinessEntity['kind'], given: GivenIdentifier): TaxIdentifier {
    const identifier = readTaxIdentifier(businessKind, given.text, given.kind);
    if (!identifier.ok) throw badInput({ path: 'input.taxIdentifier', code: identifier.code });
    const lastDay = lastDayOf(identifier.value.kind);
    if (given.validFrom && lastDay && given.validFrom > lastDay) throw badInput({ path: 'input.validFrom', code: 'IDENTIFIER_VALID_FROM' });
    return identifier.value;
  }

  /** Puts the number in the place of the one of the same kind, which is kept as history. The business is locked by the caller. */
  async write(tx: Tx, business: Pick<BusinessEntity, 'id'>, identifier: TaxIdentifier, from: { personId: Id; validFrom: string | null }): Promise<Id> {
    const former = await tx.rows<{ id: Id; valid_from: string | null }>(
      `SELECT id, valid_from::text FROM business_identifier WHERE business_id = $1 AND kind = $2 AND replaced_at IS NULL`,
      [business.id, identifier.kind],
    );
    for (const { id, valid_from } of former) {
      const yesterday = addDays(localDateOf(tx.now), -1);
      const lastDay = valid_from && valid_from > yesterday ? localDate(valid_from) : yesterday;
      await tx.rows(`UPDATE business_identifier SET replaced_at = $2, valid_to = least(valid_to, $3::date) WHERE id = $1`, [id, tx.now, lastDay]);
    }
    const id = newId();
    await tx.insert(BusinessIdentifierEntity, {
      id,
      businessId: business.id,
      kind: identifier.kind,
      ...this.kept(id, identifier),
      validFrom: from.validFrom,
      validTo: lastDayOf(identifier.kind),
      givenBy: from.personId,
      givenAt: tx.now,
      replacedAt: null,
    });
    return id;
  }

  /** Stands for the number where an input is compared with a later one: without our key nobody can try numbers against it. */
  trace(text: string | null): string | null {
    return text === null ? null : this.keys.sign('personal-number', Buffer.from(text).toString('base64url'));
  }

  private kept(rowId: Id, { kind, value }: TaxIdentifier): Pick<BusinessIdentifierEntity, 'value' | 'sealed' | 'lastDigits'> {
    if (isPublicIdentifier(kind)) return { value, sealed: null, lastDigits: null };
    return { value: null, sealed: this.keys.seal('personal-number', value, rowId), lastDigits: lastDigitsOf(value) };
  }
}

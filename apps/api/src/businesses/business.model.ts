import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { addressSegment, CONTACT_KINDS, type BusinessRow, type ContactKind, type ContactRow, type EstablishmentRow, type IdentifierRow, type PrivateBusinessRow } from '@ketnoi/businesses';
import { BUSINESS_KINDS, formatPhone, IDENTIFIER_KINDS, type BusinessKind, type IdentifierKind, type Locale } from '@ketnoi/common';
import { connectionOf } from '../graphql/connections.js';
import { LocalizedTextModel } from '../graphql/localized-text.js';
import { DateTime, LocalDate } from '../graphql/scalars.js';

export const BusinessKindEnum = Object.fromEntries(BUSINESS_KINDS.map((kind) => [kind, kind])) as Record<BusinessKind, BusinessKind>;
registerEnumType(BusinessKindEnum, { name: 'BusinessKind', description: 'Doanh nghiệp, hợp tác xã, tổ hợp tác, hộ kinh doanh, nghệ nhân.' });

export const IdentifierKindEnum = Object.fromEntries(IDENTIFIER_KINDS.map((kind) => [kind, kind])) as Record<IdentifierKind, IdentifierKind>;
registerEnumType(IdentifierKindEnum, { name: 'IdentifierKind', description: 'Tax code of a company or its branch, personal ID number, a household’s code until 30/6/2025.' });

export const ContactKindEnum = Object.fromEntries(CONTACT_KINDS.map((kind) => [kind, kind])) as Record<ContactKind, ContactKind>;
registerEnumType(ContactKindEnum, { name: 'ContactKind', description: 'How a business is reached.' });

@ObjectType('Business', { description: 'An enterprise, co-operative, household or artisan of the craft villages: its public profile.' })
export class BusinessModel {
  @Field(() => ID) id: string;
  @Field(() => BusinessKindEnum) kind: BusinessKind;
  @Field(() => String, { description: 'Last segment of its address: the name for reading, then six characters, which alone resolve.' }) address: string;
  @Field(() => LocalizedTextModel) name: LocalizedTextModel;
  @Field(() => LocalizedTextModel, { nullable: true, description: 'A few sentences about it; null while it has written none.' }) about: LocalizedTextModel | null;
  @Field(() => Boolean, { description: 'Whether everybody may see it now.' }) isPublic: boolean;

  static from({ id, kind, publicId, name, nameEn, aboutVi, aboutEn, isPublic }: BusinessRow): BusinessModel {
    return Object.assign(new BusinessModel(), {
      id,
      kind,
      address: addressSegment(name, publicId),
      name: LocalizedTextModel.from({ vi: name, en: nameEn }),
      about: aboutVi === null ? null : LocalizedTextModel.from({ vi: aboutVi, en: aboutEn }),
      isPublic,
    });
  }
}

export const BusinessConnection = connectionOf(BusinessModel, 'Business');

@ObjectType('BusinessPrivate', { description: 'What only its owners and editors, the Department and who examines it now may see.' })
export class BusinessPrivateModel {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'Name it in the next change of profile or contacts.' }) version: number;
  @Field(() => DateTime, { nullable: true, description: 'Since when everybody may see it; null: nobody else may.' }) publicFrom: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when; null while no end is known.' }) publicUntil: Date | null;

  static from({ id, version, publicFrom, publicUntil }: PrivateBusinessRow): BusinessPrivateModel {
    return Object.assign(new BusinessPrivateModel(), { id, version, publicFrom, publicUntil });
  }
}

@ObjectType('TaxIdentifier', { description: 'A number by which the tax office knows a business.' })
export class TaxIdentifierModel {
  @Field(() => ID) id: string;
  @Field(() => IdentifierKindEnum) kind: IdentifierKind;
  @Field(() => String, { description: 'A company’s code; of a household’s number only dots and the last three digits, for everybody.' }) shown: string;
  @Field(() => LocalDate, { nullable: true, description: 'Null where it was not said.' }) validFrom: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Last day; null while no end is known.' }) validTo: string | null;

  static from({ id, kind, shown, validFrom, validTo }: IdentifierRow): TaxIdentifierModel {
    return Object.assign(new TaxIdentifierModel(), { id, kind, shown, validFrom, validTo });
  }
}

@ObjectType('Contact', { description: 'A way to reach a business.' })
export class ContactModel {
  @Field(() => ID) id: string;
  @Field(() => ContactKindEnum) kind: ContactKind;
  @Field(() => String, { description: 'To dial, write to or open: E.164, an address, an absolute link.' }) value: string;
  @Field(() => String, { nullable: true, description: 'Digits to dial behind a switchboard; null where there is none.' }) extension: string | null;
  @Field(() => String, { description: 'For reading, as written in the country of the language.' }) shown: string;
  @Field(() => String, { nullable: true, description: 'Whom one reaches; null where it was not said.' }) label: string | null;
  @Field(() => Boolean, { description: 'Whether it stands on public pages, by consent.' }) isPublic: boolean;

  static from({ id, kind, value, extension, label, isPublic }: ContactRow, locale: Locale): ContactModel {
    const shown = kind === 'PHONE' || kind === 'ZALO' ? formatPhone({ e164: value, extension }, locale) : value;
    return Object.assign(new ContactModel(), { id, kind, value, extension, shown, label, isPublic });
  }
}

@ObjectType('Establishment', { description: 'Where a business makes its goods.' })
export class EstablishmentModel {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'Name it in the next change.' }) version: number;
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true, description: 'As registered on that day. Null where it may be a home and you do not handle its papers.' }) registeredAddress: string | null;
  @Field(() => LocalDate) registeredOn: string;
  readonly adminUnitId: string;
  readonly craftVillageId: string | null;
  readonly craftIds: readonly string[];

  static from({ id, version, name, address, registeredOn, adminUnitId, craftVillageId, craftIds }: EstablishmentRow): EstablishmentModel {
    return Object.assign(new EstablishmentModel(), { id, version, name, registeredAddress: address, registeredOn, adminUnitId, craftVillageId, craftIds });
  }
}

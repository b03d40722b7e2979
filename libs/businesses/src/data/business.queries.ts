import { Injectable } from '@nestjs/common';
import { toTsQuery, type Actor, type BusinessKind, type Id, type IdentifierKind } from '@ketnoi/common';
import { ReadPool } from '@ketnoi/platform';
import { seesAll, staffedBy } from '../domain/business.policy.js';
import type { ContactKind } from '../domain/contact.js';
import { maskedIdentifier } from '../domain/tax-identifier.js';
import { directory, sql } from './business.statements.js';
import { BusinessScopes } from './visible-to.js';

/** The public profile: nothing in it is a secret of the business or of a person. */
export interface BusinessRow {
  readonly id: Id;
  readonly kind: BusinessKind;
  /** Six characters that end its address. */
  readonly publicId: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly aboutVi: string | null;
  readonly aboutEn: string | null;
  readonly createdAt: Date;
  /** Whether everybody may see it now. */
  readonly isPublic: boolean;
}

export interface PrivateBusinessRow {
  readonly id: Id;
  /** Named by the next change of profile or contacts. */
  readonly version: number;
  readonly publicFrom: Date | null;
  readonly publicUntil: Date | null;
}

export interface IdentifierRow {
  readonly id: Id;
  readonly businessId: Id;
  readonly kind: IdentifierKind;
  /** A company's code; a household's number only as dots and its last three digits, for everybody. */
  readonly shown: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface ContactRow {
  readonly id: Id;
  readonly businessId: Id;
  readonly kind: ContactKind;
  readonly value: string;
  readonly extension: string | null;
  readonly label: string | null;
  readonly isPublic: boolean;
}

export interface EstablishmentRow {
  readonly id: Id;
  readonly version: number;
  readonly businessId: Id;
  readonly name: string;
  /** As registered; null where it is a home and the reader does not handle its papers. */
  readonly address: string | null;
  readonly registeredOn: string;
  readonly adminUnitId: Id;
  readonly craftVillageId: Id | null;
  readonly craftIds: readonly Id[];
}

export interface NamePage {
  readonly first: number;
  /** Position of the last row seen: its name and id. */
  readonly after?: { readonly key: string; readonly id: Id } | null;
}

export interface DirectoryFilter {
  /** Words, with or without marks. */
  readonly search?: string | null;
  readonly craftVillageId?: Id | null;
}

/** Reads of businesses. Each answers only what its actor may see; what is sealed is read by none of them. */
@Injectable()
export class BusinessQueries {
  constructor(private readonly reads: ReadPool, private readonly scopes: BusinessScopes) {}

  /** Profiles of those that the actor may see: public ones, own ones, those under examination, all for the Department. */
  async publicByIds(actor: Actor, ids: readonly Id[]): Promise<BusinessRow[]> {
    return this.reads.rows(sql.visibleByIds, [...(await this.scopes.of(actor)), ids]);
  }

  /** The same by the six characters of an address. */
  async publicByPublicIds(actor: Actor, publicIds: readonly string[]): Promise<BusinessRow[]> {
    return this.reads.rows(sql.visibleByPublicIds, [...(await this.scopes.of(actor)), publicIds]);
  }

  /** The private part, for owners, editors, live examiners and the Department; no row for anybody else. */
  async privateByIds(actor: Actor, ids: readonly Id[]): Promise<PrivateBusinessRow[]> {
    return this.reads.rows(sql.privateByIds, [...(await this.scopes.of(actor)), ids]);
  }

  /** Businesses of whose staff the actor is, by name; one row more than asked when there are more. */
  async ofStaff(actor: Actor, page: NamePage): Promise<BusinessRow[]> {
    return this.reads.rows(sql.staffed, [...(await this.scopes.of(actor)), ...cut(page), staffedBy(actor)]);
  }

  /** The directory, by name: public businesses, and all of them for the Department; one row more than asked when there are more. */
  async directory(actor: Actor, filter: DirectoryFilter, page: NamePage): Promise<BusinessRow[]> {
    const { search = null, craftVillageId = null } = filter;
    const words = search === null ? null : toTsQuery(search);
    if (search !== null && words === null) return [];
    const shape = { all: seesAll(actor), search: words !== null, village: craftVillageId !== null };
    return this.reads.rows(directory(shape), [...(await this.scopes.of(actor)), ...cut(page), words, craftVillageId]);
  }

  /** Live numbers: company codes with the profile, masked ones of households with the private part. */
  async identifiersByBusinessIds(actor: Actor, ids: readonly Id[]): Promise<IdentifierRow[]> {
    type Kept = Omit<IdentifierRow, 'shown'> & { value: string | null; lastDigits: string | null };
    const rows = await this.reads.rows<Kept>(sql.identifiers, [...(await this.scopes.of(actor)), ids]);
    return rows.map(({ value, lastDigits, ...row }) => ({ ...row, shown: value ?? maskedIdentifier(row.kind, lastDigits ?? '') }));
  }

  /** All contacts for owners, editors and live examiners, to all others those with consent. */
  async contactsByBusinessIds(actor: Actor, ids: readonly Id[]): Promise<ContactRow[]> {
    return this.reads.rows(sql.contacts, [...(await this.scopes.of(actor)), ids]);
  }

  async establishmentsByBusinessIds(actor: Actor, ids: readonly Id[]): Promise<EstablishmentRow[]> {
    return this.reads.rows(sql.establishments, [...(await this.scopes.of(actor)), ids]);
  }

  async establishmentsByIds(actor: Actor, ids: readonly Id[]): Promise<EstablishmentRow[]> {
    return this.reads.rows(sql.establishmentsByIds, [...(await this.scopes.of(actor)), ids]);
  }
}

const cut = ({ first, after }: NamePage): unknown[] => [after?.key ?? null, after?.id ?? null, first + 1];

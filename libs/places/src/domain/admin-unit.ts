import { placementKey } from '@ketnoi/common';

export const UNIT_KINDS = ['CITY', 'URBAN_DISTRICT', 'RURAL_DISTRICT', 'TOWN', 'WARD', 'COMMUNE', 'TOWNSHIP'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** How much of the former unit went where. Only WHOLE says where everything in it lies now. */
export const SHARES = ['WHOLE', 'PART', 'REMAINDER'] as const;
export type Share = (typeof SHARES)[number];

/** The words before a unit's name, in Vietnamese: they belong to the address. */
export const KIND_WORDS: Readonly<Record<UnitKind, string>> = {
  CITY: 'thành phố',
  URBAN_DISTRICT: 'quận',
  RURAL_DISTRICT: 'huyện',
  TOWN: 'thị xã',
  WARD: 'phường',
  COMMUNE: 'xã',
  TOWNSHIP: 'thị trấn',
};

export const kindOfWord = (word: string): UnitKind | null =>
  UNIT_KINDS.find((kind) => placementKey(KIND_WORDS[kind]) === placementKey(word)) ?? null;

/** "xã Hồng Vân", as it stands in an address. */
export const labelOf = (unit: { readonly kind: UnitKind; readonly name: string }): string => `${KIND_WORDS[unit.kind]} ${unit.name}`;

/** By which labels are compared, since writers place the tone differently: xã Thụy Hương is xã Thuỵ Hương. */
export const labelKey = (unit: { readonly kind: UnitKind; readonly name: string }): string => placementKey(labelOf(unit));

/** A unit during its days; the last day is part of them, null leaves that side open or says that it is not recorded. */
export interface DatedUnit {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export const isValidOn = (unit: DatedUnit, day: string): boolean =>
  (unit.validFrom === null || unit.validFrom <= day) && (unit.validTo === null || unit.validTo >= day);

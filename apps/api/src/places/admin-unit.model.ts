import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { labelOf, type AdminUnitRow, type Share, type SuccessionRow, type UnitKind } from '@ketnoi/places';
import { connectionOf } from '../graphql/connections.js';
import { LocalDate } from '../graphql/scalars.js';

export const UnitKindEnum = {
  CITY: 'CITY',
  URBAN_DISTRICT: 'URBAN_DISTRICT',
  RURAL_DISTRICT: 'RURAL_DISTRICT',
  TOWN: 'TOWN',
  WARD: 'WARD',
  COMMUNE: 'COMMUNE',
  TOWNSHIP: 'TOWNSHIP',
} as const satisfies Record<UnitKind, UnitKind>;
registerEnumType(UnitKindEnum, { name: 'AdminUnitKind', description: 'thành phố, quận, huyện, thị xã, phường, xã, thị trấn.' });

export const ShareEnum = { WHOLE: 'WHOLE', PART: 'PART', REMAINDER: 'REMAINDER' } as const satisfies Record<Share, Share>;
registerEnumType(ShareEnum, { name: 'SuccessionShare', description: 'How much of the former unit went there; only WHOLE moves what lies in it.' });

@ObjectType('AdminUnit', { description: 'An administrative unit (đơn vị hành chính) during its days. It never changes: another row follows it.' })
export class AdminUnitModel {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'Official code. Codes are used again for other units: it names a place only together with a day.' }) code: string;
  @Field(() => UnitKindEnum) kind: UnitKind;
  @Field(() => String, { description: 'Name as given, such as Hồng Vân.' }) name: string;
  @Field(() => String, { description: 'Kind and name in Vietnamese, as in an address: xã Hồng Vân.' }) label: string;
  @Field(() => LocalDate, { nullable: true, description: 'First day; null where it is not recorded.' }) validFrom: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Last day; null while the unit exists.' }) validTo: string | null;
  @Field(() => String, { nullable: true, description: 'The act that made it; null where it is not recorded.' }) legalBasis: string | null;
  parentId: string | null;

  static from(row: AdminUnitRow): AdminUnitModel {
    const { id, code, kind, name, validFrom, validTo, legalBasis, parentId } = row;
    return Object.assign(new AdminUnitModel(), { id, code, kind, name, label: labelOf(row), validFrom, validTo, legalBasis, parentId });
  }
}

export const AdminUnitConnection = connectionOf(AdminUnitModel, 'AdminUnit');

@ObjectType('AdminUnitSuccession', { description: 'What became of a unit, or where it came from: a merger or a split (sáp nhập, chia tách).' })
export class SuccessionModel {
  @Field(() => ShareEnum) share: Share;
  @Field(() => LocalDate, { description: 'First day of the new unit.' }) effectiveOn: string;
  @Field(() => String, { description: 'The act, or what stands in for it.' }) legalBasis: string;
  fromUnitId: string;
  toUnitId: string;

  static from({ share, effectiveOn, legalBasis, fromUnitId, toUnitId }: SuccessionRow): SuccessionModel {
    return Object.assign(new SuccessionModel(), { share, effectiveOn, legalBasis, fromUnitId, toUnitId });
  }
}

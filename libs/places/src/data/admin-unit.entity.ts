import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Share, UnitKind } from '../domain/admin-unit.js';

/** A unit during its days. Only `validTo` may ever be set later, by a trigger. */
@Entity('admin_unit')
export class AdminUnitEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') code: string;
  @Column('text') kind: UnitKind;
  @Column('text') name: string;
  @Column('uuid', { nullable: true }) parentId: string | null;
  /** Null: the first day is not recorded. */
  @Column('date', { nullable: true }) validFrom: string | null;
  /** Last day; null while the unit exists. */
  @Column('date', { nullable: true }) validTo: string | null;
  /** The act that made it; null where it is not recorded. */
  @Column('text', { nullable: true }) legalBasis: string | null;
  @Column('text') nameSearch: string;
  @Column('text') nameMarked: string;
  /** Folded words of its label and its parent's. */
  @Column('text') search: string;
  /** The same words with their marks. */
  @Column('text') marked: string;
}

@Entity('admin_unit_succession')
export class AdminUnitSuccessionEntity {
  @PrimaryColumn('uuid') fromUnitId: string;
  @PrimaryColumn('uuid') toUnitId: string;
  @Column('text') share: Share;
  @Column('integer', { nullable: true }) partNo: number | null;
  @Column('date') effectiveOn: string;
  @Column('text') legalBasis: string;
}

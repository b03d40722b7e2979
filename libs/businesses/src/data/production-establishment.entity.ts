import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a business makes its goods. The address stays as it was registered; the unit is the one of today. */
@Entity('production_establishment')
export class ProductionEstablishmentEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('uuid') businessId: string;
  @Column('text') name: string;
  @Column('text') address: string;
  @Column('date') registeredOn: string;
  @Column('uuid') adminUnitId: string;
  @Column('uuid', { nullable: true }) craftVillageId: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
}

@Entity('establishment_craft')
export class EstablishmentCraftEntity {
  @PrimaryColumn('uuid') establishmentId: string;
  @PrimaryColumn('uuid') craftId: string;
}

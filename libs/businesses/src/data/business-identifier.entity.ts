import type { IdentifierKind } from '@ketnoi/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A number by which the tax office knows the business. Company codes stand in the clear, those of a household sealed. */
@Entity('business_identifier')
export class BusinessIdentifierEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') businessId: string;
  @Column('text') kind: IdentifierKind;
  @Column('text', { nullable: true }) value: string | null;
  /** Encrypted, bound to this row's id. */
  @Column('bytea', { nullable: true }) sealed: Buffer | null;
  @Column('text', { nullable: true }) lastDigits: string | null;
  @Column('date', { nullable: true }) validFrom: string | null;
  @Column('date', { nullable: true }) validTo: string | null;
  @Column('uuid') givenBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) givenAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) replacedAt: Date | null;
}

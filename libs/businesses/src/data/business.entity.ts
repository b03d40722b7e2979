import type { BusinessKind } from '@ketnoi/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('business')
export class BusinessEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  /** Six characters that stand in addresses. */
  @Column('text') publicId: string;
  @Column('text') kind: BusinessKind;
  @Column('text') name: string;
  @Column('text', { nullable: true }) nameEn: string | null;
  @Column('text', { nullable: true }) aboutVi: string | null;
  @Column('text', { nullable: true }) aboutEn: string | null;
  @Column('text') search: string;
  @Column('uuid') founderId: string;
  /** Which of the founder's businesses it is, from 1: the limit is a constraint. */
  @Column('integer') founderNth: number;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  /** Half-open window in which everybody may see it; null while nobody but its staff and the Department may. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) publicFrom: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) publicUntil: Date | null;
}

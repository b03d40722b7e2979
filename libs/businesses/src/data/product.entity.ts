import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('product')
export class ProductEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('uuid') businessId: string;
  /** Six characters that stand in addresses. */
  @Column('text') publicId: string;
  @Column('text') nameVi: string;
  @Column('text', { nullable: true }) nameEn: string | null;
  @Column('text', { nullable: true }) aboutVi: string | null;
  @Column('text', { nullable: true }) aboutEn: string | null;
  @Column('text', { nullable: true }) materialVi: string | null;
  @Column('text', { nullable: true }) materialEn: string | null;
  @Column('uuid', { nullable: true }) craftId: string | null;
  /** Đồng; bigint: text in JavaScript. */
  @Column('bigint', { nullable: true }) priceHint: string | null;
  /** Pieces. */
  @Column('integer', { nullable: true }) minimumOrder: number | null;
  @Column('integer', { nullable: true }) leadTimeDays: number | null;
  @Column('text') search: string;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) archivedAt: Date | null;
}

@Entity('product_photo')
export class ProductPhotoEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') productId: string;
  @Column('uuid') fileId: string;
  /** From 1; the first one stands for the product. */
  @Column('integer') place: number;
  /** What the photo shows, for those who cannot see it. */
  @Column('text') altVi: string;
  @Column('text', { nullable: true }) altEn: string | null;
}

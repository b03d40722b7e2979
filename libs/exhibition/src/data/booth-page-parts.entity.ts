import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('booth_page_fact')
export class BoothPageFactEntity {
  @PrimaryColumn('uuid') versionId: string;
  @PrimaryColumn('integer') place: number;
  @Column('text') textVi: string;
  @Column('text', { nullable: true }) textEn: string | null;
}

@Entity('booth_page_beat')
export class BoothPageBeatEntity {
  @PrimaryColumn('uuid') versionId: string;
  @PrimaryColumn('integer') place: number;
  @Column('text') titleVi: string;
  @Column('text', { nullable: true }) titleEn: string | null;
  @Column('text') textVi: string;
  @Column('text', { nullable: true }) textEn: string | null;
  @Column('uuid', { nullable: true }) fileId: string | null;
  @Column('text', { nullable: true }) altVi: string | null;
  @Column('text', { nullable: true }) altEn: string | null;
}

/** A chosen product; what it says is copied in when its version is published. */
@Entity('booth_page_product')
export class BoothPageProductEntity {
  @PrimaryColumn('uuid') versionId: string;
  @PrimaryColumn('integer') place: number;
  @Column('uuid') productId: string;
}

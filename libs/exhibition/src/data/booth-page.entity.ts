import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PageVersionState } from '../domain/booth-page.lifecycle.js';

/** The page of a business at an event. Its code stands in addresses and on signs, and survives moves of the booth. */
@Entity('booth_page')
export class BoothPageEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('uuid') eventId: string;
  @Column('uuid') businessId: string;
  @Column('text') code: string;
  @Column('uuid') startedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) startedAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) hiddenAt: Date | null;
  @Column('uuid', { nullable: true }) hiddenBy: string | null;
  @Column('text', { nullable: true }) hideReason: string | null;
}

@Entity('booth_page_answerer')
export class BoothPageAnswererEntity {
  @PrimaryColumn('uuid') pageId: string;
  @PrimaryColumn('uuid') personId: string;
  /** From 1, in the order of the business. */
  @Column('integer') place: number;
}

@Entity('booth_page_version')
export class BoothPageVersionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('uuid') pageId: string;
  @Column('integer') no: number;
  @Column('text') state: PageVersionState;
  @Column('text', { nullable: true }) headlineVi: string | null;
  @Column('text', { nullable: true }) headlineEn: string | null;
  @Column('uuid', { nullable: true }) heroFileId: string | null;
  @Column('text', { nullable: true }) heroAltVi: string | null;
  @Column('text', { nullable: true }) heroAltEn: string | null;
  /** Folded words of all it shows, once published. */
  @Column('text', { nullable: true }) search: string | null;
  /** SHA-256 of all it shows, once published. */
  @Column('text', { nullable: true }) hash: string | null;
  @Column('uuid') savedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) savedAt: Date;
  @Column('uuid', { nullable: true }) publishedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) publishedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) supersededAt: Date | null;
}

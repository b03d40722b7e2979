import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecognitionType } from '../domain/village-rows.js';

/** A title given to a village or to its craft: history, not a flag (domain.md, section 7). */
@Entity('village_recognition')
export class VillageRecognitionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') villageId: string;
  @Column('text') type: RecognitionType;
  @Column('text') titleVi: string;
  @Column('text', { nullable: true }) decisionNo: string | null;
  @Column('integer', { nullable: true }) year: number | null;
  @Column('date', { nullable: true }) issuedOn: string | null;
  @Column('date', { nullable: true }) revokedOn: string | null;
  @Column('uuid', { nullable: true }) supersedesId: string | null;
  @Column('text') source: string;
}

@Entity('register_figure')
export class RegisterFigureEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') code: string;
  @Column('integer') value: number;
  @Column('text', { nullable: true }) asOf: string | null;
  @Column('text') definitionVi: string;
  @Column('text') definitionEn: string;
  @Column('text') source: string;
}

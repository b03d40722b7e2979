import type { EvidenceItem } from '@ketnoi/criteria-engine';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Audience, LayerKind, SubjectKind } from '../domain/subject.js';

/** A file as evidence of a subject. Never edited; another file may replace it. */
@Entity('evidence')
export class EvidenceEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') subjectKind: SubjectKind;
  @Column('uuid') subjectId: string;
  @Column('uuid') fileId: string;
  @Column('text') sha256: string;
  @Column('date', { nullable: true }) issuedOn: string | null;
  @Column('date', { nullable: true }) expiresOn: string | null;
  @Column('text') audience: Audience;
  @Column('uuid', { nullable: true }) replacesId: string | null;
  @Column('uuid') addedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) addedAt: Date;
}

/** What a layer says of a piece of evidence for one indicator. */
@Entity('answer_evidence')
export class AnswerEvidenceEntity {
  @PrimaryColumn('uuid') layerId: string;
  @PrimaryColumn('text') code: string;
  @PrimaryColumn('uuid') evidenceId: string;
  @Column('text') layerKind: LayerKind;
  @Column('text') use: EvidenceItem['use'];
  @Column('text', { nullable: true }) reason: string | null;
}

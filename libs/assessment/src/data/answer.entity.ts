import type { AnswerState, AnswerValue } from '@ketnoi/criteria-engine';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LayerKind } from '../domain/subject.js';

@Entity('answer')
export class AnswerEntity {
  @PrimaryColumn('uuid') layerId: string;
  @PrimaryColumn('text') code: string;
  @Column('text') layerKind: LayerKind;
  @Column('text') state: AnswerState;
  @Column('jsonb', { nullable: true }) value: AnswerValue | null;
  @Column('text', { nullable: true }) reason: string | null;
}

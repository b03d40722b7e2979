import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RefusableCategory } from '../domain/letter.js';

/** A category that a person turned off; no row means wanted. */
@Entity('message_preference')
export class MessagePreferenceEntity {
  @PrimaryColumn('uuid') personId: string;
  @PrimaryColumn('text') category: RefusableCategory;
  @Column({ type: 'timestamptz', precision: 3 }) turnedOffAt: Date;
}

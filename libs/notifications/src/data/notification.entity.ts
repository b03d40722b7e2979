import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody is told of something, once per cause. Holds ids only: the text is written when it is sent. */
@Entity('notification')
export class NotificationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') message: string;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('uuid', { nullable: true }) invitationId: string | null;
  /** Id of the event, or subject and due day of a reminder. */
  @Column('text') cause: string;
  @Column('uuid', { nullable: true }) eventId: string | null;
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('text') subjectKind: string;
  @Column('uuid') subjectId: string;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
}

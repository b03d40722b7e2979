import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The shared secret of a person's authenticator app, encrypted; in force once a first code has confirmed it. */
@Entity('second_factor')
export class SecondFactorEntity {
  @PrimaryColumn('uuid') personId: string;
  @Column('bytea') sealedSecret: Buffer;
  @Column({ type: 'timestamptz', precision: 3 }) enrolledAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) confirmedAt: Date | null;
  /** The thirty-second step of the last code taken: a code works once. */
  @Column('bigint') lastTimeStep: string;
}

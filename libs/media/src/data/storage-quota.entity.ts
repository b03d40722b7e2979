import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The room of one owner. Its row is locked by whoever changes what the owner has. */
@Entity('storage_quota')
export class StorageQuotaEntity {
  @PrimaryColumn('text') ownerKind: string;
  @PrimaryColumn('uuid') ownerId: string;
  /** bigint: text in JavaScript. */
  @Column('bigint') usedBytes: string;
  @Column('bigint') limitBytes: string;
}

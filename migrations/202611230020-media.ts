import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files sent by persons: the ticket to send one, the file as it is kept, and the room an owner has. */
export class Media2026112300200 implements MigrationInterface {
  name = 'Media2026112300200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`SET LOCAL lock_timeout = '2s'`);
    await db.query(`
      CREATE TABLE storage_quota (
        owner_kind  text NOT NULL CHECK (owner_kind ~ '^[A-Z][A-Z_]{1,39}$'),
        owner_id    uuid NOT NULL,
        used_bytes  bigint NOT NULL DEFAULT 0 CHECK (used_bytes >= 0),
        limit_bytes bigint NOT NULL,
        PRIMARY KEY (owner_kind, owner_id),
        CONSTRAINT storage_quota_within CHECK (used_bytes <= limit_bytes)
      )`);
    await db.query(`
      CREATE TABLE upload_ticket (
        id             uuid PRIMARY KEY,
        owner_kind     text NOT NULL,
        owner_id       uuid NOT NULL,
        purpose        text NOT NULL CONSTRAINT upload_ticket_purpose CHECK (purpose IN ('PRODUCT_PHOTO', 'EVIDENCE')),
        person_id      uuid NOT NULL REFERENCES person (id),
        declared_bytes integer NOT NULL CHECK (declared_bytes > 0),
        received_bytes integer NOT NULL DEFAULT 0,
        chunks         text[] NOT NULL DEFAULT '{}',
        created_at     timestamptz(3) NOT NULL CHECK (isfinite(created_at)),
        expires_at     timestamptz(3) NOT NULL CHECK (isfinite(expires_at)),
        sealed_at      timestamptz(3),
        ended_at       timestamptz(3),
        CONSTRAINT upload_ticket_received CHECK (received_bytes BETWEEN 0 AND declared_bytes),
        CONSTRAINT upload_ticket_sealed_whole CHECK (sealed_at IS NULL OR (received_bytes = declared_bytes AND ended_at IS NULL)),
        FOREIGN KEY (owner_kind, owner_id) REFERENCES storage_quota (owner_kind, owner_id)
      )`);
    await db.query(`CREATE INDEX upload_ticket_open ON upload_ticket (owner_kind, owner_id, expires_at) WHERE sealed_at IS NULL AND ended_at IS NULL`);
    await db.query(`CREATE INDEX upload_ticket_expiry ON upload_ticket (expires_at)`);
    await db.query(`
      CREATE TABLE stored_file (
        id          uuid PRIMARY KEY,
        owner_kind  text NOT NULL,
        owner_id    uuid NOT NULL,
        purpose     text NOT NULL CONSTRAINT stored_file_purpose CHECK (purpose IN ('PRODUCT_PHOTO', 'EVIDENCE')),
        media_type  text NOT NULL CONSTRAINT stored_file_media_type CHECK (media_type IN ('image/webp', 'application/pdf')),
        bytes       integer NOT NULL CHECK (bytes > 0),
        sha256      bytea NOT NULL CHECK (octet_length(sha256) = 32),
        width       integer CHECK (width > 0),
        height      integer CHECK (height > 0),
        pages       integer CHECK (pages > 0),
        variants    jsonb NOT NULL CHECK (jsonb_typeof(variants) = 'array' AND jsonb_array_length(variants) > 0),
        uploaded_by uuid NOT NULL REFERENCES person (id),
        created_at  timestamptz(3) NOT NULL CHECK (isfinite(created_at)),
        removed_at  timestamptz(3),
        purged_at   timestamptz(3),
        CONSTRAINT stored_file_photo CHECK (purpose <> 'PRODUCT_PHOTO' OR media_type = 'image/webp'),
        CONSTRAINT stored_file_measure CHECK ((media_type = 'image/webp') = (width IS NOT NULL AND height IS NOT NULL)),
        CONSTRAINT stored_file_purge CHECK (purged_at IS NULL OR removed_at IS NOT NULL),
        FOREIGN KEY (owner_kind, owner_id) REFERENCES storage_quota (owner_kind, owner_id)
      )`);
    await db.query(`CREATE INDEX stored_file_owner ON stored_file (owner_kind, owner_id, id) WHERE removed_at IS NULL`);
    await db.query(`CREATE INDEX stored_file_unpurged ON stored_file (removed_at) WHERE removed_at IS NOT NULL AND purged_at IS NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE stored_file, upload_ticket, storage_quota`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log of what happened, retries of acts, shared limits, public holidays. */
export class Platform2026112300010 implements MigrationInterface {
  name = 'Platform2026112300010';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`SET LOCAL lock_timeout = '2s'`);
    await db.query(`
      CREATE TABLE domain_event (
        id            uuid PRIMARY KEY,
        type          text NOT NULL CHECK (type ~ '^[A-Z][A-Za-z]+$'),
        subject_kind  text NOT NULL,
        subject_id    uuid NOT NULL,
        actor         text NOT NULL,
        payload       jsonb NOT NULL,
        occurred_at   timestamptz(3) NOT NULL CHECK (isfinite(occurred_at)),
        dispatched_at timestamptz(3),
        sweeps        integer NOT NULL DEFAULT 0
      )`);
    await db.query(`CREATE INDEX domain_event_subject ON domain_event (subject_kind, subject_id, id)`);
    await db.query(`CREATE INDEX domain_event_undispatched ON domain_event (occurred_at) WHERE dispatched_at IS NULL`);
    await db.query(`
      CREATE TABLE idempotency_key (
        caller     text NOT NULL,
        act        text NOT NULL,
        key        text NOT NULL,
        input_hash text NOT NULL,
        result     jsonb,
        used_at    timestamptz(3) NOT NULL,
        PRIMARY KEY (caller, act, key)
      )`);
    await db.query(`CREATE INDEX idempotency_key_used_at ON idempotency_key (used_at)`);
    await db.query(`
      CREATE TABLE act_limit (
        key    varchar(255) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      )`);
    await db.query(`
      CREATE TABLE public_holiday (
        day       date PRIMARY KEY CHECK (isfinite(day)),
        name_vi   text NOT NULL,
        certainty text NOT NULL,
        source    text NOT NULL
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE public_holiday, act_limit, idempotency_key, domain_event`);
  }
}

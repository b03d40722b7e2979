import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an event that nobody dispatched is queued again, and which certificates still wait for their paper. */
export class Sweeps2026112301960 implements MigrationInterface {
  name = 'Sweeps2026112301960';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`SET LOCAL lock_timeout = '2s'`);
    await db.query(`ALTER TABLE domain_event ADD COLUMN sweep_due_at timestamptz(3) CHECK (isfinite(sweep_due_at))`);
    await db.query(`UPDATE domain_event SET sweep_due_at = occurred_at WHERE dispatched_at IS NULL`);
    await db.query(`DROP INDEX domain_event_undispatched`);
    await db.query(`CREATE INDEX domain_event_undispatched ON domain_event (sweep_due_at, id) WHERE dispatched_at IS NULL`);
    await db.query(`CREATE INDEX certificate_undrawn ON certificate (id) WHERE pdf_key IS NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX certificate_undrawn`);
    await db.query(`DROP INDEX domain_event_undispatched`);
    await db.query(`CREATE INDEX domain_event_undispatched ON domain_event (occurred_at) WHERE dispatched_at IS NULL`);
    await db.query(`ALTER TABLE domain_event DROP COLUMN sweep_due_at`);
  }
}

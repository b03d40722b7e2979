import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever takes a booth asks when the one before left it; that must not cost the history of all booths. Source: fairs.md, section 2.4. */
export class BoothHistory2026112805000 implements MigrationInterface {
  name = 'BoothHistory2026112805000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`SET LOCAL lock_timeout = '2s'`);
    await db.query(`CREATE INDEX booth_allocation_booth_history ON booth_allocation (booth_id, position, ended_at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX booth_allocation_booth_history`);
  }
}

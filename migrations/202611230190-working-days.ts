import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The official days that differ from a plain week, as data/holidays-vn.json lists them: days off, and weekends that are worked. */
export class WorkingDays2026112301900 implements MigrationInterface {
  name = 'WorkingDays2026112301900';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`SET LOCAL lock_timeout = '2s'`);
    // Nothing ever wrote into its predecessor, which could not tell a worked Saturday from a day off.
    await db.query(`DROP TABLE public_holiday`);
    await db.query(`
      CREATE TABLE public_holiday (
        day       date PRIMARY KEY CHECK (isfinite(day)),
        kind      text NOT NULL CONSTRAINT public_holiday_kind CHECK (kind IN ('HOLIDAY', 'IN_LIEU', 'SWAPPED_OFF', 'WORKED_WEEKEND')),
        holiday   text NOT NULL CHECK (holiday ~ '^[A-Z][A-Z_]{2,39}$'),
        certainty text NOT NULL CHECK (certainty ~ '^[A-Z][A-Z_]{2,39}$')
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE public_holiday`);
    await db.query(`
      CREATE TABLE public_holiday (
        day       date PRIMARY KEY CHECK (isfinite(day)),
        name_vi   text NOT NULL,
        certainty text NOT NULL,
        source    text NOT NULL
      )`);
  }
}

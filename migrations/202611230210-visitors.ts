import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A visitor is a person known by an address, without a password. Source: fairs.md, section 0. */
export class Visitors2026112302100 implements MigrationInterface {
  name = 'Visitors2026112302100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`SET LOCAL lock_timeout = '2s'`);
    await db.query(`ALTER TABLE person ALTER COLUMN password_hash DROP NOT NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    // No password matches this text, so nobody can sign in with it.
    await db.query(`UPDATE person SET password_hash = 'none' WHERE password_hash IS NULL`);
    await db.query(`ALTER TABLE person ALTER COLUMN password_hash SET NOT NULL`);
  }
}

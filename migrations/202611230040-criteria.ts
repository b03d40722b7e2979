import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Criteria sets, their editions, and the immutable text of every published edition under its hash. */
export class Criteria2026112300400 implements MigrationInterface {
  name = 'Criteria2026112300400';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`SET LOCAL lock_timeout = '2s'`);
    await this.tables(db);
    await this.whatNeverChanges(db);
    await this.whoMayPublish(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE edition_author, edition, edition_snapshot, criteria_set`);
    await db.query(`DROP FUNCTION edition_refuse_change, edition_author_by_saving, edition_author_only_of_draft, edition_publication`);
  }

  private async tables(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE criteria_set (
        id           uuid PRIMARY KEY,
        code         text NOT NULL CONSTRAINT criteria_set_code_form CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$'),
        title_vi     text NOT NULL CHECK (char_length(title_vi) BETWEEN 1 AND 300),
        title_en     text CHECK (char_length(title_en) BETWEEN 1 AND 300),
        owner_vi     text NOT NULL CHECK (char_length(owner_vi) BETWEEN 1 AND 300),
        owner_en     text CHECK (char_length(owner_en) BETWEEN 1 AND 300),
        subject_type text NOT NULL CONSTRAINT criteria_set_subject_type CHECK (subject_type IN ('ESTABLISHMENT', 'PRODUCT', 'VILLAGE', 'FACILITY')),
        created_at   timestamptz(3) NOT NULL CHECK (isfinite(created_at)),
        CONSTRAINT criteria_set_code_once UNIQUE (code)
      )`);
    // Text, not jsonb: the bytes are what the hash stands for, and every hash elsewhere refers to this table.
    await db.query(`
      CREATE TABLE edition_snapshot (
        hash    text PRIMARY KEY,
        content text NOT NULL CHECK (octet_length(content) BETWEEN 2 AND 2000000),
        CONSTRAINT edition_snapshot_hash CHECK (hash = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
      )`);
    await db.query(`
      CREATE TABLE edition (
        id             uuid PRIMARY KEY,
        version        integer NOT NULL DEFAULT 1,
        set_id         uuid NOT NULL REFERENCES criteria_set (id),
        code           text NOT NULL CONSTRAINT edition_code_form CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$'),
        state          text NOT NULL CONSTRAINT edition_state CHECK (state IN ('DRAFT', 'PUBLISHED', 'ABANDONED')),
        draft          text CHECK (octet_length(draft) BETWEEN 2 AND 2000000),
        hash           text CONSTRAINT edition_hash_once UNIQUE REFERENCES edition_snapshot (hash),
        effective_from date NOT NULL CHECK (isfinite(effective_from)),
        created_at     timestamptz(3) NOT NULL CHECK (isfinite(created_at)),
        saved_by       uuid REFERENCES person (id),
        saved_at       timestamptz(3) NOT NULL CHECK (isfinite(saved_at)),
        approved_by    uuid REFERENCES person (id),
        published_at   timestamptz(3) CHECK (isfinite(published_at)),
        abandoned_at   timestamptz(3) CHECK (isfinite(abandoned_at)),
        CONSTRAINT edition_published CHECK ((state = 'PUBLISHED') = (hash IS NOT NULL)
          AND (state = 'PUBLISHED') = (approved_by IS NOT NULL) AND (state = 'PUBLISHED') = (published_at IS NOT NULL)),
        CONSTRAINT edition_text CHECK ((state = 'PUBLISHED') = (draft IS NULL)),
        CONSTRAINT edition_abandoned CHECK ((state = 'ABANDONED') = (abandoned_at IS NOT NULL))
      )`);
    await db.query(`CREATE UNIQUE INDEX edition_code_once ON edition (code) WHERE state <> 'ABANDONED'`);
    await db.query(`CREATE UNIQUE INDEX edition_effective_once ON edition (set_id, effective_from) WHERE state = 'PUBLISHED'`);
    await db.query(`CREATE INDEX edition_page ON edition (set_id, effective_from DESC, id DESC)`);
    await db.query(`
      CREATE TABLE edition_author (
        edition_id uuid NOT NULL REFERENCES edition (id),
        person_id  uuid NOT NULL REFERENCES person (id),
        first_at   timestamptz(3) NOT NULL CHECK (isfinite(first_at)),
        PRIMARY KEY (edition_id, person_id)
      )`);
    await db.query(`CREATE INDEX edition_author_person ON edition_author (person_id)`);
  }

  private async whatNeverChanges(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION edition_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'such rows of % never change', TG_TABLE_NAME USING ERRCODE = '23514', CONSTRAINT = TG_ARGV[0];
      END $$`);
    await db.query(`
      CREATE TRIGGER edition_snapshot_is_final BEFORE UPDATE OR DELETE ON edition_snapshot
        FOR EACH ROW EXECUTE FUNCTION edition_refuse_change('edition_snapshot_is_final')`);
    await db.query(`
      CREATE TRIGGER edition_is_final BEFORE UPDATE OR DELETE ON edition
        FOR EACH ROW WHEN (OLD.state = 'PUBLISHED') EXECUTE FUNCTION edition_refuse_change('edition_published_is_final')`);
    await db.query(`
      CREATE TRIGGER edition_author_is_final BEFORE UPDATE OR DELETE ON edition_author
        FOR EACH ROW EXECUTE FUNCTION edition_refuse_change('edition_author_is_final')`);
    for (const table of ['edition_snapshot', 'edition', 'edition_author']) {
      await db.query(`
        CREATE TRIGGER ${table}_stays BEFORE TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION edition_refuse_change('${table}_is_final')`);
    }
  }

  /** Whoever saved a draft is its author, and an author never approves it (trust.md P30). */
  private async whoMayPublish(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION edition_author_by_saving() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO edition_author (edition_id, person_id, first_at) VALUES (NEW.id, NEW.saved_by, NEW.saved_at) ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$`);
    await db.query(`
      CREATE TRIGGER edition_author_by_saving AFTER INSERT OR UPDATE OF draft, saved_by ON edition
        FOR EACH ROW WHEN (NEW.state = 'DRAFT' AND NEW.saved_by IS NOT NULL) EXECUTE FUNCTION edition_author_by_saving()`);
    await db.query(`
      CREATE FUNCTION edition_author_only_of_draft() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM 1 FROM edition WHERE id = NEW.edition_id AND state = 'DRAFT' FOR NO KEY UPDATE;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'only a draft gains authors' USING ERRCODE = '23514', CONSTRAINT = 'edition_author_is_final';
        END IF;
        RETURN NEW;
      END $$`);
    await db.query(`
      CREATE TRIGGER edition_author_only_of_draft BEFORE INSERT ON edition_author
        FOR EACH ROW EXECUTE FUNCTION edition_author_only_of_draft()`);
    await db.query(`
      CREATE FUNCTION edition_publication() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM edition_author WHERE edition_id = NEW.id) THEN
          RAISE EXCEPTION 'nobody wrote this edition' USING ERRCODE = '23514', CONSTRAINT = 'edition_has_author';
        END IF;
        IF EXISTS (SELECT 1 FROM edition_author WHERE edition_id = NEW.id AND person_id = NEW.approved_by) THEN
          RAISE EXCEPTION 'an author approves' USING ERRCODE = '23514', CONSTRAINT = 'edition_approver_is_no_author';
        END IF;
        IF NOT EXISTS (
          SELECT 1 FROM edition_snapshot s JOIN criteria_set c ON c.id = NEW.set_id
           WHERE s.hash = NEW.hash AND s.content::jsonb ->> 'set' = c.code AND s.content::jsonb ->> 'code' = NEW.code
             AND s.content::jsonb ->> 'effectiveFrom' = to_char(NEW.effective_from, 'YYYY-MM-DD')) THEN
          RAISE EXCEPTION 'the row and its text differ' USING ERRCODE = '23514', CONSTRAINT = 'edition_matches_snapshot';
        END IF;
        RETURN NEW;
      END $$`);
    await db.query(`
      CREATE TRIGGER edition_publication BEFORE INSERT OR UPDATE ON edition
        FOR EACH ROW WHEN (NEW.state = 'PUBLISHED') EXECUTE FUNCTION edition_publication()`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Administrative units by date with what became of them, crafts, craft villages and where they lay when. */
export class Places2026112300300 implements MigrationInterface {
  name = 'Places2026112300300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`SET LOCAL lock_timeout = '2s'`);
    // A range of texts lets "the same code, days that meet" be excluded without an extension (stack.md, decision 7).
    await db.query(`CREATE TYPE code_range AS RANGE (subtype = text, collation = "C")`);
    await this.units(db);
    await this.unitsNeverChangeInPlace(db);
    await this.crafts(db);
    await this.villages(db);
    await this.villagePlaces(db);
    await this.registers(db);
    await this.present(db);
  }

  /**
   * The unit that a former one is on a day, as far as whole successions lead; else the unit itself. A divided unit is never
   * moved by itself. The one place that answers it: businesses, membership and the screens ask here.
   */
  private async present(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION admin_unit_on(unit uuid, day date) RETURNS uuid LANGUAGE sql STABLE AS $$
        WITH RECURSIVE reached AS (
          SELECT unit AS id, 0 AS hops
          UNION ALL
          SELECT s.to_unit_id, r.hops + 1 FROM reached r JOIN admin_unit_succession s ON s.from_unit_id = r.id
           WHERE s.share = 'WHOLE' AND s.effective_on <= day AND r.hops < 20
        )
        SELECT coalesce(
          (SELECT u.id FROM reached r JOIN admin_unit u ON u.id = r.id
            WHERE daterange(u.valid_from, u.valid_to, '[]') @> day ORDER BY r.hops LIMIT 1),
          unit)
      $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE village_place DROP CONSTRAINT village_place_chosen`);
    await db.query(`DROP TABLE register_figure, village_recognition, village_place_candidate, village_place, village_craft, craft_village,
      craft, craft_group, admin_unit_succession, admin_unit`);
    await db.query(`DROP FUNCTION admin_unit_on`);
    await db.query(`DROP FUNCTION admin_unit_refuse_change, admin_unit_succession_refuse_change`);
    await db.query(`DROP TYPE code_range`);
  }

  private async units(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE admin_unit (
        id          uuid PRIMARY KEY,
        code        text NOT NULL CONSTRAINT admin_unit_code_form CHECK (code ~ '^[0-9]{2,5}$'),
        kind        text NOT NULL CONSTRAINT admin_unit_kind
                    CHECK (kind IN ('CITY', 'URBAN_DISTRICT', 'RURAL_DISTRICT', 'TOWN', 'WARD', 'COMMUNE', 'TOWNSHIP')),
        name        text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 80),
        parent_id   uuid REFERENCES admin_unit (id),
        valid_from  date CHECK (isfinite(valid_from)),
        valid_to    date CHECK (isfinite(valid_to)),
        legal_basis text CHECK (char_length(legal_basis) BETWEEN 1 AND 200),
        name_search text NOT NULL,
        name_marked text NOT NULL,
        search      text NOT NULL,
        marked      text NOT NULL,
        CONSTRAINT admin_unit_period CHECK (valid_from <= valid_to),
        CONSTRAINT admin_unit_parent CHECK ((kind = 'CITY') = (parent_id IS NULL)),
        CONSTRAINT admin_unit_one_per_code_and_day
          EXCLUDE USING gist (code_range(code, code, '[]') WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
      )`);
    await db.query(`CREATE INDEX admin_unit_code ON admin_unit (code)`);
    await db.query(`CREATE INDEX admin_unit_parent_id ON admin_unit (parent_id)`);
    await db.query(`CREATE INDEX admin_unit_name ON admin_unit (name COLLATE "vi-x-icu", id)`);
    await db.query(`CREATE INDEX admin_unit_search ON admin_unit USING gin (to_tsvector('simple', search))`);
    // part_no makes WHOLE stand alone: it spans all numbers, a remainder is 0, parts count from 1.
    await db.query(`
      CREATE TABLE admin_unit_succession (
        from_unit_id uuid NOT NULL REFERENCES admin_unit (id),
        to_unit_id   uuid NOT NULL REFERENCES admin_unit (id),
        share        text NOT NULL CONSTRAINT admin_unit_succession_share CHECK (share IN ('WHOLE', 'PART', 'REMAINDER')),
        part_no      integer,
        effective_on date NOT NULL CHECK (isfinite(effective_on)),
        legal_basis  text NOT NULL CHECK (char_length(legal_basis) BETWEEN 1 AND 200),
        PRIMARY KEY (from_unit_id, to_unit_id),
        CONSTRAINT admin_unit_succession_other CHECK (from_unit_id <> to_unit_id),
        CONSTRAINT admin_unit_succession_part_no CHECK (CASE share WHEN 'WHOLE' THEN part_no IS NULL
          WHEN 'REMAINDER' THEN part_no IS NOT DISTINCT FROM 0 ELSE coalesce(part_no, 0) > 0 END),
        CONSTRAINT admin_unit_succession_whole_alone EXCLUDE USING gist (
          code_range(from_unit_id::text, from_unit_id::text, '[]') WITH =,
          (CASE share WHEN 'WHOLE' THEN int4range(NULL, NULL) ELSE int4range(part_no, part_no, '[]') END) WITH &&)
      )`);
    await db.query(`CREATE INDEX admin_unit_succession_to ON admin_unit_succession (to_unit_id)`);
  }

  private async unitsNeverChangeInPlace(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION admin_unit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR (OLD.code, OLD.kind, OLD.name, OLD.parent_id, OLD.valid_from, coalesce(OLD.valid_to, NEW.valid_to))
          IS DISTINCT FROM (NEW.code, NEW.kind, NEW.name, NEW.parent_id, NEW.valid_from, NEW.valid_to) THEN
          RAISE EXCEPTION 'an administrative unit is corrected by a new dated row' USING ERRCODE = '23514', CONSTRAINT = 'admin_unit_never_in_place';
        END IF;
        RETURN NEW;
      END $$`);
    await db.query(`CREATE TRIGGER admin_unit_never_in_place BEFORE UPDATE OR DELETE ON admin_unit
      FOR EACH ROW EXECUTE FUNCTION admin_unit_refuse_change()`);
    await db.query(`
      CREATE FUNCTION admin_unit_succession_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'what became of a unit is history' USING ERRCODE = '23514', CONSTRAINT = 'admin_unit_succession_is_history';
      END $$`);
    await db.query(`CREATE TRIGGER admin_unit_succession_is_history BEFORE UPDATE OR DELETE ON admin_unit_succession
      FOR EACH ROW EXECUTE FUNCTION admin_unit_succession_refuse_change()`);
  }

  private async crafts(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE craft_group (
        code     text PRIMARY KEY CONSTRAINT craft_group_code_form CHECK (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
        name_vi  text NOT NULL CHECK (char_length(name_vi) BETWEEN 1 AND 80),
        name_en  text NOT NULL CHECK (char_length(name_en) BETWEEN 1 AND 80),
        position integer NOT NULL
      )`);
    await db.query(`
      CREATE TABLE craft (
        id         uuid PRIMARY KEY,
        code       text NOT NULL CONSTRAINT craft_code_once UNIQUE CONSTRAINT craft_code_form CHECK (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
        name_vi    text NOT NULL CHECK (char_length(name_vi) BETWEEN 1 AND 80),
        name_en    text NOT NULL CHECK (char_length(name_en) BETWEEN 1 AND 80),
        group_code text NOT NULL REFERENCES craft_group (code)
      )`);
    await db.query(`CREATE INDEX craft_group_code ON craft (group_code)`);
  }

  private async villages(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE craft_village (
        id        uuid PRIMARY KEY,
        version   integer NOT NULL DEFAULT 1,
        no        integer NOT NULL CONSTRAINT craft_village_no_once UNIQUE CHECK (no > 0),
        name      text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 80),
        crafts_vi text NOT NULL CHECK (char_length(crafts_vi) BETWEEN 1 AND 200),
        crafts_en text NOT NULL CHECK (char_length(crafts_en) BETWEEN 1 AND 200),
        note      text CHECK (char_length(note) BETWEEN 1 AND 600),
        name_search text NOT NULL,
        name_marked text NOT NULL,
        search    text NOT NULL,
        marked    text NOT NULL
      )`);
    await db.query(`CREATE INDEX craft_village_name ON craft_village (name COLLATE "vi-x-icu", id)`);
    await db.query(`CREATE INDEX craft_village_search ON craft_village USING gin (to_tsvector('simple', search))`);
    await db.query(`
      CREATE TABLE village_craft (
        village_id uuid NOT NULL REFERENCES craft_village (id),
        craft_id   uuid NOT NULL REFERENCES craft (id),
        vitality   text NOT NULL CONSTRAINT village_craft_vitality CHECK (vitality IN ('ALIVE', 'FADED')),
        position   integer NOT NULL,
        PRIMARY KEY (village_id, craft_id)
      )`);
    await db.query(`CREATE INDEX village_craft_craft ON village_craft (craft_id)`);
  }

  private async villagePlaces(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE village_place (
        id             uuid PRIMARY KEY,
        version        integer NOT NULL DEFAULT 1,
        village_id     uuid NOT NULL REFERENCES craft_village (id),
        admin_unit_id  uuid REFERENCES admin_unit (id),
        valid_from     date CHECK (isfinite(valid_from)),
        valid_to       date CHECK (isfinite(valid_to)),
        status         text NOT NULL CONSTRAINT village_place_status CHECK (status IN ('CONFIRMED', 'NEEDS_CONFIRMATION')),
        source         text NOT NULL CHECK (char_length(source) BETWEEN 1 AND 500),
        chosen_unit_id uuid,
        confirmed_by   uuid REFERENCES person (id),
        confirmed_at   timestamptz(3) CHECK (isfinite(confirmed_at)),
        CONSTRAINT village_place_period CHECK (valid_from <= valid_to),
        CONSTRAINT village_place_known CHECK ((status = 'CONFIRMED') = (admin_unit_id IS NOT NULL)),
        CONSTRAINT village_place_by_person CHECK ((confirmed_by IS NULL) = (chosen_unit_id IS NULL)
          AND (confirmed_by IS NULL) = (confirmed_at IS NULL) AND (chosen_unit_id IS NULL OR chosen_unit_id = admin_unit_id)),
        CONSTRAINT village_place_one_per_day EXCLUDE USING gist (
          code_range(village_id::text, village_id::text, '[]') WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
      )`);
    await db.query(`CREATE INDEX village_place_village ON village_place (village_id, valid_from)`);
    await db.query(`CREATE INDEX village_place_unit ON village_place (admin_unit_id)`);
    await db.query(`CREATE UNIQUE INDEX village_place_waiting_once ON village_place (village_id) WHERE status = 'NEEDS_CONFIRMATION'`);
    await db.query(`
      CREATE TABLE village_place_candidate (
        place_id      uuid NOT NULL REFERENCES village_place (id),
        admin_unit_id uuid NOT NULL REFERENCES admin_unit (id),
        position      integer NOT NULL,
        PRIMARY KEY (place_id, admin_unit_id)
      )`);
    // A person chooses among the candidates and nothing else.
    await db.query(`ALTER TABLE village_place ADD CONSTRAINT village_place_chosen
      FOREIGN KEY (id, chosen_unit_id) REFERENCES village_place_candidate (place_id, admin_unit_id)`);
  }

  private async registers(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE village_recognition (
        id            uuid PRIMARY KEY,
        village_id    uuid NOT NULL REFERENCES craft_village (id),
        type          text NOT NULL CONSTRAINT village_recognition_type CHECK (type IN ('TRADITIONAL_CRAFT', 'CRAFT_VILLAGE', 'TRADITIONAL_CRAFT_VILLAGE')),
        title_vi      text NOT NULL CHECK (char_length(title_vi) BETWEEN 1 AND 120),
        decision_no   text CHECK (char_length(decision_no) BETWEEN 1 AND 60),
        year          integer CHECK (year BETWEEN 1900 AND 2100),
        issued_on     date CHECK (isfinite(issued_on)),
        revoked_on    date CHECK (isfinite(revoked_on)),
        supersedes_id uuid REFERENCES village_recognition (id),
        source        text NOT NULL CHECK (char_length(source) BETWEEN 1 AND 300),
        CONSTRAINT village_recognition_once UNIQUE NULLS NOT DISTINCT (village_id, type, decision_no, year)
      )`);
    await db.query(`
      CREATE TABLE register_figure (
        id            uuid PRIMARY KEY,
        code          text NOT NULL CONSTRAINT register_figure_code_form CHECK (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
        value         integer NOT NULL CHECK (value >= 0),
        as_of         text CONSTRAINT register_figure_as_of CHECK (as_of ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
        definition_vi text NOT NULL CHECK (char_length(definition_vi) BETWEEN 1 AND 300),
        definition_en text NOT NULL CHECK (char_length(definition_en) BETWEEN 1 AND 300),
        source        text NOT NULL CHECK (char_length(source) BETWEEN 1 AND 300),
        CONSTRAINT register_figure_once UNIQUE NULLS NOT DISTINCT (code, value, as_of)
      )`);
  }
}

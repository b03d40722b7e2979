import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases: who stands on which side, who examines, the layers of answers, the evidence. Source: compliance.md, sections 3 and 4. */
export class Assessment2026112301000 implements MigrationInterface {
  name = 'Assessment2026112301000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`SET LOCAL lock_timeout = '2s'`);
    await this.cases(db);
    await this.examiners(db);
    await this.layers(db);
    await this.evidence(db);
    await this.whatNeverChanges(db);
    await this.sealing(db);
    await this.sides(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TRIGGER role_grant_takes_side ON role_grant`);
    await db.query(`DROP TABLE answer_evidence, supplement, answer, evidence, layer, assignment, conflict_declaration, case_side, assessment`);
    await db.query(`DROP FUNCTION assessment_refuse_change, assessment_pins_edition, assessment_subject_lock, assessment_conflict_counts, assessment_sides_on_opening,
      assessment_side_of_grant, assessment_side_of_conflict, assessment_side_waits, assessment_layer_stays, assessment_layer_is_open`);
  }

  /** One case: a subject judged under one pinned edition; and the one side each person has in it. */
  private async cases(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE assessment (
        id           uuid PRIMARY KEY,
        version      integer NOT NULL DEFAULT 1,
        subject_kind text NOT NULL CONSTRAINT assessment_subject_kind CHECK (subject_kind IN ('BUSINESS', 'VILLAGE')),
        subject_id   uuid NOT NULL,
        set_code     text NOT NULL REFERENCES criteria_set (code),
        edition_hash text NOT NULL REFERENCES edition_snapshot (hash),
        kind         text NOT NULL CONSTRAINT assessment_kind CHECK (kind IN ('INITIAL', 'RENEWAL', 'EXTRAORDINARY')),
        state        text NOT NULL CONSTRAINT assessment_state CHECK (state IN ('SELF', 'DESK', 'CONCLUDED', 'STOPPED')),
        reason       text CHECK (char_length(reason) BETWEEN 1 AND 2000),
        replaces_id  uuid REFERENCES assessment (id),
        returns      integer NOT NULL DEFAULT 0 CHECK (returns >= 0),
        opened_at    timestamptz(3) NOT NULL CHECK (isfinite(opened_at)),
        closed_at    timestamptz(3) CHECK (isfinite(closed_at)),
        CONSTRAINT assessment_reason CHECK (kind <> 'EXTRAORDINARY' OR reason IS NOT NULL),
        CONSTRAINT assessment_closed CHECK (state <> 'STOPPED' OR closed_at IS NOT NULL),
        CONSTRAINT assessment_open_in_work CHECK (closed_at IS NULL OR state IN ('CONCLUDED', 'STOPPED')),
        CONSTRAINT assessment_subject UNIQUE (id, subject_kind, subject_id),
        CONSTRAINT assessment_edition UNIQUE (id, edition_hash)
      )`);
    await db.query(`
      CREATE UNIQUE INDEX assessment_open_once ON assessment (subject_kind, subject_id, set_code)
        WHERE closed_at IS NULL AND kind IN ('INITIAL', 'RENEWAL')`);
    await db.query(`
      CREATE UNIQUE INDEX assessment_open_extraordinary_once ON assessment (subject_kind, subject_id, set_code)
        WHERE closed_at IS NULL AND kind = 'EXTRAORDINARY'`);
    await db.query(`CREATE INDEX assessment_of_subject ON assessment (subject_kind, subject_id, id)`);
    await db.query(`CREATE INDEX assessment_at_desk ON assessment (id) WHERE state = 'DESK'`);
    // One person, one side, per case: the key that keeps applying, examining, deciding and hearing apart.
    await db.query(`
      CREATE TABLE case_side (
        assessment_id uuid NOT NULL REFERENCES assessment (id),
        person_id     uuid NOT NULL REFERENCES person (id),
        side          text NOT NULL CONSTRAINT case_side_side CHECK (side IN ('APPLICANT', 'EXAMINER', 'DECIDER', 'APPEAL', 'BARRED')),
        CONSTRAINT case_side_one_per_person PRIMARY KEY (assessment_id, person_id),
        CONSTRAINT case_side_as UNIQUE (assessment_id, person_id, side)
      )`);
    await db.query(`CREATE INDEX case_side_person ON case_side (person_id, side)`);
  }

  private async examiners(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE conflict_declaration (
        id           uuid PRIMARY KEY,
        person_id    uuid NOT NULL REFERENCES person (id),
        subject_kind text NOT NULL CHECK (subject_kind IN ('BUSINESS', 'VILLAGE')),
        subject_id   uuid NOT NULL,
        relation     text NOT NULL CONSTRAINT conflict_declaration_relation
          CHECK (relation IN ('OWNER', 'KIN', 'EMPLOYEE', 'SUPPLIER', 'ADVISER', 'SAME_VILLAGE', 'NONE')),
        from_on      date CHECK (isfinite(from_on)),
        to_on        date CHECK (isfinite(to_on)),
        declared_at  timestamptz(3) NOT NULL CHECK (isfinite(declared_at)),
        CONSTRAINT conflict_declaration_days CHECK (from_on <= to_on),
        CONSTRAINT conflict_declaration_none CHECK (relation <> 'NONE' OR (from_on IS NULL AND to_on IS NULL)),
        CONSTRAINT conflict_declaration_as UNIQUE (id, person_id, subject_kind, subject_id, relation)
      )`);
    await db.query(`CREATE INDEX conflict_declaration_of ON conflict_declaration (subject_kind, subject_id, person_id, declared_at)`);
    await db.query(`
      CREATE TABLE assignment (
        id             uuid PRIMARY KEY,
        version        integer NOT NULL DEFAULT 1,
        assessment_id  uuid NOT NULL,
        subject_kind   text NOT NULL,
        subject_id     uuid NOT NULL,
        person_id      uuid NOT NULL,
        side           text NOT NULL DEFAULT 'EXAMINER' CONSTRAINT assignment_side CHECK (side = 'EXAMINER'),
        duty           text NOT NULL CONSTRAINT assignment_duty CHECK (duty IN ('DESK', 'LEAD', 'ASSESSOR')),
        declaration_id uuid NOT NULL,
        declared       text NOT NULL DEFAULT 'NONE' CONSTRAINT assignment_declared CHECK (declared = 'NONE'),
        assigned_by    uuid NOT NULL REFERENCES person (id),
        assigned_at    timestamptz(3) NOT NULL CHECK (isfinite(assigned_at)),
        ended_at       timestamptz(3) CHECK (isfinite(ended_at)),
        CONSTRAINT assignment_subject FOREIGN KEY (assessment_id, subject_kind, subject_id) REFERENCES assessment (id, subject_kind, subject_id),
        CONSTRAINT assignment_by_examiner FOREIGN KEY (assessment_id, person_id, side) REFERENCES case_side (assessment_id, person_id, side),
        CONSTRAINT assignment_without_conflict FOREIGN KEY (declaration_id, person_id, subject_kind, subject_id, declared)
          REFERENCES conflict_declaration (id, person_id, subject_kind, subject_id, relation)
      )`);
    await db.query(`CREATE UNIQUE INDEX assignment_live_once ON assignment (assessment_id, duty) WHERE ended_at IS NULL AND duty IN ('DESK', 'LEAD')`);
    await db.query(`CREATE UNIQUE INDEX assignment_person_live_once ON assignment (assessment_id, duty, person_id) WHERE ended_at IS NULL`);
    await db.query(`CREATE INDEX assignment_person_live ON assignment (person_id, assessment_id) WHERE ended_at IS NULL`);
  }

  /** One person's view of the whole case. Its author stands on the side that the kind demands. */
  private async layers(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE layer (
        id               uuid PRIMARY KEY,
        version          integer NOT NULL DEFAULT 1,
        assessment_id    uuid NOT NULL,
        edition_hash     text NOT NULL,
        kind             text NOT NULL CONSTRAINT layer_kind CHECK (kind IN ('SELF', 'DESK', 'SITE', 'CONSENSUS')),
        sheet            text CONSTRAINT layer_sheet_name CHECK (sheet IN ('A', 'B')),
        revision         integer NOT NULL CHECK (revision >= 1),
        author_id        uuid NOT NULL,
        author_side      text GENERATED ALWAYS AS (CASE kind WHEN 'SELF' THEN 'APPLICANT' ELSE 'EXAMINER' END) STORED,
        countersigned_by uuid,
        saved_at         timestamptz(3) NOT NULL CHECK (isfinite(saved_at)),
        as_of            date CHECK (isfinite(as_of)),
        sealed_at        timestamptz(3) CHECK (isfinite(sealed_at)),
        sealed_hash      text CHECK (sealed_hash ~ '^[0-9a-f]{64}$'),
        result           text CHECK (octet_length(result) <= 2000000),
        site_kind        text GENERATED ALWAYS AS ('SITE') STORED,
        site_a           uuid,
        site_a_hash      text,
        site_b           uuid,
        site_b_hash      text,
        voided_reason    text CHECK (char_length(voided_reason) BETWEEN 1 AND 2000),
        CONSTRAINT layer_edition FOREIGN KEY (assessment_id, edition_hash) REFERENCES assessment (id, edition_hash),
        CONSTRAINT layer_author_side FOREIGN KEY (assessment_id, author_id, author_side) REFERENCES case_side (assessment_id, person_id, side),
        CONSTRAINT layer_countersigner_side FOREIGN KEY (assessment_id, countersigned_by, author_side)
          REFERENCES case_side (assessment_id, person_id, side),
        CONSTRAINT layer_two_hands CHECK (countersigned_by <> author_id),
        CONSTRAINT layer_sealed_whole CHECK (num_nulls(sealed_at, as_of, sealed_hash, result) IN (0, 4)),
        CONSTRAINT layer_sheet CHECK ((kind = 'SITE') = (sheet IS NOT NULL)),
        CONSTRAINT layer_sites CHECK (num_nulls(site_a, site_a_hash, site_b, site_b_hash) = CASE kind WHEN 'CONSENSUS' THEN 0 ELSE 4 END),
        CONSTRAINT layer_two_sites CHECK (site_a <> site_b),
        CONSTRAINT layer_once UNIQUE NULLS NOT DISTINCT (assessment_id, kind, sheet, revision),
        CONSTRAINT layer_of_kind UNIQUE (id, kind),
        CONSTRAINT layer_sealed UNIQUE (id, sealed_hash, kind, assessment_id, edition_hash),
        CONSTRAINT layer_sealed_site UNIQUE (id, sealed_hash, kind, assessment_id),
        CONSTRAINT layer_sheet_a FOREIGN KEY (site_a, site_a_hash, site_kind, assessment_id) REFERENCES layer (id, sealed_hash, kind, assessment_id),
        CONSTRAINT layer_sheet_b FOREIGN KEY (site_b, site_b_hash, site_kind, assessment_id) REFERENCES layer (id, sealed_hash, kind, assessment_id)
      )`);
    await db.query(`CREATE UNIQUE INDEX layer_site_author_once ON layer (assessment_id, author_id) WHERE kind = 'SITE'`);
    await db.query(`CREATE UNIQUE INDEX layer_open_once ON layer (assessment_id, kind, sheet) NULLS NOT DISTINCT WHERE sealed_at IS NULL AND voided_reason IS NULL`);
    await db.query(`CREATE INDEX layer_idle ON layer (saved_at) WHERE kind = 'SELF' AND revision = 1 AND sealed_at IS NULL`);
    await db.query(`
      CREATE TABLE answer (
        layer_id   uuid NOT NULL,
        layer_kind text NOT NULL,
        code       text NOT NULL CHECK (char_length(code) BETWEEN 1 AND 64),
        state      text NOT NULL CONSTRAINT answer_state CHECK (state IN ('ANSWERED', 'NOT_APPLICABLE', 'UNKNOWN', 'NOT_SHOWN')),
        value      jsonb CHECK (octet_length(value::text) <= 20000),
        reason     text CHECK (char_length(reason) BETWEEN 1 AND 2000),
        PRIMARY KEY (layer_id, code),
        CONSTRAINT answer_of_layer FOREIGN KEY (layer_id, layer_kind) REFERENCES layer (id, kind),
        CONSTRAINT answer_only_answered_has_value CHECK (state = 'ANSWERED' OR value IS NULL),
        CONSTRAINT answer_not_applicable_reason CHECK (state <> 'NOT_APPLICABLE' OR reason IS NOT NULL),
        CONSTRAINT answer_not_shown_by_applicant CHECK (layer_kind <> 'SELF' OR state <> 'NOT_SHOWN'),
        CONSTRAINT answer_kind UNIQUE (layer_id, code, layer_kind)
      )`);
    await db.query(`
      CREATE TABLE supplement (
        assessment_id uuid NOT NULL,
        round         integer NOT NULL CHECK (round >= 1),
        code          text NOT NULL CHECK (char_length(code) BETWEEN 1 AND 64),
        text          text NOT NULL CHECK (char_length(text) BETWEEN 1 AND 2000),
        asked_by      uuid NOT NULL,
        side          text NOT NULL DEFAULT 'EXAMINER' CONSTRAINT supplement_side CHECK (side = 'EXAMINER'),
        asked_at      timestamptz(3) NOT NULL CHECK (isfinite(asked_at)),
        PRIMARY KEY (assessment_id, round, code),
        CONSTRAINT supplement_by_examiner FOREIGN KEY (assessment_id, asked_by, side) REFERENCES case_side (assessment_id, person_id, side)
      )`);
  }

  private async evidence(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE evidence (
        id           uuid PRIMARY KEY,
        subject_kind text NOT NULL CHECK (subject_kind IN ('BUSINESS', 'VILLAGE')),
        subject_id   uuid NOT NULL,
        file_id      uuid NOT NULL REFERENCES stored_file (id),
        sha256       text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        issued_on    date CHECK (isfinite(issued_on)),
        expires_on   date CHECK (isfinite(expires_on)),
        audience     text NOT NULL CONSTRAINT evidence_audience CHECK (audience IN ('EXAMINERS', 'COUNCIL')),
        replaces_id  uuid REFERENCES evidence (id),
        added_by     uuid NOT NULL REFERENCES person (id),
        added_at     timestamptz(3) NOT NULL CHECK (isfinite(added_at)),
        CONSTRAINT evidence_days CHECK (issued_on <= expires_on),
        CONSTRAINT evidence_once UNIQUE (subject_kind, subject_id, sha256)
      )`);
    await db.query(`CREATE INDEX evidence_file ON evidence (file_id)`);
    await db.query(`
      CREATE TABLE answer_evidence (
        layer_id    uuid NOT NULL,
        layer_kind  text NOT NULL,
        code        text NOT NULL,
        evidence_id uuid NOT NULL REFERENCES evidence (id),
        use         text NOT NULL CONSTRAINT answer_evidence_use CHECK (use IN ('CLAIMED', 'ACCEPTED', 'REJECTED')),
        reason      text CHECK (char_length(reason) BETWEEN 1 AND 2000),
        PRIMARY KEY (layer_id, code, evidence_id),
        CONSTRAINT answer_evidence_answer FOREIGN KEY (layer_id, code, layer_kind) REFERENCES answer (layer_id, code, layer_kind),
        CONSTRAINT answer_evidence_by_side CHECK ((layer_kind = 'SELF') = (use = 'CLAIMED')),
        CONSTRAINT answer_evidence_rejection CHECK (use <> 'REJECTED' OR reason IS NOT NULL)
      )`);
    await db.query(`CREATE INDEX answer_evidence_evidence ON answer_evidence (evidence_id)`);
  }

  private async whatNeverChanges(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION assessment_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'such rows of % never change', TG_TABLE_NAME USING ERRCODE = '23514', CONSTRAINT = TG_ARGV[0];
      END $$`);
    for (const table of ['case_side', 'conflict_declaration', 'evidence', 'supplement']) {
      await db.query(`
        CREATE TRIGGER ${table}_is_final BEFORE UPDATE OR DELETE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION assessment_refuse_change('${table}_is_final')`);
    }
    for (const table of ['case_side', 'conflict_declaration', 'evidence', 'supplement', 'assignment', 'layer', 'answer', 'answer_evidence', 'assessment']) {
      await db.query(`
        CREATE TRIGGER ${table}_stays BEFORE TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION assessment_refuse_change('${table}_is_final')`);
    }
    await db.query(`
      CREATE TRIGGER assessment_is_pinned BEFORE UPDATE OF id, subject_kind, subject_id, set_code, edition_hash, kind, opened_at ON assessment
        FOR EACH ROW EXECUTE FUNCTION assessment_refuse_change('assessment_is_pinned')`);
    await db.query(`
      CREATE TRIGGER layer_is_pinned BEFORE UPDATE OF id, assessment_id, edition_hash, kind, sheet, revision ON layer
        FOR EACH ROW EXECUTE FUNCTION assessment_refuse_change('layer_is_pinned')`);
    await db.query(`
      CREATE TRIGGER assignment_is_pinned
        BEFORE UPDATE OF id, assessment_id, subject_kind, subject_id, person_id, side, duty, declaration_id, declared, assigned_by, assigned_at ON assignment
        FOR EACH ROW EXECUTE FUNCTION assessment_refuse_change('assignment_is_pinned')`);
    await db.query(`
      CREATE TRIGGER assessment_closed_is_final BEFORE UPDATE OR DELETE ON assessment
        FOR EACH ROW WHEN (OLD.closed_at IS NOT NULL) EXECUTE FUNCTION assessment_refuse_change('assessment_closed_is_final')`);
    await db.query(`
      CREATE FUNCTION assessment_pins_edition() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM edition e JOIN criteria_set s ON s.id = e.set_id
                        WHERE e.hash = NEW.edition_hash AND e.state = 'PUBLISHED' AND s.code = NEW.set_code) THEN
          RAISE EXCEPTION 'the edition is not a published one of this set' USING ERRCODE = '23514', CONSTRAINT = 'assessment_pins_edition';
        END IF;
        RETURN NEW;
      END $$`);
    await db.query(`CREATE TRIGGER assessment_pins_edition BEFORE INSERT ON assessment FOR EACH ROW EXECUTE FUNCTION assessment_pins_edition()`);
  }

  /** A sealed layer is never reopened; whoever writes an answer waits for a seal in progress and then finds it closed. */
  private async sealing(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION assessment_layer_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR NEW.voided_reason IS NULL
           OR (to_jsonb(NEW) - 'voided_reason' - 'version') <> (to_jsonb(OLD) - 'voided_reason' - 'version') THEN
          RAISE EXCEPTION 'a sealed layer never changes' USING ERRCODE = '23514', CONSTRAINT = 'layer_sealed_is_final';
        END IF;
        RETURN NEW;
      END $$`);
    await db.query(`
      CREATE TRIGGER layer_sealed_is_final BEFORE UPDATE OR DELETE ON layer
        FOR EACH ROW WHEN (OLD.sealed_at IS NOT NULL) EXECUTE FUNCTION assessment_layer_stays()`);
    await db.query(`
      CREATE FUNCTION assessment_layer_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM 1 FROM layer WHERE id IN (OLD.layer_id, NEW.layer_id) FOR SHARE;
        IF EXISTS (SELECT 1 FROM layer WHERE id IN (OLD.layer_id, NEW.layer_id) AND sealed_at IS NOT NULL) THEN
          RAISE EXCEPTION 'the layer is sealed' USING ERRCODE = '23514', CONSTRAINT = 'layer_sealed_is_final';
        END IF;
        RETURN coalesce(NEW, OLD);
      END $$`);
    for (const table of ['answer', 'answer_evidence']) {
      await db.query(`
        CREATE TRIGGER ${table}_of_open_layer BEFORE INSERT OR UPDATE OR DELETE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION assessment_layer_is_open()`);
    }
  }

  /**
   * Keeps the sides true while people come and go: opening a case, taking a role in the business, declaring a conflict and
   * taking a side all wait for each other per subject.
   */
  private async sides(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION assessment_subject_lock(kind text, id uuid) RETURNS void LANGUAGE sql AS $$
        SELECT pg_advisory_xact_lock(hashtextextended(kind || id::text, 20210903))
      $$`);
    // A conflict counts while it lasts and for as many months afterwards as the pinned edition says.
    await db.query(`
      CREATE FUNCTION assessment_conflict_counts(edition_hash text, ended_on date, at timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT ended_on IS NULL OR ended_on + make_interval(months => (content::jsonb #>> '{rules,conflictMonths}')::int)
                 >= (at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
          FROM edition_snapshot WHERE hash = edition_hash
      $$`);
    await db.query(`
      CREATE FUNCTION assessment_sides_on_opening() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM assessment_subject_lock(NEW.subject_kind, NEW.subject_id);
        INSERT INTO case_side (assessment_id, person_id, side)
          SELECT DISTINCT NEW.id, person_id, 'APPLICANT' FROM role_grant
           WHERE scope_kind = NEW.subject_kind AND scope_id = NEW.subject_id AND ended_at IS NULL;
        INSERT INTO case_side (assessment_id, person_id, side)
          SELECT DISTINCT NEW.id, d.person_id, 'BARRED' FROM conflict_declaration d
           WHERE d.subject_kind = NEW.subject_kind AND d.subject_id = NEW.subject_id AND d.relation <> 'NONE'
             AND assessment_conflict_counts(NEW.edition_hash, d.to_on, NEW.opened_at)
             AND NOT EXISTS (SELECT 1 FROM conflict_declaration later
                              WHERE later.subject_kind = d.subject_kind AND later.subject_id = d.subject_id AND later.person_id = d.person_id
                                AND later.relation = d.relation AND (later.declared_at, later.id) > (d.declared_at, d.id))
          ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$`);
    await db.query(`
      CREATE TRIGGER assessment_sides_on_opening AFTER INSERT ON assessment FOR EACH ROW EXECUTE FUNCTION assessment_sides_on_opening()`);
    await db.query(`
      CREATE FUNCTION assessment_side_of_grant() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM assessment_subject_lock(NEW.scope_kind, NEW.scope_id);
        INSERT INTO case_side (assessment_id, person_id, side)
          SELECT id, NEW.person_id, 'APPLICANT' FROM assessment
           WHERE subject_kind = NEW.scope_kind AND subject_id = NEW.scope_id AND closed_at IS NULL
          ON CONFLICT DO NOTHING;
        IF EXISTS (SELECT 1 FROM case_side c JOIN assessment a ON a.id = c.assessment_id
                    WHERE c.person_id = NEW.person_id AND c.side NOT IN ('APPLICANT', 'BARRED')
                      AND a.subject_kind = NEW.scope_kind AND a.subject_id = NEW.scope_id AND a.closed_at IS NULL) THEN
          RAISE EXCEPTION 'who examines or decides an open case does not join the applicant'
            USING ERRCODE = '23514', CONSTRAINT = 'case_side_examiner_stays_outside';
        END IF;
        RETURN NULL;
      END $$`);
    await db.query(`
      CREATE TRIGGER role_grant_takes_side AFTER INSERT OR UPDATE OF ended_at, person_id, scope_id ON role_grant
        FOR EACH ROW WHEN (NEW.scope_kind IN ('BUSINESS', 'VILLAGE') AND NEW.ended_at IS NULL) EXECUTE FUNCTION assessment_side_of_grant()`);
    await db.query(`
      CREATE FUNCTION assessment_side_of_conflict() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM assessment_subject_lock(NEW.subject_kind, NEW.subject_id);
        INSERT INTO case_side (assessment_id, person_id, side)
          SELECT id, NEW.person_id, 'BARRED' FROM assessment
           WHERE subject_kind = NEW.subject_kind AND subject_id = NEW.subject_id AND closed_at IS NULL
             AND assessment_conflict_counts(edition_hash, NEW.to_on, NEW.declared_at)
          ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$`);
    await db.query(`
      CREATE TRIGGER conflict_declaration_bars AFTER INSERT ON conflict_declaration
        FOR EACH ROW WHEN (NEW.relation <> 'NONE') EXECUTE FUNCTION assessment_side_of_conflict()`);
    await db.query(`
      CREATE FUNCTION assessment_side_waits() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM assessment_subject_lock(subject_kind, subject_id) FROM assessment WHERE id = NEW.assessment_id;
        RETURN NEW;
      END $$`);
    await db.query(`
      CREATE TRIGGER case_side_waits BEFORE INSERT ON case_side
        FOR EACH ROW WHEN (NEW.side IN ('EXAMINER', 'DECIDER', 'APPEAL')) EXECUTE FUNCTION assessment_side_waits()`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Applications, determinations, memberships, certificates and their history. Source: compliance.md, sections 3, 5 and 6. */
export class Membership2026112301100 implements MigrationInterface {
  name = 'Membership2026112301100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`SET LOCAL lock_timeout = '2s'`);
    await this.applications(db);
    await this.determinations(db);
    await this.certificates(db);
    await this.history(db);
    await this.whatNeverChanges(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE status_proposal, status_event, certificate, membership, determination, membership_application`);
    await db.query(`DROP FUNCTION membership_refuse_change, certificate_only_is_drawn_and_closed, status_event_closes_certificate`);
    await db.query(`DROP SEQUENCE dossier_number, member_number`);
  }

  private async applications(db: QueryRunner): Promise<void> {
    await db.query(`CREATE SEQUENCE dossier_number AS integer NO CYCLE`);
    await db.query(`CREATE SEQUENCE member_number AS integer NO CYCLE`);
    await db.query(`
      CREATE TABLE membership_application (
        id                uuid PRIMARY KEY,
        version           integer NOT NULL DEFAULT 1,
        business_id       uuid NOT NULL REFERENCES business (id),
        set_code          text NOT NULL REFERENCES criteria_set (code),
        kind              text NOT NULL CONSTRAINT membership_application_kind CHECK (kind IN ('INITIAL', 'RENEWAL')),
        state             text NOT NULL CONSTRAINT membership_application_state
          CHECK (state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'DECIDED', 'WITHDRAWN', 'LAPSED')),
        assessment_id     uuid NOT NULL CONSTRAINT membership_application_assessment_once UNIQUE REFERENCES assessment (id),
        establishment_ids uuid[] NOT NULL CONSTRAINT membership_application_scope CHECK (cardinality(establishment_ids) BETWEEN 1 AND 50),
        dossier_no        text CONSTRAINT membership_application_dossier_once UNIQUE CHECK (dossier_no ~ '^HS-[0-9]{4}-[0-9]{6,}$'),
        started_by        uuid NOT NULL REFERENCES person (id),
        started_at        timestamptz(3) NOT NULL CHECK (isfinite(started_at)),
        submitted_at      timestamptz(3) CHECK (isfinite(submitted_at)),
        return_due_at     timestamptz(3) CHECK (isfinite(return_due_at)),
        ended_at          timestamptz(3) CHECK (isfinite(ended_at)),
        CONSTRAINT membership_application_submitted CHECK (
          (dossier_no IS NULL) = (submitted_at IS NULL) AND (state NOT IN ('SUBMITTED', 'RETURNED', 'DECIDED') OR submitted_at IS NOT NULL)),
        CONSTRAINT membership_application_return CHECK ((state = 'RETURNED') = (return_due_at IS NOT NULL)),
        CONSTRAINT membership_application_end CHECK ((state IN ('DECIDED', 'WITHDRAWN', 'LAPSED')) = (ended_at IS NOT NULL)),
        CONSTRAINT membership_application_case UNIQUE (id, assessment_id)
      )`);
    await db.query(`
      CREATE UNIQUE INDEX membership_application_open_once ON membership_application (business_id, set_code)
        WHERE state IN ('DRAFT', 'SUBMITTED', 'RETURNED')`);
    await db.query(`CREATE INDEX membership_application_business ON membership_application (business_id, id)`);
    await db.query(`CREATE INDEX membership_application_state_page ON membership_application (state, submitted_at, id)`);
    await db.query(`CREATE INDEX membership_application_due ON membership_application (return_due_at) WHERE state = 'RETURNED'`);
  }

  /** The decision on a sealed layer. What it says is what the engine said, to the byte; nobody types an outcome in. */
  private async determinations(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE determination (
        id             uuid PRIMARY KEY,
        assessment_id  uuid NOT NULL CONSTRAINT determination_one_per_case UNIQUE,
        layer_id       uuid NOT NULL,
        layer_hash     text NOT NULL,
        layer_kind     text NOT NULL CONSTRAINT determination_layer_kind CHECK (layer_kind IN ('DESK', 'CONSENSUS')),
        edition_hash   text NOT NULL,
        engine_version integer NOT NULL,
        result         text NOT NULL,
        result_hash    text NOT NULL,
        outcome        text NOT NULL CONSTRAINT determination_outcome CHECK (outcome IN ('MET', 'NOT_MET')),
        decision_no    text NOT NULL CHECK (char_length(decision_no) BETWEEN 1 AND 60),
        signed_by      uuid NOT NULL,
        signed_side    text NOT NULL DEFAULT 'DECIDER' CONSTRAINT determination_signed_side CHECK (signed_side = 'DECIDER'),
        signed_at      timestamptz(3) NOT NULL CHECK (isfinite(signed_at)),
        supersedes_id  uuid CONSTRAINT determination_superseded_once UNIQUE REFERENCES determination (id),
        CONSTRAINT determination_of_sealed_layer FOREIGN KEY (layer_id, layer_hash, layer_kind, assessment_id, edition_hash)
          REFERENCES layer (id, sealed_hash, kind, assessment_id, edition_hash),
        CONSTRAINT determination_by_decider FOREIGN KEY (assessment_id, signed_by, signed_side) REFERENCES case_side (assessment_id, person_id, side),
        CONSTRAINT determination_result_hash CHECK (result_hash = encode(sha256(convert_to(result, 'UTF8')), 'hex')),
        CONSTRAINT determination_outcome_is_computed CHECK (outcome = result::jsonb ->> 'outcome'
          AND engine_version = (result::jsonb ->> 'engineVersion')::integer AND edition_hash = result::jsonb #>> '{hashes,edition}'
          AND layer_hash = result::jsonb #>> '{hashes,layer}'),
        CONSTRAINT determination_of_met CHECK (outcome <> 'MET'
          OR NOT jsonb_path_exists(result::jsonb, '$.criteria[*] ? (@.mandatory == true && @.verdict != "MET" && @.verdict != "NOT_APPLICABLE")')),
        CONSTRAINT determination_every_criterion_decided CHECK (NOT jsonb_path_exists(result::jsonb, '$.criteria[*] ? (@.verdict == "NOT_ASSESSED")')),
        CONSTRAINT determination_as UNIQUE (id, assessment_id, outcome)
      )`);
  }

  private async certificates(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE membership (
        id          uuid PRIMARY KEY,
        business_id uuid NOT NULL REFERENCES business (id),
        set_code    text NOT NULL REFERENCES criteria_set (code),
        member_no   text NOT NULL CONSTRAINT membership_number_once UNIQUE CHECK (member_no ~ '^TV-[0-9]{6,}$'),
        since       timestamptz(3) NOT NULL CHECK (isfinite(since)),
        CONSTRAINT membership_once UNIQUE (business_id, set_code)
      )`);
    await db.query(`
      CREATE TABLE certificate (
        id               uuid PRIMARY KEY,
        membership_id    uuid NOT NULL REFERENCES membership (id),
        determination_id uuid NOT NULL CONSTRAINT certificate_one_per_determination UNIQUE,
        assessment_id    uuid NOT NULL,
        outcome          text NOT NULL DEFAULT 'MET' CONSTRAINT certificate_outcome CHECK (outcome = 'MET'),
        code             text NOT NULL CONSTRAINT certificate_code_once UNIQUE CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{11}$'),
        holder_name      text NOT NULL CHECK (char_length(holder_name) BETWEEN 1 AND 200),
        establishments   jsonb NOT NULL CONSTRAINT certificate_scope CHECK (jsonb_typeof(establishments) = 'array' AND jsonb_array_length(establishments) >= 1),
        valid_from       date NOT NULL CHECK (isfinite(valid_from)),
        valid_until      date NOT NULL CHECK (isfinite(valid_until)),
        pdf_key          text,
        pdf_sha256       text CHECK (pdf_sha256 ~ '^[0-9a-f]{64}$'),
        closed_at        timestamptz(3) CHECK (isfinite(closed_at)),
        CONSTRAINT certificate_from_determination FOREIGN KEY (determination_id, assessment_id, outcome) REFERENCES determination (id, assessment_id, outcome),
        CONSTRAINT certificate_days CHECK (valid_from < valid_until),
        CONSTRAINT certificate_pdf CHECK ((pdf_key IS NULL) = (pdf_sha256 IS NULL)),
        CONSTRAINT certificate_case UNIQUE (id, assessment_id)
      )`);
    await db.query(`CREATE UNIQUE INDEX certificate_open_once ON certificate (membership_id) WHERE closed_at IS NULL`);
    await db.query(`CREATE INDEX certificate_membership ON certificate (membership_id, id)`);
    await db.query(`CREATE INDEX certificate_until ON certificate (valid_until, id) WHERE closed_at IS NULL`);
  }

  /** What happened to a certificate: a chain in which each link names the one before, so that it can neither fork nor skip. */
  private async history(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE status_event (
        certificate_id uuid NOT NULL,
        assessment_id  uuid NOT NULL,
        seq            integer NOT NULL CHECK (seq >= 1),
        kind           text NOT NULL CONSTRAINT status_event_kind CHECK (kind IN ('ISSUED', 'SUSPENDED', 'REINSTATED', 'REPLACED', 'WITHDRAWN')),
        at             timestamptz(3) NOT NULL CHECK (isfinite(at)),
        cause          text NOT NULL CONSTRAINT status_event_cause
          CHECK (cause IN ('DETERMINATION', 'FINDING', 'COMPLAINT', 'CURED', 'APPEAL_UPHELD', 'MEMBER_LEAVES', 'NOT_CURED', 'OTHER')),
        text           text CHECK (char_length(text) BETWEEN 1 AND 2000),
        decided_by     uuid NOT NULL,
        confirmed_by   uuid,
        side           text NOT NULL DEFAULT 'DECIDER' CONSTRAINT status_event_side CHECK (side = 'DECIDER'),
        prev_seq       integer,
        prev_kind      text,
        prev_at        timestamptz(3),
        CONSTRAINT status_event_key PRIMARY KEY (certificate_id, seq),
        CONSTRAINT status_event_as UNIQUE (certificate_id, seq, kind, at),
        CONSTRAINT status_event_certificate FOREIGN KEY (certificate_id, assessment_id) REFERENCES certificate (id, assessment_id),
        CONSTRAINT status_event_previous FOREIGN KEY (certificate_id, prev_seq, prev_kind, prev_at) REFERENCES status_event (certificate_id, seq, kind, at),
        CONSTRAINT status_event_decided_by FOREIGN KEY (assessment_id, decided_by, side) REFERENCES case_side (assessment_id, person_id, side),
        CONSTRAINT status_event_confirmed_by FOREIGN KEY (assessment_id, confirmed_by, side) REFERENCES case_side (assessment_id, person_id, side),
        CONSTRAINT status_event_chain CHECK (num_nulls(prev_seq, prev_kind, prev_at) = CASE kind WHEN 'ISSUED' THEN 3 ELSE 0 END
          AND seq = coalesce(prev_seq, 0) + 1 AND (prev_at IS NULL OR at >= prev_at)),
        CONSTRAINT status_event_legal CHECK (kind = 'ISSUED'
          OR (prev_kind IN ('ISSUED', 'REINSTATED') AND kind IN ('SUSPENDED', 'REPLACED', 'WITHDRAWN'))
          OR (prev_kind = 'SUSPENDED' AND kind IN ('REINSTATED', 'REPLACED', 'WITHDRAWN'))),
        CONSTRAINT status_event_two_persons CHECK (decided_by <> confirmed_by),
        CONSTRAINT status_event_confirmed CHECK (cause = 'DETERMINATION' OR confirmed_by IS NOT NULL),
        CONSTRAINT status_event_determined CHECK (kind NOT IN ('ISSUED', 'REPLACED') OR cause = 'DETERMINATION'),
        CONSTRAINT status_event_text CHECK (cause = 'DETERMINATION' OR text IS NOT NULL)
      )`);
    await db.query(`
      CREATE TABLE status_proposal (
        id             uuid PRIMARY KEY,
        version        integer NOT NULL DEFAULT 1,
        certificate_id uuid NOT NULL REFERENCES certificate (id),
        kind           text NOT NULL CONSTRAINT status_proposal_kind CHECK (kind IN ('SUSPENDED', 'REINSTATED', 'WITHDRAWN')),
        cause          text NOT NULL CONSTRAINT status_proposal_cause
          CHECK (cause IN ('FINDING', 'COMPLAINT', 'CURED', 'APPEAL_UPHELD', 'MEMBER_LEAVES', 'NOT_CURED', 'OTHER')),
        text           text NOT NULL CHECK (char_length(text) BETWEEN 1 AND 2000),
        proposed_by    uuid NOT NULL REFERENCES person (id),
        proposed_at    timestamptz(3) NOT NULL CHECK (isfinite(proposed_at)),
        answered_by    uuid REFERENCES person (id),
        answered_at    timestamptz(3) CHECK (isfinite(answered_at)),
        answer         text CONSTRAINT status_proposal_answer CHECK (answer IN ('CONFIRMED', 'REJECTED')),
        CONSTRAINT status_proposal_answered CHECK (num_nulls(answered_by, answered_at, answer) IN (0, 3)),
        CONSTRAINT status_proposal_two_persons CHECK (answer IS DISTINCT FROM 'CONFIRMED' OR answered_by <> proposed_by)
      )`);
    await db.query(`CREATE UNIQUE INDEX status_proposal_open_once ON status_proposal (certificate_id) WHERE answer IS NULL`);
    await db.query(`CREATE INDEX status_proposal_certificate ON status_proposal (certificate_id, id)`);
  }

  private async whatNeverChanges(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION membership_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'such rows of % never change', TG_TABLE_NAME USING ERRCODE = '23514', CONSTRAINT = TG_ARGV[0];
      END $$`);
    for (const table of ['determination', 'membership', 'status_event']) {
      await db.query(`
        CREATE TRIGGER ${table}_is_final BEFORE UPDATE OR DELETE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION membership_refuse_change('${table}_is_final')`);
    }
    for (const table of ['determination', 'membership', 'status_event', 'certificate', 'membership_application']) {
      await db.query(`
        CREATE TRIGGER ${table}_stays BEFORE TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION membership_refuse_change('${table}_is_final')`);
    }
    await db.query(`
      CREATE TRIGGER membership_application_is_pinned BEFORE UPDATE OF id, business_id, set_code, kind, assessment_id, started_by, started_at ON membership_application
        FOR EACH ROW EXECUTE FUNCTION membership_refuse_change('membership_application_is_pinned')`);
    await db.query(`
      CREATE TRIGGER membership_application_ended_is_final BEFORE UPDATE OR DELETE ON membership_application
        FOR EACH ROW WHEN (OLD.ended_at IS NOT NULL) EXECUTE FUNCTION membership_refuse_change('membership_application_ended_is_final')`);
    // A certificate gets its drawing once and is closed once; nothing else of it ever changes.
    await db.query(`
      CREATE FUNCTION certificate_only_is_drawn_and_closed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE'
           OR (to_jsonb(NEW) - '{pdf_key,pdf_sha256,closed_at}'::text[]) <> (to_jsonb(OLD) - '{pdf_key,pdf_sha256,closed_at}'::text[])
           OR (OLD.pdf_key IS NOT NULL AND (NEW.pdf_key, NEW.pdf_sha256) IS DISTINCT FROM (OLD.pdf_key, OLD.pdf_sha256))
           OR (OLD.closed_at IS NOT NULL AND NEW.closed_at IS DISTINCT FROM OLD.closed_at) THEN
          RAISE EXCEPTION 'a certificate never changes' USING ERRCODE = '23514', CONSTRAINT = 'certificate_is_final';
        END IF;
        RETURN NEW;
      END $$`);
    await db.query(`
      CREATE TRIGGER certificate_is_final BEFORE UPDATE OR DELETE ON certificate
        FOR EACH ROW EXECUTE FUNCTION certificate_only_is_drawn_and_closed()`);
    await db.query(`
      CREATE FUNCTION status_event_closes_certificate() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE certificate SET closed_at = NEW.at WHERE id = NEW.certificate_id;
        RETURN NULL;
      END $$`);
    await db.query(`
      CREATE TRIGGER status_event_closes_certificate AFTER INSERT ON status_event
        FOR EACH ROW WHEN (NEW.kind IN ('REPLACED', 'WITHDRAWN')) EXECUTE FUNCTION status_event_closes_certificate()`);
  }
}

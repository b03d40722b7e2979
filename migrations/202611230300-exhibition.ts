import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Halls, their plans and booths; the call, the applications of businesses and the booths they get. Source: fairs.md, section 2.
 * Rows of two events cannot mix: what stands under an event carries its id, and foreign keys name both.
 */
export class Exhibition2026112303000 implements MigrationInterface {
  name = 'Exhibition2026112303000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`SET LOCAL lock_timeout = '2s'`);
    await createHall(db);
    await createBooth(db);
    await createCall(db);
    await createApplication(db);
    await createAllocation(db);
    await whatNeverChanges(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE booth_allocation, eligibility_snapshot, booth_wish, booth_application, eligibility_rule, booth_allowance, booth_call,
        booth_placement, booth, plan_version, hall`);
    await db.query(`DROP FUNCTION exhibition_refuse_change, eligibility_rule_is_fixed, booth_allocation_position_exists, booth_placement_of_draft`);
  }
}

async function createHall(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE hall (
      id       uuid PRIMARY KEY,
      version  integer NOT NULL DEFAULT 1,
      event_id uuid NOT NULL REFERENCES event (id),
      venue_id uuid NOT NULL CONSTRAINT hall_venue REFERENCES venue (id),
      name     text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 120),
      name_en  text CHECK (char_length(name_en) BETWEEN 1 AND 120),
      place    integer NOT NULL CONSTRAINT hall_limit CHECK (place BETWEEN 1 AND 50),
      width    numeric(6, 2) NOT NULL CHECK (width BETWEEN 1 AND 1000),
      depth    numeric(6, 2) NOT NULL CHECK (depth BETWEEN 1 AND 1000),
      CONSTRAINT hall_name_once UNIQUE (event_id, name),
      CONSTRAINT hall_place_once UNIQUE (event_id, place),
      CONSTRAINT hall_of_event UNIQUE (id, event_id)
    )`);
  // The drawing is JSON in metres: zones, walls, aisles, exits, stage. Where booths stand is rows, below.
  await db.query(`
    CREATE TABLE plan_version (
      id           uuid PRIMARY KEY,
      version      integer NOT NULL DEFAULT 1,
      event_id     uuid NOT NULL,
      hall_id      uuid NOT NULL,
      no           integer NOT NULL CHECK (no >= 1),
      state        text NOT NULL CONSTRAINT plan_version_state CHECK (state IN ('DRAFT', 'PUBLISHED', 'SUPERSEDED')),
      drawing      jsonb NOT NULL CHECK (jsonb_typeof(drawing) = 'object'),
      checked      jsonb CHECK (jsonb_typeof(checked) = 'array'),
      drafted_by   uuid NOT NULL REFERENCES person (id),
      published_at timestamptz(3) CHECK (isfinite(published_at)),
      CONSTRAINT plan_version_hall FOREIGN KEY (hall_id, event_id) REFERENCES hall (id, event_id),
      CONSTRAINT plan_version_no_once UNIQUE (hall_id, no),
      CONSTRAINT plan_version_of_hall UNIQUE (id, hall_id, event_id),
      CONSTRAINT plan_version_published CHECK ((state = 'DRAFT') = (published_at IS NULL) AND (published_at IS NULL OR checked IS NOT NULL))
    )`);
  await db.query(`CREATE UNIQUE INDEX plan_version_one_draft ON plan_version (hall_id) WHERE state = 'DRAFT'`);
  await db.query(`CREATE UNIQUE INDEX plan_version_one_published ON plan_version (hall_id) WHERE state = 'PUBLISHED'`);
}

/** One booth, on the floor and in the online exhibition. Its label belongs to a plan, so that plans can change after booths were given. */
async function createBooth(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE booth (
      id                  uuid PRIMARY KEY,
      version             integer NOT NULL DEFAULT 1,
      event_id            uuid NOT NULL REFERENCES event (id),
      hall_id             uuid,
      kind                text NOT NULL CONSTRAINT booth_kind CHECK (kind IN ('STANDARD', 'SHARED', 'CENTRAL', 'DEMONSTRATION', 'ONLINE_ONLY')),
      positions           integer NOT NULL DEFAULT 1 CHECK (positions BETWEEN 1 AND 60),
      standard_equivalent numeric(4, 1) NOT NULL DEFAULT 1 CHECK (standard_equivalent BETWEEN 0 AND 100),
      width               numeric(5, 2) CHECK (width > 0),
      depth               numeric(5, 2) CHECK (depth > 0),
      has_power           boolean NOT NULL DEFAULT false,
      has_water           boolean NOT NULL DEFAULT false,
      is_corner           boolean NOT NULL DEFAULT false,
      blocked_at          timestamptz(3) CHECK (isfinite(blocked_at)),
      block_reason        text CHECK (char_length(block_reason) BETWEEN 1 AND 500),
      CONSTRAINT booth_hall FOREIGN KEY (hall_id, event_id) REFERENCES hall (id, event_id),
      CONSTRAINT booth_on_the_floor CHECK ((kind = 'ONLINE_ONLY') = (hall_id IS NULL) AND num_nulls(hall_id, width, depth) IN (0, 3)),
      CONSTRAINT booth_shared CHECK (positions = 1 OR kind = 'SHARED'),
      CONSTRAINT booth_blocked CHECK ((blocked_at IS NULL) = (block_reason IS NULL)),
      CONSTRAINT booth_of_event UNIQUE (id, event_id),
      CONSTRAINT booth_of_hall UNIQUE (id, hall_id, event_id)
    )`);
  await db.query(`CREATE INDEX booth_hall_page ON booth (hall_id, id)`);
  await db.query(`CREATE INDEX booth_event_page ON booth (event_id, id)`);
  await db.query(`
    CREATE TABLE booth_placement (
      plan_version_id uuid NOT NULL,
      hall_id         uuid NOT NULL,
      event_id        uuid NOT NULL,
      booth_id        uuid NOT NULL,
      zone            text CHECK (zone ~ '^[A-Z]{1,2}$'),
      label           text NOT NULL CHECK (label ~ '^[A-Z]{1,2}[0-9]{1,3}[A-Z]?$'),
      x               numeric(6, 2) NOT NULL CHECK (x >= 0),
      y               numeric(6, 2) NOT NULL CHECK (y >= 0),
      w               numeric(5, 2) NOT NULL CHECK (w > 0),
      h               numeric(5, 2) NOT NULL CHECK (h > 0),
      rotation        smallint NOT NULL DEFAULT 0 CHECK (rotation IN (0, 90, 180, 270)),
      PRIMARY KEY (plan_version_id, booth_id),
      CONSTRAINT booth_placement_label_once UNIQUE (plan_version_id, label),
      CONSTRAINT booth_placement_plan FOREIGN KEY (plan_version_id, hall_id, event_id) REFERENCES plan_version (id, hall_id, event_id),
      CONSTRAINT booth_placement_booth FOREIGN KEY (booth_id, hall_id, event_id) REFERENCES booth (id, hall_id, event_id)
    )`);
  await db.query(`CREATE INDEX booth_placement_booth_plans ON booth_placement (booth_id, plan_version_id)`);
}

async function createCall(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE booth_call (
      id           uuid PRIMARY KEY,
      version      integer NOT NULL DEFAULT 1,
      event_id     uuid NOT NULL CONSTRAINT booth_call_one_per_event UNIQUE REFERENCES event (id),
      mode         text NOT NULL CONSTRAINT booth_call_mode CHECK (mode IN ('BOARD', 'PICK', 'DRAW')),
      form_version integer NOT NULL DEFAULT 1 CHECK (form_version >= 1),
      opens_at     timestamptz(3) NOT NULL CHECK (isfinite(opens_at)),
      closes_at    timestamptz(3) NOT NULL CHECK (isfinite(closes_at)),
      opened_by    uuid NOT NULL REFERENCES person (id),
      CONSTRAINT booth_call_days CHECK (opens_at < closes_at),
      CONSTRAINT booth_call_of_event UNIQUE (id, event_id)
    )`);
  // How many booths a business may have is rows, so that the database can hold the limit.
  await db.query(`
    CREATE TABLE booth_allowance (
      call_id uuid NOT NULL REFERENCES booth_call (id),
      nth     integer NOT NULL CHECK (nth BETWEEN 1 AND 20),
      PRIMARY KEY (call_id, nth)
    )`);
  await db.query(`
    CREATE TABLE eligibility_rule (
      call_id       uuid PRIMARY KEY REFERENCES booth_call (id),
      set_code      text NOT NULL REFERENCES criteria_set (code),
      requires      text NOT NULL CONSTRAINT eligibility_rule_requires CHECK (requires IN ('CERTIFICATE', 'CERTIFICATE_OR_APPLYING', 'NONE')),
      min_band      text CHECK (char_length(min_band) BETWEEN 1 AND 40),
      no_open_major boolean NOT NULL DEFAULT true,
      valid_through text NOT NULL CONSTRAINT eligibility_rule_through CHECK (valid_through IN ('ON_SITE_END', 'ONLINE_END')),
      grace_days    integer NOT NULL DEFAULT 5 CHECK (grace_days BETWEEN 0 AND 60),
      hash          text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$')
    )`);
}

async function createApplication(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE booth_application (
      id                uuid PRIMARY KEY,
      version           integer NOT NULL DEFAULT 1,
      event_id          uuid NOT NULL,
      call_id           uuid NOT NULL,
      business_id       uuid NOT NULL REFERENCES business (id),
      establishment_id  uuid NOT NULL REFERENCES production_establishment (id),
      state             text NOT NULL CONSTRAINT booth_application_state
        CHECK (state IN ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'WAITING', 'DECLINED', 'WITHDRAWN', 'REVOKED')),
      craft_id          uuid REFERENCES craft (id),
      craft_village_id  uuid REFERENCES craft_village (id),
      goods             text CHECK (char_length(goods) BETWEEN 1 AND 2000),
      needs_power       boolean NOT NULL DEFAULT false,
      is_online_only    boolean NOT NULL DEFAULT false,
      started_by        uuid NOT NULL REFERENCES person (id),
      started_at        timestamptz(3) NOT NULL CHECK (isfinite(started_at)),
      submitted_at      timestamptz(3) CHECK (isfinite(submitted_at)),
      waiting_no        integer CHECK (waiting_no >= 1),
      certificate_until timestamptz(3) CHECK (isfinite(certificate_until)),
      at_risk_since     timestamptz(3) CHECK (isfinite(at_risk_since)),
      reason            text CHECK (char_length(reason) BETWEEN 1 AND 2000),
      decided_by        uuid REFERENCES person (id),
      decided_at        timestamptz(3) CHECK (isfinite(decided_at)),
      CONSTRAINT booth_application_call FOREIGN KEY (call_id, event_id) REFERENCES booth_call (id, event_id),
      CONSTRAINT booth_application_submitted CHECK (state IN ('DRAFT', 'WITHDRAWN') OR (submitted_at IS NOT NULL AND goods IS NOT NULL)),
      CONSTRAINT booth_application_waiting CHECK ((state = 'WAITING') = (waiting_no IS NOT NULL)),
      CONSTRAINT booth_application_reason CHECK (state NOT IN ('DECLINED', 'REVOKED') OR reason IS NOT NULL),
      CONSTRAINT booth_application_decided CHECK (num_nulls(decided_by, decided_at) IN (0, 2)
        AND (state NOT IN ('ACCEPTED', 'WAITING', 'DECLINED', 'REVOKED') OR decided_at IS NOT NULL)),
      CONSTRAINT booth_application_of_call UNIQUE (id, call_id, event_id)
    )`);
  await db.query(`CREATE UNIQUE INDEX booth_application_once ON booth_application (call_id, business_id) WHERE state <> 'WITHDRAWN'`);
  await db.query(`CREATE UNIQUE INDEX booth_application_waiting_once ON booth_application (call_id, waiting_no) WHERE state = 'WAITING'`);
  await db.query(`CREATE INDEX booth_application_queue ON booth_application (event_id, state, submitted_at, id)`);
  await db.query(`CREATE INDEX booth_application_business ON booth_application (business_id, id)`);
  await db.query(`
    CREATE TABLE booth_wish (
      application_id uuid NOT NULL REFERENCES booth_application (id),
      event_id       uuid NOT NULL,
      rank           integer NOT NULL CONSTRAINT booth_wish_limit CHECK (rank BETWEEN 1 AND 5),
      kind           text CHECK (kind IN ('STANDARD', 'SHARED', 'CENTRAL', 'DEMONSTRATION', 'ONLINE_ONLY')),
      zone           text CHECK (zone ~ '^[A-Z]{1,2}$'),
      booth_id       uuid,
      PRIMARY KEY (application_id, rank),
      CONSTRAINT booth_wish_booth FOREIGN KEY (booth_id, event_id) REFERENCES booth (id, event_id),
      CONSTRAINT booth_wish_says_something CHECK (num_nonnulls(kind, zone, booth_id) >= 1)
    )`);
  // What the rule said at an act, and what it saw. Read from the certificate, never from answers or points.
  await db.query(`
    CREATE TABLE eligibility_snapshot (
      id             uuid PRIMARY KEY,
      application_id uuid NOT NULL REFERENCES booth_application (id),
      occasion       text NOT NULL CONSTRAINT eligibility_snapshot_occasion CHECK (occasion IN ('SUBMIT', 'ACCEPT', 'OFFER', 'CONFIRM', 'STATUS', 'DAILY')),
      checked_at     timestamptz(3) NOT NULL CHECK (isfinite(checked_at)),
      certificate_id uuid REFERENCES certificate (id),
      status         text,
      valid_until    date,
      edition_hash   text,
      rule_hash      text NOT NULL,
      valid_on       date NOT NULL CHECK (isfinite(valid_on)),
      verdict        text NOT NULL CONSTRAINT eligibility_snapshot_verdict CHECK (verdict IN ('ELIGIBLE', 'CONDITIONAL', 'INELIGIBLE')),
      reasons        text[] NOT NULL DEFAULT '{}',
      CONSTRAINT eligibility_snapshot_certificate CHECK (num_nulls(certificate_id, status, valid_until, edition_hash) IN (0, 4)),
      CONSTRAINT eligibility_snapshot_reasons CHECK (verdict = 'ELIGIBLE' OR cardinality(reasons) >= 1),
      CONSTRAINT eligibility_snapshot_as UNIQUE (id, application_id)
    )`);
  await db.query(`CREATE INDEX eligibility_snapshot_application ON eligibility_snapshot (application_id, id)`);
}

/** Live are HELD, OFFERED and CONFIRMED; ended rows stay as history. A booth given twice, or one too many, is refused by an index. */
async function createAllocation(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE booth_allocation (
      id             uuid PRIMARY KEY,
      version        integer NOT NULL DEFAULT 1,
      event_id       uuid NOT NULL,
      call_id        uuid NOT NULL,
      application_id uuid NOT NULL,
      nth            integer NOT NULL,
      booth_id       uuid NOT NULL,
      position       integer NOT NULL DEFAULT 1 CHECK (position >= 1),
      state          text NOT NULL CONSTRAINT booth_allocation_state
        CHECK (state IN ('HELD', 'OFFERED', 'CONFIRMED', 'DECLINED', 'RELEASED', 'LAPSED', 'MOVED', 'VACATED')),
      expires_at     timestamptz(3) CHECK (isfinite(expires_at)),
      snapshot_id    uuid,
      reason         text CHECK (char_length(reason) BETWEEN 1 AND 1000),
      taken_by       uuid NOT NULL REFERENCES person (id),
      taken_at       timestamptz(3) NOT NULL CHECK (isfinite(taken_at)),
      confirmed_at   timestamptz(3) CHECK (isfinite(confirmed_at)),
      ended_at       timestamptz(3) CHECK (isfinite(ended_at)),
      CONSTRAINT booth_allocation_booth FOREIGN KEY (booth_id, event_id) REFERENCES booth (id, event_id),
      CONSTRAINT booth_allocation_application FOREIGN KEY (application_id, call_id, event_id) REFERENCES booth_application (id, call_id, event_id),
      CONSTRAINT booth_allocation_allowance FOREIGN KEY (call_id, nth) REFERENCES booth_allowance (call_id, nth),
      CONSTRAINT booth_allocation_snapshot FOREIGN KEY (snapshot_id, application_id) REFERENCES eligibility_snapshot (id, application_id),
      CONSTRAINT booth_allocation_expiry CHECK (state NOT IN ('HELD', 'OFFERED') OR expires_at IS NOT NULL),
      CONSTRAINT booth_allocation_checked CHECK (state NOT IN ('OFFERED', 'CONFIRMED') OR snapshot_id IS NOT NULL),
      CONSTRAINT booth_allocation_confirmed CHECK (state <> 'CONFIRMED' OR confirmed_at IS NOT NULL),
      CONSTRAINT booth_allocation_ended CHECK ((state IN ('HELD', 'OFFERED', 'CONFIRMED')) = (ended_at IS NULL))
    )`);
  await db.query(`CREATE UNIQUE INDEX booth_taken_once ON booth_allocation (booth_id, position) WHERE state IN ('HELD', 'OFFERED', 'CONFIRMED')`);
  await db.query(`CREATE UNIQUE INDEX within_allowance ON booth_allocation (application_id, nth) WHERE state IN ('HELD', 'OFFERED', 'CONFIRMED')`);
  await db.query(`CREATE INDEX booth_allocation_application_history ON booth_allocation (application_id, id)`);
  await db.query(`CREATE INDEX booth_allocation_expiring ON booth_allocation (expires_at, id) WHERE state IN ('HELD', 'OFFERED')`);
  await db.query(`CREATE INDEX booth_allocation_exhibitors ON booth_allocation (event_id, booth_id) WHERE state = 'CONFIRMED'`);
  await db.query(`
    CREATE FUNCTION booth_allocation_position_exists() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.position > (SELECT positions FROM booth WHERE id = NEW.booth_id) THEN
        RAISE EXCEPTION 'booth % has no position %', NEW.booth_id, NEW.position USING ERRCODE = '23514', CONSTRAINT = 'booth_allocation_position';
      END IF;
      RETURN NEW;
    END $$`);
  await db.query(`
    CREATE TRIGGER booth_allocation_position BEFORE INSERT OR UPDATE OF booth_id, position ON booth_allocation
      FOR EACH ROW EXECUTE FUNCTION booth_allocation_position_exists()`);
}

async function whatNeverChanges(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE FUNCTION exhibition_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'such rows of % never change', TG_TABLE_NAME USING ERRCODE = '23514', CONSTRAINT = TG_ARGV[0];
    END $$`);
  await db.query(`
    CREATE TRIGGER eligibility_snapshot_is_final BEFORE UPDATE OR DELETE ON eligibility_snapshot
      FOR EACH ROW EXECUTE FUNCTION exhibition_refuse_change('eligibility_snapshot_is_final')`);
  await db.query(`
    CREATE TRIGGER booth_allocation_ended_is_final BEFORE UPDATE OR DELETE ON booth_allocation
      FOR EACH ROW WHEN (OLD.ended_at IS NOT NULL) EXECUTE FUNCTION exhibition_refuse_change('booth_allocation_ended_is_final')`);
  await db.query(`
    CREATE TRIGGER plan_version_is_final BEFORE UPDATE ON plan_version FOR EACH ROW
      WHEN (OLD.state = 'SUPERSEDED' OR (OLD.state = 'PUBLISHED' AND (OLD.drawing, OLD.checked, OLD.no) IS DISTINCT FROM (NEW.drawing, NEW.checked, NEW.no)))
      EXECUTE FUNCTION exhibition_refuse_change('plan_version_is_final')`);
  await db.query(`
    CREATE TRIGGER plan_version_stays BEFORE DELETE ON plan_version FOR EACH ROW
      WHEN (OLD.state <> 'DRAFT') EXECUTE FUNCTION exhibition_refuse_change('plan_version_is_final')`);
  await db.query(`
    CREATE FUNCTION booth_placement_of_draft() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM plan_version p WHERE p.id = coalesce(NEW.plan_version_id, OLD.plan_version_id) AND p.state <> 'DRAFT') THEN
        RAISE EXCEPTION 'a published plan never changes' USING ERRCODE = '23514', CONSTRAINT = 'plan_version_is_final';
      END IF;
      RETURN coalesce(NEW, OLD);
    END $$`);
  await db.query(`
    CREATE TRIGGER booth_placement_of_draft BEFORE INSERT OR UPDATE OR DELETE ON booth_placement
      FOR EACH ROW EXECUTE FUNCTION booth_placement_of_draft()`);
  // Whoever applied, applied under this rule.
  await db.query(`
    CREATE FUNCTION eligibility_rule_is_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM booth_application a WHERE a.call_id = OLD.call_id AND a.submitted_at IS NOT NULL) THEN
        RAISE EXCEPTION 'businesses have applied under this rule' USING ERRCODE = '23514', CONSTRAINT = 'eligibility_rule_is_fixed';
      END IF;
      RETURN coalesce(NEW, OLD);
    END $$`);
  await db.query(`
    CREATE TRIGGER eligibility_rule_is_fixed BEFORE UPDATE OR DELETE ON eligibility_rule
      FOR EACH ROW EXECUTE FUNCTION eligibility_rule_is_fixed()`);
}

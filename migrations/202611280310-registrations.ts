import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Kinds of tickets, places that are never sold twice, registrations with their tickets, and the gates that check them in.
 * Source: fairs.md, section 4. A visitor's name stands on the registration only: neither ticket nor check-in knows it.
 */
export class Registrations2026112803100 implements MigrationInterface {
  name = 'Registrations2026112803100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`SET LOCAL lock_timeout = '2s'`);
    await createTicketKind(db);
    await createRegistration(db);
    await createQuota(db);
    await createTicket(db);
    await createCheckIn(db);
    await createCalendar(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE calendar_entry, admission, check_in, gate, ticket, ticket_key, registration_take, quota_place, quota_use, quota, registration_day, registration, ticket_kind`);
    await db.query(`DROP FUNCTION check_in_is_final`);
  }
}

async function createTicketKind(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE ticket_kind (
      id        uuid PRIMARY KEY,
      version   integer NOT NULL DEFAULT 1,
      event_id  uuid NOT NULL REFERENCES event (id),
      place     integer NOT NULL CONSTRAINT ticket_kind_limit CHECK (place BETWEEN 1 AND 20),
      audience  text NOT NULL CONSTRAINT ticket_kind_audience CHECK (audience IN ('VISITOR', 'GROUP', 'BOOTH_STAFF', 'PRESS')),
      window_id uuid NOT NULL,
      name_vi   text NOT NULL CHECK (char_length(name_vi) BETWEEN 1 AND 120),
      name_en   text CHECK (char_length(name_en) BETWEEN 1 AND 120),
      opens_at  timestamptz(3) NOT NULL CHECK (isfinite(opens_at)),
      closes_at timestamptz(3) NOT NULL CHECK (isfinite(closes_at)),
      max_party integer NOT NULL CHECK (max_party BETWEEN 1 AND 200),
      added_by  uuid NOT NULL REFERENCES person (id),
      added_at  timestamptz(3) NOT NULL CHECK (isfinite(added_at)),
      CONSTRAINT ticket_kind_window FOREIGN KEY (window_id, event_id) REFERENCES event_window (id, event_id),
      CONSTRAINT ticket_kind_period CHECK (opens_at < closes_at),
      CONSTRAINT ticket_kind_name_once UNIQUE (event_id, name_vi),
      CONSTRAINT ticket_kind_place_once UNIQUE (event_id, place),
      CONSTRAINT ticket_kind_of_event UNIQUE (id, event_id)
    )`);
  await db.query(`CREATE INDEX ticket_kind_window ON ticket_kind (window_id)`);
}

async function createRegistration(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE registration (
      id             uuid PRIMARY KEY,
      version        integer NOT NULL DEFAULT 1,
      event_id       uuid NOT NULL,
      ticket_kind_id uuid NOT NULL,
      person_id      uuid NOT NULL REFERENCES person (id),
      state          text NOT NULL CONSTRAINT registration_state CHECK (state IN ('CONFIRMED', 'CANCELLED')),
      name           text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 120),
      party          integer NOT NULL CHECK (party BETWEEN 1 AND 200),
      registered_at  timestamptz(3) NOT NULL CHECK (isfinite(registered_at)),
      cancelled_at   timestamptz(3) CHECK (isfinite(cancelled_at)),
      CONSTRAINT registration_kind FOREIGN KEY (ticket_kind_id, event_id) REFERENCES ticket_kind (id, event_id),
      CONSTRAINT registration_cancelled CHECK ((state = 'CANCELLED') = (cancelled_at IS NOT NULL)),
      CONSTRAINT registration_of_event UNIQUE (id, event_id)
    )`);
  await db.query(`CREATE UNIQUE INDEX registration_once ON registration (event_id, person_id) WHERE state = 'CONFIRMED'`);
  await db.query(`CREATE INDEX registration_event_page ON registration (event_id, id)`);
  await db.query(`CREATE INDEX registration_person ON registration (person_id, id)`);
  await db.query(`CREATE INDEX registration_by_kind ON registration (ticket_kind_id)`);
  await db.query(`
    CREATE TABLE registration_day (
      registration_id uuid NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
      day             date NOT NULL CHECK (isfinite(day)),
      PRIMARY KEY (registration_id, day)
    )`);
  await db.query(`CREATE INDEX registration_day_page ON registration_day (day, registration_id)`);
}

/** What is scarce. Small quotas are rows, one a place, that callers take without waiting for each other; large ones a counter. */
async function createQuota(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE quota (
      id       uuid PRIMARY KEY,
      event_id uuid NOT NULL REFERENCES event (id),
      mode     text NOT NULL CONSTRAINT quota_mode CHECK (mode IN ('PLACES', 'COUNTER')),
      size     integer NOT NULL CHECK (size BETWEEN 1 AND 1000000),
      taken    integer NOT NULL DEFAULT 0,
      CONSTRAINT quota_within_size CHECK (taken BETWEEN 0 AND size),
      CONSTRAINT quota_places_are_rows CHECK (mode = 'COUNTER' OR (size <= 2000 AND taken = 0)),
      CONSTRAINT quota_of_event UNIQUE (id, event_id)
    )`);
  await db.query(`CREATE INDEX quota_event ON quota (event_id)`);
  await db.query(`
    CREATE TABLE quota_use (
      quota_id       uuid NOT NULL,
      event_id       uuid NOT NULL,
      ticket_kind_id uuid,
      day            date CHECK (isfinite(day)),
      CONSTRAINT quota_use_once UNIQUE NULLS NOT DISTINCT (quota_id, ticket_kind_id, day),
      CONSTRAINT quota_use_quota FOREIGN KEY (quota_id, event_id) REFERENCES quota (id, event_id),
      CONSTRAINT quota_use_kind FOREIGN KEY (ticket_kind_id, event_id) REFERENCES ticket_kind (id, event_id)
    )`);
  await db.query(`CREATE INDEX quota_use_event ON quota_use (event_id, ticket_kind_id)`);
  // Deferred, because places are taken before the registration is written: who is registered already learns nothing that others do not.
  await db.query(`
    CREATE TABLE quota_place (
      quota_id        uuid NOT NULL REFERENCES quota (id),
      place_no        integer NOT NULL CHECK (place_no BETWEEN 1 AND 2000),
      registration_id uuid REFERENCES registration (id) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (quota_id, place_no)
    )`);
  await db.query(`CREATE INDEX quota_place_free ON quota_place (quota_id, place_no) WHERE registration_id IS NULL`);
  await db.query(`CREATE INDEX quota_place_of_registration ON quota_place (registration_id) WHERE registration_id IS NOT NULL`);
  await db.query(`
    CREATE TABLE registration_take (
      registration_id uuid NOT NULL REFERENCES registration (id) DEFERRABLE INITIALLY DEFERRED,
      quota_id        uuid NOT NULL REFERENCES quota (id),
      n               integer NOT NULL CHECK (n BETWEEN 1 AND 200),
      PRIMARY KEY (registration_id, quota_id)
    )`);
  await db.query(`CREATE INDEX registration_take_quota ON registration_take (quota_id)`);
}

async function createTicket(db: QueryRunner): Promise<void> {
  // Ed25519: the private half is encrypted, the public half is what gates verify with.
  await db.query(`
    CREATE TABLE ticket_key (
      event_id    uuid NOT NULL REFERENCES event (id),
      key_id      smallint NOT NULL CHECK (key_id BETWEEN 1 AND 255),
      public_key  bytea NOT NULL CHECK (octet_length(public_key) = 32),
      private_key bytea NOT NULL,
      made_at     timestamptz(3) NOT NULL CHECK (isfinite(made_at)),
      PRIMARY KEY (event_id, key_id)
    )`);
  await db.query(`
    CREATE TABLE ticket (
      id              uuid PRIMARY KEY,
      version         integer NOT NULL DEFAULT 1,
      event_id        uuid NOT NULL,
      registration_id uuid NOT NULL,
      no              integer NOT NULL CHECK (no BETWEEN 1 AND 200),
      admits          integer NOT NULL CHECK (admits BETWEEN 1 AND 200),
      day_mask        integer NOT NULL CHECK (day_mask BETWEEN 1 AND 65535),
      generation      smallint NOT NULL CHECK (generation BETWEEN 1 AND 255),
      key_id          smallint NOT NULL,
      desk_code       text NOT NULL CHECK (desk_code ~ '^[A-Z2-7]{8}$'),
      issued_at       timestamptz(3) NOT NULL CHECK (isfinite(issued_at)),
      revoked_at      timestamptz(3) CHECK (isfinite(revoked_at)),
      CONSTRAINT ticket_registration FOREIGN KEY (registration_id, event_id) REFERENCES registration (id, event_id),
      CONSTRAINT ticket_signed_with FOREIGN KEY (event_id, key_id) REFERENCES ticket_key (event_id, key_id),
      CONSTRAINT ticket_no_once UNIQUE (registration_id, no),
      CONSTRAINT ticket_desk_code_once UNIQUE (event_id, desk_code),
      CONSTRAINT ticket_of_event UNIQUE (id, event_id)
    )`);
}

async function createCheckIn(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE gate (
      id       uuid PRIMARY KEY,
      event_id uuid NOT NULL REFERENCES event (id),
      place    integer NOT NULL CONSTRAINT gate_limit CHECK (place BETWEEN 1 AND 50),
      name     text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 60),
      CONSTRAINT gate_name_once UNIQUE (event_id, name),
      CONSTRAINT gate_place_once UNIQUE (event_id, place),
      CONSTRAINT gate_of_event UNIQUE (id, event_id)
    )`);
  await db.query(`
    CREATE TABLE check_in (
      nonce       uuid CONSTRAINT check_in_once PRIMARY KEY,
      event_id    uuid NOT NULL,
      gate_id     uuid NOT NULL,
      ticket_id   uuid,
      scanned_by  uuid NOT NULL REFERENCES person (id),
      code_hash   bytea NOT NULL CHECK (octet_length(code_hash) = 32),
      verdict     text NOT NULL CONSTRAINT check_in_verdict
        CHECK (verdict IN ('OK', 'ALREADY_IN', 'WRONG_DAY', 'REVOKED', 'SUPERSEDED', 'BAD_SIGNATURE', 'OTHER_EVENT', 'UNKNOWN', 'CLOSED')),
      scanned_at  timestamptz(3) NOT NULL CHECK (isfinite(scanned_at)),
      received_at timestamptz(3) NOT NULL CHECK (isfinite(received_at)),
      CONSTRAINT check_in_gate FOREIGN KEY (gate_id, event_id) REFERENCES gate (id, event_id),
      CONSTRAINT check_in_ticket FOREIGN KEY (ticket_id, event_id) REFERENCES ticket (id, event_id),
      CONSTRAINT check_in_of_known_ticket CHECK (verdict NOT IN ('OK', 'ALREADY_IN') OR ticket_id IS NOT NULL)
    )`);
  await db.query(`CREATE INDEX check_in_gate_page ON check_in (gate_id, received_at)`);
  await db.query(`CREATE INDEX check_in_of_ticket ON check_in (ticket_id) WHERE ticket_id IS NOT NULL`);
  await db.query(`
    CREATE FUNCTION check_in_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'a scan never changes' USING ERRCODE = '23514', CONSTRAINT = 'check_in_is_final';
    END $$`);
  await db.query(`CREATE TRIGGER check_in_is_final BEFORE UPDATE ON check_in FOR EACH ROW EXECUTE FUNCTION check_in_is_final()`);
  // Written before its scan is: the verdict depends on it.
  await db.query(`
    CREATE TABLE admission (
      ticket_id   uuid NOT NULL,
      event_id    uuid NOT NULL,
      day         date NOT NULL CHECK (isfinite(day)),
      first_nonce uuid NOT NULL CONSTRAINT admission_scan REFERENCES check_in (nonce) DEFERRABLE INITIALLY DEFERRED,
      heads       integer NOT NULL,
      admits      integer NOT NULL,
      PRIMARY KEY (ticket_id, day),
      CONSTRAINT admission_ticket FOREIGN KEY (ticket_id, event_id) REFERENCES ticket (id, event_id),
      CONSTRAINT admission_heads CHECK (heads BETWEEN 1 AND admits)
    )`);
  await db.query(`CREATE INDEX admission_event_day ON admission (event_id, day)`);
}

/** What a calendar was told: the sequence rises exactly when start, end, place or status do, and never falls. */
async function createCalendar(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE calendar_entry (
      subject_kind text NOT NULL CHECK (subject_kind ~ '^[A-Z][A-Za-z]{1,39}$'),
      subject_id   uuid NOT NULL,
      sequence     integer NOT NULL DEFAULT 0 CHECK (sequence >= 0),
      fingerprint  text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
      PRIMARY KEY (subject_kind, subject_id)
    )`);
}

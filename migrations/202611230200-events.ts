import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Fairs and exhibitions: who holds them, where, on which days, and the hours of each day. Source: fairs.md, section 1. */
export class Events2026112302000 implements MigrationInterface {
  name = 'Events2026112302000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`SET LOCAL lock_timeout = '2s'`);
    // The first instant of a day in Hanoi. A day that is the last one ends where the next one begins: local_midnight(day + 1).
    await db.query(`
      CREATE FUNCTION local_midnight(day date) RETURNS timestamptz LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
      $$ SELECT day::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' $$`);
    await createVenue(db);
    await createEvent(db);
    await createWindow(db);
    await freezeRegisteredNames(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE opening_hours, event_window, event_body, event, venue`);
    await db.query(`DROP FUNCTION event_keeps_registered_name`);
    await db.query(`DROP FUNCTION local_midnight(date)`);
    await db.query(`DROP SEQUENCE event_number`);
  }
}

async function createVenue(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE venue (
      id            uuid PRIMARY KEY,
      version       integer NOT NULL DEFAULT 1,
      name_vi       text NOT NULL CHECK (char_length(name_vi) BETWEEN 1 AND 200),
      name_en       text CHECK (char_length(name_en) BETWEEN 1 AND 200),
      address       text NOT NULL CHECK (char_length(address) BETWEEN 1 AND 300),
      admin_unit_id uuid CONSTRAINT venue_admin_unit REFERENCES admin_unit (id),
      latitude      numeric(8, 6) CHECK (latitude BETWEEN -90 AND 90),
      longitude     numeric(9, 6) CHECK (longitude BETWEEN -180 AND 180),
      access_vi     text CHECK (char_length(access_vi) BETWEEN 1 AND 1000),
      access_en     text CHECK (char_length(access_en) BETWEEN 1 AND 1000),
      added_by      uuid NOT NULL REFERENCES person (id),
      added_at      timestamptz(3) NOT NULL CHECK (isfinite(added_at)),
      CONSTRAINT venue_point CHECK ((latitude IS NULL) = (longitude IS NULL))
    )`);
  await db.query(`CREATE INDEX venue_name ON venue (name_vi COLLATE "vi-x-icu", id)`);
}

async function createEvent(db: QueryRunner): Promise<void> {
  // Four bytes of it stand in every ticket code.
  await db.query(`CREATE SEQUENCE event_number AS integer NO CYCLE`);
  await db.query(`
    CREATE TABLE event (
      id                uuid PRIMARY KEY,
      version           integer NOT NULL DEFAULT 1,
      number            integer NOT NULL CONSTRAINT event_number_once UNIQUE,
      code              text NOT NULL CONSTRAINT event_code_once UNIQUE CHECK (code ~ '^[A-Z0-9][A-Z0-9-]{2,39}$'),
      kind              text NOT NULL CONSTRAINT event_kind CHECK (kind IN ('FAIR', 'EXHIBITION', 'LINKING_WEEK')),
      state             text NOT NULL CONSTRAINT event_state CHECK (state IN ('DRAFT', 'ANNOUNCED', 'CANCELLED', 'CLOSED')),
      name_vi           text NOT NULL CHECK (char_length(name_vi) BETWEEN 1 AND 300),
      name_en           text CHECK (char_length(name_en) BETWEEN 1 AND 300),
      short_name_vi     text NOT NULL CHECK (char_length(short_name_vi) BETWEEN 1 AND 80),
      short_name_en     text CHECK (char_length(short_name_en) BETWEEN 1 AND 80),
      theme_vi          text CHECK (char_length(theme_vi) BETWEEN 1 AND 300),
      theme_en          text CHECK (char_length(theme_en) BETWEEN 1 AND 300),
      about_vi          text CHECK (char_length(about_vi) BETWEEN 1 AND 4000),
      about_en          text CHECK (char_length(about_en) BETWEEN 1 AND 4000),
      contact_name      text CHECK (char_length(contact_name) BETWEEN 1 AND 120),
      contact_email     text CHECK (char_length(contact_email) <= 254 AND contact_email LIKE '%@%'),
      contact_phone     text CHECK (contact_phone ~ '^[+][0-9]{8,15}$'),
      contact_extension text CHECK (contact_extension ~ '^[0-9]{1,6}$'),
      registration_no   text CHECK (char_length(registration_no) BETWEEN 1 AND 60),
      registered_on     date CHECK (isfinite(registered_on)),
      previous_event_id uuid CONSTRAINT event_previous REFERENCES event (id),
      drafted_by        uuid NOT NULL REFERENCES person (id),
      drafted_at        timestamptz(3) NOT NULL CHECK (isfinite(drafted_at)),
      announced_at      timestamptz(3) CHECK (isfinite(announced_at)),
      cancelled_at      timestamptz(3) CHECK (isfinite(cancelled_at)),
      cancel_reason     text CHECK (char_length(cancel_reason) BETWEEN 1 AND 2000),
      closed_at         timestamptz(3) CHECK (isfinite(closed_at)),
      CONSTRAINT event_not_its_own_previous CHECK (previous_event_id <> id),
      CONSTRAINT event_contact_extension CHECK (contact_extension IS NULL OR contact_phone IS NOT NULL),
      CONSTRAINT event_registration CHECK ((registration_no IS NULL) = (registered_on IS NULL)),
      CONSTRAINT event_announced CHECK (state NOT IN ('ANNOUNCED', 'CLOSED') OR announced_at IS NOT NULL),
      CONSTRAINT event_announced_contact CHECK (announced_at IS NULL OR num_nonnulls(contact_email, contact_phone) >= 1),
      CONSTRAINT event_cancelled CHECK ((state = 'CANCELLED') = (cancelled_at IS NOT NULL) AND (cancelled_at IS NULL) = (cancel_reason IS NULL)),
      CONSTRAINT event_closed CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL))
    )`);
  await db.query(`CREATE INDEX event_public_page ON event (announced_at, id) WHERE announced_at IS NOT NULL`);
  await db.query(`
    CREATE TABLE event_body (
      event_id        uuid NOT NULL REFERENCES event (id),
      role            text NOT NULL CONSTRAINT event_body_role CHECK (role IN ('LEAD', 'CO_HOST', 'IMPLEMENTING')),
      organisation_vi text NOT NULL CHECK (char_length(organisation_vi) BETWEEN 1 AND 200),
      organisation_en text CHECK (char_length(organisation_en) BETWEEN 1 AND 200),
      place           integer NOT NULL CONSTRAINT event_body_limit CHECK (place BETWEEN 1 AND 20),
      PRIMARY KEY (event_id, place),
      CONSTRAINT event_body_once UNIQUE (event_id, role, organisation_vi)
    )`);
}

/** `window` is a word of SQL, hence event_window. Both its days belong to it. */
async function createWindow(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE event_window (
      id              uuid PRIMARY KEY,
      event_id        uuid NOT NULL REFERENCES event (id),
      kind            text NOT NULL CONSTRAINT event_window_kind CHECK (kind IN ('ON_SITE', 'ONLINE')),
      venue_id        uuid CONSTRAINT event_window_venue REFERENCES venue (id),
      from_date       date NOT NULL CHECK (isfinite(from_date)),
      to_date         date NOT NULL CHECK (isfinite(to_date)),
      set_up_from     timestamptz(3) CHECK (isfinite(set_up_from)),
      tear_down_until timestamptz(3) CHECK (isfinite(tear_down_until)),
      CONSTRAINT event_window_days CHECK (from_date <= to_date AND to_date - from_date <= 366),
      CONSTRAINT event_window_place CHECK ((kind = 'ON_SITE') = (venue_id IS NOT NULL)),
      CONSTRAINT event_window_set_up CHECK (set_up_from <= local_midnight(from_date + 1) AND (kind = 'ON_SITE' OR set_up_from IS NULL)),
      CONSTRAINT event_window_tear_down CHECK (tear_down_until >= local_midnight(to_date) AND (kind = 'ON_SITE' OR tear_down_until IS NULL)),
      CONSTRAINT event_window_once UNIQUE NULLS NOT DISTINCT (event_id, kind, venue_id),
      CONSTRAINT event_window_of_event UNIQUE (id, event_id)
    )`);
  await db.query(`CREATE INDEX event_window_by_end ON event_window (kind, to_date, event_id)`);
  await db.query(`
    CREATE TABLE opening_hours (
      window_id uuid NOT NULL,
      event_id  uuid NOT NULL,
      date      date NOT NULL CHECK (isfinite(date)),
      opens     time(0) NOT NULL,
      closes    time(0) NOT NULL,
      PRIMARY KEY (window_id, date),
      CONSTRAINT opening_hours_window FOREIGN KEY (window_id, event_id) REFERENCES event_window (id, event_id) ON DELETE CASCADE,
      CONSTRAINT opening_hours_order CHECK (opens < closes)
    )`);
}

/** Fairs are registered with the authority under their name and theme; praising words in them must be provable. */
async function freezeRegisteredNames(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE FUNCTION event_keeps_registered_name() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'event % is registered under its name and theme', OLD.id USING ERRCODE = '23514', CONSTRAINT = 'event_registered_name';
    END $$`);
  await db.query(`
    CREATE TRIGGER event_registered_name BEFORE UPDATE ON event FOR EACH ROW
      WHEN (OLD.registration_no IS NOT NULL
        AND (OLD.name_vi, OLD.name_en, OLD.theme_vi, OLD.theme_en) IS DISTINCT FROM (NEW.name_vi, NEW.name_en, NEW.theme_vi, NEW.theme_en))
      EXECUTE FUNCTION event_keeps_registered_name()`);
}

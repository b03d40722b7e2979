import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The pages of booths with everything they show, and the enquiries that visitors leave there. Source: fairs.md, section 3.
 * What was published never changes, and files that it shows are held, so that the archive stays true.
 */
export class BoothPages2026112303050 implements MigrationInterface {
  name = 'BoothPages2026112303050';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`SET LOCAL lock_timeout = '2s'`);
    await holdFiles(db);
    await createPage(db);
    await createParts(db);
    await createEnquiry(db);
    await whatNeverChanges(db);
    await findings(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX determination_met_criteria`);
    await db.query(`
      DROP TABLE enquiry_message, enquiry, booth_page_product_photo, booth_page_product, booth_page_beat, booth_page_fact, booth_page_version,
        booth_page_answerer, booth_page`);
    await db.query(`DROP FUNCTION booth_page_part_of_draft`);
    await db.query(`DROP TABLE file_hold`);
    await db.query(`UPDATE stored_file SET purpose = 'PRODUCT_PHOTO' WHERE purpose = 'BOOTH_PHOTO'`);
    await db.query(`UPDATE upload_ticket SET purpose = 'PRODUCT_PHOTO' WHERE purpose = 'BOOTH_PHOTO'`);
    await acceptPurposes(db, `'PRODUCT_PHOTO', 'EVIDENCE'`);
  }
}

/** A file that a record shows for good: it stays when its owner takes it away elsewhere. */
async function holdFiles(db: QueryRunner): Promise<void> {
  await acceptPurposes(db, `'PRODUCT_PHOTO', 'BOOTH_PHOTO', 'EVIDENCE'`);
  await db.query(`
    CREATE TABLE file_hold (
      file_id     uuid NOT NULL REFERENCES stored_file (id),
      holder_kind text NOT NULL CHECK (holder_kind ~ '^[A-Z][A-Z_]{1,39}$'),
      holder_id   uuid NOT NULL,
      PRIMARY KEY (file_id, holder_kind, holder_id)
    )`);
}

async function acceptPurposes(db: QueryRunner, purposes: string): Promise<void> {
  for (const table of ['upload_ticket', 'stored_file']) {
    await db.query(`ALTER TABLE ${table} DROP CONSTRAINT ${table}_purpose, ADD CONSTRAINT ${table}_purpose CHECK (purpose IN (${purposes}))`);
  }
  await db.query(`
    ALTER TABLE stored_file DROP CONSTRAINT stored_file_photo,
      ADD CONSTRAINT stored_file_photo CHECK (purpose = 'EVIDENCE' OR media_type = 'image/webp')`);
}

/** One page per event and business: its code survives moves of the booth. */
async function createPage(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE booth_page (
      id          uuid PRIMARY KEY,
      version     integer NOT NULL DEFAULT 1,
      event_id    uuid NOT NULL REFERENCES event (id),
      business_id uuid NOT NULL REFERENCES business (id),
      code        text NOT NULL CONSTRAINT booth_page_code_once UNIQUE CHECK (code ~ '^[0-9a-hjkmnp-tv-z]{6}$'),
      started_by  uuid NOT NULL REFERENCES person (id),
      started_at  timestamptz(3) NOT NULL CHECK (isfinite(started_at)),
      hidden_at   timestamptz(3) CHECK (isfinite(hidden_at)),
      hidden_by   uuid REFERENCES person (id),
      hide_reason text CHECK (char_length(hide_reason) BETWEEN 1 AND 1000),
      CONSTRAINT booth_page_once UNIQUE (event_id, business_id),
      CONSTRAINT booth_page_of_event UNIQUE (id, event_id),
      CONSTRAINT booth_page_hidden CHECK (num_nulls(hidden_at, hidden_by, hide_reason) IN (0, 3))
    )`);
  await db.query(`CREATE INDEX booth_page_business ON booth_page (business_id, id)`);
  await db.query(`
    CREATE TABLE booth_page_answerer (
      page_id   uuid NOT NULL REFERENCES booth_page (id),
      person_id uuid NOT NULL REFERENCES person (id),
      place     integer NOT NULL CONSTRAINT booth_page_answerer_limit CHECK (place BETWEEN 1 AND 10),
      PRIMARY KEY (page_id, person_id),
      CONSTRAINT booth_page_answerer_place_once UNIQUE (page_id, place)
    )`);
  await db.query(`CREATE INDEX booth_page_answerer_person ON booth_page_answerer (person_id, page_id)`);
  await db.query(`
    CREATE TABLE booth_page_version (
      id            uuid PRIMARY KEY,
      version       integer NOT NULL DEFAULT 1,
      page_id       uuid NOT NULL REFERENCES booth_page (id),
      no            integer NOT NULL CHECK (no >= 1),
      state         text NOT NULL CONSTRAINT booth_page_version_state CHECK (state IN ('DRAFT', 'PUBLISHED', 'SUPERSEDED')),
      headline_vi   text CHECK (char_length(headline_vi) BETWEEN 1 AND 160),
      headline_en   text CHECK (char_length(headline_en) BETWEEN 1 AND 160),
      hero_file_id  uuid REFERENCES stored_file (id),
      hero_alt_vi   text CHECK (char_length(hero_alt_vi) BETWEEN 1 AND 200),
      hero_alt_en   text CHECK (char_length(hero_alt_en) BETWEEN 1 AND 200),
      search        text CHECK (char_length(search) <= 8000),
      hash          text CHECK (hash ~ '^[0-9a-f]{64}$'),
      saved_by      uuid NOT NULL REFERENCES person (id),
      saved_at      timestamptz(3) NOT NULL CHECK (isfinite(saved_at)),
      published_by  uuid REFERENCES person (id),
      published_at  timestamptz(3) CHECK (isfinite(published_at)),
      superseded_at timestamptz(3) CHECK (isfinite(superseded_at)),
      CONSTRAINT booth_page_version_no_once UNIQUE (page_id, no),
      CONSTRAINT booth_page_version_hero CHECK (hero_file_id IS NOT NULL OR (hero_alt_vi IS NULL AND hero_alt_en IS NULL)),
      CONSTRAINT booth_page_version_published CHECK (num_nulls(published_at, published_by, hash, search) = CASE state WHEN 'DRAFT' THEN 4 ELSE 0 END),
      CONSTRAINT booth_page_version_complete CHECK (state = 'DRAFT' OR num_nulls(headline_vi, hero_file_id, hero_alt_vi) = 0),
      CONSTRAINT booth_page_version_superseded CHECK ((state = 'SUPERSEDED') = (superseded_at IS NOT NULL))
    )`);
  await db.query(`CREATE UNIQUE INDEX booth_page_version_one_draft ON booth_page_version (page_id) WHERE state = 'DRAFT'`);
  await db.query(`CREATE UNIQUE INDEX booth_page_version_one_published ON booth_page_version (page_id) WHERE state = 'PUBLISHED'`);
  await db.query(`CREATE INDEX booth_page_version_hero_file ON booth_page_version (hero_file_id) WHERE hero_file_id IS NOT NULL`);
}

/** What a version shows. Products are chosen in a draft and copied in when it is published. */
async function createParts(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE booth_page_fact (
      version_id uuid NOT NULL REFERENCES booth_page_version (id),
      place      integer NOT NULL CONSTRAINT booth_page_fact_limit CHECK (place BETWEEN 1 AND 3),
      text_vi    text NOT NULL CHECK (char_length(text_vi) BETWEEN 1 AND 160),
      text_en    text CHECK (char_length(text_en) BETWEEN 1 AND 160),
      PRIMARY KEY (version_id, place)
    )`);
  await db.query(`
    CREATE TABLE booth_page_beat (
      version_id uuid NOT NULL REFERENCES booth_page_version (id),
      place      integer NOT NULL CONSTRAINT booth_page_beat_limit CHECK (place BETWEEN 1 AND 9),
      title_vi   text NOT NULL CHECK (char_length(title_vi) BETWEEN 1 AND 120),
      title_en   text CHECK (char_length(title_en) BETWEEN 1 AND 120),
      text_vi    text NOT NULL CHECK (char_length(text_vi) BETWEEN 1 AND 1500),
      text_en    text CHECK (char_length(text_en) BETWEEN 1 AND 1500),
      file_id    uuid REFERENCES stored_file (id),
      alt_vi     text CHECK (char_length(alt_vi) BETWEEN 1 AND 200),
      alt_en     text CHECK (char_length(alt_en) BETWEEN 1 AND 200),
      PRIMARY KEY (version_id, place),
      CONSTRAINT booth_page_beat_photo CHECK ((file_id IS NULL) = (alt_vi IS NULL) AND (file_id IS NOT NULL OR alt_en IS NULL))
    )`);
  await db.query(`CREATE INDEX booth_page_beat_file ON booth_page_beat (file_id) WHERE file_id IS NOT NULL`);
  await db.query(`
    CREATE TABLE booth_page_product (
      version_id     uuid NOT NULL REFERENCES booth_page_version (id),
      place          integer NOT NULL CONSTRAINT booth_page_product_limit CHECK (place BETWEEN 1 AND 12),
      product_id     uuid NOT NULL REFERENCES product (id),
      copied_at      timestamptz(3) CHECK (isfinite(copied_at)),
      public_id      text,
      name_vi        text,
      name_en        text,
      about_vi       text,
      about_en       text,
      material_vi    text,
      material_en    text,
      craft_id       uuid REFERENCES craft (id),
      price_hint     bigint,
      minimum_order  integer,
      lead_time_days integer,
      search         text,
      PRIMARY KEY (version_id, place),
      CONSTRAINT booth_page_product_once UNIQUE (version_id, product_id),
      CONSTRAINT booth_page_product_copied CHECK (num_nulls(copied_at, public_id, name_vi, search) IN (0, 4)
        AND (copied_at IS NOT NULL OR num_nonnulls(name_en, about_vi, about_en, material_vi, material_en, craft_id, price_hint, minimum_order, lead_time_days) = 0))
    )`);
  await db.query(`CREATE INDEX booth_page_product_product ON booth_page_product (product_id)`);
  await db.query(`
    CREATE TABLE booth_page_product_photo (
      version_id    uuid NOT NULL,
      product_place integer NOT NULL,
      place         integer NOT NULL CHECK (place BETWEEN 1 AND 10),
      file_id       uuid NOT NULL REFERENCES stored_file (id),
      alt_vi        text NOT NULL,
      alt_en        text,
      PRIMARY KEY (version_id, product_place, place),
      CONSTRAINT booth_page_product_photo_product FOREIGN KEY (version_id, product_place) REFERENCES booth_page_product (version_id, place)
    )`);
  await db.query(`CREATE INDEX booth_page_product_photo_file ON booth_page_product_photo (file_id)`);
}

async function createEnquiry(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE enquiry (
      id                uuid PRIMARY KEY,
      version           integer NOT NULL DEFAULT 1,
      event_id          uuid NOT NULL,
      page_id           uuid NOT NULL,
      product_id        uuid REFERENCES product (id),
      state             text NOT NULL CONSTRAINT enquiry_state CHECK (state IN ('NEW', 'ANSWERED', 'CLOSED')),
      channel           text NOT NULL CONSTRAINT enquiry_channel CHECK (channel IN ('WEB', 'QR', 'ON_SITE')),
      person_id         uuid REFERENCES person (id),
      name              text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 120),
      email             text CHECK (char_length(email) <= 254 AND email LIKE '%@%'),
      phone             text CHECK (phone ~ '^[+][0-9]{8,15}$'),
      locale            text NOT NULL CHECK (locale IN ('vi', 'en')),
      country           text CHECK (country ~ '^[A-Z]{2}$'),
      quantity          integer CHECK (quantity BETWEEN 1 AND 1000000),
      consented_at      timestamptz(3) NOT NULL CHECK (isfinite(consented_at)),
      booth_label       text CHECK (char_length(booth_label) BETWEEN 1 AND 20),
      sent_at           timestamptz(3) NOT NULL CHECK (isfinite(sent_at)),
      remind_at         timestamptz(3) NOT NULL CHECK (isfinite(remind_at)),
      due_at            timestamptz(3) NOT NULL CHECK (isfinite(due_at)),
      first_answered_at timestamptz(3) CHECK (isfinite(first_answered_at)),
      answered_at       timestamptz(3) CHECK (isfinite(answered_at)),
      closed_at         timestamptz(3) CHECK (isfinite(closed_at)),
      closed_by         uuid REFERENCES person (id),
      outcome           text CONSTRAINT enquiry_outcome CHECK (outcome IN ('DEAL', 'NO_DEAL', 'NO_ANSWER_NEEDED', 'SPAM')),
      CONSTRAINT enquiry_page FOREIGN KEY (page_id, event_id) REFERENCES booth_page (id, event_id),
      CONSTRAINT enquiry_contact CHECK (num_nonnulls(email, phone) >= 1),
      CONSTRAINT enquiry_sender CHECK ((email IS NULL) = (person_id IS NULL)),
      CONSTRAINT enquiry_clock CHECK (sent_at <= remind_at AND remind_at <= due_at),
      CONSTRAINT enquiry_answered CHECK ((state <> 'ANSWERED' OR answered_at IS NOT NULL) AND (answered_at IS NULL) = (first_answered_at IS NULL)),
      CONSTRAINT enquiry_closed CHECK (num_nulls(closed_at, closed_by, outcome) = CASE state WHEN 'CLOSED' THEN 0 ELSE 3 END)
    )`);
  await db.query(`CREATE INDEX enquiry_of_page ON enquiry (page_id, id)`);
  await db.query(`CREATE INDEX enquiry_of_page_in_state ON enquiry (page_id, state, id)`);
  await db.query(`CREATE INDEX enquiry_waiting ON enquiry (remind_at, id) WHERE state = 'NEW'`);
  await db.query(`
    CREATE TABLE enquiry_message (
      id         uuid PRIMARY KEY,
      enquiry_id uuid NOT NULL REFERENCES enquiry (id),
      no         integer NOT NULL CHECK (no BETWEEN 1 AND 200),
      side       text NOT NULL CONSTRAINT enquiry_message_side CHECK (side IN ('SENDER', 'BUSINESS')),
      kind       text NOT NULL CONSTRAINT enquiry_message_kind CHECK (kind IN ('TEXT', 'CALL')),
      person_id  uuid REFERENCES person (id),
      text       text NOT NULL CHECK (char_length(text) BETWEEN 1 AND 4000),
      written_at timestamptz(3) NOT NULL CHECK (isfinite(written_at)),
      CONSTRAINT enquiry_message_no_once UNIQUE (enquiry_id, no),
      CONSTRAINT enquiry_message_author CHECK (side = 'SENDER' OR person_id IS NOT NULL),
      CONSTRAINT enquiry_message_call CHECK (kind = 'TEXT' OR side = 'BUSINESS')
    )`);
}

async function whatNeverChanges(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TRIGGER booth_page_version_is_final BEFORE UPDATE ON booth_page_version FOR EACH ROW
      WHEN (OLD.state = 'SUPERSEDED' OR (OLD.state = 'PUBLISHED' AND (to_jsonb(NEW) - '{state,version,superseded_at}'::text[]) IS DISTINCT FROM
        (to_jsonb(OLD) - '{state,version,superseded_at}'::text[])))
      EXECUTE FUNCTION exhibition_refuse_change('booth_page_version_is_final')`);
  await db.query(`
    CREATE TRIGGER booth_page_version_stays BEFORE DELETE ON booth_page_version FOR EACH ROW
      WHEN (OLD.state <> 'DRAFT') EXECUTE FUNCTION exhibition_refuse_change('booth_page_version_is_final')`);
  await db.query(`
    CREATE FUNCTION booth_page_part_of_draft() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM booth_page_version v WHERE v.id = coalesce(NEW.version_id, OLD.version_id) AND v.state <> 'DRAFT') THEN
        RAISE EXCEPTION 'a published page never changes' USING ERRCODE = '23514', CONSTRAINT = 'booth_page_version_is_final';
      END IF;
      RETURN coalesce(NEW, OLD);
    END $$`);
  for (const table of ['booth_page_fact', 'booth_page_beat', 'booth_page_product', 'booth_page_product_photo']) {
    await db.query(`
      CREATE TRIGGER ${table}_of_draft BEFORE INSERT OR UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION booth_page_part_of_draft()`);
  }
  // Deleting stays possible: enquiries end with their retention.
  await db.query(`
    CREATE TRIGGER enquiry_message_is_final BEFORE UPDATE ON enquiry_message
      FOR EACH ROW EXECUTE FUNCTION exhibition_refuse_change('enquiry_message_is_final')`);
}

/** What the search of the exhibition enters by. */
async function findings(db: QueryRunner): Promise<void> {
  await db.query(`CREATE INDEX booth_page_version_search ON booth_page_version USING gin (to_tsvector('simple', search)) WHERE state = 'PUBLISHED'`);
  await db.query(`CREATE INDEX booth_page_product_search ON booth_page_product USING gin (to_tsvector('simple', search)) WHERE copied_at IS NOT NULL`);
  await db.query(`
    CREATE INDEX determination_met_criteria ON determination
      USING gin (jsonb_path_query_array(result::jsonb, '$.criteria[*] ? (@.verdict == "MET").code'))`);
}

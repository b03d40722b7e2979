import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Businesses with their identifiers, establishments and contacts, and the products they make. */
export class Businesses2026112300500 implements MigrationInterface {
  name = 'Businesses2026112300500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`SET LOCAL lock_timeout = '2s'`);
    await createBusiness(db);
    await createEstablishment(db);
    await createProduct(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE product_photo, product, business_contact, establishment_craft, production_establishment, business_identifier, business`);
    await db.query(`DROP SEQUENCE public_number`);
  }
}

async function createBusiness(db: QueryRunner): Promise<void> {
  // Six characters of 32 name 2^30 records; the code scrambles the number, so nothing ever collides.
  await db.query(`CREATE SEQUENCE public_number AS integer MINVALUE 1 MAXVALUE 1073741823 NO CYCLE`);
  await db.query(`
    CREATE TABLE business (
      id           uuid PRIMARY KEY,
      version      integer NOT NULL DEFAULT 1,
      public_id    text NOT NULL CONSTRAINT business_public_id_once UNIQUE CHECK (public_id ~ '^[0-9a-hjkmnp-tv-z]{6}$'),
      kind         text NOT NULL CONSTRAINT business_kind
                   CHECK (kind IN ('ENTERPRISE', 'COOPERATIVE', 'COOPERATIVE_GROUP', 'HOUSEHOLD_BUSINESS', 'INDIVIDUAL_ARTISAN')),
      name         text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
      name_en      text CHECK (char_length(name_en) BETWEEN 1 AND 200),
      about_vi     text CHECK (char_length(about_vi) BETWEEN 1 AND 4000),
      about_en     text CHECK (char_length(about_en) BETWEEN 1 AND 4000),
      search       text NOT NULL CHECK (char_length(search) <= 1000),
      founder_id   uuid NOT NULL REFERENCES person (id),
      founder_nth  integer NOT NULL,
      created_at   timestamptz(3) NOT NULL CHECK (isfinite(created_at)),
      public_from  timestamptz(3) CHECK (isfinite(public_from)),
      public_until timestamptz(3) CHECK (isfinite(public_until)),
      CONSTRAINT business_founder_limit CHECK (founder_nth BETWEEN 1 AND 10),
      CONSTRAINT business_founder_nth_once UNIQUE (founder_id, founder_nth),
      CONSTRAINT business_public_window CHECK (public_until IS NULL OR public_from < public_until)
    )`);
  await db.query(`CREATE INDEX business_name ON business (name COLLATE "vi-x-icu", id)`);
  await db.query(`CREATE INDEX business_public ON business (name COLLATE "vi-x-icu", id) WHERE public_from IS NOT NULL`);
  await db.query(`CREATE INDEX business_search ON business USING gin (to_tsvector('simple', search))`);
  await db.query(`
    CREATE TABLE business_identifier (
      id          uuid PRIMARY KEY,
      business_id uuid NOT NULL REFERENCES business (id),
      kind        text NOT NULL CONSTRAINT business_identifier_kind
                  CHECK (kind IN ('ENTERPRISE_CODE', 'BRANCH_CODE', 'PERSONAL_ID', 'OLD_HOUSEHOLD_CODE')),
      value       text,
      sealed      bytea,
      last_digits text,
      valid_from  date CHECK (isfinite(valid_from)),
      valid_to    date CHECK (isfinite(valid_to)),
      given_by    uuid NOT NULL REFERENCES person (id),
      given_at    timestamptz(3) NOT NULL CHECK (isfinite(given_at)),
      replaced_at timestamptz(3) CHECK (isfinite(replaced_at)),
      CONSTRAINT business_identifier_form CHECK (CASE kind
        WHEN 'ENTERPRISE_CODE' THEN coalesce(value ~ '^[0-9]{10}$', false) AND sealed IS NULL AND last_digits IS NULL
        WHEN 'BRANCH_CODE' THEN coalesce(value ~ '^[0-9]{10}-[0-9]{3}$', false) AND sealed IS NULL AND last_digits IS NULL
        ELSE value IS NULL AND sealed IS NOT NULL AND coalesce(last_digits ~ '^[0-9]{3}$', false) END),
      CONSTRAINT business_identifier_old_code CHECK (kind <> 'OLD_HOUSEHOLD_CODE' OR coalesce(valid_to <= DATE '2025-06-30', false)),
      CONSTRAINT business_identifier_days CHECK (valid_from <= valid_to)
    )`);
  await db.query(`CREATE UNIQUE INDEX business_identifier_code_once ON business_identifier (value) WHERE value IS NOT NULL AND replaced_at IS NULL`);
  await db.query(`CREATE UNIQUE INDEX business_identifier_kind_once ON business_identifier (business_id, kind) WHERE replaced_at IS NULL`);
  await db.query(`
    CREATE TABLE business_contact (
      id           uuid PRIMARY KEY,
      business_id  uuid NOT NULL REFERENCES business (id),
      kind         text NOT NULL CONSTRAINT business_contact_kind CHECK (kind IN ('PHONE', 'ZALO', 'EMAIL', 'WEBSITE')),
      value        text NOT NULL CHECK (char_length(value) BETWEEN 1 AND 254),
      extension    text CHECK (extension ~ '^[0-9]{1,6}$'),
      label        text CHECK (char_length(label) BETWEEN 1 AND 120),
      place        integer NOT NULL CONSTRAINT business_contact_limit CHECK (place BETWEEN 1 AND 10),
      public_since timestamptz(3) CHECK (isfinite(public_since)),
      public_by    uuid REFERENCES person (id),
      CONSTRAINT business_contact_form CHECK (CASE kind
        WHEN 'EMAIL' THEN value LIKE '%@%' AND extension IS NULL
        WHEN 'WEBSITE' THEN value ~ '^https?://' AND extension IS NULL
        ELSE value ~ '^[+][0-9]{8,15}$' END),
      CONSTRAINT business_contact_consent CHECK ((public_since IS NULL) = (public_by IS NULL)),
      CONSTRAINT business_contact_place_once UNIQUE (business_id, place)
    )`);
}

async function createEstablishment(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE production_establishment (
      id               uuid PRIMARY KEY,
      version          integer NOT NULL DEFAULT 1,
      business_id      uuid NOT NULL REFERENCES business (id),
      name             text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
      address          text NOT NULL CHECK (char_length(address) BETWEEN 1 AND 300),
      registered_on    date NOT NULL CHECK (isfinite(registered_on)),
      admin_unit_id    uuid NOT NULL CONSTRAINT production_establishment_admin_unit REFERENCES admin_unit (id),
      craft_village_id uuid CONSTRAINT production_establishment_craft_village REFERENCES craft_village (id),
      created_at       timestamptz(3) NOT NULL CHECK (isfinite(created_at))
    )`);
  await db.query(`CREATE INDEX production_establishment_business ON production_establishment (business_id, id)`);
  await db.query(`CREATE INDEX production_establishment_village ON production_establishment (craft_village_id, business_id)`);
  await db.query(`CREATE INDEX production_establishment_unit ON production_establishment (admin_unit_id, business_id)`);
  await db.query(`
    CREATE TABLE establishment_craft (
      establishment_id uuid NOT NULL REFERENCES production_establishment (id) ON DELETE CASCADE,
      craft_id         uuid NOT NULL CONSTRAINT establishment_craft_known REFERENCES craft (id),
      PRIMARY KEY (establishment_id, craft_id)
    )`);
  await db.query(`CREATE INDEX establishment_craft_by_craft ON establishment_craft (craft_id, establishment_id)`);
}

async function createProduct(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE product (
      id              uuid PRIMARY KEY,
      version         integer NOT NULL DEFAULT 1,
      business_id     uuid NOT NULL REFERENCES business (id),
      public_id       text NOT NULL CONSTRAINT product_public_id_once UNIQUE CHECK (public_id ~ '^[0-9a-hjkmnp-tv-z]{6}$'),
      name_vi         text NOT NULL CHECK (char_length(name_vi) BETWEEN 1 AND 200),
      name_en         text CHECK (char_length(name_en) BETWEEN 1 AND 200),
      about_vi        text CHECK (char_length(about_vi) BETWEEN 1 AND 4000),
      about_en        text CHECK (char_length(about_en) BETWEEN 1 AND 4000),
      material_vi     text CHECK (char_length(material_vi) BETWEEN 1 AND 200),
      material_en     text CHECK (char_length(material_en) BETWEEN 1 AND 200),
      craft_id        uuid CONSTRAINT product_craft REFERENCES craft (id),
      price_hint      bigint CONSTRAINT product_price_hint CHECK (price_hint BETWEEN 0 AND 1000000000000),
      minimum_order   integer CONSTRAINT product_minimum_order CHECK (minimum_order BETWEEN 1 AND 1000000),
      lead_time_days  integer CONSTRAINT product_lead_time CHECK (lead_time_days BETWEEN 0 AND 730),
      search          text NOT NULL CHECK (char_length(search) <= 1500),
      created_at      timestamptz(3) NOT NULL CHECK (isfinite(created_at)),
      archived_at     timestamptz(3) CHECK (isfinite(archived_at))
    )`);
  await db.query(`CREATE INDEX product_business_live ON product (business_id, id) WHERE archived_at IS NULL`);
  await db.query(`CREATE INDEX product_business ON product (business_id, id)`);
  await db.query(`CREATE INDEX product_search ON product USING gin (to_tsvector('simple', search)) WHERE archived_at IS NULL`);
  await db.query(`
    CREATE TABLE product_photo (
      id         uuid PRIMARY KEY,
      product_id uuid NOT NULL REFERENCES product (id),
      file_id    uuid NOT NULL CONSTRAINT product_photo_file_once UNIQUE REFERENCES stored_file (id),
      place      integer NOT NULL CONSTRAINT product_photo_limit CHECK (place BETWEEN 1 AND 10),
      alt_vi     text NOT NULL CHECK (char_length(alt_vi) BETWEEN 1 AND 200),
      alt_en     text CHECK (char_length(alt_en) BETWEEN 1 AND 200),
      CONSTRAINT product_photo_place_once UNIQUE (product_id, place) DEFERRABLE INITIALLY DEFERRED
    )`);
}

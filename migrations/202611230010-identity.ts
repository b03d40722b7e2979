import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Persons, their sign-ins, mailed links, the roles they hold and the invitations to hold one. */
export class Identity2026112300100 implements MigrationInterface {
  name = 'Identity2026112300100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`SET LOCAL lock_timeout = '2s'`);
    await db.query(`
      CREATE TABLE person (
        id                uuid PRIMARY KEY,
        version           integer NOT NULL DEFAULT 1,
        name              text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 120),
        email             text NOT NULL CHECK (char_length(email) <= 254),
        email_key         text NOT NULL,
        email_verified_at timestamptz(3),
        locale            text NOT NULL CONSTRAINT person_locale CHECK (locale IN ('vi', 'en')),
        password_hash     text NOT NULL,
        created_at        timestamptz(3) NOT NULL CHECK (isfinite(created_at)),
        CONSTRAINT person_email_once UNIQUE (email_key)
      )`);
    await db.query(`
      CREATE TABLE sign_in (
        id           uuid PRIMARY KEY,
        person_id    uuid NOT NULL REFERENCES person (id),
        token_hash   bytea NOT NULL CONSTRAINT sign_in_token_once UNIQUE,
        device       text NOT NULL CHECK (char_length(device) <= 200),
        signed_in_at timestamptz(3) NOT NULL,
        expires_at   timestamptz(3) NOT NULL,
        second_factor_at timestamptz(3),
        ended_at     timestamptz(3)
      )`);
    await db.query(`CREATE INDEX sign_in_live ON sign_in (person_id, id) WHERE ended_at IS NULL`);
    await db.query(`
      CREATE TABLE second_factor (
        person_id      uuid PRIMARY KEY REFERENCES person (id),
        sealed_secret  bytea NOT NULL,
        enrolled_at    timestamptz(3) NOT NULL,
        confirmed_at   timestamptz(3),
        last_time_step bigint NOT NULL DEFAULT 0
      )`);
    await db.query(`
      CREATE TABLE mailed_link (
        id         uuid PRIMARY KEY,
        purpose    text NOT NULL CONSTRAINT mailed_link_purpose CHECK (purpose IN ('VERIFY_EMAIL', 'RESET_PASSWORD')),
        person_id  uuid NOT NULL REFERENCES person (id),
        created_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3) NOT NULL,
        used_at    timestamptz(3)
      )`);
    await db.query(`CREATE INDEX mailed_link_person ON mailed_link (person_id, purpose)`);
    await db.query(`
      CREATE TABLE role_grant (
        id         uuid PRIMARY KEY,
        person_id  uuid NOT NULL REFERENCES person (id),
        role       text NOT NULL,
        scope_kind text NOT NULL CONSTRAINT role_grant_scope_kind CHECK (scope_kind IN ('BUSINESS', 'VILLAGE', 'EVENT', 'NETWORK')),
        scope_id   uuid,
        given_by   uuid REFERENCES person (id),
        given_at   timestamptz(3) NOT NULL,
        ended_at   timestamptz(3),
        CONSTRAINT role_grant_scope CHECK ((scope_kind = 'NETWORK') = (scope_id IS NULL)),
        CONSTRAINT role_grant_role CHECK (role IN ('BUSINESS_OWNER', 'BUSINESS_EDITOR', 'BOOTH_STAFF', 'ASSESSOR', 'COUNCIL_MEMBER',
          'COUNCIL_CHAIR', 'VILLAGE_REPRESENTATIVE', 'ORGANIZER', 'GATE_STAFF', 'DEPARTMENT_EDITOR', 'DEPARTMENT_APPROVER',
          'DEPARTMENT_SIGNATORY', 'DEPARTMENT_ADMIN', 'OPERATOR'))
      )`);
    await db.query(`CREATE UNIQUE INDEX role_grant_live_once ON role_grant (person_id, role, scope_kind, scope_id) NULLS NOT DISTINCT WHERE ended_at IS NULL`);
    await db.query(`CREATE INDEX role_grant_scope_live ON role_grant (scope_kind, scope_id, role) WHERE ended_at IS NULL`);
    await db.query(`
      CREATE TABLE invitation (
        id          uuid PRIMARY KEY,
        version     integer NOT NULL DEFAULT 1,
        email       text NOT NULL CHECK (char_length(email) <= 254),
        email_key   text NOT NULL,
        locale      text NOT NULL CHECK (locale IN ('vi', 'en')),
        role        text NOT NULL,
        scope_kind  text NOT NULL,
        scope_id    uuid,
        invited_by  uuid NOT NULL REFERENCES person (id),
        invited_at  timestamptz(3) NOT NULL,
        expires_at  timestamptz(3) NOT NULL,
        accepted_by uuid REFERENCES person (id),
        accepted_at timestamptz(3),
        revoked_at  timestamptz(3),
        CONSTRAINT invitation_answered_once CHECK (accepted_at IS NULL OR revoked_at IS NULL),
        CONSTRAINT invitation_acceptance CHECK ((accepted_at IS NULL) = (accepted_by IS NULL))
      )`);
    await db.query(`CREATE UNIQUE INDEX invitation_open_once ON invitation (email_key, role, scope_kind, scope_id) NULLS NOT DISTINCT WHERE accepted_at IS NULL AND revoked_at IS NULL`);
    await db.query(`CREATE INDEX invitation_scope ON invitation (scope_kind, scope_id, id)`);
    await db.query(`
      CREATE TABLE consent_record (
        id           uuid PRIMARY KEY,
        person_id    uuid NOT NULL REFERENCES person (id),
        purpose      text NOT NULL CONSTRAINT consent_record_purpose CHECK (purpose IN ('APPLICATION', 'PUBLIC_CONTACT', 'LEAD', 'MARKETING_MAIL', 'VISIT_STATISTICS')),
        text_version text NOT NULL,
        given_at     timestamptz(3) NOT NULL,
        withdrawn_at timestamptz(3)
      )`);
    await db.query(`CREATE UNIQUE INDEX consent_record_live_once ON consent_record (person_id, purpose) WHERE withdrawn_at IS NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE consent_record, invitation, role_grant, mailed_link, second_factor, sign_in, person`);
  }
}

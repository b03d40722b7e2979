import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who hears of what, once; the ledger of deliveries; what persons turned off and addresses that no longer take mail. */
export class Notifications2026112301200 implements MigrationInterface {
  name = 'Notifications2026112301200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`SET LOCAL lock_timeout = '2s'`);
    // The recipient is a person, or an invited address that is none yet: it stays in identity and is read when the mail is sent.
    await db.query(`
      CREATE TABLE notification (
        id            uuid PRIMARY KEY,
        message       text NOT NULL CONSTRAINT notification_message CHECK (message ~ '^[A-Z][A-Za-z0-9]{2,79}$'),
        person_id     uuid REFERENCES person (id),
        invitation_id uuid REFERENCES invitation (id),
        cause         text NOT NULL CHECK (char_length(cause) <= 100),
        event_id      uuid REFERENCES domain_event (id),
        due_on        date CHECK (isfinite(due_on)),
        subject_kind  text NOT NULL,
        subject_id    uuid NOT NULL,
        created_at    timestamptz(3) NOT NULL CHECK (isfinite(created_at)),
        CONSTRAINT notification_once UNIQUE NULLS NOT DISTINCT (message, person_id, invitation_id, cause),
        CONSTRAINT notification_recipient CHECK (num_nonnulls(person_id, invitation_id) = 1),
        CONSTRAINT notification_cause CHECK (num_nonnulls(event_id, due_on) = 1)
      )`);
    await db.query(`CREATE INDEX notification_person ON notification (person_id, id)`);
    await db.query(`
      CREATE TABLE delivery (
        id              uuid PRIMARY KEY,
        version         integer NOT NULL DEFAULT 1,
        notification_id uuid NOT NULL REFERENCES notification (id),
        channel         text NOT NULL CONSTRAINT delivery_channel CHECK (channel IN ('EMAIL')),
        urgency         text NOT NULL CONSTRAINT delivery_urgency CHECK (urgency IN ('urgent', 'service', 'bulk')),
        state           text NOT NULL CONSTRAINT delivery_state CHECK (state IN ('QUEUED', 'SENDING', 'RETRY', 'SENT', 'FAILED', 'SKIPPED')),
        skip_reason     text CHECK (skip_reason ~ '^[A-Z][A-Z_]{2,39}$'),
        tries           integer NOT NULL DEFAULT 0 CHECK (tries >= 0),
        uncertain_count integer NOT NULL DEFAULT 0 CHECK (uncertain_count >= 0),
        due_at          timestamptz(3) NOT NULL CHECK (isfinite(due_at)),
        queued_at       timestamptz(3),
        sweeps          integer NOT NULL DEFAULT 0,
        first_tried_at  timestamptz(3),
        lease_until     timestamptz(3),
        claimed_by      text CHECK (char_length(claimed_by) <= 100),
        message_id      text CHECK (message_id ~ '^<[^<>@[:space:]]+@[^<>@[:space:]]+>$'),
        last_error      text CONSTRAINT delivery_error_is_a_code CHECK (last_error ~ '^[A-Z][A-Z0-9_]{1,39}$'),
        sent_at         timestamptz(3),
        created_at      timestamptz(3) NOT NULL CHECK (isfinite(created_at)),
        CONSTRAINT delivery_once UNIQUE (notification_id, channel),
        CONSTRAINT delivery_lease CHECK ((state = 'SENDING') = (lease_until IS NOT NULL)),
        CONSTRAINT delivery_sent CHECK ((state = 'SENT') = (sent_at IS NOT NULL)),
        CONSTRAINT delivery_skipped CHECK ((state = 'SKIPPED') = (skip_reason IS NOT NULL))
      )`);
    await db.query(`CREATE INDEX delivery_open ON delivery (due_at, id) WHERE state IN ('QUEUED', 'RETRY', 'SENDING')`);
    await db.query(`CREATE INDEX delivery_failed ON delivery (id) WHERE state = 'FAILED'`);
    // What the ledger knows as sent is never sent again, whatever a later change of the code does.
    await db.query(`
      CREATE FUNCTION delivery_keeps_sent() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'delivery % was sent', OLD.id USING ERRCODE = '23514', CONSTRAINT = 'delivery_sent_is_final';
      END $$`);
    await db.query(`
      CREATE TRIGGER delivery_sent_is_final BEFORE UPDATE ON delivery FOR EACH ROW
        WHEN (OLD.state = 'SENT' AND NEW.state <> 'SENT') EXECUTE FUNCTION delivery_keeps_sent()`);
    await db.query(`
      CREATE TABLE message_preference (
        person_id     uuid NOT NULL REFERENCES person (id),
        category      text NOT NULL CONSTRAINT message_preference_category CHECK (category IN ('SERVICE', 'MARKETING')),
        turned_off_at timestamptz(3) NOT NULL CHECK (isfinite(turned_off_at)),
        PRIMARY KEY (person_id, category)
      )`);
    await db.query(`
      CREATE TABLE mail_suppression (
        address_hash  bytea PRIMARY KEY CONSTRAINT mail_suppression_hash CHECK (octet_length(address_hash) = 32),
        reason        text NOT NULL CONSTRAINT mail_suppression_reason CHECK (reason IN ('UNKNOWN_USER', 'REFUSED_TWICE', 'COMPLAINT')),
        suppressed_at timestamptz(3) NOT NULL CHECK (isfinite(suppressed_at))
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE mail_suppression, message_preference, delivery, notification`);
    await db.query(`DROP FUNCTION delivery_keeps_sent`);
  }
}

import type { Id } from '@ketnoi/common';
import type { NamedStatement } from '@ketnoi/platform';
import type { Urgency } from '../domain/letter.js';

/** What a delivery is about, as its text needs it. */
export interface NotificationRow {
  readonly message: string;
  readonly personId: Id | null;
  readonly invitationId: Id | null;
  readonly subjectId: Id;
  readonly dueOn: string | null;
  readonly eventType: string | null;
  readonly actor: string | null;
  readonly payload: Record<string, unknown> | null;
  readonly occurredAt: Date;
}

export const notificationById: NamedStatement = {
  name: 'notifications.notificationById',
  text: `SELECT n.message, n.person_id AS "personId", n.invitation_id AS "invitationId", n.subject_id AS "subjectId", n.due_on AS "dueOn",
                e.type AS "eventType", e.actor, e.payload, coalesce(e.occurred_at, n.created_at) AS "occurredAt"
           FROM notification n LEFT JOIN domain_event e ON e.id = n.event_id
          WHERE n.id = $1`,
};

/** Takes the event for this dispatch; no row when another was quicker. $2 = now. */
export const takeEvent = `
  UPDATE domain_event SET dispatched_at = $2 WHERE id = $1 AND dispatched_at IS NULL
  RETURNING id, type, subject_kind AS "subjectKind", subject_id AS "subjectId", actor, payload, occurred_at AS "occurredAt"`;

/** $1 = rows as JSON. Answers the ids of those that nobody had been told of. */
export const insertNotifications = `
  INSERT INTO notification (id, message, person_id, invitation_id, cause, event_id, due_on, subject_kind, subject_id, created_at)
  SELECT id, message, person_id, invitation_id, cause, event_id, due_on, subject_kind, subject_id, created_at
    FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, message text, person_id uuid, invitation_id uuid, cause text, event_id uuid, due_on date,
         subject_kind text, subject_id uuid, created_at timestamptz)
  ON CONFLICT ON CONSTRAINT notification_once DO NOTHING RETURNING id`;

export interface SweptDelivery {
  readonly id: Id;
  readonly urgency: Urgency;
  readonly tries: number;
  readonly sweeps: number;
}

/**
 * Deliveries that should move and have no job that could move them: due and never queued, queued too long ago, or claimed
 * by a worker whose lease is over. Each next sweep of one row waits twice as long. $1 = now, $2 = milliseconds, $3 = most.
 */
export const sweepOpen = `
  UPDATE delivery SET queued_at = $1, sweeps = sweeps + 1
   WHERE id IN (
     SELECT id FROM delivery
      WHERE state IN ('QUEUED', 'RETRY', 'SENDING') AND due_at <= $1 AND (state <> 'SENDING' OR lease_until <= $1)
        AND (queued_at IS NULL OR queued_at + make_interval(secs => $2::float8 / 1000 * 2 ^ least(sweeps, 6)) <= $1)
      ORDER BY due_at, id LIMIT $3 FOR UPDATE SKIP LOCKED)
  RETURNING id, urgency, tries, sweeps`;

export interface LedgerFigures {
  readonly queued: number;
  readonly sending: number;
  readonly retry: number;
  readonly sent: number;
  readonly failed: number;
  readonly skipped: number;
  /** Tries whose outcome nobody knows. */
  readonly uncertain: number;
}

export const ledgerFigures: NamedStatement = {
  name: 'notifications.ledgerFigures',
  text: `SELECT count(*) FILTER (WHERE state = 'QUEUED')::int AS queued, count(*) FILTER (WHERE state = 'SENDING')::int AS sending,
                count(*) FILTER (WHERE state = 'RETRY')::int AS retry, count(*) FILTER (WHERE state = 'SENT')::int AS sent,
                count(*) FILTER (WHERE state = 'FAILED')::int AS failed, count(*) FILTER (WHERE state = 'SKIPPED')::int AS skipped,
                coalesce(sum(uncertain_count), 0)::int AS uncertain
           FROM delivery`,
};

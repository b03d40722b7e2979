import type { Id } from '@ketnoi/common';

/**
 * Something that happened, in the past tense. One row is outbox, activity feed and raw material of the audit trail.
 * Payloads carry ids and facts, never personal data.
 */
export interface DomainEvent<Type extends string = string, Payload extends object = object> {
  readonly type: Type;
  readonly subject: { readonly kind: string; readonly id: Id };
  readonly payload: Payload;
}

/** An event as it stands in the log. */
export interface RecordedEvent extends DomainEvent<string, Record<string, unknown>> {
  readonly id: Id;
  /** Person id, `system:<name>` or `anonymous`. */
  readonly actor: string;
  readonly occurredAt: Date;
  readonly dispatchedAt: Date | null;
}

/** How long the job that an event came with may take before the event is queued again. */
export const FIRST_SWEEP_AFTER_MS = 60_000;

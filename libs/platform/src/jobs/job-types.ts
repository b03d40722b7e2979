import { z } from 'zod';

const id = z.uuid();

/** Queues by urgency; each has its own workers, so a mass of reminders never delays a sign-in mail. */
export const QUEUES = ['urgent', 'service', 'bulk', 'schedule'] as const;
export type QueueName = (typeof QUEUES)[number];

/**
 * Every job there is: the queue it lives in and its payload. Payloads carry ids only, never personal data,
 * and a version: a worker that meets another version leaves the job failed instead of guessing.
 */
export const jobTypes = {
  /** Tells the notifications of one domain event. */
  dispatch: { queues: ['urgent'], payload: z.strictObject({ v: z.literal(1), eventId: id }) },
  /** Sends one delivery of the ledger. */
  deliver: { queues: ['urgent', 'service', 'bulk'], payload: z.strictObject({ v: z.literal(1), deliveryId: id }) },
  /** Draws the PDF of one certificate. */
  drawCertificate: { queues: ['service'], payload: z.strictObject({ v: z.literal(1), certificateId: id }) },
  /** Events that were recorded but not dispatched. */
  sweepEvents: { queues: ['schedule'], payload: z.strictObject({ v: z.literal(1) }) },
  /** Deliveries that are due or whose worker died. */
  sweepDeliveries: { queues: ['schedule'], payload: z.strictObject({ v: z.literal(1) }) },
  /** Reminders whose day has come. */
  remind: { queues: ['schedule'], payload: z.strictObject({ v: z.literal(1) }) },
  /** Uploads that were never finished and files that were removed, on disk. */
  sweepFiles: { queues: ['schedule'], payload: z.strictObject({ v: z.literal(1) }) },
  /** Certificates whose drawing was lost on the way. */
  drawMissing: { queues: ['schedule'], payload: z.strictObject({ v: z.literal(1) }) },
  /** Keys of retries and counts of limits that nobody can need any more. */
  removeExpired: { queues: ['schedule'], payload: z.strictObject({ v: z.literal(1) }) },
  /** Holds and offers of booths whose time is over. */
  lapseHolds: { queues: ['schedule'], payload: z.strictObject({ v: z.literal(1) }) },
  /** Applications whose deadline has passed. */
  lapseApplications: { queues: ['schedule'], payload: z.strictObject({ v: z.literal(1) }) },
} as const satisfies Record<string, { queues: readonly QueueName[]; payload: z.ZodType }>;

export type JobName = keyof typeof jobTypes;
export type JobPayload<Name extends JobName> = z.output<(typeof jobTypes)[Name]['payload']>;

export interface Job<Name extends JobName = JobName> {
  readonly name: Name;
  readonly queue: (typeof jobTypes)[Name]['queues'][number];
  readonly payload: JobPayload<Name>;
  /**
   * Two jobs of one id are one job, for as long as the queue remembers it, even as failed: a second try needs a new id.
   * May not contain a colon.
   */
  readonly jobId: string;
  readonly delayMs?: number;
}

/** Runs one kind of job. At least once: running twice must be harmless. */
export interface JobHandler<Name extends JobName = JobName> {
  readonly job: Name;
  run(payload: JobPayload<Name>): Promise<void>;
}

/** An error that trying again cannot cure: the job stops at once and stays visible as failed. */
export class PermanentJobError extends Error {}

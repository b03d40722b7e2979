import type { Job, QueueBackend } from '@ketnoi/platform';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** What runs by the clock. A missed or a double tick changes nothing: every one of them only looks for what is due. */
const SCHEDULE: readonly { readonly name: Job['name']; readonly everyMs: number }[] = [
  { name: 'sweepEvents', everyMs: 30 * SECOND },
  { name: 'sweepDeliveries', everyMs: 30 * SECOND },
  { name: 'remind', everyMs: 5 * MINUTE },
  { name: 'sweepFiles', everyMs: 10 * MINUTE },
  { name: 'drawMissing', everyMs: 10 * MINUTE },
  { name: 'removeExpired', everyMs: 60 * MINUTE },
  { name: 'lapseHolds', everyMs: 5 * MINUTE },
  { name: 'lapseApplications', everyMs: 10 * MINUTE },
];

/** Registers the schedule; repeatable, and one schedule however many workers run. */
export async function schedule(queues: QueueBackend): Promise<void> {
  for (const { name, everyMs } of SCHEDULE) {
    await queues.every('schedule', { name, queue: 'schedule', payload: { v: 1 }, jobId: name } as Job, everyMs);
  }
}

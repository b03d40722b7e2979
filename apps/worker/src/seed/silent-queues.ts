import type { Job, QueueBackend } from '@ketnoi/platform';

type Client = Parameters<QueueBackend['addJoined']>[0];

/**
 * Takes every job and keeps none: nobody is mailed about a past that is only replayed. An event counts as dispatched the
 * moment it is written, in its own transaction, so that no sweeper of a later worker finds it either, even after a break.
 */
export class SilentQueues implements QueueBackend {
  async addJoined(client: Client, job: Job): Promise<boolean> {
    if (job.name === 'dispatch') await client.query(`UPDATE domain_event SET dispatched_at = occurred_at WHERE id = $1`, [(job as Job<'dispatch'>).payload.eventId]);
    return true;
  }

  add(): Promise<void> {
    return Promise.resolve();
  }

  every(): Promise<void> {
    return Promise.resolve();
  }

  worker(): never {
    throw new Error('the seed works nothing off');
  }

  counts(): Promise<never> {
    return Promise.reject(new Error('the seed keeps no jobs'));
  }

  ping(): Promise<boolean> {
    return Promise.resolve(true);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

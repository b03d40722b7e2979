import { UnrecoverableError, type Worker } from 'bullmq';
import type { Log } from '../logging/log.js';
import { jobTypes, PermanentJobError, QUEUES, type JobHandler, type JobName, type QueueName } from './job-types.js';
import type { QueueBackend } from './queues.js';

const CONCURRENCY: Record<QueueName, number> = { urgent: 8, service: 8, bulk: 4, schedule: 1 };
const CLOSE_LIMIT_MS = 15_000;

/** Takes jobs from every queue and gives each to its handler. A job without a handler stops the start, not the night. */
export class JobRunner {
  private workers: Worker[] = [];
  private readonly handlers = new Map<string, JobHandler>();

  constructor(
    private readonly queues: QueueBackend,
    handlers: readonly JobHandler[],
    private readonly log: Log,
  ) {
    for (const handler of handlers) this.handlers.set(handler.job, handler);
    const missing = Object.keys(jobTypes).filter((name) => !this.handlers.has(name));
    if (missing.length > 0) throw new Error(`no handler for: ${missing.join(', ')}`);
  }

  start(): void {
    this.workers = QUEUES.map((queue) => {
      const worker = this.queues.worker(queue, (job) => this.handle(job.name, job.data), { concurrency: CONCURRENCY[queue] });
      worker.on('failed', (job, error) => this.log.warn({ job: job?.name, jobId: job?.id, attempt: job?.attemptsMade, reason: error.message }, 'job failed'));
      return worker;
    });
  }

  /** Lets running jobs end, up to a limit; what is left is taken up again by another worker. */
  async stop(): Promise<void> {
    const limit = new Promise<void>((resolve) => setTimeout(resolve, CLOSE_LIMIT_MS).unref());
    await Promise.race([Promise.all(this.workers.map((worker) => worker.close())), limit]);
    this.workers = [];
  }

  private async handle(name: string, data: unknown): Promise<void> {
    const handler = this.handlers.get(name);
    if (!handler) throw new UnrecoverableError(`unknown job ${name}`);
    const payload = jobTypes[name as JobName].payload.safeParse(data);
    if (!payload.success) throw new UnrecoverableError(`payload of ${name} is not understood`);
    try {
      await handler.run(payload.data as never);
    } catch (error) {
      if (error instanceof PermanentJobError) throw new UnrecoverableError(error.message);
      throw error;
    }
  }
}

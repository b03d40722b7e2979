import { Queue, Worker, createPostgresBackend, type JobsOptions, type Processor, type WorkerOptions } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import pg from 'pg';
import type { Settings } from '../settings/settings.schema.js';
import { QUEUES, type Job, type QueueName } from './job-types.js';
import { JoiningPool } from './joining-pool.js';

/** Ten tries over about seventeen minutes; what still fails then is found by the sweepers. Finished jobs are trimmed so that the queue stays small. */
const JOB_OPTIONS: JobsOptions = {
  attempts: 10,
  backoff: { type: 'exponential', delay: 2_000, jitter: 0.3 },
  removeOnComplete: { age: 3_600, count: 1_000 },
  removeOnFail: { age: 7 * 24 * 3_600 },
};

const optionsOf = (job: Job): JobsOptions => ({ jobId: job.jobId, ...(job.delayMs ? { delay: job.delayMs } : {}) });

/** What both backends offer. Nobody outside this folder imports the queue library. */
export interface QueueBackend {
  /** Adds the job inside the caller's transaction, or answers false when this backend cannot join one. */
  addJoined(client: pg.ClientBase, job: Job): Promise<boolean>;
  add(jobs: readonly Job[]): Promise<void>;
  every(queue: QueueName, job: Job, everyMs: number): Promise<void>;
  worker(queue: QueueName, processor: Processor, options: Pick<WorkerOptions, 'concurrency'>): Worker;
  /** Jobs that wait, run, are delayed or failed, for metrics and readiness. */
  counts(): Promise<Record<QueueName, Record<string, number>>>;
  ping(): Promise<boolean>;
  close(): Promise<void>;
}

type OnError = (error: Error) => void;

abstract class Backend implements QueueBackend {
  protected abstract readonly queues: ReadonlyMap<QueueName, Queue>;
  abstract addJoined(client: pg.ClientBase, job: Job): Promise<boolean>;
  abstract worker(queue: QueueName, processor: Processor, options: Pick<WorkerOptions, 'concurrency'>): Worker;
  abstract close(): Promise<void>;

  async add(jobs: readonly Job[]): Promise<void> {
    for (const name of QUEUES) {
      const own = jobs.filter((job) => job.queue === name);
      for (let start = 0; start < own.length; start += 500) {
        await this.queue(name).addBulk(own.slice(start, start + 500).map((job) => ({ name: job.name, data: job.payload, opts: optionsOf(job) })));
      }
    }
  }

  async every(queue: QueueName, job: Job, everyMs: number): Promise<void> {
    await this.queue(queue).upsertJobScheduler(job.jobId, { every: everyMs }, { name: job.name, data: job.payload, opts: { attempts: 1 } });
  }

  async counts(): Promise<Record<QueueName, Record<string, number>>> {
    const pairs = await Promise.all(
      QUEUES.map(async (name) => [name, await this.queue(name).getJobCounts('waiting', 'active', 'delayed', 'failed')] as const),
    );
    return Object.fromEntries(pairs) as Record<QueueName, Record<string, number>>;
  }

  ping(): Promise<boolean> {
    const timeout = new Promise<false>((resolve) => setTimeout(() => resolve(false), 2_000).unref());
    const reply = this.queue('schedule').getJobCounts('active').then(
      () => true,
      () => false,
    );
    return Promise.race([reply, timeout]);
  }

  protected queue(name: QueueName): Queue {
    const queue = this.queues.get(name);
    if (!queue) throw new Error(`no queue ${name}`);
    return queue;
  }
}

/** Queues in PostgreSQL, in the schema `bullmq` of the same database. */
class PostgresQueues extends Backend {
  private readonly joining: JoiningPool;
  protected readonly queues: ReadonlyMap<QueueName, Queue>;
  private readonly connection: pg.PoolConfig;

  constructor(settings: Settings, private readonly onError: OnError) {
    super();
    this.connection = { connectionString: settings.DATABASE_URL, options: '-c search_path=bullmq', keepAlive: true, connectionTimeoutMillis: 10_000 };
    const pool = new pg.Pool({ ...this.connection, max: 4, application_name: 'ketnoi-queue' });
    pool.on('error', onError);
    pool.on('connect', (client) => client.on('error', onError));
    this.joining = new JoiningPool(pool);
    this.queues = new Map(
      QUEUES.map((name) => {
        const queue = new Queue(name, { connection: this.joining.pool, defaultJobOptions: JOB_OPTIONS } as never, createPostgresBackend as never);
        queue.on('error', onError);
        return [name, queue];
      }),
    );
  }

  async addJoined(client: pg.ClientBase, job: Job): Promise<boolean> {
    await this.joining.on(client, () => this.queue(job.queue).add(job.name, job.payload, optionsOf(job)));
    return true;
  }

  worker(queue: QueueName, processor: Processor, options: Pick<WorkerOptions, 'concurrency'>): Worker {
    const connection = { ...this.connection, max: 4, application_name: `ketnoi-worker-${queue}` };
    const worker = new Worker(queue, processor, { connection, ...options } as never, createPostgresBackend as never);
    worker.on('error', this.onError);
    return worker;
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.joining.close();
  }
}

/** Queues in Redis. A job cannot join a PostgreSQL transaction there: it is added after commit, and the sweeper covers a crash in between. */
class RedisQueues extends Backend {
  protected readonly queues: ReadonlyMap<QueueName, Queue>;
  private readonly url: string;
  private readonly clients: Redis[] = [];

  constructor(settings: Settings, private readonly onError: OnError) {
    super();
    this.url = settings.REDIS_URL ?? '';
    // A producer answers at once when Redis is down: the act is committed and the sweeper follows.
    const connection = this.open({ enableOfflineQueue: false, maxRetriesPerRequest: 1 });
    this.queues = new Map(
      QUEUES.map((name) => {
        const queue = new Queue(name, { connection, defaultJobOptions: JOB_OPTIONS });
        queue.on('error', onError);
        return [name, queue];
      }),
    );
  }

  addJoined(): Promise<boolean> {
    return Promise.resolve(false);
  }

  worker(queue: QueueName, processor: Processor, options: Pick<WorkerOptions, 'concurrency'>): Worker {
    // A worker waits for as long as Redis is away.
    const worker = new Worker(queue, processor, { connection: this.open({ maxRetriesPerRequest: null }), ...options });
    worker.on('error', this.onError);
    return worker;
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    for (const client of this.clients) client.disconnect();
  }

  private open(options: RedisOptions): Redis {
    const client = new Redis(this.url, options);
    client.on('error', this.onError);
    this.clients.push(client);
    return client;
  }
}

/** REDIS_URL decides. Both backends run the same specifications. */
export const openQueues = (settings: Settings, onError: OnError): QueueBackend =>
  settings.REDIS_URL ? new RedisQueues(settings, onError) : new PostgresQueues(settings, onError);

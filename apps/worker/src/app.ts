import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { JobRunner, NestLog, QUEUE_BACKEND, type QueueBackend } from '@ketnoi/platform';
import { HANDLERS, WorkerModule, type WorkerOptions } from './worker.module.js';
import { schedule } from './schedule.js';

export interface Worker {
  readonly context: INestApplicationContext;
  /** Running jobs end first, then connections close. */
  stop(): Promise<void>;
}

/** A worker that takes jobs from now on. Specifications use it as it is; with `ticking: false` nothing runs by the clock. */
export async function startWorker(options: WorkerOptions, { ticking = true } = {}): Promise<Worker> {
  const context = await NestFactory.createApplicationContext(WorkerModule.with(options), { logger: new NestLog(options.log), abortOnError: false });
  const queues = context.get<QueueBackend>(QUEUE_BACKEND);
  const runner = new JobRunner(queues, HANDLERS.map((handler) => context.get(handler, { strict: false })), options.log);
  if (ticking) await schedule(queues);
  runner.start();
  return {
    context,
    stop: async () => {
      await runner.stop();
      await context.close();
    },
  };
}

import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { SystemClock, type Clock } from '@ketnoi/common';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { buildDataSource } from './database/data-source.js';
import { ReadPool } from './database/read-pool.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { EventSweeper } from './events/event-sweeper.js';
import { FileStore } from './files/file-store.js';
import { openQueues, type QueueBackend } from './jobs/queues.js';
import { ExpiredRows } from './database/expired-rows.js';
import { ActLimits } from './limits/act-limits.js';
import type { Log } from './logging/log.js';
import { Mailer } from './mail/mailer.js';
import { Keys } from './secrets/keys.js';
import type { Settings } from './settings/settings.schema.js';

export const SETTINGS = Symbol('settings');
export const CLOCK = Symbol('clock');
export const LOG = Symbol('log');
export const QUEUE_BACKEND = Symbol('queue backend');

export interface PlatformOptions {
  readonly settings: Settings;
  readonly log: Log;
  /** Entities of every lib the process carries; platform itself has none. */
  readonly entities: readonly EntityTarget<ObjectLiteral>[];
  /** Specifications set the time. */
  readonly clock?: Clock;
  /** In the place of the queues of the settings; the demonstration world replays the past and sends nothing of it. */
  readonly queues?: QueueBackend;
}

/** Database, queues, mail, files, limits and keys of one process. The only place that opens connections. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(private readonly modules: ModuleRef) {}

  static with({ settings, log, entities, clock = new SystemClock(), queues }: PlatformOptions): DynamicModule {
    const onIdleError = (error: Error): void => log.warn({ reason: error.message }, 'connection lost');
    const onQueueError = (error: Error): void => log.warn({ reason: error.message }, 'queue error');
    const onLateError = (error: unknown): void => log.warn({ reason: String(error) }, 'job not added after commit; the sweeper will');
    const providers = [
      { provide: SETTINGS, useValue: settings },
      { provide: CLOCK, useValue: clock },
      { provide: LOG, useValue: log },
      { provide: DataSource, useFactory: () => buildDataSource(settings, entities, onIdleError).initialize() },
      { provide: ReadPool, useFactory: () => new ReadPool(settings, onIdleError) },
      { provide: QUEUE_BACKEND, useFactory: () => queues ?? openQueues(settings, onQueueError) },
      {
        provide: UnitOfWork,
        useFactory: (source: DataSource, queues: QueueBackend) => new UnitOfWork(source, queues, clock, onLateError),
        inject: [DataSource, QUEUE_BACKEND],
      },
      { provide: EventSweeper, useFactory: (unit: UnitOfWork) => new EventSweeper(unit, clock, log), inject: [UnitOfWork] },
      { provide: Mailer, useFactory: () => new Mailer(settings) },
      { provide: FileStore, useFactory: () => new FileStore(settings.DATA_DIR) },
      { provide: ActLimits, useFactory: (source: DataSource, keys: Keys) => new ActLimits(source, keys), inject: [DataSource, Keys] },
      { provide: ExpiredRows, useFactory: (unit: UnitOfWork) => new ExpiredRows(unit), inject: [UnitOfWork] },
      { provide: Keys, useFactory: () => new Keys(settings) },
    ];
    // The data source stays inside: outside, writing is a unit of work and reading a named statement.
    const exported = providers.filter(({ provide }) => provide !== DataSource).map(({ provide }) => provide);
    return { module: PlatformModule, providers, exports: exported };
  }

  async onApplicationShutdown(): Promise<void> {
    const get = <T>(token: unknown): T => this.modules.get<T>(token as never, { strict: false });
    await get<QueueBackend>(QUEUE_BACKEND).close();
    get<Mailer>(Mailer).close();
    await get<ReadPool>(ReadPool).close();
    await get<DataSource>(DataSource).destroy();
  }
}

import { Module, type DynamicModule, type Type } from '@nestjs/common';
import type { Clock } from '@ketnoi/common';
import { IDENTITY_ENTITIES, IdentityModule } from '@ketnoi/identity';
import { PlatformModule, type JobHandler, type Log, type Settings } from '@ketnoi/platform';

/** One line per domain. */
const ENTITIES = [...IDENTITY_ENTITIES];
const MODULES = [IdentityModule];
/** What takes jobs; the start fails when a kind of job has nobody. */
export const HANDLERS: readonly Type<JobHandler>[] = [];

export interface WorkerOptions {
  readonly settings: Settings;
  readonly log: Log;
  readonly clock?: Clock;
}

@Module({})
export class WorkerModule {
  static with(options: WorkerOptions): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.with({ ...options, entities: ENTITIES }), ...MODULES],
      providers: [...HANDLERS],
    };
  }
}

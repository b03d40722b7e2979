import { Controller, Get, Inject, Res } from '@nestjs/common';
import { pendingMigrations, QUEUE_BACKEND, ReadPool, SETTINGS, type QueueBackend, type Settings } from '@ketnoi/platform';
import type { FastifyReply } from 'fastify';
import { Access } from '../graphql/access.js';

/** Whether this process lives, and whether it can do its work. A database that restarts makes it unready, never dead (trust P29). */
@Controller('health')
export class HealthController {
  private migrated = false;

  constructor(
    private readonly reads: ReadPool,
    @Inject(QUEUE_BACKEND) private readonly queues: QueueBackend,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Access('anyone')
  @Get('live')
  live(): { live: true } {
    return { live: true };
  }

  @Access('anyone')
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Record<string, boolean>> {
    const [database, queue] = await Promise.all([this.reads.ping(), this.queues.ping()]);
    const schema = database && (await this.schemaIsNewest());
    const ready = database && queue && schema;
    void reply.status(ready ? 200 : 503).header('cache-control', 'no-store');
    return { ready, database, queue, schema };
  }

  /** Asked until it is true: a running build does not lose its schema. */
  private async schemaIsNewest(): Promise<boolean> {
    this.migrated ||= await pendingMigrations(this.settings).then(
      (pending) => !pending,
      () => false,
    );
    return this.migrated;
  }
}

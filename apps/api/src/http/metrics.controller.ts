import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { QUEUE_BACKEND, SETTINGS, statements, type QueueBackend, type Settings } from '@ketnoi/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { Access } from '../graphql/access.js';

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** Figures for operators, for loopback or with METRICS_TOKEN; to others it does not exist. */
@Controller('metrics')
export class MetricsController {
  private readonly registry = new Registry();
  private readonly jobs = new Gauge({ name: 'ketnoi_jobs', help: 'Jobs by queue and state', labelNames: ['queue', 'state'], registers: [this.registry] });
  private readonly sql = new Gauge({ name: 'ketnoi_sql_statements', help: 'SQL statements of this process since its start', registers: [this.registry] });

  constructor(@Inject(QUEUE_BACKEND) private readonly queues: QueueBackend, @Inject(SETTINGS) private readonly settings: Settings) {
    collectDefaultMetrics({ register: this.registry });
  }

  @Access('anyone')
  @Get()
  async metrics(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (!this.mayRead(request)) {
      void reply.status(404);
      return '';
    }
    for (const [queue, states] of Object.entries(await this.queues.counts())) {
      for (const [state, count] of Object.entries(states)) this.jobs.set({ queue, state }, count);
    }
    this.sql.set(statements.total);
    void reply.header('content-type', this.registry.contentType);
    return this.registry.metrics();
  }

  private mayRead(request: FastifyRequest): boolean {
    if (LOOPBACK.includes(request.socket.remoteAddress ?? '') && !request.headers['x-forwarded-for']) return true;
    const expected = Buffer.from(`Bearer ${this.settings.METRICS_TOKEN ?? ''}`);
    const given = Buffer.from(request.headers.authorization ?? '');
    return this.settings.METRICS_TOKEN !== undefined && given.length === expected.length && timingSafeEqual(given, expected);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Id } from '@ketnoi/common';
import { CLOCK, ReadPool, type NamedStatement } from '@ketnoi/platform';
import { DrawCertificate } from './draw-certificate.js';

/** As long as the drawing's own job may still be trying. */
const OLDER_THAN_MS = 20 * 60_000;
const AT_ONCE = 50;

const undrawn: NamedStatement = {
  name: 'membership.undrawn',
  text: `SELECT c.id FROM certificate c JOIN status_event e ON e.certificate_id = c.id AND e.seq = 1
          WHERE c.pdf_key IS NULL AND e.at < $1 ORDER BY c.id LIMIT $2`,
};

/** Draws what a lost or failed job left without its paper: no certificate stays without one because a disk was full for an hour. */
@Injectable()
export class DrawMissing {
  constructor(
    private readonly reads: ReadPool,
    private readonly drawing: DrawCertificate,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers how many were drawn; the first that fails stops the run, and the next run begins with it. */
  async run(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - OLDER_THAN_MS);
    const missing = await this.reads.rows<{ id: Id }>(undrawn, [before, AT_ONCE]);
    for (const { id } of missing) await this.drawing.run(id);
    return missing.length;
  }
}

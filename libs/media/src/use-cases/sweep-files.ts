import { Inject, Injectable } from '@nestjs/common';
import { done, system, type Clock, type Id } from '@ketnoi/common';
import { CLOCK, ReadPool, UnitOfWork } from '@ketnoi/platform';
import { filesToPurge, type FileRow } from '../data/file.queries.js';
import { ticketsPastRetention, type UploadTicketRow } from '../data/upload-ticket.queries.js';
import { VARIANTS } from '../domain/file-purpose.policy.js';
import { TICKET_KEPT_HOURS } from '../domain/upload-ticket.policy.js';
import { StoredBytes } from '../stored-bytes.js';

const SWEEPER = system('file sweeper');
const AT_ONCE = 200;
const EVERY_VARIANT = VARIANTS.map((name) => ({ name }));

/** Clears the disk of what nobody can reach: pieces of uploads that were never finished, and files that were removed. Harmless to run twice. */
@Injectable()
export class SweepFiles {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly reads: ReadPool,
    private readonly stored: StoredBytes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(): Promise<{ tickets: number; files: number }> {
    const before = new Date(this.clock.now().getTime() - TICKET_KEPT_HOURS * 3_600_000);
    const tickets = await this.reads.rows<UploadTicketRow>(ticketsPastRetention, [before, AT_ONCE]);
    for (const ticket of tickets) await this.forget(ticket);
    const files = await this.reads.rows<FileRow>(filesToPurge, [AT_ONCE]);
    for (const file of files) await this.purge(file);
    return { tickets: tickets.length, files: files.length };
  }

  /** Bytes first: a row that is left over is swept again, bytes without a row never would be. */
  private async forget(ticket: UploadTicketRow): Promise<void> {
    await this.stored.removeChunks(ticket.chunks);
    if (!ticket.sealedAt) await this.stored.removeFile(ticket.id, EVERY_VARIANT);
    await this.write(`DELETE FROM upload_ticket WHERE id = $1`, [ticket.id]);
  }

  private async purge(file: FileRow): Promise<void> {
    await this.stored.removeFile(file.id, file.variants);
    await this.write(`UPDATE stored_file SET purged_at = $2 WHERE id = $1 AND removed_at IS NOT NULL`, [file.id, this.clock.now()]);
  }

  private async write(sql: string, values: [Id, ...unknown[]]): Promise<void> {
    await this.unit.run(SWEEPER, async (tx) => {
      await tx.rows(sql, values);
      return done({});
    });
  }
}

import { Injectable } from '@nestjs/common';
import { done, forbidden, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork, type Tx } from '@ketnoi/platform';
import { readPlaceSource, type FileRead } from '../data/place-source.js';
import type { ImportedKind } from '../domain/places.events.js';
import type { RowIssue } from '../domain/source-rows.js';
import { writeCrafts, writeRegisters } from './write-registers.js';
import { writeUnits, type Written } from './write-units.js';
import { writeVillages } from './write-villages.js';

export type ImportProgress = { readonly step: 'READ'; readonly read: FileRead } | ({ readonly step: 'WRITTEN'; readonly what: ImportedKind } & Written);

export interface ImportReport {
  /** Rows that were read. */
  readonly rows: number;
  /** Everything wrong in the files; when there is anything, nothing at all was written. */
  readonly issues: readonly RowIssue[];
  readonly added: number;
  readonly changed: number;
}

/**
 * Loads a folder like data/places. All files are read and checked against each other first, and one wrong row stops
 * everything. Then units, crafts, villages and registers are written, each in one unit of work; after a break in between,
 * running it again completes it, and running it twice changes nothing. Source: domain.md, section 8, rule 6, and D6.
 */
@Injectable()
export class ImportPlaces {
  constructor(private readonly unit: UnitOfWork) {}

  async run(actor: Actor, input: { readonly folder: string }, onProgress: (progress: ImportProgress) => void = () => undefined): Promise<Result<ImportReport>> {
    if (actor.kind !== 'SYSTEM') throw forbidden('places are imported by the product itself');
    let rows = 0;
    const { source, issues } = await readPlaceSource(input.folder, (read) => {
      rows += read.rows;
      onProgress({ step: 'READ', read });
    });
    if (issues.length > 0) return done({ rows, issues, added: 0, changed: 0 });
    const steps: [ImportedKind, (tx: Tx) => Promise<Result<Written>>][] = [
      ['UNITS', (tx) => writeUnits(tx, source.timeline)],
      ['CRAFTS', async (tx) => done(await writeCrafts(tx, source))],
      ['VILLAGES', async (tx) => done(await writeVillages(tx, source))],
      ['REGISTERS', async (tx) => done(await writeRegisters(tx, source))],
    ];
    const total = { added: 0, changed: 0 };
    for (const [what, write] of steps) {
      const written = await this.write(actor, what, write);
      if (!written.ok) return written;
      total.added += written.value.added;
      total.changed += written.value.changed;
      onProgress({ step: 'WRITTEN', what, ...written.value });
    }
    return done({ rows, issues: [], ...total });
  }

  private write(actor: Actor, what: ImportedKind, write: (tx: Tx) => Promise<Result<Written>>): Promise<Result<Written>> {
    return this.unit.run(actor, async (tx) => {
      // One import at a time: a second one waits, and then finds nothing to do.
      await tx.rows(`SELECT pg_advisory_xact_lock(hashtext('ketnoi.places'))`);
      const written = await write(tx);
      if (!written.ok || written.value.added + written.value.changed === 0) return written;
      const [city] = await tx.rows<{ id: Id }>(`SELECT id FROM admin_unit WHERE kind = 'CITY' ORDER BY code LIMIT 1`);
      const { added, changed } = written.value;
      if (city) await tx.record({ type: 'PlacesImported', subject: { kind: 'AdminUnit', id: city.id }, payload: { what, added, changed } });
      return written;
    });
  }
}

import { createHash } from 'node:crypto';
import { done, newId, system, type Result } from '@ketnoi/common';
import { FileStore, Keys, UnitOfWork, type Tx } from '@ketnoi/platform';
import { drawEvidence } from '../acts/papers.js';
import { SeedRefused } from '../emptiness.js';
import { must, type Use } from '../use.js';
import { addBusinesses } from './business-chunk.js';
import { addEvent } from './event-chunk.js';
import { readGround, type Ground } from './ground.js';
import { addHall, boothsIn, hallId } from './hall-chunk.js';
import { hallsFor } from './layout.js';
import { addMembers, type SharedPaper } from './membership-chunk.js';
import { addPages } from './page-chunk.js';
import { addProducts } from './product-chunk.js';
import { scaleId } from './scale-id.js';
import type { ScaleSize } from './scale-size.js';

const SCALE = system('seed-scale');
const BUSINESSES_AT_ONCE = 250;
const PAGES_AT_ONCE = 100;

/** What a run is done with. */
export interface Scaling {
  readonly use: Use;
  readonly size: ScaleSize;
  readonly now: Date;
  readonly say: (line: string) => void;
}

/**
 * Adds so many businesses and booths to the demonstration world, by statements over whole chunks; each chunk is there entirely or
 * not at all, and one that is there is left alone, so that a run that was broken off goes on by being started again.
 */
export async function addScale(scaling: Scaling): Promise<void> {
  const { use } = scaling;
  await beginOrRefuse(scaling);
  const ground = await inUnit(use, readGround);
  const paper = await sharedPaper(use, scaling.now);
  await addAllBusinesses(scaling, ground, paper);
  await addAllEvents(scaling, ground);
  await inUnit(use, (tx) => holdPhotos(tx, ground));
  // Half a million new rows: the planner should know at once, and not when autovacuum comes by.
  await inUnit(use, (tx) => tx.rows(`ANALYZE`));
}

const inUnit = async <Value>(use: Use, work: (tx: Tx) => Promise<Value>): Promise<Value> =>
  must(await use(UnitOfWork).run(SCALE, async (tx): Promise<Result<{ value: Value }>> => done({ value: await work(tx) }))).value;

/** Another size on top of the first would share its identifiers; the wanted one is noted before the first chunk. */
async function beginOrRefuse({ use, size }: Scaling): Promise<void> {
  await inUnit(use, async (tx) => {
    await tx.rows(`SELECT pg_advisory_xact_lock(hashtext('ketnoi.seed'))`);
    const [begun] = await tx.rows<{ size: ScaleSize }>(`SELECT payload AS size FROM domain_event WHERE type = 'DemonstrationScaled' ORDER BY id LIMIT 1`);
    if (!begun) return tx.record({ type: 'DemonstrationScaled', subject: { kind: 'Demonstration', id: newId() }, payload: { ...size } });
    const { businesses, booths } = begun.size;
    if (businesses === size.businesses && booths === size.booths) return null;
    throw new SeedRefused(
      `This database was already scaled to ${businesses} businesses and ${booths} booths. Empty it (npm run db:reset) for another size.\n` +
        `Cơ sở dữ liệu này đã có quy mô ${businesses} cơ sở và ${booths} gian hàng. Muốn quy mô khác, hãy chạy npm run db:reset.`,
    );
  });
}

/** Runs a chunk unless it is there. */
async function once(use: Use, there: { readonly table: string; readonly id: string }, work: (tx: Tx) => Promise<void>): Promise<void> {
  await inUnit(use, async (tx) => {
    const found = await tx.rows(`SELECT 1 FROM ${there.table} WHERE id = $1`, [there.id]);
    if (found.length === 0) await work(tx);
  });
}

async function addAllBusinesses({ use, size, say }: Scaling, ground: Ground, paper: SharedPaper): Promise<void> {
  const keys = use(Keys);
  for (let first = 1; first <= size.businesses; first += BUSINESSES_AT_ONCE) {
    const span = { first, last: Math.min(size.businesses, first + BUSINESSES_AT_ONCE - 1) };
    await once(use, { table: 'business', id: scaleId('business', first) }, async (tx) => {
      await addBusinesses(tx, ground, keys, span);
      await addProducts(tx, ground, span);
      await addMembers(tx, ground, paper, span);
    });
    say(`Scale, businesses: ${span.last} of ${size.businesses}`);
  }
}

async function addAllEvents({ use, size, say }: Scaling, ground: Ground): Promise<void> {
  const halls = hallsFor(size);
  for (const span of halls) {
    if (span.hall === 0) await once(use, { table: 'event', id: scaleId('event', span.event) }, (tx) => addEvent(tx, ground, span.event));
    const firstOfEvent = halls.find(({ event }) => event === span.event)?.firstBooth ?? 0;
    const booths = boothsIn(size, span, firstOfEvent);
    await once(use, { table: 'hall', id: hallId(span) }, (tx) => addHall(tx, ground, span, booths));
    for (let from = 0; from < booths.length; from += PAGES_AT_ONCE) {
      const chunk = booths.slice(from, from + PAGES_AT_ONCE);
      await once(use, { table: 'booth_page', id: scaleId('page', chunk[0]?.booth ?? 0) }, (tx) => addPages(tx, ground, chunk));
    }
    say(`Scale, booths: ${span.firstBooth + span.booths} of ${size.booths}`);
  }
}

/** Photos that pages of others show stay, whatever their owners do. */
const holdPhotos = (tx: Tx, { photos, heroes }: Ground): Promise<unknown> =>
  tx.rows(`INSERT INTO file_hold (file_id, holder_kind, holder_id) SELECT id, 'BOOTH_PAGE', $2 FROM unnest($1::uuid[]) AS id ON CONFLICT DO NOTHING`, [
    [...new Set([...heroes, ...[...photos.values()].flat()])], scaleId('page', 0),
  ]);

const PAPER = 'certificates/scale.pdf';

/** One paper for all, so that neither this run nor a worker draws thousands. */
async function sharedPaper(use: Use, now: Date): Promise<SharedPaper> {
  const plan = { name: 'Các cơ sở tạo ra để đo quy mô (minh họa)' };
  const bytes = await drawEvidence(plan, { title: 'Giấy chứng nhận dùng để đo', lines: ['Một tờ chung cho mọi cơ sở tạo ra để đo; không chứng nhận điều gì.'] }, now);
  const files = use(FileStore);
  if (!(await files.has(PAPER))) await files.put(PAPER, bytes);
  return { key: PAPER, sha256: createHash('sha256').update(await files.get(PAPER)).digest('hex') };
}

import { done, newId, refusal, refused, system, type Result } from '@ketnoi/common';
import { UnitOfWork, type Tx } from '@ketnoi/platform';
import type { Use } from './use.js';

const SEED = system('seed');

/** Why the seed does not run; the message is for whoever started it. */
export class SeedRefused extends Error {}

const SENTENCES: Readonly<Record<string, string>> = {
  DEMONSTRATION_STANDS:
    'This database already holds the demonstration world; nothing was changed.\nDữ liệu minh họa đã có sẵn; không có gì thay đổi.',
  DEMONSTRATION_UNFINISHED:
    'An earlier seed was interrupted and left half a world. Empty the database (npm run db:reset), then start again.\nLần tạo dữ liệu trước bị dừng giữa chừng. Hãy chạy npm run db:reset rồi thử lại.',
  DATABASE_IN_USE:
    'This database is in use: it holds accounts of people. The demonstration world goes into an empty database only.\nCơ sở dữ liệu này đang được dùng. Dữ liệu minh họa chỉ vào cơ sở dữ liệu trống.',
};

/**
 * Begins the seed in a database without people, or throws SeedRefused. Reference data may be there already. False where the
 * demonstration world stands alone and something is only added to it.
 */
export async function beginOrRefuse(use: Use, { isScaled }: { readonly isScaled: boolean }): Promise<boolean> {
  const begun = await use(UnitOfWork).run(SEED, async (tx): Promise<Result<{ begins: boolean }>> => {
    // Two at once: the second waits here and then finds what the first began.
    await tx.rows(`SELECT pg_advisory_xact_lock(hashtext('ketnoi.seed'))`);
    const code = await whyNot(tx, isScaled);
    if (code === 'STANDS_ALONE') return done({ begins: false });
    if (code) return refused(refusal(code, {}));
    await record(tx, 'DemonstrationBegun');
    return done({ begins: true });
  });
  if (!begun.ok) throw new SeedRefused(SENTENCES[begun.refusal.code] ?? begun.refusal.code);
  return begun.value.begins;
}

export async function finish(use: Use): Promise<void> {
  await use(UnitOfWork).run(SEED, async (tx) => {
    await record(tx, 'DemonstrationFinished');
    return done({});
  });
}

async function whyNot(tx: Tx, isScaled: boolean): Promise<string | null> {
  const [found] = await tx.rows<{ finished: boolean; begun: boolean; people: boolean; strangers: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM domain_event WHERE type = 'DemonstrationFinished') AS finished,
            EXISTS (SELECT 1 FROM domain_event WHERE type = 'DemonstrationBegun') AS begun,
            EXISTS (SELECT 1 FROM person) AS people,
            EXISTS (SELECT 1 FROM person WHERE email !~ '[.]example$') AS strangers`,
  );
  if (found?.finished && isScaled) return found.strangers ? 'DATABASE_IN_USE' : 'STANDS_ALONE';
  if (found?.finished) return 'DEMONSTRATION_STANDS';
  if (found?.begun) return 'DEMONSTRATION_UNFINISHED';
  return found?.people ? 'DATABASE_IN_USE' : null;
}

const record = (tx: Tx, type: string): Promise<string> => tx.record({ type, subject: { kind: 'Demonstration', id: newId() }, payload: {} });

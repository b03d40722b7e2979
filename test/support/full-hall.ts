import type { BoothPage, FairGround } from './booth-pages.js';
import { Copies } from './copies.js';
import type { Stage } from './stage.js';

const RECORDS = ['application', 'snapshot', 'allocation', 'page', 'version'] as const;
type HallCopies = Copies<(typeof RECORDS)[number] | 'booth'>;

/** Fills a hall with copies of one exhibitor that came there through GraphQL: its booth, page, products, photos and certificate. */
export async function fillHall(stage: Stage, ground: FairGround, model: BoothPage, labels: readonly string[]): Promise<void> {
  const booths = labels.map((label) => ({ booth: ground.boothAt(label) }));
  const copies: HallCopies = Copies.of(stage, labels.length, [...RECORDS, 'booth'], booths);
  const [of] = await stage.sql<Record<'application' | 'snapshot' | 'version', string>>(MODEL, [model.id]);
  if (!of) throw new Error('the model has no booth');

  await copies.copyMember(model.business.owner.id, model.business.id);
  await copies.copy('booth_application', `x.id = '${of.application}'`, `'id', c.application, 'business_id', c.business`);
  await copies.copy('eligibility_snapshot', `x.id = '${of.snapshot}'`, `'id', c.snapshot, 'application_id', c.application`);
  await copies.copy('booth_allocation', `x.application_id = '${of.application}'`, `'id', c.allocation, 'application_id', c.application, 'snapshot_id', c.snapshot, 'booth_id', c.booth`);
  await copyPages(stage, copies, model, of.version);
}

async function copyPages(stage: Stage, copies: HallCopies, model: BoothPage, version: string): Promise<void> {
  await copies.copy('booth_page', `x.id = '${model.id}'`, `'id', c.page, 'business_id', c.business, 'code', 'yy' || lpad(c.n::text, 4, '0')`);
  const unpublished = `'state', 'DRAFT', 'published_at', NULL, 'published_by', NULL, 'hash', NULL, 'search', NULL`;
  await copies.copy('booth_page_version', `x.id = '${version}'`, `'id', c.version, 'page_id', c.page, ${unpublished}`);
  for (const part of ['booth_page_fact', 'booth_page_beat', 'booth_page_product', 'booth_page_product_photo']) await copies.copy(part, `x.version_id = '${version}'`, `'version_id', c.version`);
  await stage.sql(
    `UPDATE booth_page_version v SET state = m.state, published_at = m.published_at, published_by = m.published_by, hash = m.hash, search = m.search FROM booth_page_version m WHERE m.id = $1 AND v.id = ANY($2)`,
    [version, copies.ids.map((one) => one.version)],
  );
}

const MODEL = `
  SELECT p.id AS application, a.snapshot_id AS snapshot, v.id AS version
    FROM booth_page g JOIN booth_page_version v ON v.page_id = g.id AND v.state = 'PUBLISHED'
    JOIN booth_application p ON p.event_id = g.event_id AND p.business_id = g.business_id JOIN booth_allocation a ON a.application_id = p.id WHERE g.id = $1`;

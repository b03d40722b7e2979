import { newId } from '@ketnoi/common';
import type { BoothPage, FairGround } from './booth-pages.js';
import type { Stage } from './stage.js';

/** What is made anew for every copy; all else is as it is at the model. */
const RECORDS = ['person', 'business', 'application', 'snapshot', 'allocation', 'page', 'version', 'assessment', 'layer', 'determination', 'membership', 'certificate'] as const;
type Copy = Record<(typeof RECORDS)[number], string> & { readonly n: number; readonly booth: string };

const IDS = `jsonb_to_recordset($1::jsonb) AS c (n integer, booth uuid, ${RECORDS.map((record) => `${record} uuid`).join(', ')})`;

/**
 * Fills a hall with copies of one exhibitor that came there through GraphQL: its booth, page, products, photos and certificate.
 * Row by row in SQL, with every constraint and trigger in force: ninety of them would take minutes otherwise.
 */
export async function fillHall(stage: Stage, ground: FairGround, model: BoothPage, labels: readonly string[]): Promise<void> {
  const copies: Copy[] = labels.map((label, nth) => ({
    n: nth + 1, booth: ground.boothAt(label), ...(Object.fromEntries(RECORDS.map((record) => [record, newId()])) as Record<(typeof RECORDS)[number], string>),
  }));
  const copy = (table: string, where: string, changed: string): Promise<void> => copied(stage, copies, table, where, changed);
  const [of] = await stage.sql<Record<'application' | 'snapshot' | 'version' | 'membership' | 'certificate' | 'determination' | 'assessment' | 'layer' | 'code', string>>(MODEL, [model.id]);
  if (!of) throw new Error('the model has no certificate');

  await copy('person', `x.id = '${model.business.owner.id}'`, `'id', c.person, 'email', 'chu-' || c.n || '@vi-du.example', 'email_key', 'chu-' || c.n || '@vi-du.example'`);
  await copy('business', `x.id = '${model.business.id}'`, `'id', c.business, 'public_id', 'zz' || lpad(c.n::text, 4, '0'), 'name', 'Xưởng thứ ' || c.n, 'founder_id', c.person, 'founder_nth', 1`);
  await copy('booth_application', `x.id = '${of.application}'`, `'id', c.application, 'business_id', c.business`);
  await copy('eligibility_snapshot', `x.id = '${of.snapshot}'`, `'id', c.snapshot, 'application_id', c.application`);
  await copy('booth_allocation', `x.application_id = '${of.application}'`, `'id', c.allocation, 'application_id', c.application, 'snapshot_id', c.snapshot, 'booth_id', c.booth`);
  await copyPages(copy, stage, copies, model, of.version);
  await copyCertificates(copy, of);
}

type CopyTable = (table: string, where: string, changed: string) => Promise<void>;

async function copyPages(copy: CopyTable, stage: Stage, copies: readonly Copy[], model: BoothPage, version: string): Promise<void> {
  await copy('booth_page', `x.id = '${model.id}'`, `'id', c.page, 'business_id', c.business, 'code', 'yy' || lpad(c.n::text, 4, '0')`);
  const unpublished = `'state', 'DRAFT', 'published_at', NULL, 'published_by', NULL, 'hash', NULL, 'search', NULL`;
  await copy('booth_page_version', `x.id = '${version}'`, `'id', c.version, 'page_id', c.page, ${unpublished}`);
  for (const part of ['booth_page_fact', 'booth_page_beat', 'booth_page_product', 'booth_page_product_photo']) await copy(part, `x.version_id = '${version}'`, `'version_id', c.version`);
  await stage.sql(
    `UPDATE booth_page_version v SET state = m.state, published_at = m.published_at, published_by = m.published_by, hash = m.hash, search = m.search FROM booth_page_version m WHERE m.id = $1 AND v.id = ANY($2)`,
    [version, copies.map((one) => one.version)],
  );
}

async function copyCertificates(copy: CopyTable, of: Record<string, string>): Promise<void> {
  await copy('assessment', `x.id = '${of['assessment']}'`, `'id', c.assessment, 'subject_id', c.business`);
  await copy('case_side', `x.assessment_id = '${of['assessment']}' AND x.side IN ('EXAMINER', 'DECIDER')`, `'assessment_id', c.assessment`);
  await copy('layer', `x.id = '${of['layer']}'`, `'id', c.layer, 'assessment_id', c.assessment`);
  await copy('determination', `x.id = '${of['determination']}'`, `'id', c.determination, 'assessment_id', c.assessment, 'layer_id', c.layer`);
  await copy('membership', `x.id = '${of['membership']}'`, `'id', c.membership, 'business_id', c.business, 'member_no', 'TV-9' || lpad(c.n::text, 5, '0')`);
  await copy('certificate', `x.id = '${of['certificate']}'`, `'id', c.certificate, 'membership_id', c.membership, 'determination_id', c.determination, 'assessment_id', c.assessment, 'code', 'ZZZZZZ' || lpad(c.n::text, 5, '0'), 'pdf_key', NULL, 'pdf_sha256', NULL`);
  await copy('status_event', `x.certificate_id = '${of['certificate']}'`, `'certificate_id', c.certificate, 'assessment_id', c.assessment`);
}

async function copied(stage: Stage, copies: readonly Copy[], table: string, where: string, changed: string): Promise<void> {
  const columns = await stage.sql<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`, [table],
  );
  const names = columns.map(({ name }) => name);
  await stage.sql(
    `INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.map((name) => `r.${name}`).join(', ')} FROM ${table} x CROSS JOIN ${IDS}
      CROSS JOIN LATERAL jsonb_populate_record(NULL::${table}, to_jsonb(x) || jsonb_build_object(${changed})) r WHERE ${where}`,
    [JSON.stringify(copies)],
  );
}

const MODEL = `
  SELECT p.id AS application, a.snapshot_id AS snapshot, v.id AS version, m.id AS membership, c.id AS certificate, d.id AS determination, d.assessment_id AS assessment, d.layer_id AS layer
    FROM booth_page g JOIN booth_page_version v ON v.page_id = g.id AND v.state = 'PUBLISHED'
    JOIN booth_application p ON p.event_id = g.event_id AND p.business_id = g.business_id JOIN booth_allocation a ON a.application_id = p.id
    JOIN membership m ON m.business_id = g.business_id JOIN certificate c ON c.membership_id = m.id JOIN determination d ON d.id = c.determination_id WHERE g.id = $1`;

import { newId } from '@ketnoi/common';
import type { Stage } from './stage.js';

/** What every copy of a member needs anew. */
const MEMBER = ['person', 'owning', 'business', 'assessment', 'layer', 'determination', 'membership', 'certificate'] as const;
type Ids<Record extends string> = { readonly n: number } & { readonly [R in Record | (typeof MEMBER)[number]]: string };

/**
 * Copies of a member that came into the network through GraphQL, and of what belongs to it. Row by row in SQL, with every
 * constraint and trigger in force: a hundred of them would take minutes otherwise. What is not made anew is as it is at the model.
 */
export class Copies<Record extends string> {
  private constructor(private readonly stage: Stage, readonly ids: readonly Ids<Record>[]) {}

  static of<Record extends string>(stage: Stage, count: number, records: readonly Record[], given: readonly object[] = []): Copies<Record> {
    const fresh = (): object => Object.fromEntries([...MEMBER, ...records].map((record) => [record, newId()]));
    return new Copies(stage, Array.from({ length: count }, (_, nth) => ({ n: nth + 1, ...fresh(), ...given[nth] }) as Ids<Record>));
  }

  /** The rows `x` of the table once for every copy `c`; `changed` are the words of jsonb_build_object. */
  async copy(table: string, where: string, changed: string): Promise<void> {
    const columns = await this.stage.sql<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`, [table],
    );
    const names = columns.map(({ name }) => name);
    const known = Object.keys(this.ids[0] ?? {}).map((name) => `${name} ${name === 'n' ? 'integer' : 'uuid'}`);
    await this.stage.sql(
      `INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.map((name) => `r.${name}`).join(', ')} FROM ${table} x
        CROSS JOIN jsonb_to_recordset($1::jsonb) AS c (${known.join(', ')})
        CROSS JOIN LATERAL jsonb_populate_record(NULL::${table}, to_jsonb(x) || jsonb_build_object(${changed})) r WHERE ${where}`,
      [JSON.stringify(this.ids)],
    );
  }

  /** The business, its owner who may act for it, and its certificate. */
  async copyMember(ownerId: string, businessId: string): Promise<void> {
    await this.copy('person', `x.id = '${ownerId}'`, `'id', c.person, 'email', 'chu-' || c.n || '@vi-du.example', 'email_key', 'chu-' || c.n || '@vi-du.example'`);
    await this.copy('business', `x.id = '${businessId}'`, `'id', c.business, 'public_id', 'zz' || lpad(c.n::text, 4, '0'), 'name', 'Xưởng thứ ' || c.n, 'founder_id', c.person, 'founder_nth', 1`);
    await this.copy('role_grant', `x.person_id = '${ownerId}' AND x.scope_id = '${businessId}' AND x.role = 'BUSINESS_OWNER'`, `'id', c.owning, 'person_id', c.person, 'scope_id', c.business`);
    await this.copyCertificate(businessId);
  }

  private async copyCertificate(businessId: string): Promise<void> {
    const [of] = await this.stage.sql<{ membership: string; certificate: string; determination: string; assessment: string; layer: string }>(CERTIFICATE_OF, [businessId]);
    if (!of) throw new Error('the model has no certificate');
    await this.copy('assessment', `x.id = '${of.assessment}'`, `'id', c.assessment, 'subject_id', c.business`);
    await this.copy('case_side', `x.assessment_id = '${of.assessment}' AND x.side IN ('EXAMINER', 'DECIDER')`, `'assessment_id', c.assessment`);
    await this.copy('layer', `x.id = '${of.layer}'`, `'id', c.layer, 'assessment_id', c.assessment`);
    await this.copy('determination', `x.id = '${of.determination}'`, `'id', c.determination, 'assessment_id', c.assessment, 'layer_id', c.layer`);
    await this.copy('membership', `x.id = '${of.membership}'`, `'id', c.membership, 'business_id', c.business, 'member_no', 'TV-9' || lpad(c.n::text, 5, '0')`);
    await this.copy('certificate', `x.id = '${of.certificate}'`, `'id', c.certificate, 'membership_id', c.membership, 'determination_id', c.determination, 'assessment_id', c.assessment, 'code', 'ZZZZZZ' || lpad(c.n::text, 5, '0'), 'pdf_key', NULL, 'pdf_sha256', NULL`);
    await this.copy('status_event', `x.certificate_id = '${of.certificate}'`, `'certificate_id', c.certificate, 'assessment_id', c.assessment`);
  }
}

const CERTIFICATE_OF = `
  SELECT m.id AS membership, c.id AS certificate, d.id AS determination, d.assessment_id AS assessment, d.layer_id AS layer
    FROM membership m JOIN certificate c ON c.membership_id = m.id JOIN determination d ON d.id = c.determination_id WHERE m.business_id = $1`;

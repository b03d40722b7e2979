import type { NamedStatement } from '@ketnoi/platform';

const set = `s.id, s.code, s.title_vi AS "titleVi", s.title_en AS "titleEn", s.owner_vi AS "ownerVi", s.owner_en AS "ownerEn", s.subject_type AS "subjectType"`;

const edition = `e.id, e.version, e.set_id AS "setId", e.code, e.state, e.hash, e.effective_from AS "effectiveFrom", e.created_at AS "createdAt",
  e.saved_at AS "savedAt", e.published_at AS "publishedAt", e.abandoned_at AS "abandonedAt"`;

const named = <const Name extends string>(name: Name, text: string): NamedStatement => ({ name: `criteria.${name}`, text });

/** Every statement of the screens. `$2` of editions is always "sees drafts": without it only what is published is seen. */
export const sql = {
  sets: named('sets', `SELECT ${set} FROM criteria_set s ORDER BY s.code LIMIT 200`),
  setsByIds: named('setsByIds', `SELECT ${set} FROM criteria_set s WHERE s.id = ANY($1)`),
  setsByCodes: named('setsByCodes', `SELECT ${set} FROM criteria_set s WHERE s.code = ANY($1)`),
  editionsOfSet: named(
    'editionsOfSet',
    `SELECT ${edition} FROM edition e
      WHERE e.set_id = $1 AND ($2::boolean OR e.state = 'PUBLISHED')
        AND ($3::date IS NULL OR (e.effective_from, e.id) < ($3::date, $4::uuid))
      ORDER BY e.effective_from DESC, e.id DESC LIMIT $5`,
  ),
  editionsByIds: named('editionsByIds', `SELECT ${edition} FROM edition e WHERE e.id = ANY($1) AND ($2::boolean OR e.state = 'PUBLISHED')`),
  editionsByHashes: named('editionsByHashes', `SELECT ${edition} FROM edition e WHERE e.hash = ANY($1)`),
  currentEditions: named(
    'currentEditions',
    `SELECT DISTINCT ON (e.set_id) ${edition} FROM edition e
      WHERE e.set_id = ANY($1) AND e.state = 'PUBLISHED' AND e.effective_from <= $2::date
      ORDER BY e.set_id, e.effective_from DESC`,
  ),
  snapshots: named('snapshots', `SELECT hash, content FROM edition_snapshot WHERE hash = ANY($1)`),
  drafts: named(
    'drafts',
    `SELECT e.id, e.set_id AS "setId", s.code AS "setCode", e.state, e.draft AS text FROM edition e JOIN criteria_set s ON s.id = e.set_id
      WHERE e.id = ANY($1) AND e.draft IS NOT NULL`,
  ),
  authors: named(
    'authors',
    `SELECT a.edition_id AS "editionId", a.person_id AS "personId" FROM edition_author a WHERE a.edition_id = ANY($1) ORDER BY a.edition_id, a.first_at, a.person_id`,
  ),
  publishedOfSets: named(
    'publishedOfSets',
    `SELECT e.set_id AS "setId", e.hash FROM edition e WHERE e.set_id = ANY($1) AND e.state = 'PUBLISHED' ORDER BY e.set_id, e.effective_from`,
  ),
} as const;

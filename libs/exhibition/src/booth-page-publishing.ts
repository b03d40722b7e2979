import { searchableText, type Id } from '@ketnoi/common';
import { holdFiles } from '@ketnoi/media';
import { FILE_OWNER_KIND } from '@ketnoi/businesses';
import type { Tx } from '@ketnoi/platform';
import { FILE_HOLDER_KIND } from './domain/booth-page.policy.js';

const LONGEST_SEARCH = 8_000;

/** Copies the chosen products with their photos into the draft, and holds every file it shows: from here on it stands by itself. */
export async function copyProducts(tx: Tx, page: { readonly id: Id; readonly businessId: Id }, versionId: Id): Promise<void> {
  await tx.rows(
    `UPDATE booth_page_product c SET copied_at = $2, public_id = p.public_id, name_vi = p.name_vi, name_en = p.name_en, about_vi = p.about_vi,
            about_en = p.about_en, material_vi = p.material_vi, material_en = p.material_en, craft_id = p.craft_id, price_hint = p.price_hint,
            minimum_order = p.minimum_order, lead_time_days = p.lead_time_days, search = p.search
       FROM product p WHERE c.version_id = $1 AND p.id = c.product_id`,
    [versionId, tx.now],
  );
  await tx.rows(
    `INSERT INTO booth_page_product_photo (version_id, product_place, place, file_id, alt_vi, alt_en)
     SELECT c.version_id, c.place, f.place, f.file_id, f.alt_vi, f.alt_en FROM booth_page_product c JOIN product_photo f ON f.product_id = c.product_id WHERE c.version_id = $1`,
    [versionId],
  );
  const files = await tx.rows<{ id: Id }>(FILES, [versionId]);
  await holdFiles(tx, files.map(({ id }) => id), { kind: FILE_OWNER_KIND, id: page.businessId }, { kind: FILE_HOLDER_KIND, id: page.id });
}

/** SHA-256 of everything the version shows, photos by their own hashes; the database computes it over one canonical text. */
export async function hashOf(tx: Tx, versionId: Id): Promise<string> {
  const [row] = await tx.rows<{ hash: string }>(HASH, [versionId]);
  if (!row) throw new Error(`no version ${versionId}`);
  return row.hash;
}

/** The folded words by which the booth is found. */
export async function searchOf(tx: Tx, versionId: Id): Promise<string> {
  const [row] = await tx.rows<{ texts: (string | null)[] }>(TEXTS, [versionId]);
  return searchableText(row?.texts ?? []).slice(0, LONGEST_SEARCH);
}

const FILES = `
  SELECT hero_file_id AS id FROM booth_page_version WHERE id = $1 AND hero_file_id IS NOT NULL
  UNION SELECT file_id FROM booth_page_beat WHERE version_id = $1 AND file_id IS NOT NULL
  UNION SELECT file_id FROM booth_page_product_photo WHERE version_id = $1`;

/** jsonb orders its keys, so that the same content is the same text. */
const HASH = `
  SELECT encode(sha256(convert_to(jsonb_build_object(
    'headline', jsonb_build_array(v.headline_vi, v.headline_en),
    'hero', jsonb_build_array(encode(h.sha256, 'hex'), v.hero_alt_vi, v.hero_alt_en),
    'facts', (SELECT jsonb_agg(jsonb_build_array(f.text_vi, f.text_en) ORDER BY f.place) FROM booth_page_fact f WHERE f.version_id = v.id),
    'story', (SELECT jsonb_agg(jsonb_build_array(b.title_vi, b.title_en, b.text_vi, b.text_en, encode(s.sha256, 'hex'), b.alt_vi, b.alt_en) ORDER BY b.place)
                FROM booth_page_beat b LEFT JOIN stored_file s ON s.id = b.file_id WHERE b.version_id = v.id),
    'products', (SELECT jsonb_agg(to_jsonb(c) - '{version_id,copied_at,search}'::text[] ORDER BY c.place) FROM booth_page_product c WHERE c.version_id = v.id),
    'photos', (SELECT jsonb_agg(jsonb_build_array(o.product_place, encode(s.sha256, 'hex'), o.alt_vi, o.alt_en) ORDER BY o.product_place, o.place)
                 FROM booth_page_product_photo o JOIN stored_file s ON s.id = o.file_id WHERE o.version_id = v.id)
  )::text, 'UTF8')), 'hex') AS hash
  FROM booth_page_version v LEFT JOIN stored_file h ON h.id = v.hero_file_id WHERE v.id = $1`;

const TEXTS = `
  SELECT array_cat(ARRAY[b.name, b.name_en, v.headline_vi, v.headline_en, l.name, c.name_vi, c.name_en],
    array_cat(ARRAY(SELECT t FROM booth_page_fact f CROSS JOIN LATERAL unnest(ARRAY[f.text_vi, f.text_en]) AS t WHERE f.version_id = v.id ORDER BY f.place),
      array_cat(ARRAY(SELECT t FROM booth_page_product o CROSS JOIN LATERAL unnest(ARRAY[o.name_vi, o.name_en]) AS t WHERE o.version_id = v.id ORDER BY o.place),
        ARRAY(SELECT t FROM booth_page_beat s CROSS JOIN LATERAL unnest(ARRAY[s.title_vi, s.title_en]) AS t WHERE s.version_id = v.id ORDER BY s.place)))) AS texts
    FROM booth_page_version v JOIN booth_page g ON g.id = v.page_id JOIN business b ON b.id = g.business_id
    LEFT JOIN booth_application p ON p.event_id = g.event_id AND p.business_id = g.business_id AND p.state <> 'WITHDRAWN'
    LEFT JOIN craft_village l ON l.id = p.craft_village_id LEFT JOIN craft c ON c.id = p.craft_id
   WHERE v.id = $1`;

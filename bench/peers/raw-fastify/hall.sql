-- The answer to the operation of suites/hall.mjs as one text. $1 code of the event, $2 booths, $3 and $4 the last place and business seen, $5 a hall, $6 now.
WITH given AS (SELECT $1::text AS code, $2::integer AS first, $3::text AS after_sort, $4::uuid AS after_id, $5::uuid AS hall_id, $6::timestamptz AS now),
show AS (
  SELECT e.*, w.from_date, w.to_date,
         CASE WHEN e.state NOT IN ('ANNOUNCED', 'CLOSED') OR w.id IS NULL THEN NULL WHEN given.now < local_midnight(w.from_date) THEN 'BEFORE'
              WHEN given.now < local_midnight(w.to_date + 1) THEN 'OPEN' ELSE 'ARCHIVE' END AS phase,
         least(given.now, local_midnight(w.to_date + 1) - interval '1 millisecond') AS as_of
    FROM given JOIN event e ON e.code = given.code AND e.announced_at IS NOT NULL LEFT JOIN event_window w ON w.event_id = e.id AND w.kind = 'ONLINE'),
placed AS (
  SELECT p.business_id, p.craft_id, p.craft_village_id, b.kind, b.hall_id, l.label,
         (coalesce(lpad(h.place::text, 2, '0'), '99') || coalesce(rpad(substring(l.label from '^[A-Z]+'), 2, ' ') || lpad(substring(l.label from '[0-9]+'), 3, '0')
           || coalesce(substring(l.label from '[A-Z]$'), ' '), '~') || lpad(a.position::text, 2, '0')) COLLATE "C" AS sort
    FROM show JOIN booth_allocation a ON a.event_id = show.id AND a.state = 'CONFIRMED' JOIN booth_application p ON p.id = a.application_id JOIN booth b ON b.id = a.booth_id
    LEFT JOIN hall h ON h.id = b.hall_id LEFT JOIN plan_version n ON n.hall_id = b.hall_id AND n.state = 'PUBLISHED'
    LEFT JOIN booth_placement l ON l.plan_version_id = n.id AND l.booth_id = b.id),
cut AS (
  SELECT o.* FROM given CROSS JOIN LATERAL (
    SELECT business_id, craft_id, craft_village_id, min(sort) AS sort, bool_or(placed.hall_id = given.hall_id) AS in_hall,
           (array_agg(kind ORDER BY sort))[1] AS kind, (array_agg(label ORDER BY sort))[1] AS label
      FROM placed GROUP BY business_id, craft_id, craft_village_id) o
   WHERE (given.hall_id IS NULL OR o.in_hall) AND (given.after_sort IS NULL OR (o.sort, o.business_id) > (given.after_sort COLLATE "C", given.after_id))
   ORDER BY o.sort, o.business_id LIMIT (SELECT first + 1 FROM given)),
page AS MATERIALIZED (
  SELECT cut.*, g.code AS page_code, g.id AS page_id, v.id AS version_id, v.headline_vi, v.headline_en, v.hero_file_id, v.hero_alt_vi
    FROM (SELECT * FROM cut ORDER BY sort, business_id LIMIT (SELECT first FROM given)) cut CROSS JOIN show
    LEFT JOIN booth_page g ON g.event_id = show.id AND g.business_id = cut.business_id
    LEFT JOIN booth_page_version v ON v.page_id = g.id AND v.state = 'PUBLISHED' AND g.hidden_at IS NULL AND show.phase <> 'BEFORE'),
criterion AS MATERIALIZED (
  SELECT t.hash, x.place, x.of ->> 'code' AS code, coalesce(x.of ->> 'wordingStatus', 'PROVISIONAL') AS wording
    FROM edition_snapshot t CROSS JOIN LATERAL jsonb_array_elements(t.content::jsonb -> 'criteria') WITH ORDINALITY AS x (of, place)
   WHERE t.hash IN (SELECT i.hash FROM edition i JOIN criteria_set q ON q.id = i.set_id JOIN eligibility_rule r ON r.set_code = q.code JOIN booth_call k ON k.id = r.call_id JOIN show ON show.id = k.event_id)),
nodes AS (
  SELECT json_agg(json_build_object(
      'code', page.page_code, 'label', page.label, 'kind', page.kind,
      'display', CASE WHEN show.phase IS NULL OR show.phase = 'BEFORE' THEN 'NAME_ONLY' WHEN page.version_id IS NULL THEN 'BEING_PREPARED' ELSE 'SHOWN' END,
      'headline', CASE WHEN page.version_id IS NOT NULL THEN json_build_object('vi', page.headline_vi, 'en', page.headline_en) END,
      'hero', CASE WHEN f.id IS NOT NULL THEN json_build_object('alt', json_build_object('vi', page.hero_alt_vi), 'photo',
          json_build_object('url', '/media/' || f.id || '/full.webp', 'thumbUrl', '/media/' || f.id || '/thumb.webp', 'width', f.width, 'height', f.height)) END,
      'business', json_build_object('id', b.id, 'name', json_build_object('vi', b.name, 'en', b.name_en),
          'village', CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'name', d.name) END),
      'craft', CASE WHEN t.id IS NOT NULL THEN json_build_object('code', t.code, 'name', json_build_object('vi', t.name_vi)) END,
      'criteria', strip.of, 'products', coalesce(products.list, '[]')) ORDER BY page.sort, page.business_id) AS list
    FROM show CROSS JOIN page JOIN business b ON b.id = page.business_id LEFT JOIN craft_village d ON d.id = page.craft_village_id LEFT JOIN craft t ON t.id = page.craft_id
    LEFT JOIN stored_file f ON f.id = page.hero_file_id
    LEFT JOIN LATERAL (
      SELECT json_build_object('status', c.status, 'validUntil', c.valid_until, 'decidedBy', json_build_object('vi', s.owner_vi), 'criteria',
               (SELECT json_agg(json_build_object('code', y.code, 'wordingStatus', y.wording, 'standing',
                         CASE WHEN x.verdict = 'NOT_APPLICABLE' THEN 'NOT_APPLICABLE' WHEN x.verdict IS DISTINCT FROM 'MET' THEN 'NOT_MET' WHEN c.status = 'IN_FORCE' THEN 'VERIFIED'
                              WHEN c.status = 'SUSPENDED' THEN 'BEING_CORRECTED' ELSE 'SELF_DECLARED' END) ORDER BY y.place)
                  FROM criterion y LEFT JOIN jsonb_to_recordset(w.result::jsonb -> 'criteria') AS x (code text, verdict text) ON x.code = y.code WHERE y.hash = w.edition_hash)) AS of
        FROM booth_call k JOIN eligibility_rule r ON r.call_id = k.id JOIN criteria_set s ON s.code = r.set_code
        JOIN membership m ON m.business_id = page.business_id AND m.set_code = r.set_code
        JOIN LATERAL (
          SELECT z.valid_until, z.determination_id, CASE WHEN u.kind IN ('WITHDRAWN', 'REPLACED') THEN u.kind WHEN show.as_of >= local_midnight(z.valid_until + 1) THEN 'EXPIRED'
                   WHEN u.kind = 'SUSPENDED' THEN 'SUSPENDED' ELSE 'IN_FORCE' END AS status
            FROM certificate z JOIN LATERAL (SELECT kind FROM status_event WHERE certificate_id = z.id AND at <= show.as_of ORDER BY seq DESC LIMIT 1) u ON true
           WHERE z.membership_id = m.id ORDER BY z.id DESC LIMIT 1) c ON true
        JOIN determination w ON w.id = c.determination_id
       WHERE k.event_id = show.id AND page.version_id IS NOT NULL) strip ON true
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('id', c.product_id, 'name', json_build_object('vi', c.name_vi, 'en', c.name_en), 'priceHint', c.price_hint, 'photos', coalesce(
               (SELECT json_agg(json_build_object('alt', json_build_object('vi', o.alt_vi), 'photo', json_build_object('thumbUrl', '/media/' || o.file_id || '/thumb.webp')) ORDER BY o.place)
                  FROM booth_page_product_photo o WHERE o.version_id = c.version_id AND o.product_place = c.place), '[]')) ORDER BY c.place) AS list
        FROM booth_page_product c WHERE c.version_id = page.version_id) products ON true)
SELECT json_build_object('data', json_build_object('exhibition', json_build_object(
    'code', show.code, 'phase', show.phase, 'name', json_build_object('vi', show.name_vi, 'en', show.name_en),
    'halls', coalesce((SELECT json_agg(json_build_object('id', h.id, 'name', json_build_object('vi', h.name), 'width', h.width, 'depth', h.depth) ORDER BY h.place)
                         FROM hall h WHERE h.event_id = show.id AND EXISTS (SELECT 1 FROM plan_version n WHERE n.hall_id = h.id AND n.state = 'PUBLISHED')), '[]'),
    'booths', json_build_object('nodes', coalesce((SELECT list FROM nodes), '[]'), 'pageInfo', json_build_object(
        'hasNextPage', (SELECT count(*) FROM cut) > (SELECT first FROM given),
        'endCursor', (SELECT translate(encode(convert_to(format('["booths:%s:%s","%s","%s"]', show.id, given.hall_id, page.sort, page.business_id), 'UTF8'), 'base64'), E'+/=\n', '-_')
                        FROM page ORDER BY page.sort DESC, page.business_id DESC LIMIT 1))))))::text AS answer
  FROM show CROSS JOIN given

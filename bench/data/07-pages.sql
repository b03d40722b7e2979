-- Every exhibitor of the open fair shows a page with its six products; of the archives each ninth never wrote one.
CREATE TEMP TABLE shown AS
  SELECT n, e, opens, pg_temp.id('version', n) AS version_id, b.founder_id AS owner FROM exhibitor JOIN fair USING (e) JOIN business b ON b.id = pg_temp.id('business', n) WHERE e = 1 OR n % 9 > 0;

INSERT INTO booth_page (id, event_id, business_id, code, started_by, started_at)
  SELECT pg_temp.id('page', n), pg_temp.id('event', e), pg_temp.id('business', n), pg_temp.code(n), owner, pg_temp.at(opens - 20) FROM shown;
INSERT INTO booth_page_version (id, page_id, no, state, headline_vi, headline_en, hero_file_id, hero_alt_vi, hero_alt_en, saved_by, saved_at)
  SELECT version_id, pg_temp.id('page', n), 1, 'DRAFT', 'Làng nghề giữ lửa ba đời, gian hàng số ' || n, CASE WHEN n % 2 = 0 THEN 'Three generations of one craft, booth ' || n END,
         pg_temp.id('hero', n), 'Người thợ làm việc trong xưởng', CASE WHEN n % 2 = 0 THEN 'A craftsman at work' END, owner, pg_temp.at(opens - 20) FROM shown;
INSERT INTO booth_page_fact (version_id, place, text_vi) SELECT version_id, place, 'Điều thứ ' || place || ' mà cơ sở muốn kể với khách' FROM shown CROSS JOIN generate_series(1, 3) place;
INSERT INTO booth_page_beat (version_id, place, title_vi, text_vi)
  SELECT version_id, place, 'Chặng ' || place, repeat('Nguyên liệu lấy trong vùng, người thợ làm từng công đoạn bằng tay. ', 4) FROM shown CROSS JOIN generate_series(1, 3) place;
INSERT INTO booth_page_product (version_id, place, product_id, copied_at, public_id, name_vi, name_en, about_vi, about_en, material_vi, craft_id, price_hint, minimum_order, lead_time_days, search)
  SELECT version_id, place, p.id, pg_temp.at(opens - 10), p.public_id, p.name_vi, p.name_en, p.about_vi, p.about_en, p.material_vi, p.craft_id, p.price_hint, p.minimum_order, p.lead_time_days, p.search
    FROM shown CROSS JOIN generate_series(1, 6) place JOIN product p ON p.id = pg_temp.id('product', (n - 1) * 6 + place);
INSERT INTO booth_page_product_photo (version_id, product_place, place, file_id, alt_vi, alt_en)
  SELECT c.version_id, c.place, o.place, o.file_id, o.alt_vi, o.alt_en FROM booth_page_product c JOIN product_photo o ON o.product_id = c.product_id;
UPDATE booth_page_version SET state = 'PUBLISHED', published_at = pg_temp.at(opens - 10), published_by = owner, hash = encode(sha256(convert_to(version_id::text, 'UTF8')), 'hex'), search = lower(headline_vi)
  FROM shown WHERE id = version_id;

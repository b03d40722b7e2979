-- 5,000 businesses with an establishment in a real village, six products each and one or two photos of every product.
CREATE TEMP TABLE village AS
  SELECT (row_number() OVER (ORDER BY v.no) - 1)::integer AS nth, v.id, c.craft_id
    FROM craft_village v JOIN LATERAL (SELECT k.craft_id FROM village_craft k JOIN craft t ON t.id = k.craft_id WHERE k.village_id = v.id ORDER BY t.code LIMIT 1) c ON true;
CREATE TEMP TABLE unit AS
  SELECT (row_number() OVER (ORDER BY code, valid_from) - 1)::integer AS nth, id FROM admin_unit WHERE kind = 'COMMUNE' AND valid_to IS NULL;

INSERT INTO business (id, public_id, kind, name, name_en, about_vi, about_en, search, founder_id, founder_nth, created_at, public_from)
  SELECT pg_temp.id('business', n), pg_temp.code(n), pg_temp.pick(n, 'HOUSEHOLD_BUSINESS', 'COOPERATIVE', 'ENTERPRISE', 'HOUSEHOLD_BUSINESS', 'INDIVIDUAL_ARTISAN'),
         w.name, CASE WHEN n % 3 > 0 THEN 'Craft workshop no. ' || n END, 'Ba đời giữ nghề của làng, mỗi sản phẩm qua tay người thợ.',
         CASE WHEN n % 3 > 0 THEN 'Three generations of the craft of the village.' END, lower(w.name), pg_temp.id('person', 101 + (n - 1) / 10), 1 + (n - 1) % 10, pg_temp.at(-800), pg_temp.at(-790)
    FROM generate_series(1, 5000) n
    CROSS JOIN LATERAL (SELECT pg_temp.pick(n, 'Hộ sản xuất', 'Hợp tác xã', 'Công ty TNHH', 'Cơ sở', 'Nghệ nhân') || ' '
      || pg_temp.pick(n / 5, 'gốm sứ', 'sơn mài', 'mây tre đan', 'lụa tơ tằm', 'mộc mỹ nghệ', 'thêu ren', 'đúc đồng', 'kim hoàn') || ' '
      || pg_temp.pick(n / 7, 'Nguyễn', 'Trần', 'Phạm', 'Đỗ', 'Vũ', 'Hoàng', 'Bùi') || ' ' || pg_temp.pick(n / 11, 'Thị Lụa', 'Văn Mây', 'Đức Thắng', 'Hồng Quân', 'Thu Hằng') || ' ' || n AS name) w;

INSERT INTO production_establishment (id, business_id, name, address, registered_on, admin_unit_id, craft_village_id, created_at)
  SELECT pg_temp.id('establishment', n), pg_temp.id('business', n), 'Xưởng chính', 'Thôn ' || 1 + n % 9, pg_temp.day(-800), u.id, v.id, pg_temp.at(-800)
    FROM generate_series(1, 5000) n JOIN village v ON v.nth = n % (SELECT count(*) FROM village) JOIN unit u ON u.nth = n % (SELECT count(*) FROM unit);

INSERT INTO product (id, business_id, public_id, name_vi, name_en, about_vi, about_en, material_vi, craft_id, price_hint, minimum_order, lead_time_days, search, created_at)
  SELECT pg_temp.id('product', p.n), pg_temp.id('business', p.business), pg_temp.code(p.n), w.name, CASE WHEN p.n % 2 = 0 THEN 'Handmade piece no. ' || p.n END,
         'Làm hoàn toàn bằng tay trong xưởng của làng, mỗi chiếc một vẻ.', CASE WHEN p.n % 2 = 0 THEN 'Made by hand in the workshop of the village.' END,
         'nguyên liệu trong vùng', v.craft_id, CASE WHEN p.n % 5 > 0 THEN 50000 * (1 + p.n % 40) END, 1 + p.n % 20, 3 + p.n % 30, lower(w.name), pg_temp.at(-700)
    FROM (SELECT n, 1 + (n - 1) / 6 AS business FROM generate_series(1, 30000) n) p JOIN village v ON v.nth = p.business % (SELECT count(*) FROM village)
    CROSS JOIN LATERAL (SELECT pg_temp.pick(p.n, 'Bình hoa', 'Tranh', 'Giỏ đựng', 'Khăn lụa', 'Hộp trà', 'Đèn bàn', 'Khay') || ' '
      || pg_temp.pick(p.n / 7, 'men lam', 'sơn mài khảm trai', 'mây tre', 'tơ tằm dệt tay', 'gỗ mít') || ' số ' || p.n AS name) w;

-- A photo of every product, a second one of each other product, and the large photo of those who will show a page.
INSERT INTO storage_quota (owner_kind, owner_id, used_bytes, limit_bytes)
  SELECT 'BUSINESS', pg_temp.id('business', n), 1000000, 200000000 FROM generate_series(1, 5000) n;

INSERT INTO stored_file (id, owner_kind, owner_id, purpose, media_type, bytes, sha256, width, height, variants, uploaded_by, created_at)
  SELECT pg_temp.id(f.kind, f.n), 'BUSINESS', pg_temp.id('business', f.business), f.purpose, 'image/webp', 50000 + f.n, sha256(convert_to(f.kind || f.n, 'UTF8')),
         1200 + f.n % 400, 900 + f.n % 300, '[{"name": "full"}, {"name": "thumb"}]', pg_temp.id('person', 101 + (f.business - 1) / 10), pg_temp.at(-700)
    FROM (SELECT 'photo' AS kind, n, 1 + (n - 1) / 6 AS business, 'PRODUCT_PHOTO' AS purpose FROM generate_series(1, 30000) n
          UNION ALL SELECT 'second photo', n, 1 + (n - 1) / 6, 'PRODUCT_PHOTO' FROM generate_series(2, 30000, 2) n
          UNION ALL SELECT 'hero', n, n, 'BOOTH_PHOTO' FROM generate_series(1, 990) n) f;

INSERT INTO product_photo (id, product_id, file_id, place, alt_vi)
  SELECT pg_temp.id('product photo', n), pg_temp.id('product', n), pg_temp.id('photo', n), 1, 'Ảnh sản phẩm số ' || n FROM generate_series(1, 30000) n
  UNION ALL SELECT pg_temp.id('second product photo', n), pg_temp.id('product', n), pg_temp.id('second photo', n), 2, 'Ảnh nghiêng sản phẩm số ' || n FROM generate_series(2, 30000, 2) n;

-- 1 editor, 2 approver, 3 assessor, 4 and 5 signatories, 6 organizer; owners from 101 on, each with ten businesses.
INSERT INTO person (id, name, email, email_key, email_verified_at, locale, password_hash, created_at)
  SELECT pg_temp.id('person', n), 'Người thứ ' || n, 'nguoi-' || n || '@vi-du.example', 'nguoi-' || n || '@vi-du.example', pg_temp.at(-900), 'vi', 'none', pg_temp.at(-900)
    FROM generate_series(1, 600) n;

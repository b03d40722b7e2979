-- The imported draft of 2021 becomes an edition as it does by hand: one person saves it, another one publishes it.
UPDATE edition SET saved_by = pg_temp.id('person', 1) WHERE code = 'SPCN-HN-CRAFT-2021';
INSERT INTO edition_snapshot (hash, content)
  SELECT encode(sha256(convert_to(draft, 'UTF8')), 'hex'), draft FROM edition WHERE code = 'SPCN-HN-CRAFT-2021';
UPDATE edition SET state = 'PUBLISHED', draft = NULL, hash = encode(sha256(convert_to(draft, 'UTF8')), 'hex'), approved_by = pg_temp.id('person', 2), published_at = pg_temp.at(-700)
 WHERE code = 'SPCN-HN-CRAFT-2021';

-- The 990 businesses that exhibit, but every thirtieth, hold a certificate: most in force, some suspended, some over. What was decided is what the engine says.
CREATE TEMP TABLE holder AS
  SELECT n, CASE WHEN n % 4 = 0 THEN current_setting('bench.result_with_exemptions') ELSE current_setting('bench.result_met') END AS result,
         (SELECT hash FROM edition WHERE code = 'SPCN-HN-CRAFT-2021') AS edition
    FROM generate_series(1, 990) n WHERE n % 30 <> 7;

INSERT INTO assessment (id, subject_kind, subject_id, set_code, edition_hash, kind, state, opened_at)
  SELECT pg_temp.id('assessment', n), 'BUSINESS', pg_temp.id('business', n), 'SPCN-HN-CRAFT', edition, 'INITIAL', 'CONCLUDED', pg_temp.at(-640) FROM holder;
INSERT INTO case_side (assessment_id, person_id, side)
  SELECT pg_temp.id('assessment', n), pg_temp.id('person', s.person), s.side FROM holder CROSS JOIN (VALUES (3, 'EXAMINER'), (4, 'DECIDER'), (5, 'DECIDER')) AS s (person, side);
INSERT INTO layer (id, assessment_id, edition_hash, kind, revision, author_id, saved_at, as_of, sealed_at, sealed_hash, result)
  SELECT pg_temp.id('layer', n), pg_temp.id('assessment', n), edition, 'DESK', 1, pg_temp.id('person', 3), pg_temp.at(-610), pg_temp.day(-610), pg_temp.at(-610), result::jsonb #>> '{hashes,layer}', result FROM holder;
INSERT INTO determination (id, assessment_id, layer_id, layer_hash, layer_kind, edition_hash, engine_version, result, result_hash, outcome, decision_no, signed_by, signed_at)
  SELECT pg_temp.id('determination', n), pg_temp.id('assessment', n), pg_temp.id('layer', n), result::jsonb #>> '{hashes,layer}', 'DESK', edition, (result::jsonb ->> 'engineVersion')::integer,
         result, encode(sha256(convert_to(result, 'UTF8')), 'hex'), 'MET', n || '/QĐ-SCT', pg_temp.id('person', 4), pg_temp.at(-600) FROM holder;
INSERT INTO membership (id, business_id, set_code, member_no, since)
  SELECT pg_temp.id('membership', n), pg_temp.id('business', n), 'SPCN-HN-CRAFT', 'TV-' || lpad(n::text, 6, '0'), pg_temp.at(-600) FROM holder;
INSERT INTO certificate (id, membership_id, determination_id, assessment_id, code, holder_name, establishments, valid_from, valid_until)
  SELECT pg_temp.id('certificate', n), pg_temp.id('membership', n), pg_temp.id('determination', n), pg_temp.id('assessment', n), 'ZZZZZ' || lpad(n::text, 6, '0'), b.name,
         '[{"name": "Xưởng chính"}]', pg_temp.day(-600), pg_temp.day(CASE WHEN n % 17 = 0 THEN -10 ELSE 495 END) FROM holder JOIN business b ON b.id = pg_temp.id('business', n);
INSERT INTO status_event (certificate_id, assessment_id, seq, kind, at, cause, decided_by)
  SELECT pg_temp.id('certificate', n), pg_temp.id('assessment', n), 1, 'ISSUED', pg_temp.at(-600), 'DETERMINATION', pg_temp.id('person', 4) FROM holder;
INSERT INTO status_event (certificate_id, assessment_id, seq, kind, at, cause, text, decided_by, confirmed_by, prev_seq, prev_kind, prev_at)
  SELECT pg_temp.id('certificate', n), pg_temp.id('assessment', n), 2, 'SUSPENDED', pg_temp.at(-8), 'FINDING', 'Chưa khắc phục', pg_temp.id('person', 4), pg_temp.id('person', 5), 1, 'ISSUED', pg_temp.at(-600)
    FROM holder WHERE n % 20 = 3;

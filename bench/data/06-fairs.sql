-- Eleven fairs of three halls with thirty booths: the first one is open online now, the others are archives.
CREATE TEMP TABLE fair AS SELECT e, -5 - 45 * (e - 1) AS opens, 20 - 45 * (e - 1) AS closes FROM generate_series(1, 11) e;
CREATE TEMP TABLE exhibitor AS
  SELECT n, 1 + (n - 1) / 90 AS e, 1 + (n - 1) / 30 AS hall, 1 + (n - 1) / 30 % 3 AS hall_place, 1 + (n - 1) % 30 AS slot FROM generate_series(1, 990) n;

INSERT INTO venue (id, name_vi, name_en, address, added_by, added_at)
  VALUES (pg_temp.id('venue', 1), 'Trung tâm triển lãm', 'Exhibition centre', 'Hà Nội', pg_temp.id('person', 6), pg_temp.at(-800));
INSERT INTO event (id, number, code, kind, state, name_vi, name_en, short_name_vi, contact_email, drafted_by, drafted_at, announced_at, closed_at)
  SELECT pg_temp.id('event', e), e, 'HANG-THU-CONG-' || e, 'FAIR', CASE e WHEN 1 THEN 'ANNOUNCED' ELSE 'CLOSED' END, 'Hội chợ hàng thủ công mỹ nghệ lần thứ ' || e, 'Craft fair no. ' || e,
         'Hội chợ ' || e, 'lien-he@vi-du.example', pg_temp.id('person', 6), pg_temp.at(opens - 90), pg_temp.at(opens - 60), CASE WHEN e > 1 THEN pg_temp.at(closes + 1) END FROM fair;
INSERT INTO event_window (id, event_id, kind, venue_id, from_date, to_date)
  SELECT pg_temp.id('on site', e), pg_temp.id('event', e), 'ON_SITE', pg_temp.id('venue', 1), pg_temp.day(opens), pg_temp.day(opens + 4) FROM fair
  UNION ALL SELECT pg_temp.id('online', e), pg_temp.id('event', e), 'ONLINE', NULL, pg_temp.day(opens), pg_temp.day(closes) FROM fair;

INSERT INTO hall (id, event_id, venue_id, name, name_en, place, width, depth)
  SELECT DISTINCT pg_temp.id('hall', hall), pg_temp.id('event', e), pg_temp.id('venue', 1), 'Nhà ' || chr(64 + hall_place), 'Hall ' || chr(64 + hall_place), hall_place, 60, 40 FROM exhibitor;
INSERT INTO plan_version (id, event_id, hall_id, no, state, drawing, drafted_by)
  SELECT DISTINCT pg_temp.id('plan', hall), pg_temp.id('event', e), pg_temp.id('hall', hall), 1, 'DRAFT', '{}'::jsonb, pg_temp.id('person', 6) FROM exhibitor;
INSERT INTO booth (id, event_id, hall_id, kind, width, depth)
  SELECT pg_temp.id('booth', n), pg_temp.id('event', e), pg_temp.id('hall', hall), 'STANDARD', 3, 3 FROM exhibitor;
INSERT INTO booth_placement (plan_version_id, hall_id, event_id, booth_id, zone, label, x, y, w, h)
  SELECT pg_temp.id('plan', hall), pg_temp.id('hall', hall), pg_temp.id('event', e), pg_temp.id('booth', n), chr(64 + hall_place), chr(64 + hall_place) || lpad(slot::text, 2, '0'),
         slot % 15 * 4, slot / 15 * 6, 3, 3 FROM exhibitor;
UPDATE plan_version p SET state = 'PUBLISHED', checked = '[]', published_at = e.announced_at FROM event e WHERE e.id = p.event_id;

INSERT INTO booth_call (id, event_id, mode, opens_at, closes_at, opened_by)
  SELECT pg_temp.id('call', e), pg_temp.id('event', e), 'BOARD', pg_temp.at(opens - 60), pg_temp.at(opens - 30), pg_temp.id('person', 6) FROM fair;
INSERT INTO booth_allowance (call_id, nth) SELECT pg_temp.id('call', e), 1 FROM fair;
INSERT INTO eligibility_rule (call_id, set_code, requires, valid_through, hash)
  SELECT pg_temp.id('call', e), 'SPCN-HN-CRAFT', 'CERTIFICATE', 'ON_SITE_END', repeat('0', 64) FROM fair;
INSERT INTO booth_application (id, event_id, call_id, business_id, establishment_id, state, craft_id, craft_village_id, goods, started_by, started_at, submitted_at, decided_by, decided_at)
  SELECT pg_temp.id('application', n), pg_temp.id('event', e), pg_temp.id('call', e), s.business_id, s.id, 'ACCEPTED', v.craft_id, v.id, 'Hàng thủ công của làng',
         b.founder_id, pg_temp.at(f.opens - 55), pg_temp.at(f.opens - 50), pg_temp.id('person', 6), pg_temp.at(f.opens - 40)
    FROM exhibitor x JOIN fair f USING (e) JOIN production_establishment s ON s.id = pg_temp.id('establishment', x.n) JOIN business b ON b.id = s.business_id JOIN village v ON v.id = s.craft_village_id;
INSERT INTO eligibility_snapshot (id, application_id, occasion, checked_at, rule_hash, valid_on, verdict)
  SELECT pg_temp.id('snapshot', n), pg_temp.id('application', n), 'CONFIRM', pg_temp.at(f.opens - 35), repeat('0', 64), pg_temp.day(f.opens + 4), 'ELIGIBLE' FROM exhibitor JOIN fair f USING (e);
INSERT INTO booth_allocation (id, event_id, call_id, application_id, nth, booth_id, state, snapshot_id, taken_by, taken_at, confirmed_at)
  SELECT pg_temp.id('allocation', n), pg_temp.id('event', e), pg_temp.id('call', e), pg_temp.id('application', n), 1, pg_temp.id('booth', n), 'CONFIRMED', pg_temp.id('snapshot', n),
         pg_temp.id('person', 6), pg_temp.at(f.opens - 35), pg_temp.at(f.opens - 35) FROM exhibitor JOIN fair f USING (e);

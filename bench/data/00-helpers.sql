-- Words of this connection only. Everything below is counted, never drawn: the same rows each time, but for the days, which stand around today.
CREATE FUNCTION pg_temp.id(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT ('019a0000-' || lpad(to_hex(array_position(ARRAY['person', 'business', 'establishment', 'product', 'photo', 'second photo', 'hero', 'venue',
    'event', 'on site', 'online', 'hall', 'plan', 'booth', 'call', 'application', 'snapshot', 'allocation', 'page', 'version', 'assessment', 'layer',
    'determination', 'membership', 'certificate', 'product photo', 'second product photo'], kind)), 4, '0') || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;

CREATE FUNCTION pg_temp.pick(n bigint, VARIADIC words text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT words[1 + n % cardinality(words)] $$;

-- Six characters of hexadecimal digits are also six of the alphabet of addresses.
CREATE FUNCTION pg_temp.code(n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lpad(to_hex(n), 6, '0') $$;

-- The first instant of the day so many days from today, in Hanoi.
CREATE FUNCTION pg_temp.day(offset_days bigint) RETURNS date LANGUAGE sql STABLE AS $$ SELECT current_setting('bench.today')::date + offset_days::integer $$;
CREATE FUNCTION pg_temp.at(offset_days bigint) RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT local_midnight(pg_temp.day(offset_days)) $$;

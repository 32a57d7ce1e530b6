SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

-- The bytes of a stored value, which nobody but the server writes, changed on
-- purpose: a reader gives an answer or a clean error, whatever it finds.
CREATE CAST (govreport AS bytea) WITHOUT FUNCTION;
CREATE CAST (bytea AS govreport) WITHOUT FUNCTION;

CREATE TEMP TABLE report AS
SELECT E'青石镇2023年政府工作报告\n一、2023年工作回顾\n一是修路6公里;二是改厕80户,推进“厕所革命”。\n'::govreport::bytea AS bytes;

-- Reads everything that can be read, and says how that ended.
CREATE FUNCTION pg_temp.read(bytes bytea) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    r govreport := bytes::govreport;
    hint text;
BEGIN
    PERFORM octet_length(r::text::bytea), r = r, govreport_hash(r), govreport_metadata(r);
    PERFORM octet_length(s.body::bytea) FROM extract_sections(r) AS s;
    PERFORM octet_length(i.quote::bytea) FROM extract_items(r) AS i;
    PERFORM octet_length(i.quote::bytea), i.value, i.period FROM extract_indicators(r) AS i;
    PERFORM octet_length(m.quote::bytea), m.term FROM extract_terms(r) AS m;
    PERFORM n.reason FROM govreport_numbers(r) AS n;
    PERFORM r::jsonb, octet_length(govreport_html(r));
    RETURN 'read';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS hint = PG_EXCEPTION_HINT;
    RETURN concat_ws(' ', SQLSTATE, SQLERRM, nullif('(' || hint || ')', '()'));
END
$$;

SELECT change, pg_temp.read(changed)
FROM report, LATERAL (VALUES
    ('none', bytes),
    ('format version 0', set_byte(bytes, 0, 0)),
    ('format version 2', set_byte(bytes, 0, 2)),
    ('format version 255', set_byte(bytes, 0, 255)),
    ('a reserved flag', set_byte(bytes, 1, 1)),
    ('reserved bits', set_byte(bytes, 2, 1)),
    ('no metadata', set_byte(bytes, 8, 0)),
    ('nothing', ''),
    ('the header alone', substr(bytes, 1, 68)),
    ('one byte less', substr(bytes, 1, octet_length(bytes) - 1))
) AS change (change, changed);

-- Every byte in turn, with each of its bits turned.
SELECT left(pg_temp.read(set_byte(bytes, place, get_byte(bytes, place) # (1 << bit))), 5) AS outcome,
       count(*) > 0 AS seen
FROM report, generate_series(0, octet_length(bytes) - 1) AS place, generate_series(0, 7) AS bit
GROUP BY outcome ORDER BY outcome;

-- And cut off behind every byte.
SELECT left(pg_temp.read(substr(bytes, 1, length)), 5) AS outcome, count(*) > 0 AS seen
FROM report, generate_series(0, octet_length(bytes) - 1) AS length
GROUP BY outcome ORDER BY outcome;

DROP CAST (govreport AS bytea);
DROP CAST (bytea AS govreport);

SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

-- What goes in comes out, byte for byte, by every way in and out.
CREATE TEMP TABLE sample (name text PRIMARY KEY, t text NOT NULL);
INSERT INTO sample VALUES
    ('empty', ''),
    ('one word', '青石镇'),
    ('one line', '过去一年,全镇完成固定资产投资3.2亿元,增长8.5%。'),
    ('line ends', E'一、上年回顾\r\n修路6公里。\r二、今年打算\n\n再修4公里。\n'),
    ('spaces', E'  \t　一、 上年回顾 \n'),
    ('quotes', E'他说:"干得好",\\N 与 {x,y} 与 (1)'),
    ('long', repeat(E'(一)修渠。今年清淤塘坝12口,受益农田900亩。\n', 2000));

CREATE TEMP TABLE stored AS
    SELECT name, t, t::govreport AS r FROM sample;

CREATE FUNCTION pg_temp.by_input(t text) RETURNS govreport LANGUAGE plpgsql AS $$
DECLARE
    r govreport;
BEGIN
    EXECUTE pg_catalog.format('SELECT %L::govreport', t) INTO r;
    RETURN r;
END
$$;

SELECT name, length(t),
       r::text = t AS "cast",
       govreport_parse(t)::text = t AS parse,
       pg_temp.by_input(t)::text = t AS input,
       format('%s', r) = t AS output
FROM stored ORDER BY name;

SELECT ''::govreport AS "empty", NULL::govreport AS "null", '青石镇'::govreport AS report;

-- So do COPY as text and in binary.
CREATE TEMP TABLE copied (name text PRIMARY KEY, r govreport);
\copy stored (name, r) TO 'results/type.data'
\copy copied FROM 'results/type.data'
SELECT count(*) AS rows, bool_and(s.t = c.r::text) AS same
FROM stored AS s JOIN copied AS c USING (name);

TRUNCATE copied;
\copy stored (name, r) TO 'results/type.data' (FORMAT binary)
\copy copied FROM 'results/type.data' (FORMAT binary)
SELECT count(*) AS rows, bool_and(s.t = c.r::text) AS same
FROM stored AS s JOIN copied AS c USING (name);

-- The binary form is a version byte and the text, and nothing else gets in.
SELECT govreport_send('青石');
CREATE TEMP TABLE received (r govreport);
\copy (SELECT '\x01e99d92e79fb3'::bytea) TO 'results/type.data' (FORMAT binary)
\copy received FROM 'results/type.data' (FORMAT binary)
\copy (SELECT '\x01'::bytea) TO 'results/type.data' (FORMAT binary)
\copy received FROM 'results/type.data' (FORMAT binary)
SELECT r, length(r::text) FROM received;
\copy (SELECT ''::bytea) TO 'results/type.data' (FORMAT binary)
\copy received FROM 'results/type.data' (FORMAT binary)
\copy (SELECT '\x00e99d92'::bytea) TO 'results/type.data' (FORMAT binary)
\copy received FROM 'results/type.data' (FORMAT binary)
\copy (SELECT '\x02e99d92'::bytea) TO 'results/type.data' (FORMAT binary)
\copy received FROM 'results/type.data' (FORMAT binary)
\copy (SELECT '\x01e99d'::bytea) TO 'results/type.data' (FORMAT binary)
\copy received FROM 'results/type.data' (FORMAT binary)
\copy (SELECT '\x01e99d9200'::bytea) TO 'results/type.data' (FORMAT binary)
\copy received FROM 'results/type.data' (FORMAT binary)
SELECT count(*) FROM received;

-- Reports are equal when their texts are, byte for byte.
SELECT a, b, a::govreport = b::govreport AS eq, a::govreport <> b::govreport AS ne
FROM (VALUES
    ('青石镇', '青石镇'),
    ('', ''),
    ('青石镇', '青石乡'),
    ('青石镇', '青石镇 '),
    ('增长8%', '增长８%'),
    ('青石镇', '青石鎮'),
    ('青石镇', ''),
    ('青石镇', NULL)
) AS pair (a, b);

-- Equal values hash alike, and no two samples do.
SELECT count(*) AS pairs,
       bool_and((a.r = b.r) = (a.name = b.name)) AS equality,
       bool_and((govreport_hash(a.r) = govreport_hash(b.r)) = (a.name = b.name)) AS hash,
       bool_and((govreport_hash_extended(a.r, 7) = govreport_hash_extended(b.r, 7)) = (a.name = b.name)) AS seeded
FROM stored AS a, copied AS b;
SELECT govreport_hash_extended('青石镇', 1) = govreport_hash_extended('青石镇', 2) AS same_under_any_seed;

-- Joins, groups, sets, partitions and indexes by hash.
EXPLAIN (COSTS OFF) SELECT * FROM stored AS s JOIN copied AS c ON s.r = c.r;
SELECT count(*) FROM stored AS s JOIN copied AS c ON s.r = c.r;
SELECT times, count(*) AS reports
FROM (SELECT count(*) AS times
      FROM (SELECT r FROM stored UNION ALL SELECT r FROM copied) AS twice
      GROUP BY r) AS grouped
GROUP BY times;
SELECT count(*) FROM (SELECT r FROM stored UNION SELECT r FROM copied) AS united;
SELECT count(*) FROM (SELECT r FROM stored EXCEPT SELECT r FROM copied) AS others;
CREATE TEMP TABLE parted (r govreport) PARTITION BY HASH (r);
CREATE TEMP TABLE parted_0 PARTITION OF parted FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TEMP TABLE parted_1 PARTITION OF parted FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO parted SELECT r FROM stored;
SELECT count(*) FROM parted;
CREATE INDEX ON copied USING hash (r);
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT name FROM copied WHERE r = '青石镇';
SELECT name FROM copied WHERE r = '青石镇';
RESET enable_seqscan;

-- Reports have no order.
SELECT r FROM stored ORDER BY r;

-- A text becomes a report only when told to, a report a text also when stored.
INSERT INTO received SELECT t FROM sample;
UPDATE sample SET t = r FROM stored WHERE stored.name = sample.name;
SELECT length('青石镇'::govreport);
SELECT '青石镇'::varchar(2)::govreport;
SELECT '青石镇'::govreport::int;

-- However a value is stored, it says the same.
CREATE TEMP TABLE storage (way text, r govreport);
ALTER TABLE storage ALTER r SET STORAGE extended;
INSERT INTO storage SELECT 'extended', r FROM stored WHERE name = 'long';
ALTER TABLE storage ALTER r SET STORAGE external;
INSERT INTO storage SELECT 'external', govreport_parse(r::text) FROM stored WHERE name = 'long';
ALTER TABLE storage ALTER r SET STORAGE main;
INSERT INTO storage SELECT 'main', govreport_parse(r::text) FROM stored WHERE name = 'long';
INSERT INTO storage SELECT 'short', '青石镇';
SELECT way, length(storage.r::text), count(stored.r) AS found,
       (SELECT count(*) FROM extract_sections(storage.r)) =
       (SELECT count(*) FROM extract_sections(storage.r::text)) AS sections,
       govreport_metadata(storage.r) = govreport_metadata(storage.r::text) AS metadata
FROM storage LEFT JOIN stored ON storage.r = stored.r
GROUP BY way, storage.r ORDER BY way;

SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

CREATE TEMP TABLE sample (name text PRIMARY KEY, t text NOT NULL);
INSERT INTO sample VALUES
    ('empty', ''),
    ('plain', E'青石镇2023年政府工作报告\n一、2023年工作回顾\n(一)修路。修路6公里。\n一是改厕80户;二是种茶800亩。\n二、2024年工作安排\n再修4公里。\n'),
    ('no last line end', E'一、回顾\n修路6公里。'),
    ('carriage returns', E'一、回顾\r\n修路6公里。\r\n\r\n二、打算\r\n一是改厕;\r\n二是种茶。\r\n'),
    ('lone carriage returns', E'一、回顾\r修路6公里。\r二、打算\r'),
    ('blank lines', E'\n\n\n一、回顾\n\n\n修路6公里。\n\n\n二、打算\n\n'),
    ('ideographic spaces', E'　　一、　回顾　\n　　修路　6　公里。　一是　改厕；\n'),
    ('zero-width', E'\uFEFF一\u200B、回\u200B顾\u200B\n修\u200D路6公里。一\u200B是改厕;二\u200B是种茶。\n'),
    ('combining', E'一、回顾e\u0301\n\u0301修路6公里。\u20DD\n'),
    ('astral', E'一、\U00020BB7野家\U0001F33E\n修路6公里\U0002A6D6。一是\U00020BB7;二是\U0001F33E。\n'),
    ('traditional', E'一、２０２３年工作回顧\n（一）環境衛生明顯改善。改廁８０戶。\n一是種茶；二是修路。\n'),
    ('pinyin', E'一(yī)、回顾(huígù)\n修路6公里(gōnglǐ)。一是(yīshì)改厕;二是种茶。\n'),
    ('replacement', E'一、回顾\uFFFD\n修路\uFFFD\uFFFD公里。\n'),
    ('latin', E'Work report of Qingshi town\n1. Review\nSix kilometres.\n'),
    ('controls', E'一、回顾\x01\x0B\x0C\x1F\x7F\n修路\x01公里。\u0085\u2028\n'),
    ('bidirectional', E'\u202E一、回顾\u202C\n\u2066修路6公里。\u2069\n'),
    ('wrapped', E'一、2023年工\n作回顾\n过去一年,全镇上下同心协力,修路6公\n里,改厕80户。\n'),
    ('long', repeat(E'(一)修渠。今年清淤塘坝12口。一是清淤;二是加固。\n', 500));

-- A report comes out as it went in, and two of the same text are the same.
SELECT name
FROM sample
WHERE govreport_parse(t)::text IS DISTINCT FROM t
    OR govreport_parse(t) <> govreport_parse(t);

-- The bodies of the sections, in order, are the whole text.
SELECT name
FROM sample
WHERE (SELECT coalesce(string_agg(body, '' ORDER BY ord), '') FROM extract_sections(t)) <> t;

-- What is extracted stands where it says.
SELECT name, ord, char_start, quote, substr(t, char_start, length(quote)) AS found
FROM sample, extract_sections(t)
WHERE substr(t, char_start, length(quote)) <> quote
    OR substr(t, char_start, length(body)) <> body
    OR NOT starts_with(body, coalesce(quote, ''));
SELECT name, ord, char_start, quote, substr(t, char_start, length(quote)) AS found
FROM sample, extract_items(t)
WHERE substr(t, char_start, length(quote)) <> quote;
SELECT sample.name, ord, char_start, quote, substr(t, char_start, length(quote)) AS found
FROM sample, extract_indicators(t)
WHERE substr(t, char_start, length(quote)) <> quote;
SELECT name, ord, char_start, quote, substr(t, char_start, length(quote)) AS found
FROM sample, extract_quantities(t)
WHERE substr(t, char_start, length(quote)) <> quote;
SELECT name, ord, char_start, quote, substr(t, char_start, length(quote)) AS found
FROM sample, extract_periods(t, '2023-12-28')
WHERE substr(t, char_start, length(quote)) <> quote;
SELECT name, ord, char_start, quote, substr(t, char_start, length(quote)) AS found
FROM sample, govreport_numbers(t::govreport)
WHERE substr(t, char_start, length(quote)) <> quote;
SELECT name, ord, char_start, body, substr(t, char_start, length(body)) AS found
FROM sample, govreport_split(t)
WHERE substr(t, char_start, length(body)) <> body;

-- Rows are counted from 1, and stand behind the row they belong to.
SELECT name, s.ord, s.parent
FROM sample, extract_sections(t) WITH ORDINALITY
    AS s (ord, parent, level, kind, label, title, topic, char_start, quote, body, place)
WHERE ord <> place OR parent >= ord OR parent < 1 OR level < 1;
SELECT name, i.ord, i.section, i.parent
FROM sample, extract_items(t) WITH ORDINALITY AS i (ord, section, parent, label, char_start, quote, place)
WHERE ord <> place OR parent >= ord OR parent < 1
    OR NOT EXISTS (SELECT FROM extract_sections(t) AS s
                   WHERE s.ord = i.section AND i.char_start >= s.char_start
                       AND i.char_start + length(i.quote) <= s.char_start + length(s.body));

SELECT sample.name, i.ord, i.section, i."of"
FROM sample, extract_indicators(t) AS i
WHERE "of" = ord OR "of" < 1
    OR NOT EXISTS (SELECT FROM extract_sections(t) AS s
                   WHERE s.ord = i.section AND i.char_start >= s.char_start
                       AND i.char_start + length(i.quote) <= s.char_start + length(s.body));

-- Every digit is an indicator's, or has a reason for being none.
SELECT name, ord, char_start, quote
FROM sample, govreport_numbers(t::govreport)
WHERE reason IS NULL;
SELECT name
FROM sample
WHERE (SELECT coalesce(string_agg(quote, '' ORDER BY ord), '') FROM govreport_numbers(t::govreport)) <>
      regexp_replace(t, '[^0-9０-９]', '', 'g');

-- There was something to look at.
SELECT (SELECT count(*) FROM sample, extract_sections(t) WHERE quote IS NOT NULL) > 500 AS headings,
       (SELECT count(*) FROM sample, extract_items(t)) > 500 AS items,
       (SELECT count(*) FROM sample, extract_indicators(t)) > 500 AS indicators,
       (SELECT count(*) FROM sample, extract_quantities(t)) > 500 AS quantities;

-- A topic is one of the list.
SELECT name, ord, topic
FROM sample, extract_sections(t)
WHERE topic NOT IN (SELECT topic FROM govreport_topics());

-- All that is no loading of stores is IMMUTABLE and PARALLEL SAFE, and STRICT where
-- no argument may be left out, which is then null; but for what ANALYZE and the
-- planner call, whose answers follow the statistics, what reads a file, and the parts
-- of an aggregate: no rows.
SELECT pg_proc.oid::regprocedure, provolatile, proparallel, proisstrict
FROM pg_proc
JOIN pg_depend ON classid = 'pg_proc'::regclass AND objid = pg_proc.oid
    AND refclassid = 'pg_extension'::regclass AND deptype = 'e'
WHERE refobjid = (SELECT oid FROM pg_extension WHERE extname = 'govreport')
    AND NOT (provolatile = 'i' AND proparallel = 's' AND (proisstrict OR pronargdefaults > 0))
    AND NOT (provolatile = 's' AND proargtypes[0] IS NOT DISTINCT FROM 'internal'::regtype)
    AND prolang = (SELECT oid FROM pg_language WHERE lanname = 'c')
    AND proname !~ '^govreport_(divisions|pick_)';

-- So it can stand in a generated column and in an index.
CREATE TEMP TABLE report (
    t text NOT NULL,
    r govreport GENERATED ALWAYS AS (t::govreport) STORED,
    region text GENERATED ALWAYS AS ((govreport_metadata(t::govreport)).region) STORED
);
CREATE INDEX ON report (((govreport_metadata(r)).doc_type));
INSERT INTO report SELECT t FROM sample;
SELECT count(*) AS reports, bool_and(r::text = t) AS same FROM report;
SELECT t FROM report WHERE region = '青石镇' AND t NOT LIKE '(一)%';

-- Workers give the same answer.
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
CREATE TABLE promise_report AS SELECT name, t::govreport AS r FROM sample;
ALTER TABLE promise_report SET (parallel_workers = 2);
EXPLAIN (COSTS OFF) SELECT count(*), sum(hashtext(r::jsonb::text)) FROM promise_report;
SELECT (SELECT sum(hashtext(r::jsonb::text)) FROM promise_report) =
       (SELECT sum(hashtext(t::govreport::jsonb::text)) FROM sample) AS same;
DROP TABLE promise_report;

-- And settings change nothing.
SELECT sum(hashtext(t::govreport::jsonb::text)) AS sum FROM sample
\gset
SET datestyle = 'SQL, DMY'; SET lc_time = 'C'; SET extra_float_digits = 0; SET timezone = 'Asia/Shanghai';
SELECT sum(hashtext(t::govreport::jsonb::text)) = :sum AS same FROM sample;

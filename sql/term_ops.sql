SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

CREATE TEMP TABLE sample AS
SELECT E'青石鎮2023年政府工作报告\n'
    '一、2023年工作回顾\n'
    '（一）推进“放管服”改革。深入推进“厕所革命”，实施鄉村振興战略。\n'
    '全年固定资产投资1.2亿元，植树300亩。《青石镇志》出版。\n'
    '二、2024年工作安排\n'
    '继续抓好双随机、一公开。\n'::govreport AS doc;

-- What a report is found by: terms, headings and indicators.
SELECT unnest(govreport_search_terms(doc)) AS word FROM sample;
SELECT govreport_search_terms('今天天气很好。'::govreport), govreport_search_terms(NULL);

-- In either script, with or without quotation marks and spaces.
SELECT words, doc @> words AS has_all, doc && words AS has_any
FROM sample, (VALUES
    ('{厕所革命}'::text[]), ('{廁所革命}'), ('{“厕所革命”}'), ('{「廁 所 革命」}'), ('{厕所}'),
    ('{乡村振兴战略}'), ('{鄉村振興戰略,青石镇}'), ('{厕所革命,村村通}'), ('{村村通}'),
    ('{推进“放管服”改革}'), ('{推进放管服改革}'), ('{２０２３年工作回顾}'), ('{固定资产投资,植树}'),
    ('{青石镇志}'), ('{《青石镇志》}'), ('{双随机、一公开}'),
    ('{}'), ('{NULL}'), ('{厕所革命,NULL}'), ('{村村通,NULL}'), ('{""}'), ('{厕所革命,"“”"}'),
    ('{{厕所革命,青石镇},{植树,固定资产投资}}'), ('{{厕所革命},{村村通}}'),
    ('{厕所革命,厕所革命,廁所革命}'), (NULL)) AS query (words);

-- The functions say the same, and what a report lists it has: all true.
SELECT bool_and((doc @> words) = govreport_has_terms(doc, words)) AS all_of,
    bool_and((doc && words) = govreport_has_any_term(doc, words)) AS any_of,
    bool_and(doc @> govreport_search_terms(doc)) AS own,
    bool_and(doc @> ARRAY[word]) AS each
FROM sample, unnest(govreport_search_terms(doc)) AS word, (VALUES ('{厕所革命,村村通}'::text[]), ('{植树}'), ('{}')) AS query (words);
SELECT bool_and(doc @> ARRAY[term]) AS terms, count(*) FROM sample, extract_terms(doc);
SELECT bool_and(doc @> ARRAY[title]) AS titles, count(*) FROM sample, extract_sections(doc) WHERE title IS NOT NULL;
SELECT bool_and(doc @> ARRAY[name]) AS names, count(*) FROM sample, extract_indicators(doc);

-- What an index looks up.
SELECT words, govreport_term_query_keys(words::text[]) AS keys
FROM (VALUES ('{廁所革命}'), ('{植树,“厕所革命”,植樹}'), ('{}'), ('{NULL}'), ('{植树,NULL}'),
    ('{关于进一步加强农村人居环境整治和生活污水治理、深入开展村庄清洁行动、建立健全长效管护机制工作的意见}')) AS query (words);

-- The class is sound, and the one that a report's index has.
SELECT opcname, opcintype::regtype, opckeytype::regtype, opcdefault, amvalidate(oid)
FROM pg_opclass
WHERE opcname = 'govreport_term_ops';

-- Reports of few different words, so that they meet in all ways; some are long.
CREATE TEMP TABLE piece AS
SELECT ord, p
FROM unnest(ARRAY['推进“厕所革命”。', '實施鄉村振興戰略。', '六合村修路6公里。', '全年固定资产投资1.2亿元。', '植树300亩。',
    '放管服改革不停步。', E'\n（一）厕所革命\n', E'\n（二）关于进一步加强农村人居环境整治和生活污水治理、深入开展村庄清洁行动、建立健全长效管护机制工作的做法\n',
    '学习《关于进一步加强农村人居环境整治和生活污水治理、深入开展村庄清洁行动、建立健全长效管护机制工作的意见》。', '石桥村变了样。', '', '青石茶业有限公司投产。'])
    WITH ORDINALITY AS list (p, ord);
CREATE TEMP TABLE report (id int, doc govreport);
INSERT INTO report
SELECT id, govreport_parse(E'一、2023年工作回顾\n' || string_agg(p, '' ORDER BY n))
FROM generate_series(1, 400) AS id, generate_series(1, 5) AS n, piece
WHERE ord = 1 + ((id * 7919 + n * n * 104729 + id * n * 31) % 1009) % 12 AND n <= 1 + id % 5
GROUP BY id;
INSERT INTO report VALUES (0, ''), (-1, NULL);
ANALYZE report;

CREATE TEMP TABLE query AS
SELECT row_number() OVER () AS n, words
FROM unnest(ARRAY['厕所革命', '廁所革命', '乡村振兴战略', '六合村', '固定资产投资', '植树', '放管服改革', '石桥村', '青石茶业有限公司',
        '村村通', '2023年工作回顾', '关于进一步加强农村人居环境整治和生活污水治理、深入开展村庄清洁行动、建立健全长效管护机制工作的做法',
        '关于进一步加强农村人居环境整治和生活污水治理、深入开展村庄清洁行动、建立健全长效管护机制工作的意见', '关于进一步加强农村人居环境整治和生活污水治理、深入开展村庄清洁行动、建立健全长效管护机制工作的想法']) AS a,
    unnest(ARRAY['厕所革命', '六合村', '石桥村', '植树', '村村通', NULL, '',
        '关于进一步加强农村人居环境整治和生活污水治理、深入开展村庄清洁行动、建立健全长效管护机制工作的意见']) AS b,
    LATERAL unnest(ARRAY[0, 1, 2]) AS shape,
    LATERAL (SELECT CASE shape WHEN 0 THEN ARRAY[a] WHEN 1 THEN ARRAY[a, b] ELSE ARRAY[[a, b], [b, '乡村振兴战略']] END) AS array_of (words)
UNION ALL
SELECT 0, '{}';

CREATE TEMP VIEW found AS
SELECT n, ARRAY(SELECT id FROM report WHERE doc @> words ORDER BY id) AS all_of,
    ARRAY(SELECT id FROM report WHERE doc && words ORDER BY id) AS any_of
FROM query;
CREATE TEMP TABLE scanned AS TABLE found;
SELECT count(*) AS queries, count(*) FILTER (WHERE all_of = '{}') AS all_of_nothing, count(*) FILTER (WHERE any_of = '{}') AS any_of_nothing,
    count(DISTINCT all_of) > 20 AS varied
FROM scanned;

-- The operators are those of the server for the arrays of words: no differences.
SELECT count(*) AS differences
FROM query, LATERAL (SELECT ARRAY(SELECT govreport_fold(w) FROM unnest(words) AS w) AS folded) AS as_stored, report
WHERE (doc @> words) <> (govreport_search_terms(doc) @> folded)
    OR (doc && words) <> (govreport_search_terms(doc) && folded);

-- With an index there are the same rows: no differences.
SET enable_seqscan = off;
CREATE INDEX report_doc ON report USING gin (doc);
EXPLAIN (COSTS OFF) SELECT id FROM report WHERE doc @> '{厕所革命,植树}';
EXPLAIN (COSTS OFF) SELECT id FROM report WHERE doc && '{厕所革命,植树}';
EXPLAIN (COSTS OFF) SELECT id FROM report WHERE govreport_has_terms(doc, '{厕所革命,植树}');
EXPLAIN (COSTS OFF) SELECT id FROM report WHERE govreport_has_any_term(doc, '{厕所革命,植树}');
SELECT count(*) AS differences FROM (TABLE found EXCEPT TABLE scanned) AS difference;

-- Reports that are found are not looked at again, but for long words, whose keys are hashes.
BEGIN;
SET LOCAL track_functions = 'all';
SELECT count(*) FROM report WHERE doc @> '{厕所革命,植树}';
SELECT count(*) FROM report WHERE doc && '{厕所革命,植树}';
SELECT funcname, calls FROM pg_stat_xact_user_functions WHERE funcname ~ '^govreport_has' ORDER BY funcname;
SELECT count(*) FROM report WHERE doc @> '{关于进一步加强农村人居环境整治和生活污水治理、深入开展村庄清洁行动、建立健全长效管护机制工作的做法}';
SELECT funcname, calls FROM pg_stat_xact_user_functions WHERE funcname ~ '^govreport_has' ORDER BY funcname;
COMMIT;

-- And with entries that wait in the pending list, and without such a list.
INSERT INTO report SELECT 1000 + id, doc FROM report WHERE id > 300;
UPDATE report SET doc = govreport_parse(doc::text || '再植树30亩。') WHERE id % 5 = 0;
DELETE FROM report WHERE id % 7 = 0;
SET enable_seqscan = on; SET enable_bitmapscan = off;
DROP TABLE scanned;
CREATE TEMP TABLE scanned AS TABLE found;
RESET enable_bitmapscan; SET enable_seqscan = off;
SELECT count(*) AS differences FROM (TABLE found EXCEPT TABLE scanned) AS difference;
ALTER INDEX report_doc SET (fastupdate = off);
SELECT gin_clean_pending_list('report_doc') > 0 AS cleaned;
UPDATE report SET doc = govreport_parse(doc::text || '石桥村修路。') WHERE id % 11 = 0;
SET enable_seqscan = on; SET enable_bitmapscan = off;
DROP TABLE scanned;
CREATE TEMP TABLE scanned AS TABLE found;
RESET enable_bitmapscan; SET enable_seqscan = off;
SELECT count(*) AS differences FROM (TABLE found EXCEPT TABLE scanned) AS difference;

-- Several arrays, given or from a table.
EXPLAIN (COSTS OFF) SELECT id FROM report WHERE doc @> '{厕所革命,植树}' OR doc @> '{石桥村,六合村}';
EXPLAIN (COSTS OFF) SELECT n, id FROM query JOIN report ON doc @> words;
SELECT count(*) = (SELECT sum(cardinality(all_of)) FROM scanned) AS same FROM query JOIN report ON doc @> words;

-- Several columns, of both classes, and part of a table.
DROP INDEX report_doc;
CREATE INDEX report_both ON report USING gin (doc, doc govreport_text_ops) WHERE id > 100;
EXPLAIN (COSTS OFF) SELECT id FROM report WHERE id > 100 AND doc @> '{厕所革命}' AND doc @~ '植树';
SELECT count(*) FROM report WHERE id > 100 AND doc @> '{厕所革命}' AND doc @~ '植树';
SET enable_seqscan = on; SET enable_bitmapscan = off;
SELECT count(*) FROM report WHERE id > 100 AND doc @> '{厕所革命}' AND doc @~ '植树';
RESET enable_bitmapscan;

-- Workers share a scan; temporary tables have none.
CREATE TABLE term_ops_report AS SELECT id, doc FROM report;
CREATE INDEX ON term_ops_report USING gin (doc);
ANALYZE term_ops_report;
SET enable_seqscan = off; SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2;
EXPLAIN (COSTS OFF) SELECT count(*) FROM term_ops_report WHERE doc && '{厕所革命,六合村}';
SELECT count(*) = (SELECT count(*) FROM report WHERE govreport_has_any_term(doc, '{厕所革命,六合村}')) AS same
FROM term_ops_report WHERE doc && '{厕所革命,六合村}';
DROP TABLE term_ops_report;

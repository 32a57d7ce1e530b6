SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

-- What an index of reports looks up, and one of texts.
SELECT q, govreport_query_keys(q::tsquery) AS report_keys, govreport_plain_text_query_keys(q::tsquery) AS text_keys
FROM (VALUES ('厕'), ('厕所'), ('廁所革命'), ('厕所 & !革命'), ('厕所 | 革命:A'), ('厕所 <-> 革命'),
    ('!厕所'), ($$'，'$$), ($$'5.5%'$$), ($$'《厕》'$$), ('厕所的革命'), ('党的'), ('的党'), ('和'), ('和谐'), ('改革和开放'), ('的'), ('2035年'), ('5G'), ('第5名'), ('农村厕所改造工程建设进度'), ('厕所 | !革'), ($$'　'$$)) AS query (q);

-- The classes are sound.
SELECT opcname, opcintype::regtype, opckeytype::regtype, opcdefault, amvalidate(oid)
FROM pg_opclass
WHERE opcname IN ('govreport_text_ops', 'govreport_plain_text_ops')
ORDER BY opcname;

-- Paragraphs of few different characters, so that words meet in all ways.
CREATE TEMP TABLE piece AS
SELECT ord, p
FROM unnest(ARRAY['厕所', '廁', '革命', '整改', '，', '所革', '命', '村道5公里', '。', 'GDP 2', '改厕',
    E'\n', '《革命》', ' ', '５．５％', '整', '、', '所', '的', '和', '和谐', '谐']) WITH ORDINALITY AS list (p, ord);
CREATE TEMP TABLE paragraph (id int, body text);
INSERT INTO paragraph
SELECT id, string_agg(p, '' ORDER BY n)
FROM generate_series(1, 400) AS id, generate_series(1, 6) AS n, piece
WHERE ord = 1 + ((id * 7919 + n * n * 104729 + id * n * 31) % 1009) % 22 AND n <= 1 + id % 6
GROUP BY id;
INSERT INTO paragraph VALUES (0, ''), (-1, NULL);
ANALYZE paragraph;

-- Queries of all shapes with words that are there and words that are not.
CREATE TEMP TABLE query AS
SELECT row_number() OVER () AS n, format(shape, quote_literal(a), quote_literal(b))::tsquery AS q
FROM unnest(ARRAY['厕', '厕所', '廁所革命', '革命', '所革命', '命', '整改', 'GDP', '5', '5.5%', '，', '村',
        '》', '道5', '隧道', '　', '和', '的', '和谐', '所的', '整和']) AS word_a (a),
    unnest(ARRAY['厕所', '革', '整', '改', '、', '村道5公里', '隧道', '2']) AS word_b (b),
    unnest(ARRAY['%1$s', '!%1$s', '%1$s & %2$s', '%1$s | %2$s', '%1$s & !%2$s', '!(%1$s | %2$s)',
        '%1$s <-> %2$s', '%1$s <3> %2$s', '!%1$s <-> %2$s', '%1$s <2> !%2$s', '%1$s <0> %2$s',
        '!(%1$s <-> %2$s) & %2$s', '%1$s:A', '%1$s:D & %2$s', '%1$s:AB | !%2$s', '%1$s <2> (%2$s | 整)',
        '(%1$s & %2$s) | !(%1$s | %2$s)']) AS shape;

CREATE TEMP VIEW found AS
SELECT n, ARRAY(SELECT id FROM paragraph WHERE body @~ q ORDER BY id) AS ids FROM query;
CREATE TEMP TABLE scanned AS TABLE found;
SELECT count(*) AS queries, count(*) FILTER (WHERE ids = '{}') AS find_nothing,
    count(*) FILTER (WHERE cardinality(ids) = 401) AS find_all
FROM scanned;

-- A single word is found where LIKE finds it in the normalised text.
SELECT count(*) AS differences
FROM (SELECT DISTINCT a FROM unnest(ARRAY['厕', '厕所', '廁所革命', '革命', '所革命', '命', 'GDP', '5', '5.5', '，',
        '》', '道5', 'P 2', '》，', '命所']) AS a) AS word, paragraph
WHERE body @~ quote_literal(a)::tsquery
    <> (govreport_normalize(body) LIKE '%' || govreport_normalize(a) || '%');

-- With an index there are the same rows: no differences.
SET enable_seqscan = off;
CREATE INDEX paragraph_body ON paragraph USING gin (body govreport_plain_text_ops);
EXPLAIN (COSTS OFF) SELECT id FROM paragraph WHERE body @~ '厕所 & !革命';
SELECT count(*) AS differences FROM (TABLE found EXCEPT TABLE scanned) AS difference;

-- And with entries that wait in the pending list.
INSERT INTO paragraph SELECT 1000 + id, body FROM paragraph WHERE id > 300;
UPDATE paragraph SET body = body || '厕所' WHERE id % 5 = 0;
DELETE FROM paragraph WHERE id % 7 = 0;
SET enable_seqscan = on; SET enable_bitmapscan = off;
DROP TABLE scanned;
CREATE TEMP TABLE scanned AS TABLE found;
RESET enable_bitmapscan; SET enable_seqscan = off;
SELECT count(*) AS differences FROM (TABLE found EXCEPT TABLE scanned) AS difference;
ALTER INDEX paragraph_body SET (fastupdate = off);
SELECT gin_clean_pending_list('paragraph_body') >= 0 AS cleaned;
SELECT count(*) AS differences FROM (TABLE found EXCEPT TABLE scanned) AS difference;

-- Arrays of queries, several columns, part of a table, and one page of memory.
EXPLAIN (COSTS OFF) SELECT id FROM paragraph WHERE body @~ ANY ('{隧道,廁所}'::tsquery[]);
SELECT count(*) FROM paragraph WHERE body @~ ANY ('{隧道,廁所}'::tsquery[]);
SELECT count(*) FROM paragraph WHERE body @~ '隧道 | 廁所';
EXPLAIN (COSTS OFF) SELECT id FROM paragraph WHERE govreport_matches(body, '隧道 | 廁所');
SELECT count(*) FROM paragraph WHERE govreport_matches(body, '隧道 | 廁所');
DROP INDEX paragraph_body;
ALTER TABLE paragraph ADD note text;
UPDATE paragraph SET note = reverse(body);
CREATE INDEX paragraph_both ON paragraph
    USING gin (body govreport_plain_text_ops, note govreport_plain_text_ops) WHERE id > 100;
EXPLAIN (COSTS OFF) SELECT id FROM paragraph WHERE id > 100 AND body @~ '厕所' AND note @~ '命革';
SELECT count(*) FROM paragraph WHERE id > 100 AND body @~ '厕所' AND note @~ '命革';
SET enable_seqscan = on; SET enable_bitmapscan = off;
SELECT count(*) FROM paragraph WHERE id > 100 AND body @~ '厕所' AND note @~ '命革';
RESET enable_bitmapscan;

-- Reports, with the parts that weights choose.
CREATE TEMP TABLE report AS
SELECT id, govreport_parse(format(E'青石镇工作报告\n一、2023年工作总结\n%s\n二、存在的问题\n%s\n三、2024年工作计划\n%s\n',
    a.body, b.body, c.body)) AS doc
FROM paragraph AS a JOIN paragraph AS b USING (id) JOIN paragraph AS c USING (id)
WHERE id BETWEEN 1 AND 200;
UPDATE report SET doc = govreport_parse(replace(doc::text, '二、', format('%s厕所革命。二、', id))) WHERE id % 3 = 0;
CREATE TEMP VIEW found_reports AS
SELECT n, ARRAY(SELECT id FROM report WHERE doc @~ q ORDER BY id) AS ids FROM query WHERE n % 5 = 0;
CREATE TEMP TABLE scanned_reports AS TABLE found_reports;
SELECT count(DISTINCT ids) > 20 AS varied FROM scanned_reports;
SET enable_seqscan = off;
CREATE INDEX report_doc ON report USING gin (doc govreport_text_ops);
EXPLAIN (COSTS OFF) SELECT id FROM report WHERE doc @~ '厕所:B';
EXPLAIN (COSTS OFF) SELECT id FROM report WHERE govreport_matches(doc, '厕所:B');
EXPLAIN (COSTS OFF) SELECT id FROM report WHERE govreport_matches(doc, format('村%s', id)::tsquery);
SELECT count(*) AS differences FROM (TABLE found_reports EXCEPT TABLE scanned_reports) AS difference;

-- A plain text's class does not take reports.
CREATE INDEX ON report USING gin (doc govreport_plain_text_ops);

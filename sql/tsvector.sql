SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

CREATE TEMP TABLE sample AS
SELECT E'青石镇2023年政府工作报告\n'
    '一、2023年工作回顾\n'
    '深入推进“厕所革命”，实施鄉村振興战略。廁所革命让六合村、石桥村变了样。\n'
    '二、存在的问题\n'
    '厕所\n革命还不够，六合村的路还不平。\n'
    '三、2024年工作安排\n'
    '继续“廁所 革命”，六合村修路。开展“1146”工程，1146工程要快。\n'::govreport AS doc;

-- Terms with their places in the order of the text; the part is the weight.
SELECT u.lexeme, u.positions, u.weights FROM sample, unnest(to_tsvector(doc)) AS u;

-- As often as they were counted at parsing, and without the quotation marks too.
SELECT term, count, cardinality(u.positions) AS places
FROM sample, extract_terms(doc)
LEFT JOIN unnest(to_tsvector(doc)) AS u ON lexeme = term
ORDER BY ord;

-- The server's own search and ranking.
SELECT q, to_tsvector(doc) @@ q::tsquery AS holds, round(ts_rank(to_tsvector(doc), q::tsquery)::numeric, 4) AS rank
FROM sample, (VALUES ('厕所革命'), ('厕所革命:A'), ('厕所革命:B & 六合村:C'), ('厕所革命:C'), ('石桥村:A'), ('石桥村:*B'),
    ('青石镇:D'), ('厕所'), ('厕所:*'), ('厕所革命 <-> 六合村'), ('石桥村 <-> 厕所革命'), ('!村村通')) AS query (q);
SELECT ts_rank('{0, 0, 0, 1}', to_tsvector(doc), '厕所革命') > ts_rank('{1, 0, 0, 0}', to_tsvector(doc), '厕所革命') AS plans_count
FROM sample;

-- Words that overlap: the leftmost, then the longest, but each once at least.
SELECT source, to_tsvector(source::govreport)
FROM (VALUES ('乡村振兴战略，乡村振兴。'), ('“振兴战略”和乡村振兴战略。'), ('《乡村振兴》和乡村振兴。'), ('“”'), ('今天天气很好。'), ('')) AS t (source);

-- Calls of the server's functions of this name mean what they did.
SELECT pg_typeof(to_tsvector('a b')), to_tsvector('simple', 'a b'), to_tsvector('a b'::varchar) = to_tsvector('a b'::text) AS varchar,
    to_tsvector('{"a": "b"}'::jsonb), to_tsvector(NULL::govreport) IS NULL AS nothing;
PREPARE untyped AS SELECT to_tsvector($1);
SELECT parameter_types FROM pg_prepared_statements WHERE name = 'untyped';
DEALLOCATE untyped;

-- An index on the expression.
CREATE TEMP TABLE report (id int, doc govreport);
INSERT INTO report
SELECT id, govreport_parse(E'一、2023年工作回顾\n' || CASE id % 3 WHEN 0 THEN '推进厕所革命。' WHEN 1 THEN '六合村修路。' ELSE '' END
    || E'\n二、2024年工作安排\n' || CASE id % 5 WHEN 0 THEN '推进廁所革命。' ELSE '在六合村修路。' END)
FROM generate_series(1, 60) AS id;
CREATE INDEX report_terms ON report USING gin (to_tsvector(doc));
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT id FROM report WHERE to_tsvector(doc) @@ '厕所革命:A';
SELECT count(*), count(*) FILTER (WHERE id % 5 = 0) AS expected FROM report WHERE to_tsvector(doc) @@ '厕所革命:A';
SELECT count(*) FROM report WHERE to_tsvector(doc) @@ '厕所革命 & !六合村:A';

-- 255 places of a term at most; behind 16383 places there is one more number.
SELECT cardinality(positions) AS places, positions[255] AS last, lexeme
FROM unnest(to_tsvector(govreport_parse(repeat('厕所革命、六合村修路。', 300)))) ORDER BY lexeme;
SELECT lexeme, positions
FROM unnest(to_tsvector(govreport_parse(repeat('推进厕所革命。', 17000) || '推进乡村振兴战略、河长制。')))
WHERE lexeme <> '厕所革命';

-- All of them at most 1 MB.
SELECT to_tsvector(govreport_parse(string_agg(format('“学习运动%s”。', id), '')))
FROM generate_series(1, 60000) AS id;

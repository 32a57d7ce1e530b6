SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

-- 1,200 reports: each word in so many of them as its number says, every tenth null.
CREATE TEMP TABLE report (id int, doc govreport);
INSERT INTO report
SELECT id, CASE WHEN id % 10 > 0 THEN govreport_parse(E'青石镇工作报告\n一、2023年工作总结\n'
    || CASE WHEN id % 2 = 0 THEN E'深入推进“厕所革命”。\n' ELSE E'道路通畅。\n' END
    || CASE WHEN id % 3 = 0 THEN E'固定资产投资1亿元。\n' ELSE '' END
    || CASE WHEN id % 7 = 0 THEN E'学习《青石镇志》。\n' ELSE '' END
    || format(E'在%s村修路。\n', translate(id::text, '0123456789', '零甲乙丙丁戊己庚辛壬'))
    || E'二、2024年工作计划\n'
    || CASE WHEN id % 5 = 1 THEN E'植樹300亩，修路。\n' ELSE E'继续修路。\n' END) END
FROM generate_series(1, 1200) AS id;
CREATE TEMP TABLE paragraph AS
SELECT row_number() OVER () AS id, body
FROM (SELECT regexp_split_to_table(doc::text, E'\n') AS body FROM report) AS line;

CREATE FUNCTION pg_temp.planned(condition text) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
    plan json;
BEGIN
    EXECUTE 'EXPLAIN (FORMAT json) SELECT FROM ' || condition INTO plan;
    RETURN (plan #>> '{0,Plan,Plan Rows}')::int;
END $$;
CREATE FUNCTION pg_temp.counted(condition text) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
    rows int;
BEGIN
    EXECUTE 'SELECT count(*) FROM ' || condition INTO rows;
    RETURN rows;
END $$;

-- Nothing is known yet: a longer word is in fewer reports.
SELECT bool_and(rows < before) AS fewer
FROM (SELECT pg_temp.planned(format('report WHERE doc @~ %L', word)) AS rows,
        lag(pg_temp.planned(format('report WHERE doc @~ %L', word))) OVER (ORDER BY length(word)) AS before
    FROM unnest(ARRAY['路', '厕所', '厕所革']) AS word) AS planned;

ANALYZE report, paragraph;

-- What is kept: the words, with the share of the reports that have them.
SELECT null_frac, n_distinct::numeric(3, 1), cardinality(most_common_elems::text::text[]) AS words,
    most_common_elem_freqs[array_position(most_common_elems::text::text[], '厕所革命')]::numeric(3, 2) AS half
FROM pg_stats WHERE attname = 'doc' AND schemaname LIKE 'pg_temp%' AND tablename = 'report';
SELECT word
FROM pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) AS list (word, share)
WHERE schemaname LIKE 'pg_temp%' AND tablename = 'report' AND attname = 'doc' AND word <> '' AND share > 0.1
ORDER BY word COLLATE "C";

-- Estimates beside what is found: near enough is a factor of 3.
SELECT condition, rows_found,
    CASE WHEN planned BETWEEN rows_found / 3.0 AND rows_found * 3.0 THEN 'near' ELSE planned::text END AS planned
FROM unnest(ARRAY[
    $$report WHERE doc @> '{厕所革命}'$$, $$report WHERE doc @> '{廁所革命,固定资产投资}'$$,
    $$report WHERE doc && '{厕所革命,固定资产投资}'$$, $$report WHERE doc @> '{青石镇志}'$$,
    $$report WHERE doc @> '{植树}'$$, $$report WHERE doc @> '{}'$$, $$report WHERE doc && '{植树,NULL}'$$,
    $$report WHERE NOT doc @> '{厕所革命}'$$,
    $$report WHERE doc @~ '厕'$$, $$report WHERE doc @~ '厕所'$$, $$report WHERE doc @~ '廁所革命'$$,
    $$report WHERE doc @~ '厕所 <-> 革命'$$, $$report WHERE doc @~ '厕所 & 投资'$$, $$report WHERE doc @~ '厕所 | 投资'$$,
    $$report WHERE doc @~ '!厕所'$$, $$report WHERE doc @~ '青石'$$, $$report WHERE doc @~ '植树:A'$$,
    $$report WHERE doc @~ '厕所:B'$$, $$report WHERE doc @~ ANY ('{厕所,植树}')$$,
    $$paragraph WHERE body @~ '厕'$$, $$paragraph WHERE body @~ '廁所革命'$$, $$paragraph WHERE body @~ '修 <-> 路'$$,
    $$paragraph WHERE body @~ '植树 & 修路'$$, $$paragraph WHERE body @~ '!修路'$$, $$paragraph WHERE body @~ '道路 | 投资'$$])
    WITH ORDINALITY AS query (condition, n),
    LATERAL (SELECT pg_temp.planned(condition) AS planned, pg_temp.counted(condition) AS rows_found) AS compared
ORDER BY n;

-- What is in few rows or in none is not said to be in many, nor is the rest.
SELECT condition, rows_found, planned BETWEEN 1 AND 60 AS few, planned >= 1020 AS many
FROM unnest(ARRAY[
    $$report WHERE doc @> '{隧道}'$$, $$report WHERE doc @> '{甲乙丙村}'$$, $$report WHERE doc && '{隧道,NULL}'$$,
    $$report WHERE doc @> '{厕所革命,NULL}'$$, $$report WHERE doc && '{}'$$,
    $$report WHERE doc @~ '隧道'$$, $$report WHERE doc @~ '厕所:A'$$, $$report WHERE doc @~ '!隧道'$$, $$report WHERE doc @~ '!隧道 & 隧道'$$,
    $$paragraph WHERE body @~ '隧道'$$, $$paragraph WHERE body @~ '厕所:A'$$, $$paragraph WHERE body @~ '!隧道'$$])
    WITH ORDINALITY AS query (condition, n),
    LATERAL (SELECT pg_temp.planned(condition) AS planned, pg_temp.counted(condition) AS rows_found) AS compared
ORDER BY n;

-- A query that is not known when the plan is made: one row in a hundred.
SELECT pg_temp.planned($$report WHERE doc @> (SELECT '{厕所革命}'::text[])$$) AS planned,
    pg_temp.planned($$report WHERE doc && (SELECT '{厕所革命}'::text[])$$) AS planned,
    pg_temp.planned($$report WHERE doc @~ (SELECT '厕所'::tsquery)$$) AS planned;

-- The statistics target says how much is kept; wide texts are not.
ALTER TABLE report ALTER doc SET STATISTICS 4;
ANALYZE report (doc);
SELECT sum(octet_length(piece)) BETWEEN 1000 AND 4096 AS little
FROM pg_statistic, unnest(stavalues2::text::text[]) AS piece
WHERE starelid = 'report'::regclass AND stakind2 = 24031;
SELECT pg_temp.planned($$report WHERE doc @~ '修路'$$) > 500 AS many, pg_temp.planned($$report WHERE doc @~ '隧道'$$) < 500 AS few;
CREATE TEMP TABLE wide AS SELECT repeat(body, 300) AS body FROM paragraph WHERE body <> '' AND id <= 200;
ANALYZE wide;
SELECT pg_temp.planned($$wide WHERE body @~ '路'$$) > 100 AS many, pg_temp.planned($$wide WHERE body @~ '厕所革命'$$) < 10 AS few;

-- Columns without reports.
CREATE TEMP TABLE nothing (doc govreport);
ANALYZE nothing;
INSERT INTO nothing VALUES (NULL), (NULL);
ANALYZE nothing;
SELECT null_frac, most_common_elems FROM pg_stats WHERE tablename = 'nothing';
SELECT pg_temp.planned($$nothing WHERE doc @~ '厕所'$$) AS planned, pg_temp.planned($$nothing WHERE doc @> '{厕所}'$$) AS planned;
INSERT INTO nothing VALUES (''), ('');
ANALYZE nothing;
SELECT null_frac, most_common_elems FROM pg_stats WHERE tablename = 'nothing';
SELECT pg_temp.planned($$nothing WHERE doc @~ '厕所'$$) AS planned, pg_temp.planned($$nothing WHERE doc @> '{厕所}'$$) AS planned;

-- An index says how many rows have the keys of a word, however rare it is.
CREATE TEMP TABLE line (id int, body text, doc govreport);
ALTER TABLE line ALTER body SET STATISTICS 1, ALTER doc SET STATISTICS 1;
INSERT INTO line
SELECT id, body, govreport_parse(body)
FROM (SELECT id, format('第%s号公路', id)
          || CASE WHEN id % 100 = 0 THEN '修建隧道' ELSE '' END
          || CASE WHEN id % 3 > 0 THEN '植樹造林' ELSE '' END
          || CASE WHEN id % 1000 = 0 THEN '建隧道和谐' ELSE '' END AS body
      FROM generate_series(1, 8000) AS id) AS made;
CREATE INDEX line_body ON line USING gin (doc, body govreport_plain_text_ops);
CREATE INDEX line_doc ON line USING gin (doc govreport_text_ops);
ANALYZE line;
SELECT condition, rows_found, planned BETWEEN rows_found * 0.8 AND rows_found * 1.2 AS near
FROM unnest(ARRAY['隧道', '修建隧道', '植树', '和谐', '植树 & 隧道', '隧道 | 植树', '!隧道', '桥梁 | 隧道'])
    WITH ORDINALITY AS query (word, n), unnest(ARRAY['body', 'doc']) AS place,
    LATERAL (SELECT format('line WHERE %s @~ %L', place, word) AS condition) AS asked,
    LATERAL (SELECT pg_temp.planned(condition) AS planned, pg_temp.counted(condition) AS rows_found) AS compared
ORDER BY place, n;
SELECT pg_temp.planned($$line WHERE body @~ '桥梁'$$) AS planned, pg_temp.planned($$line WHERE doc @~ '桥梁'$$) AS planned;

-- The functions of the operators are estimated as the operators are.
SELECT pg_temp.planned($$line WHERE govreport_matches(body, '隧道')$$) AS planned,
    pg_temp.planned($$report WHERE govreport_has_terms(doc, '{厕所革命}')$$) =
    pg_temp.planned($$report WHERE doc @> '{厕所革命}'$$) AS same,
    pg_temp.planned($$report WHERE govreport_has_any_term(doc, '{厕所革命}')$$) =
    pg_temp.planned($$report WHERE doc && '{厕所革命}'$$) AS same;

-- It says nothing of rows that a policy may hide, and nothing of others' rows.
CREATE ROLE regress_govreport_planner;
GRANT SELECT ON line TO regress_govreport_planner;
ALTER TABLE line ENABLE ROW LEVEL SECURITY;
CREATE POLICY line_id ON line USING (id > 0);
SET ROLE regress_govreport_planner;
SELECT pg_temp.planned($$line WHERE body @~ '植树'$$) < 1000 AS unknown, pg_temp.planned($$line WHERE doc @~ '隧道'$$) <> 80 AS unknown;
RESET ROLE;
DROP TABLE line;
DROP ROLE regress_govreport_planner;

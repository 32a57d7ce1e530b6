SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

-- No report in it: one section of kind other, nothing else, and no error.
SELECT to_json(t) AS t, count(s) AS sections, min(s.kind::text) AS kind, string_agg(s.body, '') = t AS whole,
       (SELECT count(*) FROM extract_items(t)) AS items,
       (SELECT count(*) FROM extract_indicators(t)) AS indicators
FROM (VALUES (''), (' '), (E'\n\n'), ('?'), ('hello'), ('今天天气很好。'), ('123456')) AS sample (t)
LEFT JOIN LATERAL extract_sections(t) AS s ON true
GROUP BY t ORDER BY t COLLATE "C";

-- NULL is NULL, or no rows.
SELECT govreport_parse(NULL) IS NULL AS parse, govreport_fold(NULL) IS NULL AS fold,
       NULL::text::govreport IS NULL AS "cast", NULL::govreport::jsonb IS NULL AS json,
       govreport_metadata(NULL::text) IS NULL AS metadata,
       (SELECT count(*) FROM extract_sections(NULL::text)) AS sections,
       (SELECT count(*) FROM extract_items(NULL::govreport)) AS items,
       (SELECT count(*) FROM govreport_split(NULL)) AS parts;
SELECT govreport_numeral(NULL) IS NULL AS numeral,
       (SELECT count(*) FROM extract_indicators(NULL::govreport)) AS indicators,
       (SELECT count(*) FROM extract_quantities(NULL)) AS quantities,
       (SELECT count(*) FROM extract_periods(NULL, '2023-12-28')) AS periods,
       (SELECT count(*) FROM extract_periods('今年', NULL)) AS no_anchor,
       (SELECT count(*) FROM govreport_numbers(NULL)) AS numbers;

-- How a statement ends: what it gives, or the error with its code.
CREATE FUNCTION pg_temp.outcome(statement text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    answer text;
    detail text;
BEGIN
    EXECUTE statement INTO answer;
    RETURN answer;
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
    RETURN concat_ws(' ', SQLSTATE, SQLERRM, nullif('(' || detail || ')', '()'));
END
$$;

-- 64 MB are a report, and one byte more is too much; so are bytes that take
-- two or three to a character.
SELECT statement, pg_temp.outcome(statement) AS outcome
FROM (VALUES
    ($$SELECT length(govreport_parse(repeat('x', 67108864))::text)$$),
    ($$SELECT length(govreport_parse(repeat('x', 67108865))::text)$$),
    ($$SELECT length(govreport_parse(repeat('村', 22369622))::text)$$),
    ($$SELECT length(repeat('x', 67108865)::govreport::text)$$),
    ($$SELECT count(*) FROM extract_sections(repeat('x', 67108865))$$),
    ($$SELECT count(*) FROM extract_items(repeat('x', 67108865))$$),
    ($$SELECT title FROM govreport_metadata(repeat('x', 67108865))$$),
    ($$SELECT count(*) FROM govreport_split(repeat('x', 67108865))$$),
    ($$SELECT length(govreport_fold(repeat('x', 67108865)))$$),
    ($$SELECT govreport_numeral(repeat('1', 67108865))$$),
    ($$SELECT count(*) FROM extract_quantities(repeat('x', 67108865))$$),
    ($$SELECT count(*) FROM extract_periods(repeat('x', 67108865), '2023-12-28')$$)
) AS sample (statement);

-- A million headings, items, numbers or terms are, and more are not.
SELECT statement, pg_temp.outcome(statement) AS outcome
FROM (VALUES
    ($$SELECT count(*) FROM extract_items(repeat('一是修路;', 1000000))$$),
    ($$SELECT count(*) FROM extract_items(repeat('一是修路;', 1000001))$$),
    ($$SELECT count(*) FROM extract_sections(repeat(E'一、修路\n', 1000001))$$),
    ($$SELECT count(*) FROM extract_quantities(repeat('修路6公里。', 1000000))$$),
    ($$SELECT count(*) FROM extract_quantities(repeat('修路6公里。', 1000001))$$),
    ($$SELECT count(*) FROM extract_periods(repeat('今年。', 1000001), '2023-12-28')$$)
) AS sample (statement);

-- Text that means harm is read like any other, and comes out whole.
CREATE TEMP TABLE hostile AS
SELECT name, t, t::govreport AS r
FROM (VALUES
    ('a million digits', repeat('1234567890', 100000)),
    ('ten thousand brackets', repeat('(', 10000) || repeat(')', 10000)),
    ('full-width brackets', repeat('（', 10000) || repeat('）', 10000)),
    ('endless items', repeat('一是', 100000)),
    ('items in a sentence', repeat('一是修路,', 10000)),
    ('endless numbers', repeat('一、', 100000)),
    ('one long line', repeat('修路', 100000)),
    ('empty lines', repeat(E'\n', 100000)),
    ('returns', repeat(E'\r', 100000)),
    ('titles', repeat(E'政府工作报告\n', 10000)),
    ('contents', E'目录\n' || repeat(E'1.青石镇政府工作报告 1\n', 10000)),
    ('header fields', repeat('索引号: 1 ', 10000)),
    ('zero-width', '修' || repeat(E'\u200B', 100000) || '路'),
    ('combining', '修' || repeat(E'\u0301', 100000)),
    ('numerals', repeat('亿', 100000)),
    ('dashes', repeat('—', 100000)),
    ('pinyin', repeat('xiū', 100000)),
    ('open quotes', repeat('“', 100000)),
    ('quotes', repeat('"', 100000)),
    ('titles of works', repeat('《', 100000) || repeat('》', 100000)),
    ('villages', repeat('六合村', 100000))
) AS sample (name, t);
SELECT name, octet_length(t) AS bytes, r::text = t AS whole,
       (SELECT string_agg(s.body, '' ORDER BY s.ord) = t FROM extract_sections(r) AS s) AS bodies,
       (SELECT count(*) FROM extract_sections(r)) AS sections,
       (SELECT count(*) FROM extract_items(r)) AS items,
       (SELECT count(*) FROM extract_terms(r)) AS terms,
       (SELECT count(*) FROM govreport_split(t)) AS parts,
       (SELECT count(*) FROM extract_quantities(t)) AS quantities,
       (SELECT count(*) FROM extract_periods(t, '2023-12-28')) AS periods,
       length(govreport_fold(t)) > 0 AS folded
FROM hostile;

-- What JSON may hold and a text may not stays outside.
SELECT statement, pg_temp.outcome(statement) AS outcome
FROM (VALUES
    ($$SELECT ('{"t": "\ud83c"}'::json ->> 't')::govreport$$),
    ($$SELECT ('{"t": "\u0000"}'::json ->> 't')::govreport$$),
    ($$SELECT ('{"t": "\ud83c\udf3e"}'::json ->> 't')::govreport$$)
) AS sample (statement);

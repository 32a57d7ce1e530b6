SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

CREATE TEMP TABLE report AS
SELECT E'索引号: qs-2023-0052 主题分类:\n'
    '青石镇2023年工作总结及2024年工作计划\n'
    '2023年12月28日\n'
    '一、2023年工作总结\n'
    '主要做了两件事:一是修路6公里;二是改厕80户。\n'
    '二、2024年工作计划\n'
    '推进“厕所革命”,计划修路4公里。\n' AS t;

SELECT jsonb_pretty(t::govreport::jsonb - 'indicators') FROM report;
SELECT jsonb_pretty(t::govreport::jsonb -> 'indicators' -> -1) FROM report;

-- The document says what the functions say.
SELECT bool_and(section = to_jsonb(s)) AS sections
FROM report, jsonb_array_elements(t::govreport::jsonb -> 'sections') WITH ORDINALITY AS j (section, ord)
FULL JOIN extract_sections((SELECT t FROM report)) AS s USING (ord);
SELECT bool_and(item = to_jsonb(i)) AS items
FROM report, jsonb_array_elements(t::govreport::jsonb -> 'items') WITH ORDINALITY AS j (item, ord)
FULL JOIN extract_items((SELECT t FROM report)) AS i USING (ord);
SELECT bool_and(j.term = to_jsonb(m)) AS terms
FROM report, jsonb_array_elements(t::govreport::jsonb -> 'terms') WITH ORDINALITY AS j (term, ord)
FULL JOIN extract_terms((SELECT t FROM report)) AS m USING (ord);
SET datestyle = ISO;
SELECT count(*) AS indicators, bool_and(indicator = to_jsonb(i)) AS same
FROM report, jsonb_array_elements(t::govreport::jsonb -> 'indicators') WITH ORDINALITY AS j (indicator, ord)
FULL JOIN extract_indicators((SELECT t FROM report)) AS i USING (ord);
SELECT t::govreport::jsonb -> 'metadata' = to_jsonb(m) AS metadata
FROM report, govreport_metadata(t) AS m;

-- Dates and periods are the same under every DateStyle, and cast back.
SET datestyle = German;
SELECT j ->> 'issued' AS issued, j ->> 'review_period' AS review_period,
       (j ->> 'issued')::date = m.issued AS same_date,
       (j ->> 'review_period')::daterange = m.review_period AS same_period
FROM report, govreport_metadata(t) AS m,
     LATERAL (SELECT t::govreport::jsonb -> 'metadata') AS document (j);
RESET datestyle;

-- Quotation marks, backslashes and control characters are JSON's own affair.
SELECT E'"\\\x01\t\u200B'::govreport::jsonb #>> '{sections,0,body}' = E'"\\\x01\t\u200B' AS same;

SELECT ''::govreport::jsonb -> 'items' AS items, ''::govreport::jsonb -> 'indicators' AS indicators,
       ''::govreport::jsonb -> 'terms' AS terms,
       NULL::govreport::jsonb AS "null";

-- No cast from jsonb, and none that happens by itself.
SELECT '{}'::jsonb::govreport;
CREATE TEMP TABLE document (j jsonb);
INSERT INTO document SELECT t::govreport FROM report;

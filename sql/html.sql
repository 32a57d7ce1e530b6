SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

-- The text of a page: what stands between <main> and </main>, without tags,
-- character references resolved.
CREATE FUNCTION pg_temp.page_text(page text) RETURNS text IMMUTABLE
BEGIN ATOMIC
    SELECT replace(replace(replace(replace(replace(replace(
        regexp_replace(substring(page FROM '<main[^>]*>(.*)</main>'), '<[^>]*>', '', 'g'),
        '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&#39;', ''''), '&#13;', E'\r'), '&amp;', '&');
END;
CREATE FUNCTION pg_temp.page_data(page text) RETURNS jsonb IMMUTABLE
RETURN substring(page FROM '<script type="application/json" id="data">(.*?)</script>')::jsonb;

CREATE TEMP TABLE report (name text, body govreport);
INSERT INTO report VALUES
('plain',
    E'青石镇2023年工作总结及2024年工作计划\n'
    '2023年12月28日\n'
    '一、2023年工作总结\n'
    '全年实现地区生产总值12.6亿元,增长5.8%;修路６公里。\n'
    '工作中还存在一些问题:产业链条短。\n'
    '二、2024年工作计划\n'
    '(一)抓项目。力争引进项目6个以上,完成投资1.2亿元。\n'),
('hostile',
    E'<script>alert(1)</script>镇2023年工作总结\r\n'
    '一、"回顾"''<b onmouseover=alert(2)>\r\n'
    ']]> --><!-- <![CDATA[ </main></script></style></title>&amp;&#39;\r\n'
    '全年完成"<i>投资</i>"3.2亿元,</script>产值增长5.6%,\\u003c100万元。\r\n'
    '  two  spaces\ttab \x01\x7f \u200B \u202E \u2028 \uFEFF\n\n末行'),
('masked', '全镇完成财税xx万元,增长x.x%,新建学校**所。'),
('empty', '');

-- The page as it begins, and the markup of the text.
SELECT regexp_replace(substring(govreport_html(body) FROM '^.*?<style>'), 'sha256-[A-Za-z0-9+/]{43}=', '…', 'g') AS head
FROM report WHERE name = 'plain';
SELECT substring(govreport_html(body) FROM '<h1>.*?</ul>') AS header
FROM report WHERE name = 'plain';
SELECT substring(govreport_html(body) FROM '<ol.*?</ol>') AS headings
FROM report WHERE name = 'plain';
SELECT regexp_replace(substring(govreport_html(body) FROM '<main.*</main>'), '(</p>|<section[^>]*>)', E'\\1\n', 'g') AS main
FROM report WHERE name = 'plain';
SELECT jsonb_pretty(pg_temp.page_data(govreport_html(body)) -> 'words') AS words,
       pg_temp.page_data(govreport_html(body)) -> 'columns' AS columns
FROM report WHERE name = 'plain';

-- The text is the report, whatever stands in it.
SELECT name, pg_temp.page_text(govreport_html(body)) = body::text AS same
FROM report;

-- Each indicator has one mark, with its quote in it, and one row of data.
SELECT report, count(*) > 0 AS some,
       bool_and(mark[2] = quote) AS quotes,
       bool_and(row ->> 0 IS NOT DISTINCT FROM i.name
                AND (row ->> 1)::numeric IS NOT DISTINCT FROM value
                AND (row ->> 2)::numeric IS NOT DISTINCT FROM value_max
                AND row ->> 3 = i.unit
                AND row ->> 8 IS NOT DISTINCT FROM i.wording
                AND (row ->> 12)::int = i.section
                AND (row ->> 13)::int = char_start) AS rows
FROM (SELECT name, body, govreport_html(body) AS page FROM report) AS p (report, body, page)
CROSS JOIN LATERAL extract_indicators(body) AS i
LEFT JOIN LATERAL (
    SELECT * FROM regexp_matches(page, '<a class="m [^"]*" id="i(\d+)"[^>]*>([^<]*)</a>', 'g')
        WITH ORDINALITY AS marks (mark, ord)
) AS marks ON marks.ord = i.ord AND mark[1]::int = i.ord
LEFT JOIN LATERAL (
    SELECT * FROM jsonb_array_elements(pg_temp.page_data(page) -> 'rows')
        WITH ORDINALITY AS rows (row, ord)
) AS rows ON rows.ord = i.ord
GROUP BY report ORDER BY report;
SELECT name,
       (SELECT count(*) FROM extract_indicators(body)) =
       (SELECT count(*) FROM regexp_matches(govreport_html(body), '<a class="m ', 'g')) AS marks,
       (SELECT count(*) FROM extract_indicators(body)) =
       jsonb_array_length(pg_temp.page_data(govreport_html(body)) -> 'rows') AS rows
FROM report;

-- Nothing of a hostile report is markup: its tags are those of any other.
SELECT DISTINCT tag[1] AS tag
FROM report, regexp_matches(govreport_html(body), '<(/?[a-z!][a-z0-9]*)', 'gi') AS tag
WHERE name = 'hostile'
EXCEPT
SELECT DISTINCT tag[1]
FROM report, regexp_matches(govreport_html(body), '<(/?[a-z!][a-z0-9]*)', 'gi') AS tag
WHERE name = 'plain';
SELECT name, count(*) AS scripts
FROM report, regexp_matches(govreport_html(body), '<script', 'g')
GROUP BY name ORDER BY name;
SELECT substring(govreport_html(body) FROM '<title>.*</title>') AS title,
       substring(govreport_html(body) FROM '<h1>.*</h1>') AS h1,
       substring(govreport_html(body) FROM '<ol.*?</ol>') AS headings
FROM report WHERE name = 'hostile';
SELECT substring(govreport_html(body) FROM '"rows":.*?</script>') !~ '[<>&''].*</script>' AS "rows are plain"
FROM report WHERE name = 'hostile';

-- Nothing is loaded from anywhere.
SELECT count(*) FILTER (WHERE govreport_html(body) ~ 'https?://|@import|url\(|\ssrc=') AS loading
FROM report WHERE name <> 'hostile';

-- Figures that are not there have no value.
SELECT mark[1] AS class, mark[2] AS quote
FROM report, regexp_matches(govreport_html(body), '<a class="m ([^"]*)"[^>]*>([^<]*)</a>', 'g') AS mark
WHERE name = 'masked';

SELECT substring(govreport_html(''::govreport) FROM '<main.*</main>') AS main,
       govreport_html(NULL) AS "null";

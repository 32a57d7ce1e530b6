-- What make demo shows, from the table report (name, body govreport).
\set QUIET 1
\pset footer off
\pset linestyle unicode
\pset border 1
\pset null ''
\pset pager off

-- The report to look at closely: the one with the most headings.
SELECT name AS sample
FROM report, extract_sections(report.body)
GROUP BY name
ORDER BY count(title) DESC, name
LIMIT 1
\gset

\echo
\echo '== the reports, as they were read'
SELECT name, m.region, m.region_level, m.doc_type,
       length(report.body::text) AS characters,
       (SELECT count(title) FROM extract_sections(report.body)) AS headings,
       (SELECT count(*) FROM extract_items(report.body)) AS items,
       (SELECT count(*) FROM extract_indicators(report.body)) AS figures
FROM report, govreport_metadata(report.body) AS m
ORDER BY name;

\echo '==' :sample ': what it says of itself'
\x on
SELECT m.*
FROM report, govreport_metadata(report.body) AS m
WHERE name = :'sample';
\x off

\echo
\echo '==' :sample ': its sections'
SELECT repeat('    ', s.level - 1) ||
       CASE
           WHEN s.title IS NULL THEN '(' || left(regexp_replace(s.body, '\s+', '', 'g'), 20) || ' …)'
           ELSE left(concat_ws(' ', s.label, s.title), 40)
       END AS section,
       s.kind, s.topic, s.char_start AS "at"
FROM report, extract_sections(report.body) AS s
WHERE name = :'sample'
ORDER BY s.ord;

\echo '==' :sample ': its first figures'
SELECT i.name, i.code, i.measure, i.value, i.unit, i.bound, i.role, i.period,
       i.quote, i.char_start AS "at"
FROM report, extract_indicators(report.body) AS i
WHERE report.name = :'sample'
ORDER BY i.ord
LIMIT 15;

\echo '== a question to all of them: which growth do they promise, and how firmly?'
SELECT report.name AS report, i.name, i.value AS "%", i.bound, i.wording
FROM report, extract_indicators(report.body) AS i
WHERE i.role = 'target' AND i.measure = 'growth' AND i.unit = '%' AND i.code IS NOT NULL
ORDER BY i.code, i.value DESC, report.name
LIMIT 15;

\echo '== figures that someone masked or left out are rows without a value'
SELECT report.name AS report, i.name, i.status, i.unit, i.quote
FROM report, extract_indicators(report.body) AS i
WHERE i.status <> 'stated'
ORDER BY report.name, i.ord
LIMIT 8;

\echo '== every heading and figure is found again where it is said to stand'
SELECT count(*) AS "headings and figures",
       count(*) FILTER (WHERE substr(report.body::text, s.char_start, length(s.quote)) = s.quote)
           AS "substr(text, char_start, length(quote)) = quote"
FROM report,
     LATERAL (SELECT char_start, quote FROM extract_sections(report.body)
              UNION ALL
              SELECT char_start, quote FROM extract_indicators(report.body)) AS s
WHERE s.quote IS NOT NULL;

\echo '== one question to all of them: what do they write about, in past and plan?'
SELECT s.topic,
       count(*) FILTER (WHERE s.kind = 'review') AS review,
       count(*) FILTER (WHERE s.kind = 'problems') AS problems,
       count(*) FILTER (WHERE s.kind = 'plan') AS plan,
       count(DISTINCT name) AS reports
FROM report, extract_sections(report.body) AS s
WHERE s.title IS NOT NULL
GROUP BY s.topic
ORDER BY count(*) DESC, s.topic;

\echo '== and another: who names shortcomings, and how does that begin?'
SELECT DISTINCT ON (name)
       name, s.char_start AS "at",
       left(regexp_replace(s.body, '\s+', '', 'g'), 40) || '…' AS problems
FROM report, extract_sections(report.body) AS s
WHERE s.kind = 'problems'
ORDER BY name, s.ord;

-- Names the properties that do not hold for the text of the file $REPORT; no
-- rows where all do.
\set text `base64 -w 0 "$REPORT"`

WITH source AS MATERIALIZED (
    SELECT convert_from(decode(:'text', 'base64'), 'UTF8') AS t
),
part AS MATERIALIZED (
    SELECT s.ord, s.char_start, s.body
    FROM source, govreport_split(t) AS s
),
-- The whole file as one report, and each report of it.
report AS MATERIALIZED (
    SELECT n, t, govreport_parse(t) AS r
    FROM (SELECT 0 AS n, t FROM source
          UNION ALL
          SELECT ord, body FROM part) AS every
),
section AS MATERIALIZED (
    SELECT n, t, s.*, s.char_start + length(s.body) AS char_end
    FROM report, extract_sections(r) AS s
),
item AS MATERIALIZED (
    SELECT n, t, i.*, i.char_start + length(i.quote) AS char_end
    FROM report, extract_items(r) AS i
),
indicator AS MATERIALIZED (
    SELECT n, t, i.*, i.char_start + length(i.quote) AS char_end
    FROM report, extract_indicators(r) AS i
),
term AS MATERIALIZED (
    SELECT n, t, m.*, m.char_start + length(m.quote) AS char_end
    FROM report, extract_terms(r) AS m
),
property (name, holds) AS (
    SELECT 'text comes out as it went in',
           bool_and(r::text = t)
    FROM report

    UNION ALL
    SELECT 'the same text gives the same value',
           bool_and(govreport_parse(t) = r AND r::text::govreport = r)
    FROM report

    UNION ALL
    SELECT 'section bodies joined are the text',
           bool_and(coalesce(joined, '') = t)
    FROM (SELECT r.t, (SELECT string_agg(s.body, '' ORDER BY s.ord)
                       FROM section AS s
                       WHERE s.n = r.n) AS joined
          FROM report AS r) AS bodies

    UNION ALL
    SELECT 'section bodies stand at char_start',
           bool_and(substr(t, char_start, length(body)) = body)
    FROM section

    UNION ALL
    SELECT 'section quotes stand at char_start',
           bool_and(substr(t, char_start, length(quote)) = quote)
    FROM section

    UNION ALL
    SELECT 'a section has title, label and quote, or none',
           bool_and((title IS NULL) = (quote IS NULL)
                    AND (label IS NULL OR quote IS NOT NULL))
    FROM section

    UNION ALL
    SELECT 'sections are counted from 1',
           bool_and(ord = place)
    FROM (SELECT ord, row_number() OVER (PARTITION BY n ORDER BY char_start, ord) AS place
          FROM section) AS placed

    UNION ALL
    SELECT 'a section stands behind its parent, at level 1 or deeper',
           bool_and(level >= 1 AND (parent IS NULL OR parent BETWEEN 1 AND ord - 1))
    FROM section

    UNION ALL
    SELECT 'item quotes stand at char_start',
           bool_and(substr(t, char_start, length(quote)) = quote)
    FROM item

    UNION ALL
    SELECT 'items are counted from 1',
           bool_and(ord = place)
    FROM (SELECT ord, row_number() OVER (PARTITION BY n ORDER BY char_start, ord) AS place
          FROM item) AS placed

    UNION ALL
    -- It may go on behind the foot of a page, which is a section of its own.
    SELECT 'an item begins in its section',
           bool_and(s.ord IS NOT NULL AND i.char_start >= s.char_start
                    AND i.char_start < s.char_end)
    FROM item AS i
    LEFT JOIN section AS s ON s.n = i.n AND s.ord = i.section

    UNION ALL
    SELECT 'an item stands behind and in its parent',
           bool_and(p.ord < i.ord AND i.char_start >= p.char_start
                    AND i.char_end <= p.char_end)
    FROM item AS i
    LEFT JOIN item AS p ON p.n = i.n AND p.ord = i.parent
    WHERE i.parent IS NOT NULL

    UNION ALL
    SELECT 'indicator quotes stand at char_start',
           bool_and(substr(t, char_start, length(quote)) = quote)
    FROM indicator

    UNION ALL
    SELECT 'indicators are counted from 1',
           bool_and(ord = place)
    FROM (SELECT ord, row_number() OVER (PARTITION BY n ORDER BY char_start, ord) AS place
          FROM indicator) AS placed

    UNION ALL
    SELECT 'an indicator stands in its section',
           bool_and(s.ord IS NOT NULL AND i.char_start >= s.char_start
                    AND i.char_end <= s.char_end)
    FROM indicator AS i
    LEFT JOIN section AS s ON s.n = i.n AND s.ord = i.section

    UNION ALL
    SELECT 'an indicator has a value if it is stated, a greater one if it is a range',
           bool_and((value IS NOT NULL) = (status = 'stated')
                    AND (value_max IS NOT NULL) = (bound = 'range' AND status = 'stated')
                    AND (value_max IS NULL OR value_max >= value))
    FROM indicator

    UNION ALL
    SELECT 'the quote of a stated indicator has a digit or numeral',
           bool_and(quote ~ '[0-9０-９〇零一二三四五六七八九十百千万亿兆两廿半首億萬兩]')
    FROM indicator
    WHERE status = 'stated'

    UNION ALL
    SELECT 'every Arabic digit is an indicator''s, or has a reason for being none',
           bool_and(reason IS NOT NULL)
    FROM report, govreport_numbers(r)

    UNION ALL
    SELECT 'an indicator qualifies another one',
           bool_and(o.ord IS NOT NULL AND o.ord <> i.ord)
    FROM indicator AS i
    LEFT JOIN indicator AS o ON o.n = i.n AND o.ord = i."of"
    WHERE i."of" IS NOT NULL

    UNION ALL
    SELECT 'term quotes stand at char_start',
           bool_and(substr(t, char_start, length(quote)) = quote AND quote <> '' AND term <> '')
    FROM term

    UNION ALL
    SELECT 'terms are counted from 1, and none stands within another',
           bool_and(ord = place AND char_start >= behind AND count >= 1)
    FROM (SELECT *, row_number() OVER (PARTITION BY n ORDER BY char_start) AS place,
                 coalesce(lag(char_end) OVER (PARTITION BY n ORDER BY ord), 1) AS behind
          FROM term) AS placed

    UNION ALL
    SELECT 'a policy is one of govreport_policies()',
           bool_and(EXISTS (SELECT FROM govreport_policies() AS p
                            WHERE govreport_fold(p.phrase) = govreport_fold(term)))
    FROM (SELECT DISTINCT term FROM term WHERE kind = 'policy') AS policy

    UNION ALL
    SELECT 'every report has one row of metadata',
           bool_and((SELECT count(*) FROM govreport_metadata(r)) = 1)
    FROM report

    UNION ALL
    SELECT 'quality counts the text and its masked and blank figures',
           bool_and(q.chars = length(t) AND q.coverage BETWEEN 0 AND 1
                    AND (q.is_report OR NOT q.complete)
                    AND coalesce((q.damage ->> 'masked')::int, 0)
                        = (SELECT count(*) FROM extract_indicators(r) WHERE status = 'masked')
                    AND coalesce((q.damage ->> 'blank')::int, 0)
                        = (SELECT count(*) FROM extract_indicators(r) WHERE status = 'blank'))
    FROM report, govreport_quality(r) AS q

    UNION ALL
    SELECT 'split parts stand at char_start',
           bool_and(substr(t, char_start, length(body)) = body)
    FROM source, part

    UNION ALL
    SELECT 'split parts follow each other',
           bool_and(ord = place AND char_start >= behind)
    FROM (SELECT ord, char_start,
                 row_number() OVER (ORDER BY char_start, ord) AS place,
                 coalesce(lag(char_start + length(body)) OVER (ORDER BY ord), 1) AS behind
          FROM part) AS placed

    UNION ALL
    SELECT 'every file has a part',
           count(*) >= 1
    FROM part

    UNION ALL
    SELECT 'folding twice is folding once',
           govreport_fold(govreport_fold(t)) = govreport_fold(t)
    FROM source
)
SELECT name
FROM property
WHERE NOT holds;

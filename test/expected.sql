-- Where the file $REPORT is read otherwise than $EXPECTED says, by the rules of
-- test/reports/README.md; no rows where it is read so.
\set text `base64 -w 0 "$REPORT"`
\set expected `base64 -w 0 "$EXPECTED"`

WITH expected AS MATERIALIZED (
    SELECT coalesce(e.report, 1) AS report, e.title, e.level, e.kind, e.starts,
           row_number() OVER (PARTITION BY coalesce(e.report, 1), e.title IS NULL
                              ORDER BY line) AS place
    FROM regexp_split_to_table(convert_from(decode(:'expected', 'base64'), 'UTF8'), '\n')
             WITH ORDINALITY AS l (object, line),
         json_to_record(object::json)
             AS e (report int, title text, level int, kind govreport_kind, starts text)
    WHERE object <> ''
),
section AS MATERIALIZED (
    SELECT p.ord AS report, s.*,
           row_number() OVER (PARTITION BY p.ord, s.title IS NULL ORDER BY s.ord) AS place
    FROM govreport_split(convert_from(decode(:'text', 'base64'), 'UTF8')) AS p,
         extract_sections(govreport_parse(p.body)) AS s
),
-- Headings are the expected ones, in their order.
heading AS (
    SELECT report, place,
           format('heading %s: expected %s, found %s', place,
                  coalesce(e.level || ' ' || e.kind || ' ' || e.title, 'none'),
                  coalesce(s.level || ' ' || s.kind || ' ' || s.title, 'none')) AS difference
    FROM (SELECT * FROM expected WHERE title IS NOT NULL) AS e
    FULL JOIN (SELECT * FROM section WHERE title IS NOT NULL) AS s USING (report, place)
    WHERE (e.title, e.level, e.kind) IS DISTINCT FROM (s.title, s.level, s.kind)
),
-- A part without heading begins in a row of its kind.
part AS (
    SELECT report, place,
           format('no row of kind %s with %s', kind, starts) AS difference
    FROM expected AS e
    WHERE title IS NULL
      AND NOT EXISTS (SELECT FROM section AS s
                      WHERE s.report = e.report AND s.kind = e.kind
                        AND s.title IS NULL AND strpos(s.body, e.starts) > 0)
)
SELECT difference
FROM (SELECT * FROM heading UNION ALL SELECT * FROM part) AS every
ORDER BY report, place;

-- The headings and headless parts of the file $REPORT as its .expected.jsonl
-- has them: see test/reports/README.md.
\set text `base64 -w 0 "$REPORT"`

SELECT json_strip_nulls(json_build_object(
           'report', CASE WHEN reports > 1 THEN report END,
           'title', title,
           'level', CASE WHEN title IS NOT NULL THEN level END,
           'kind', kind,
           'starts', CASE WHEN title IS NULL
                     THEN left(substring(body FROM '\S[^\n]*'), 12) END))
FROM (SELECT p.ord AS report, count(*) OVER () AS n, max(p.ord) OVER () AS reports,
             s.*,
             lag(s.title IS NULL AND s.kind = 'other')  OVER w AS x,
             lag(CASE WHEN s.title IS NULL THEN s.kind END) OVER w AS previous
      FROM govreport_split(convert_from(decode(:'text', 'base64'), 'UTF8')) AS p,
           extract_sections(govreport_parse(p.body)) AS s
      WINDOW w AS (PARTITION BY p.ord ORDER BY s.ord)) AS section
WHERE title IS NOT NULL
   OR (kind <> 'other' AND kind IS DISTINCT FROM previous)
ORDER BY report, ord;

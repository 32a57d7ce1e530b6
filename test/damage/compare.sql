-- Reads the variants that $VARIANTS holds, compares the figures of each with
-- those of the sample that it was made of, and prints a table of the kinds of
-- damage, then a line "ok KIND" or "not ok KIND" for each of them.
\set ON_ERROR_STOP on
\pset null ''
\pset border 1
\pset footer off

CREATE TEMP TABLE variant (kind text, keeps text, sample text, body text);
\copy variant FROM PROGRAM 'cat "$VARIANTS"'

CREATE TEMP TABLE parsed AS
SELECT kind, keeps, sample, body, govreport_parse(body) AS doc FROM variant;

CREATE TEMP TABLE figure AS
SELECT kind, keeps, sample, i.ord, i.char_start, i.quote, i.name, i.measure,
    i.value, i.value_max, i.unit, i.bound, i.status
FROM parsed, extract_indicators(doc) AS i;

-- What of the sample's figures a variant must still give.
CREATE TEMP TABLE wanted AS
SELECT p.kind, p.keeps, f.sample, f.ord, f.char_start, f.quote, f.name, f.measure,
    CASE WHEN NOT hidden THEN f.value END AS value,
    CASE WHEN NOT hidden THEN f.value_max END AS value_max,
    f.unit, f.bound,
    CASE WHEN hidden THEN p.keeps::govreport_status ELSE f.status END AS status
FROM parsed AS p
JOIN figure AS f ON f.sample = p.sample AND f.kind = 'clean',
    LATERAL (SELECT p.keeps IN ('masked', 'blank') AND f.status = 'stated'
                    AND f.quote ~ '[0-9０-９]') AS h (hidden)
WHERE p.kind <> 'clean'
    AND (p.keeps <> 'before'
         OR f.char_start + length(f.quote) - 1 <= length(p.body));

-- A figure is found again where one with the same columns is in the variant;
-- where there are several alike, as many as there were.  Names may differ in
-- the shape of their quotation marks.
CREATE TEMP TABLE compared AS
WITH every AS (
    SELECT kind, sample, ord, char_start, quote, name, measure, value,
        value_max, unit, bound, status, true AS is_wanted
    FROM wanted
    UNION ALL
    SELECT kind, sample, ord, char_start, quote, name, measure, value,
        value_max, unit, bound, status, false
    FROM figure
    WHERE kind <> 'clean'
),
keyed AS (
    SELECT *,
        ROW(kind, sample, value, value_max, unit, status)::text AS number_key,
        ROW(kind, sample, value, value_max, unit, status,
            translate(name, '“”"', ''), measure, bound)::text AS row_key
    FROM every
),
placed AS (
    SELECT *,
        row_number() OVER (PARTITION BY is_wanted, number_key ORDER BY ord) AS number_place,
        row_number() OVER (PARTITION BY is_wanted, row_key ORDER BY ord) AS row_place
    FROM keyed
)
SELECT *,
    count(*) OVER (PARTITION BY number_key, number_place) = 2 AS number_matches,
    count(*) OVER (PARTITION BY row_key, row_place) = 2 AS row_matches
FROM placed;

-- The promises that do not hold for a variant.
CREATE TEMP TABLE broken AS
SELECT kind, sample, promise
FROM parsed,
    LATERAL (VALUES
        ('text comes out as it went in', doc::text = body),
        ('the same text gives the same value',
         govreport_parse(body) = doc
         AND (SELECT jsonb_agg(to_jsonb(i)) FROM extract_indicators(body) AS i)
             IS NOT DISTINCT FROM
             (SELECT jsonb_agg(to_jsonb(i)) FROM extract_indicators(doc) AS i)),
        ('section bodies joined are the text',
         (SELECT string_agg(s.body, '' ORDER BY s.ord)
          FROM extract_sections(doc) AS s) = parsed.body),
        ('section quotes stand at char_start',
         (SELECT bool_and(substr(parsed.body, char_start, length(quote)) = quote)
          FROM extract_sections(doc))),
        ('item quotes stand at char_start',
         (SELECT bool_and(substr(body, char_start, length(quote)) = quote)
          FROM extract_items(doc))),
        ('indicator quotes stand at char_start',
         (SELECT bool_and(substr(body, char_start, length(quote)) = quote)
          FROM extract_indicators(doc)))
    ) AS p (promise, holds)
WHERE NOT holds;

CREATE TEMP TABLE result AS
SELECT kind, keeps, variants, figures,
    round(100.0 * numbers / figures, 1) AS numbers,
    round(100.0 * rows / figures, 1) AS rows,
    round(100.0 * false_numbers / figures, 1) AS more,
    invented,
    (SELECT count(*) FROM broken AS b WHERE b.kind = k.kind) AS promises_broken
FROM (SELECT kind, keeps, count(*) AS variants FROM parsed GROUP BY kind, keeps) AS k
JOIN (SELECT kind,
          count(*) FILTER (WHERE is_wanted) AS figures,
          count(*) FILTER (WHERE is_wanted AND number_matches) AS numbers,
          count(*) FILTER (WHERE is_wanted AND row_matches) AS rows,
          count(*) FILTER (WHERE NOT is_wanted AND NOT number_matches) AS false_numbers,
          -- 突破亿元 says a hundred million, whether or not a digit was there.
          count(*) FILTER (WHERE NOT is_wanted AND NOT number_matches
                               AND status = 'stated'
                               AND quote !~ '^[千万亿萬億]') AS invented
      FROM compared GROUP BY kind) AS c USING (kind);

SELECT kind, keeps, variants, figures, numbers AS "numbers %", rows AS "rows %",
    more AS "false %", promises_broken AS "broken promises"
FROM result ORDER BY kind;

-- With -v: rows of the sample that the variant has not got (lost), rows of the
-- variant that the sample has not got (found), with the text around each in
-- the text where it is; n where even value and unit differ.
\if :verbose
SELECT c.kind, c.sample, CASE WHEN is_wanted THEN 'lost' ELSE 'found' END AS was,
    CASE WHEN NOT number_matches THEN 'n' END AS n,
    c.name, measure, value, value_max AS max, unit, bound, status,
    translate(substr(body, greatest(char_start - 18, 1), 18 + length(quote) + 4),
              E'\n\r\t', '⏎␍␉') AS context
FROM compared AS c
JOIN variant AS v ON v.sample = c.sample
    AND v.kind = CASE WHEN is_wanted THEN 'clean' ELSE c.kind END
WHERE NOT row_matches
ORDER BY c.kind, c.sample, char_start, is_wanted DESC;
\endif

\pset tuples_only on
\pset format unaligned
SELECT format('%s: %s: not so: %s', kind, sample, promise) FROM broken;
SELECT CASE
    WHEN promises_broken = 0
        AND CASE keeps
            WHEN 'all' THEN rows >= 95 AND more <= 2
            WHEN 'masked' THEN invented = 0
            WHEN 'blank' THEN invented = 0
            ELSE numbers >= 95 AND more <= 2
        END THEN 'ok ' ELSE 'not ok ' END || kind
FROM result ORDER BY kind;

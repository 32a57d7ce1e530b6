-- How far the planner's estimates are from what is found, on the tables that
-- search.sql makes: its 200 words, and 104 phrases of national policy.  A
-- factor of 3 is 30 rows for 10, or for 90; 1 is the best.
\set QUIET on
\set ON_ERROR_STOP on
SET client_min_messages = warning;
ANALYZE paragraph, report;

CREATE FUNCTION planned(condition text) RETURNS float8 LANGUAGE plpgsql AS $$
DECLARE
    plan json;
BEGIN
    EXECUTE 'EXPLAIN (FORMAT json) SELECT FROM ' || condition INTO plan;
    RETURN (plan #>> '{0,Plan,Plan Rows}')::float8;
END $$;

CREATE FUNCTION counted(condition text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    rows bigint;
BEGIN
    EXECUTE 'SELECT count(*) FROM ' || condition INTO rows;
    RETURN rows;
END $$;

CREATE INDEX estimated_paragraph ON paragraph USING gin (body govreport_plain_text_ops);
CREATE INDEX estimated_report ON report USING gin (doc, doc govreport_text_ops);
SET max_parallel_workers_per_gather = 0;

CREATE TEMP TABLE estimate AS
SELECT operator, queries, characters, condition, planned(condition) AS estimated, greatest(counted(condition), 1) AS found
FROM (
    SELECT place || ' @~' AS operator, queries, length(word) AS characters,
        format('%s WHERE %s @~ %L::tsquery', place, searched, q) AS condition
    FROM (SELECT kind AS queries, word, q FROM query WHERE kind IN ('words', 'policies')) AS words,
        (VALUES ('paragraph', 'body'), ('report', 'doc')) AS place (place, searched)
    UNION ALL
    SELECT 'report ' || operator, queries, length(words[1]), format('report WHERE doc %s %L::text[]', operator, words)
    FROM (
        SELECT kind AS queries, ARRAY[word] AS words FROM query WHERE kind = 'policies'
        UNION ALL
        SELECT 'words of reports', (govreport_search_terms(doc))[1 + n * 37 % 200:1 + n * 37 % 200 + n % 2]
        FROM (SELECT doc, row_number() OVER () AS n FROM report ORDER BY md5(id::text) LIMIT 200) AS drawn) AS term,
        unnest(ARRAY['@>', '&&']) AS operator
    WHERE words <> '{}') AS condition;

CREATE TEMP VIEW factor AS
SELECT *, greatest(estimated / found, found / estimated) AS factor FROM estimate;

SELECT operator, queries, count(*), percentile_cont(0.5) WITHIN GROUP (ORDER BY found) AS median_found,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY factor)::numeric(9, 2) AS median_factor,
    percentile_cont(0.9) WITHIN GROUP (ORDER BY factor)::numeric(9, 2) AS "90%_factor",
    max(factor)::numeric(9, 2) AS worst_factor
FROM factor
GROUP BY GROUPING SETS ((operator, queries), (operator))
ORDER BY operator, queries;
SELECT operator, least(characters, 9) AS characters, count(*),
    percentile_cont(0.5) WITHIN GROUP (ORDER BY factor)::numeric(9, 2) AS median_factor
FROM factor
WHERE operator LIKE '%@~'
GROUP BY 1, 2
ORDER BY 1, 2;

DROP INDEX estimated_paragraph, estimated_report;
DROP FUNCTION planned, counted;

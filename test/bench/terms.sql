-- The class of terms, on the tables that search.sql makes: by @> and && two
-- words that a report has, one of them alone, and 104 phrases of national
-- policy; "wrong" are queries that find other reports than those that have the
-- words.  Prints a table.
\set QUIET on
\set ON_ERROR_STOP on
SET client_min_messages = warning;
SET max_parallel_workers_per_gather = 0;
SET jit = off;
SET max_parallel_maintenance_workers = 0;
SET maintenance_work_mem = '512MB';

CREATE TEMP TABLE report_word AS SELECT id, unnest(govreport_search_terms(doc)) AS word FROM report;
CREATE INDEX ON report_word (word COLLATE "C");
ANALYZE report_word;

CREATE TEMP TABLE asked AS
SELECT row_number() OVER () AS n, kind, operator, words
FROM (
    SELECT 'policy' AS kind, '@>' AS operator, ARRAY[phrase] AS words
    FROM (SELECT phrase FROM govreport_policies() ORDER BY md5(phrase) LIMIT 104) AS policy
    UNION ALL
    SELECT kind, operator, words[1:size]
    FROM (SELECT (govreport_search_terms(doc))[1 + n * 37 % 200:2 + n * 37 % 200] AS words
        FROM (SELECT doc, row_number() OVER () AS n FROM report ORDER BY md5(id::text) LIMIT 200) AS drawn) AS pair,
        (VALUES ('one word', '@>', 1), ('two words', '@>', 2), ('two words', '&&', 2)) AS form (kind, operator, size)
    ) AS query
WHERE words <> '{}';
ALTER TABLE asked ADD found bigint, ADD milliseconds float8;

-- Each query twice; the second time counts.
CREATE PROCEDURE measure_terms() LANGUAGE plpgsql AS $$
DECLARE
    query record;
    started timestamptz;
    spent float8;
    rows bigint;
BEGIN
    FOR query IN SELECT * FROM asked, generate_series(1, 2) AS round ORDER BY n, round LOOP
        started := clock_timestamp();
        EXECUTE format('SELECT count(*) FROM report WHERE doc %s %L::text[]', query.operator, query.words) INTO rows;
        spent := 1000 * extract(epoch FROM clock_timestamp() - started);
        UPDATE asked SET found = rows, milliseconds = spent WHERE n = query.n;
    END LOOP;
END $$;

SELECT sum(octet_length(normal)) AS bytes FROM report \gset
SELECT clock_timestamp() AS started \gset
CREATE INDEX report_term ON report USING gin (doc);
SELECT extract(epoch FROM clock_timestamp() - :'started') AS seconds \gset
ANALYZE report;
SET enable_seqscan = off;
CALL measure_terms();
RESET enable_seqscan;

SELECT kind AS terms, operator, count(*) AS queries,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY milliseconds)::numeric(9, 2) AS median_ms,
    percentile_cont(0.95) WITHIN GROUP (ORDER BY milliseconds)::numeric(9, 2) AS "95%_ms",
    max(milliseconds)::numeric(9, 2) AS worst_ms,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY found) AS median_found, max(found) AS most_found,
    count(*) FILTER (WHERE found <> true_count) AS wrong,
    round((pg_relation_size('report_term') / :bytes::float8)::numeric, 3) AS size_share,
    round((:bytes / :seconds / 1e6)::numeric, 1) AS build_mb_s
FROM asked, LATERAL (
    SELECT count(*) AS true_count
    FROM (SELECT FROM report_word WHERE word COLLATE "C" = ANY (words) GROUP BY id
        HAVING operator = '&&' OR count(*) = cardinality(words)) AS holder) AS truth
GROUP BY kind, operator
ORDER BY kind, operator;
DROP INDEX report_term;
DROP PROCEDURE measure_terms;

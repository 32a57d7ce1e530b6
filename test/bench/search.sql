-- What test/bench/search measures, on the table source (id, body) of reports.
-- Prints tables.
\set QUIET on
\set ON_ERROR_STOP on
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
SET max_parallel_workers_per_gather = 0;
SET max_parallel_maintenance_workers = 0;
SET jit = off;
SET synchronous_commit = off;
SET maintenance_work_mem = '256MB';

CREATE TABLE paragraph AS
SELECT row_number() OVER () AS id, body, govreport_normalize(body) AS normal
FROM (SELECT regexp_split_to_table(body, E'\\n') AS body FROM source) AS line
WHERE body <> '';
CREATE TABLE report AS
SELECT id, govreport_parse(body) AS doc, govreport_normalize(body) AS normal FROM source;
VACUUM ANALYZE;

-- 200 words of 1 to 12 characters that stand in the texts, every other one in
-- traditional characters; 60 pieces of text with signs in them; and 104 phrases
-- of national policy.
SELECT setseed(0.1987) \g /dev/null
CREATE TABLE query AS
SELECT kind, row_number() OVER (ORDER BY kind = 'pieces with signs', n) AS n, word,
    quote_literal(CASE WHEN kind = 'policies' OR n % 2 = 0 THEN word ELSE
        translate(word, '发国农业产动乡学习问题设总环现实业经济战这个来说对时会进过还们种给办应关门间从',
            '發國農業產動鄉學習問題設總環現實業經濟戰這個來說對時會進過還們種給辦應關門間從') END)::tsquery AS q
FROM (SELECT kind, n, word,
        row_number() OVER (PARTITION BY kind, length(word) ORDER BY n) AS place
    FROM (SELECT n, substr(normal, 1 + (random() * (length(normal) - 13))::int, 1 + n::int % 12) AS word
        FROM (SELECT row_number() OVER (ORDER BY md5(id::text)) AS n, normal
            FROM paragraph WHERE length(normal) > 40) AS long
        WHERE n <= 4000) AS piece,
        LATERAL (SELECT CASE WHEN word ~ '^[[:alnum:]]+$' THEN 'words' ELSE 'pieces with signs' END AS kind) AS kind
    WHERE word !~ '\s') AS drawn
WHERE place <= CASE WHEN kind <> 'words' THEN 5 WHEN length(word) <= 8 THEN 17 ELSE 16 END
UNION ALL
SELECT 'policies', 10000 + row_number() OVER (), phrase, quote_literal(phrase)::tsquery
FROM (SELECT phrase FROM govreport_policies() ORDER BY md5(phrase) LIMIT 104) AS policy;

CREATE TABLE measured (place text, index text, n int, found bigint, milliseconds float8);
CREATE TABLE built (place text, index text, seconds float8, share float8, rate float8);
CREATE TABLE quality (place text, recall float8, precision float8);

CREATE PROCEDURE build(place text, name text, definition text) LANGUAGE plpgsql AS $$
DECLARE
    started timestamptz := clock_timestamp();
    seconds float8;
    bytes float8;
BEGIN
    EXECUTE format('CREATE INDEX searched ON %I USING gin (%s)', place, definition);
    seconds := extract(epoch FROM clock_timestamp() - started);
    SELECT sum(octet_length(source.body)) FROM source INTO bytes;
    INSERT INTO built VALUES (place, name, seconds, pg_relation_size('searched') / bytes, bytes / seconds / 1e6);
END $$;

-- Each query twice; the second time counts.
CREATE PROCEDURE measure(place text, name text, counted text) LANGUAGE plpgsql AS $$
DECLARE
    asked record;
    started timestamptz;
    found bigint;
BEGIN
    FOR asked IN SELECT * FROM query, generate_series(1, 2) AS round ORDER BY n, round LOOP
        started := clock_timestamp();
        EXECUTE format('SELECT count(*) FROM ' || counted, place,
            quote_literal(asked.q) || '::tsquery',
            quote_literal('%' || replace(replace(asked.word, '%', '\%'), '_', '\_') || '%'))
            INTO found;
        IF asked.round = 2 THEN
            INSERT INTO measured VALUES (place, name, asked.n, found,
                1000 * extract(epoch FROM clock_timestamp() - started));
        END IF;
    END LOOP;
END $$;

-- What the index finds beside what a scan with strpos, LIKE without its signs,
-- finds in the normalised text.
CREATE PROCEDURE compare(place text, condition text) LANGUAGE plpgsql AS $$
DECLARE
    asked record;
    truth bigint := 0;
    found bigint := 0;
    common bigint := 0;
    a bigint;
    b bigint;
    c bigint;
BEGIN
    FOR asked IN SELECT * FROM query LOOP
        EXECUTE format('WITH t AS MATERIALIZED (SELECT id FROM %1$I WHERE strpos(normal, %3$L) > 0),
                f AS MATERIALIZED (SELECT id FROM %1$I WHERE %4$s @~ %2$L::tsquery)
            SELECT (SELECT count(*) FROM t), (SELECT count(*) FROM f), (SELECT count(*) FROM t JOIN f USING (id))',
            place, asked.q, asked.word, condition) INTO a, b, c;
        truth := truth + a;
        found := found + b;
        common := common + c;
    END LOOP;
    INSERT INTO quality VALUES (place, common::float8 / truth, common::float8 / found);
END $$;

-- All that is found; and the first twenty, for which the planner may choose.
CALL build('paragraph', 'govreport', 'body govreport_plain_text_ops');
ANALYZE paragraph;
CALL measure('paragraph', 'govreport, first 20', '(SELECT FROM %1$I WHERE body @~ %2$s LIMIT 20) AS first');
SET enable_seqscan = off;
CALL measure('paragraph', 'govreport', '%1$I WHERE body @~ %2$s');
CALL compare('paragraph', 'body');
DROP INDEX searched;
CALL build('report', 'govreport', 'doc govreport_text_ops');
CALL measure('report', 'govreport', '%1$I WHERE doc @~ %2$s');
CALL compare('report', 'doc');
DROP INDEX searched;
CALL build('paragraph', 'pg_trgm', 'normal gin_trgm_ops');
CALL measure('paragraph', 'pg_trgm', '%1$I WHERE normal LIKE %3$s');
DROP INDEX searched;
CALL build('report', 'pg_trgm', 'normal gin_trgm_ops');
CALL measure('report', 'pg_trgm', '%1$I WHERE normal LIKE %3$s');
DROP INDEX searched;

SELECT (SELECT count(*) FROM report) AS reports, (SELECT count(*) FROM paragraph) AS paragraphs,
    (SELECT round(sum(octet_length(body)) / 1e6, 1) FROM source) AS mb;
SELECT place AS rows, index, round(share::numeric, 2) AS size_share, round(rate::numeric, 1) AS build_mb_s,
    round(100 * recall::numeric, 4) AS "recall_%", round(100 * precision::numeric, 4) AS "precision_%"
FROM built LEFT JOIN (SELECT *, 'govreport' AS index FROM quality) AS quality USING (place, index)
ORDER BY place, index;
SELECT place AS rows, kind AS queries, index, count(*),
    percentile_cont(0.5) WITHIN GROUP (ORDER BY milliseconds)::numeric(9, 2) AS median_ms,
    percentile_cont(0.95) WITHIN GROUP (ORDER BY milliseconds)::numeric(9, 2) AS "95%_ms",
    max(milliseconds)::numeric(9, 2) AS worst_ms,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY found) AS median_found, max(found) AS most_found
FROM measured JOIN query USING (n)
GROUP BY place, kind, index
ORDER BY place, kind DESC, index;
SELECT place AS rows, length(word) AS characters, count(*) / 2 AS words,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY found) AS median_found,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY milliseconds) FILTER (WHERE index = 'govreport')::numeric(9, 2) AS govreport_ms,
    max(milliseconds) FILTER (WHERE index = 'govreport')::numeric(9, 2) AS govreport_worst_ms,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY milliseconds) FILTER (WHERE index = 'pg_trgm')::numeric(9, 2) AS pg_trgm_ms
FROM measured JOIN query USING (n)
WHERE kind = 'words'
GROUP BY 1, 2
ORDER BY 1, 2;

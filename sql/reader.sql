SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport;
\set VERBOSITY terse
SET datestyle = ISO;

CALL govreport_create_store('shared');
SELECT repeat('经济社会平稳发展，群众生活持续改善，各项工作有序推进，干部作风不断转变。', 6) AS prose
\gset
CALL govreport_ingest('shared', 'a', E'青石镇2022年工作总结及2023年工作计划\n青石镇人民政府\n2023年1月10日\n一、2022年工作总结\n'
    '全年完成固定资产投资1.2亿元，同比增长8.5%。改造提升村道6公里。' || :'prose' ||
    E'困难也不容回避。主要是：产业链条不长。\n二、2023年工作计划\n固定资产投资达到1.3亿元以上，新建村道7公里。\n' || :'prose');
CALL govreport_ingest('shared', 'b', E'青石镇2023年工作总结\n青石镇人民政府\n2024年1月12日\n一、2023年工作总结\n'
    '全年完成固定资产投资1.35亿元，增长12.5%。' || :'prose' || E'\n二、存在的问题\n交通基础设施还有短板。\n' || :'prose');
CALL govreport_ingest('shared', 'c', E'白沙乡2023年工作总结\n白沙乡人民政府\n2024年1月15日\n一、工作完成情况\n'
    '全年完成固定资产投资0.6亿元，增长4.2%，改厕80户。' || :'prose' || E'\n二、存在的问题\n资金投入不足。\n'
    '三、下一步打算\n2024年固定资产投资达到0.7亿元，新建村道5公里。' || :'prose');
CALL govreport_ingest_table('shared', $$SELECT 'd' AS source, '页面不存在' AS body$$);
INSERT INTO shared.wording VALUES ('改厕', 'toilets');
INSERT INTO shared.dictionary VALUES ('roads', '村道');

-- The rows of each view, whose they are, and how many reports they are of.
CREATE FUNCTION shared_seen() RETURNS TABLE (view name, rows bigint, places text, reports bigint)
    LANGUAGE plpgsql AS $$
BEGIN
    FOR view IN SELECT relname FROM pg_class WHERE relnamespace = 'shared'::regnamespace AND relkind = 'v' ORDER BY 1 LOOP
        EXECUTE format($query$SELECT count(*), string_agg(DISTINCT j ->> 'place', ' '), count(DISTINCT j ->> 'report_id')
            FROM (SELECT to_jsonb(v) AS j FROM shared.%I AS v) AS v$query$, view) INTO rows, places, reports;
        RETURN NEXT;
    END LOOP;
END
$$;
-- The columns of tables that can be read, and those where the privilege says so.
CREATE FUNCTION shared_readable() RETURNS TABLE (what text, may boolean, can boolean)
    LANGUAGE plpgsql AS $$
DECLARE
    c record;
BEGIN
    FOR c IN SELECT attrelid::regclass AS t, quote_ident(attname) AS column, attnum > 0 AS own
        FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
        WHERE relnamespace = 'shared'::regnamespace AND relkind IN ('r', 'p') AND NOT attisdropped
        UNION ALL
        SELECT oid, unnest(ARRAY['*', 'count(*)']), false
        FROM pg_class WHERE relnamespace = 'shared'::regnamespace AND relkind IN ('r', 'p')
    LOOP
        what := c.t || ' ' || c.column;
        may := CASE WHEN c.own THEN has_column_privilege(c.t, trim('"' FROM c.column), 'SELECT') END;
        BEGIN
            EXECUTE format('SELECT %s FROM %s', c.column, c.t);
            can := true;
        EXCEPTION WHEN insufficient_privilege THEN
            can := false;
        END;
        RETURN NEXT;
    END LOOP;
END
$$;
-- What a function in WHERE is given by each column of each view, and how much of
-- that no view shows.
CREATE FUNCTION shared_leak(value text) RETURNS boolean LANGUAGE plpgsql STRICT COST 0.000001 AS $$
BEGIN
    INSERT INTO pg_temp.leaked VALUES (value);
    RETURN true;
END
$$;
CREATE FUNCTION shared_leaked() RETURNS TABLE (columns bigint, given boolean, hidden text[]) LANGUAGE plpgsql AS $$
DECLARE
    c record;
BEGIN
    columns := 0;
    CREATE TEMP TABLE leaked (value text);
    CREATE TEMP TABLE shown (value text);
    FOR c IN SELECT attrelid::regclass AS v, attname AS column
        FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
        WHERE relnamespace = 'shared'::regnamespace AND relkind = 'v' AND attnum > 0
    LOOP
        EXECUTE format('SELECT count(*) FROM %s WHERE shared_leak(%I::text)', c.v, c.column);
        EXECUTE format('INSERT INTO shown SELECT DISTINCT %I::text FROM %s', c.column, c.v);
        columns := columns + 1;
    END LOOP;
    given := EXISTS (SELECT FROM leaked);
    hidden := ARRAY(SELECT DISTINCT value FROM leaked WHERE value NOT IN (SELECT value FROM shown WHERE value IS NOT NULL));
    DROP TABLE leaked, shown;
    RETURN NEXT;
END
$$;

CREATE ROLE govreport_reader_one;
CREATE ROLE govreport_reader_two;
CALL govreport_grant_reader('shared', 'govreport_reader_one');
CALL govreport_grant_reader('shared', 'govreport_reader_two');
CALL govreport_grant_reader('nowhere', 'govreport_reader_one');

-- Views and the keys of reports, and nothing else.
SET ROLE govreport_reader_one;
SELECT * FROM shared_seen();
SELECT count(*) > 100 AS many, count(*) FILTER (WHERE may IS DISTINCT FROM can) AS differ FROM shared_readable() WHERE may IS NOT NULL;
SELECT what FROM shared_readable() WHERE can ORDER BY what;
SELECT * FROM shared.report;
SELECT * FROM shared.indicator;
SELECT count(*) FROM shared.indicator_default;
SELECT original FROM shared.source;
SELECT report_id FROM shared.report WHERE region = '白沙乡';
INSERT INTO shared.indicator (report_id) VALUES (1);
UPDATE shared.report SET region = 'x';
DELETE FROM shared.report_list;
UPDATE shared.report_visible SET report_id = 1;
CREATE TABLE shared.mine (a int);
CALL govreport_ingest('shared', 'c', 'd');
CALL govreport_refresh('shared');
SELECT * FROM govreport_match_region('shared', '洪山镇');
SELECT * FROM shared_leaked();
RESET ROLE;

-- Row-level security without a policy: nothing.
ALTER TABLE shared.report ENABLE ROW LEVEL SECURITY;
SET ROLE govreport_reader_one;
SELECT * FROM shared_seen();
SELECT count(*) FROM shared.report;
SELECT * FROM shared_leaked();
RESET ROLE;

-- A policy for one of them, by columns that the reader may not read.
CREATE POLICY one ON shared.report FOR SELECT TO govreport_reader_one USING (region = '白沙乡');
SET ROLE govreport_reader_one;
SELECT * FROM shared_seen();
SELECT * FROM shared_leaked();
SELECT place, year, fixed_asset_investment, fixed_asset_investment_target FROM shared.panel ORDER BY year;
CREATE FUNCTION pg_temp.tell(text) RETURNS boolean LANGUAGE plpgsql COST 0.000001 AS $$
BEGIN
    RAISE WARNING 'told %', $1;
    RETURN true;
END
$$;
SELECT count(*) FROM shared.indicator_list WHERE pg_temp.tell(quote);
SELECT count(*) FROM shared.report_list WHERE pg_temp.tell(title);
SELECT count(*) FROM shared.promise WHERE pg_temp.tell(value::text) AND value > 0;
SET ROLE govreport_reader_two;
SELECT sum(rows) FROM shared_seen();
RESET ROLE;
DROP POLICY one ON shared.report;

-- A policy for all, by who asks; the owner is held by none.
CREATE TABLE shared_right (reader name, place text);
INSERT INTO shared_right VALUES ('govreport_reader_one', '白沙乡'), ('govreport_reader_two', '青石镇');
GRANT SELECT ON shared_right TO PUBLIC;
CREATE POLICY everyone ON shared.report FOR SELECT TO PUBLIC
    USING (region IN (SELECT place FROM shared_right WHERE reader = current_user));
SET ROLE govreport_reader_one;
SELECT view, rows, places FROM shared_seen();
SET ROLE govreport_reader_two;
SELECT view, rows, places FROM shared_seen();
SELECT * FROM shared_leaked();
RESET ROLE;
SELECT view, rows, places FROM shared_seen();

-- Who has rights on the tables sees what belongs to visible reports there.
GRANT SELECT ON shared.section, shared.term, shared.indicator TO govreport_reader_one;
SET ROLE govreport_reader_one;
SELECT (SELECT count(DISTINCT report_id) FROM shared.section) AS section, (SELECT count(DISTINCT report_id) FROM shared.term) AS term,
    (SELECT count(DISTINCT report_id) FROM shared.indicator) AS indicator;
RESET ROLE;

-- A view of one's own over the store's is read like them, once it is granted.
CREATE VIEW shared.investment AS
SELECT place, year, value FROM shared.indicator_wide WHERE code = 'fixed_asset_investment';
SET ROLE govreport_reader_one;
SELECT * FROM shared.investment;
RESET ROLE;
CALL govreport_grant_reader('shared', 'govreport_reader_one');
SET ROLE govreport_reader_one;
SELECT * FROM shared.investment ORDER BY year;
RESET ROLE;

-- Views are made again over a store that has them.
ALTER VIEW shared.report_list RESET (security_barrier);
ALTER VIEW shared.indicator_list RESET (security_barrier);
SET ROLE govreport_reader_one;
SELECT cardinality(hidden) > 0 AS leaks FROM shared_leaked();
RESET ROLE;
CALL govreport_create_views('shared');
SET ROLE govreport_reader_one;
SELECT hidden FROM shared_leaked();
SELECT * FROM shared.investment ORDER BY year;
RESET ROLE;

DROP SCHEMA shared CASCADE;
DROP FUNCTION shared_seen, shared_readable, shared_leak, shared_leaked;
DROP TABLE shared_right;
DROP OWNED BY govreport_reader_one, govreport_reader_two;
DROP ROLE govreport_reader_one, govreport_reader_two;

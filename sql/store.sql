SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;
\set VERBOSITY terse

-- A store is tables in a schema of one's own naming, its owner's and no members of
-- the extension.
CREATE ROLE govreport_keeper;
SELECT format('GRANT CREATE ON DATABASE %I TO govreport_keeper', current_database()) \gexec
SET ROLE govreport_keeper;
CALL govreport_create_store('各地 "报告"');
SELECT relname, relkind, relowner::regrole, relrowsecurity AS policies,
    (SELECT count(*) FROM pg_depend
     WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'e') AS memberships
FROM pg_class AS c
WHERE relnamespace = '"各地 ""报告"""'::regnamespace AND relkind IN ('r', 'p')
ORDER BY relname;

-- Every table, view and column says what it is: no rows.
SELECT c.relname, a.attname
FROM pg_class AS c
LEFT JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND c.relname <> 'indicator_default'
WHERE relnamespace = '"各地 ""报告"""'::regnamespace AND relkind IN ('r', 'p', 'v')
    AND coalesce(col_description(c.oid, a.attnum), '') !~ '[一-龥]'
    AND (a.attnum IS NOT NULL OR obj_description(c.oid, 'pg_class') IS NULL);
SELECT col_description(attrelid, attnum) AS "comment on region"
FROM pg_attribute
WHERE attrelid = '"各地 ""报告""".report'::regclass AND attname = 'region';

-- Keys begin with the report, and columns are plain: no rows.
SELECT conrelid::regclass, conname, pg_get_constraintdef(oid)
FROM pg_constraint
WHERE contype = 'p' AND connamespace = '"各地 ""报告"""'::regnamespace
    AND conrelid::regclass::text !~ '\.(source|rejected|load|region|wording|dictionary)$'
    AND pg_get_constraintdef(oid) !~ '\(report_id\M';
SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod) AS type
FROM pg_class AS c
JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0
WHERE relnamespace = '"各地 ""报告"""'::regnamespace AND relkind IN ('r', 'p', 'v')
    AND format_type(a.atttypid, a.atttypmod) NOT IN ('bigint', 'integer', 'text', 'numeric', 'date',
        'timestamp with time zone', 'boolean', 'interval')
ORDER BY 1, 2;

-- There cannot be two in a schema, nor one where its names are taken.
CALL govreport_create_store('各地 "报告"');
CREATE SCHEMA taken CREATE TABLE term (word text);
CALL govreport_create_store('taken');
CALL govreport_create_store('');
CALL govreport_create_store(repeat('报', 22));
CALL govreport_create_store(NULL);
CALL govreport_create_store('pg_reports');
CALL govreport_create_store('$user');
RESET ROLE;
CREATE SCHEMA govreport_other;
SET ROLE govreport_keeper;
CALL govreport_create_store('govreport_other');
RESET ROLE;
DROP SCHEMA govreport_other;

-- An empty schema will do, and what search_path finds makes no difference.
SET ROLE govreport_keeper;
CREATE SCHEMA reports;
CREATE SCHEMA decoy;
CREATE FUNCTION decoy.octet_length(text) RETURNS int LANGUAGE sql AS 'SELECT 1/0';
CREATE TEMP TABLE report (body text);
SET search_path = decoy, public;
CALL govreport_create_store('reports');
SHOW search_path;
CALL govreport_ingest('reports', 'a', '');
RESET search_path;
SELECT address, status FROM reports.source;
SELECT count(*) FROM report;

-- Dropping the extension says what depends on it.
RESET ROLE;
\set VERBOSITY default
BEGIN;
SET LOCAL client_min_messages = error;
CREATE TEMP TABLE dependent AS
SELECT DISTINCT pg_describe_object(classid, objid, objsubid) AS object
FROM pg_depend
WHERE classid = 'pg_class'::regclass AND refclassid = 'pg_type'::regclass AND refobjid = 'govreport'::regtype
    AND objid = 'reports.report'::regclass;
TABLE dependent;
ROLLBACK;
DO $$
DECLARE
    detail text;
BEGIN
    DROP EXTENSION govreport;
EXCEPTION WHEN dependent_objects_still_exist THEN
    GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
    RAISE NOTICE '%: %', SQLERRM, detail ~ 'column body of table reports\.report depends on type govreport';
END
$$;
\set VERBOSITY terse

-- Years get partitions of their own by what is the server's.
SET ROLE govreport_keeper;
SELECT E'柳河镇2022年工作总结及2023年工作计划\n一、2022年工作总结\n'
    || repeat(E'新修村道6公里,全部通车运行。改造危桥2座,均已验收合格。调解矛盾纠纷,村组和睦安宁。\n', 9)
    || E'二、2023年工作计划\n' || repeat(E'再修村道4公里,清理河道沟渠。\n', 9) AS report
\gset
CALL govreport_ingest('reports', 'b', :'report');
BEGIN;
ALTER TABLE reports.indicator DETACH PARTITION reports.indicator_default;
CREATE TABLE reports.indicator_2022 PARTITION OF reports.indicator FOR VALUES FROM (2022) TO (2023);
WITH moved AS (DELETE FROM reports.indicator_default WHERE year = 2022 RETURNING *)
INSERT INTO reports.indicator SELECT * FROM moved;
ALTER TABLE reports.indicator ATTACH PARTITION reports.indicator_default DEFAULT;
COMMIT;
SELECT tableoid::regclass, year, count(*) FROM reports.indicator GROUP BY 1, 2 ORDER BY 2;

-- No rows without a report: it takes with it what belongs to it, and may come
-- again.
SELECT conrelid::regclass AS table, confrelid::regclass AS refers_to, confdeltype AS on_delete, convalidated AS holds
FROM pg_constraint WHERE contype = 'f' AND connamespace = 'reports'::regnamespace
ORDER BY conrelid::regclass::text COLLATE "C", confrelid::regclass::text COLLATE "C";
DELETE FROM reports.report;
INSERT INTO reports.indicator (report_id, ord, year, section, measure, unit, bound, role, status, char_start, quote)
SELECT govreport_id(:'report'), 1, 2022, 1, 'level', '', 'exact', 'actual', 'blank', 1, '';
INSERT INTO reports.term (report_id, ord, term, kind, count, char_start, quote) VALUES (1, 1, 'x', 'quoted', 1, 1, 'x');
DELETE FROM reports.source;
CALL govreport_ingest('reports', 'b', :'report');
DELETE FROM reports.report;
SELECT (SELECT count(*) FROM reports.section), (SELECT count(*) FROM reports.term),
    (SELECT count(*) FROM reports.indicator);

RESET ROLE;
SET client_min_messages = warning;
DROP SCHEMA reports, taken, decoy, "各地 ""报告""" CASCADE;
DROP OWNED BY govreport_keeper;
DROP ROLE govreport_keeper;

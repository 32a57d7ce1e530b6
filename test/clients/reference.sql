-- What every client must say of the store reports: its relations, the columns
-- of its views, all their rows, and the texts of its reports; as psql says it.
\set QUIET on
\pset format unaligned
\pset tuples_only on
SELECT concat_ws('|', 'relation', relname, obj_description(oid, 'pg_class'))
FROM pg_class WHERE relnamespace = 'reports'::regnamespace AND relkind IN ('r', 'p', 'v');

SELECT concat_ws('|', 'column', relname, attname, typname, col_description(attrelid, attnum))
FROM pg_class
JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0
JOIN pg_type ON pg_type.oid = atttypid
WHERE relnamespace = 'reports'::regnamespace AND relkind = 'v';

SELECT format('SELECT array_to_string(ARRAY[''row'', %L, %s], ''|'') FROM reports.%I', relname,
    string_agg(format(
        $$coalesce(replace(replace(%I::text, E'\n', '\n'), '|', '\p'), '\N')$$, attname), ', ' ORDER BY attnum),
    relname)
FROM pg_class
JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0
WHERE relnamespace = 'reports'::regnamespace AND relkind = 'v'
GROUP BY relname \gexec

SELECT concat_ws('|', 'body', report_id, md5(body::text)) FROM reports.report;

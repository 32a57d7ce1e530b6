-- Loading many, in batches that commit, so that what a kill interrupts goes on
-- where it was.  A procedure that commits cannot set search_path: all that it
-- does between its commits is in functions that do.

CREATE FUNCTION govreport_load_begin(
        store text,
        what text,
        files_total bigint,
        bytes_total bigint
    )
    RETURNS bigint
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    id bigint;
BEGIN
    PERFORM @extschema@.govreport_enter(store);
    INSERT INTO load (what, files_total, bytes_total)
    VALUES ($2, $3, $4)
    RETURNING load_id INTO id;
    RETURN id;
END
$$;
COMMENT ON FUNCTION govreport_load_begin(text, text, bigint, bigint) IS
    'part of the loading procedures: adds a row to load';

CREATE FUNCTION govreport_load_say(store text, load_id bigint) RETURNS void
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    p record;
BEGIN
    PERFORM @extschema@.govreport_enter(store);
    SELECT * INTO p FROM load_progress AS l WHERE l.load_id = $2;
    RAISE NOTICE '%', concat(p.files, ' of ' || p.files_total, ' files, ',
        p.mb, ' of ' || p.mb_total, ' MB, ', p.known, ' known, ', p.rejected, ' rejected, ',
        p.reports, ' reports, ', p.rows, ' rows, ', p.mb_per_second, ' MB/s',
        ', ' || p.time_left || ' left');
END
$$;
COMMENT ON FUNCTION govreport_load_say(text, bigint) IS
    'part of the loading procedures: says how far a load is';

CREATE FUNCTION govreport_load_notice(
        store text,
        load_id bigint,
        said timestamptz
    )
    RETURNS timestamptz
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    IF clock_timestamp() < said + interval '10 seconds' THEN
        RETURN said;
    END IF;
    PERFORM @extschema@.govreport_load_say(store, load_id);
    RETURN clock_timestamp();
END
$$;
COMMENT ON FUNCTION govreport_load_notice(text, bigint, timestamptz) IS
    'part of the loading procedures: says how far a load is if it has not for ten seconds, and when it last did';

-- Nothing but the progress changes where all was known: that need not be
-- durable.
CREATE FUNCTION govreport_load_step(
        store text,
        load_id bigint,
        files bigint,
        bytes bigint,
        known bigint,
        rejected bigint,
        reports bigint,
        rows bigint
    )
    RETURNS void
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    PERFORM @extschema@.govreport_enter(store);
    IF rejected + reports = 0 THEN
        PERFORM set_config('synchronous_commit', 'off', true);
    END IF;
    UPDATE load AS l
    SET files = l.files + $3, bytes = l.bytes + $4, known = l.known + $5,
        rejected = l.rejected + $6, reports = l.reports + $7, rows = l.rows + $8,
        seen_at = clock_timestamp()
    WHERE l.load_id = $2;
END
$$;
COMMENT ON FUNCTION govreport_load_step(text, bigint, bigint, bigint, bigint, bigint, bigint, bigint) IS
    'part of the loading procedures: adds what a batch did to a row of load';

CREATE FUNCTION govreport_load_end(store text, load_id bigint) RETURNS void
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    PERFORM @extschema@.govreport_enter(store);
    UPDATE load AS l
    SET ended_at = clock_timestamp(), seen_at = clock_timestamp()
    WHERE l.load_id = $2;
    PERFORM @extschema@.govreport_load_say(store, $2);
END
$$;
COMMENT ON FUNCTION govreport_load_end(text, bigint) IS
    'part of the loading procedures: ends a row of load and says so';

CREATE FUNCTION govreport_load_batch(
        store text,
        load_id bigint,
        addresses text[],
        fetched timestamptz[],
        bodies bytea[],
        encoding name,
        keep_original boolean,
        bytes bigint,
        known bigint,
        refused bigint
    )
    RETURNS void
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    done record;
BEGIN
    done := @extschema@.govreport_take(store, addresses, fetched, bodies, encoding,
                                       keep_original);
    PERFORM @extschema@.govreport_load_step(store, load_id, cardinality(bodies), bytes,
        known + done.known, refused + done.rejected, done.reports, done.rows);
END
$$;
COMMENT ON FUNCTION govreport_load_batch(text, bigint, text[], timestamptz[], bytea[], name, boolean, bigint, bigint, bigint) IS
    'part of the loading procedures: takes a batch of sources and says so in load, with how many were known or refused before';

CREATE PROCEDURE govreport_create_progress()
    LANGUAGE plpgsql
    AS $$
BEGIN
    -- It counts the reports that a policy hides as well.
    CREATE OR REPLACE VIEW load_progress AS
    SELECT load_id, what,
        CASE WHEN ended_at IS NOT NULL THEN 'ended'
             -- Who looks loads nothing.  What other users' sessions do is null.
             WHEN EXISTS (SELECT FROM pg_stat_activity AS a
                          WHERE a.pid = load.pid AND a.pid <> pg_backend_pid()
                              AND (a.backend_start <= started_at) IS NOT FALSE
                              AND (a.state = 'active') IS NOT FALSE)
                 AND NOT EXISTS (SELECT FROM load AS later
                                 WHERE later.pid = load.pid AND later.load_id > load.load_id)
             THEN 'running'
             ELSE 'interrupted' END AS state,
        started_at, coalesce(ended_at, seen_at) AS seen_at,
        files, files_total, known, rejected, reports, rows,
        round(bytes / 1e6, 1) AS mb,
        round(bytes_total / 1e6, 1) AS mb_total,
        round(bytes / 1e6 / nullif(extract(epoch FROM seen_at - started_at), 0), 2) AS mb_per_second,
        CASE WHEN ended_at IS NULL AND bytes > 0
             THEN date_trunc('second', (seen_at - started_at) * greatest(bytes_total - bytes, 0)::float8 / bytes)
             END AS time_left
    FROM load
    WHERE NOT row_security_active('report'::regclass);
    COMMENT ON VIEW load_progress IS E'how far the runs of the loading procedures are; nothing for those from whom policies may hide reports (入库进度)';
    COMMENT ON COLUMN load_progress.load_id IS E'number of the run (任务编号)';
    COMMENT ON COLUMN load_progress.what IS E'what is loaded (对象)';
    COMMENT ON COLUMN load_progress.state IS E'running, ended or interrupted; what was interrupted goes on when it is called again (状态)';
    COMMENT ON COLUMN load_progress.started_at IS E'when it began (开始时间)';
    COMMENT ON COLUMN load_progress.seen_at IS E'when it last said how far it was (更新时间)';
    COMMENT ON COLUMN load_progress.files IS E'files or rows looked at (已处理)';
    COMMENT ON COLUMN load_progress.files_total IS E'of how many (总数)';
    COMMENT ON COLUMN load_progress.known IS E'those that the store had already (已有)';
    COMMENT ON COLUMN load_progress.rejected IS E'rows added to rejected (未入库)';
    COMMENT ON COLUMN load_progress.reports IS E'reports added (新增报告)';
    COMMENT ON COLUMN load_progress.rows IS E'rows added to section, term and indicator (新增行数)';
    COMMENT ON COLUMN load_progress.mb IS E'MB looked at (已处理兆字节)';
    COMMENT ON COLUMN load_progress.mb_total IS E'of how many (总兆字节)';
    COMMENT ON COLUMN load_progress.mb_per_second IS E'MB in a second since it began (速度)';
    COMMENT ON COLUMN load_progress.time_left IS E'time left at that rate (剩余时间)';
END
$$;
COMMENT ON PROCEDURE govreport_create_progress() IS
    'part of govreport_create_views: makes the view load_progress';

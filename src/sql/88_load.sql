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

-- Some names are not in UTF-8, as in archives made elsewhere.
CREATE FUNCTION govreport_file_name(name text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    BEGIN ATOMIC
        SELECT CASE govreport_encoding(bytes)
            WHEN 'UTF8' THEN name
            WHEN 'GB18030' THEN govreport_decode(bytes, 'GB18030')
            ELSE encode(bytes, 'escape') END
        FROM (SELECT decode(replace(name, '\', '\\'), 'escape') AS bytes) AS n;
    END;
COMMENT ON FUNCTION govreport_file_name(text) IS
    'part of govreport_ingest_directory: the name of a file as valid text: as it is, or read as GB18030, or with escapes of bytes';

CREATE FUNCTION govreport_may_read_files() RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(needed, ', ') INTO missing
    FROM unnest(ARRAY['pg_ls_dir(text)', 'pg_stat_file(text,boolean)',
        'pg_read_binary_file(text,bigint,bigint,boolean)']) AS needed
    WHERE NOT has_function_privilege(needed, 'EXECUTE');
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION USING
            ERRCODE = 'insufficient_privilege',
            MESSAGE = format('role "%s" may not read files of the server', current_user),
            DETAIL = format('It may not execute %s.', missing),
            HINT = 'A superuser can GRANT EXECUTE on these functions and membership in pg_read_server_files. Files of the client need neither: see govreport_ingest and govreport_ingest_table.';
    END IF;
END
$$;
COMMENT ON FUNCTION govreport_may_read_files() IS
    'part of govreport_ingest_directory: error 42501 for those who may not read files of the server';

-- A batch has about 2 MB and at most 500 files: what one costs is far more than
-- a commit, and a kill costs no more than that.  Directories within directories
-- end at a depth that only a circle of links can reach.
CREATE FUNCTION govreport_files(
        directory text,
        pattern text,
        OUT paths text[],
        OUT sizes bigint[],
        OUT times timestamptz[],
        OUT ends bigint[]
    )
    LANGUAGE sql VOLATILE
    BEGIN ATOMIC
        WITH RECURSIVE entry AS (
            SELECT directory AS path, '' AS name, 0 AS depth, 0::bigint AS size,
                NULL::timestamptz AS modification, true AS isdir
            UNION ALL
            SELECT e.path || '/' || l.name, e.name || '/' || l.name, e.depth + 1, s.size,
                s.modification, s.isdir
            FROM entry AS e, pg_ls_dir(e.path) AS l (name),
                pg_stat_file(e.path || '/' || l.name, true) AS s
            WHERE e.isdir AND e.depth < 32
        ), file AS (
            SELECT path, size, modification, row_number() OVER w AS n,
                sum(size) OVER w / 2000000 AS part
            FROM entry
            WHERE NOT isdir AND govreport_file_name(substr(name, 2)) LIKE pattern
            WINDOW w AS (ORDER BY path COLLATE "C")
        )
        SELECT coalesce(array_agg(path ORDER BY n), '{}'), array_agg(size ORDER BY n),
            array_agg(modification ORDER BY n),
            (SELECT array_agg(last ORDER BY last)
             FROM (SELECT max(n) AS last FROM file
                   GROUP BY floor(part), n / 500) AS batch)
        FROM file;
    END;
COMMENT ON FUNCTION govreport_files(text, text) IS
    'part of govreport_ingest_directory: the files of a directory and of those in it whose names are like a pattern, by name, and where the batches of them end';

CREATE FUNCTION govreport_refuse_file(
        path text,
        size bigint,
        modified timestamptz,
        sqlstate text,
        message text,
        detail text
    )
    RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    name text := @extschema@.govreport_file_name(path);
    hash bytea := sha256(convert_to(name || ' ' || size, 'UTF8'));
    id bigint := @extschema@.govreport_source_id(hash);
BEGIN
    INSERT INTO source (source_id, sha256, address, fetched_at, bytes, status, parser_version)
    VALUES (id, hash, name, modified, size, 'rejected', @extschema@.govreport_parser_version())
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        RETURN 0;
    END IF;
    PERFORM @extschema@.govreport_refuse(id, $4, $5, $6);
    RETURN 1;
END
$$;
COMMENT ON FUNCTION govreport_refuse_file(text, bigint, timestamptz, text, text, text) IS
    'part of govreport_ingest_directory: notes why a file could not be read; 0 where that was known, else 1';

-- Null for a file that is gone, that the store has, that is too large or that
-- cannot be read; the last two are rejected.  A file of no bytes may be none, and
-- wait for ever.
CREATE FUNCTION govreport_read_file(
        path text,
        size bigint,
        modified timestamptz,
        OUT body bytea,
        OUT known bigint,
        OUT refused bigint
    )
    LANGUAGE plpgsql
    AS $$
DECLARE
    most CONSTANT bigint := 128 * 1024 * 1024;
BEGIN
    known := 0;
    refused := 0;
    IF size > most THEN
        refused := @extschema@.govreport_refuse_file(path, size, modified, '54000',
            format('file of %s bytes is too long', size),
            format('The limit is %s bytes.', most));
        known := 1 - refused;
        RETURN;
    END IF;
    body := CASE size WHEN 0 THEN '' ELSE pg_read_binary_file(path, 0, size, true) END;
    IF EXISTS (SELECT FROM source
               WHERE source_id = @extschema@.govreport_source_id(sha256(body))) THEN
        body := NULL;
        known := 1;
    END IF;
EXCEPTION WHEN insufficient_privilege OR system_error OR io_error OR undefined_file THEN
    refused := @extschema@.govreport_refuse_file(path, size, modified, SQLSTATE, SQLERRM, NULL);
    known := 1 - refused;
END
$$;
COMMENT ON FUNCTION govreport_read_file(text, bigint, timestamptz) IS
    'part of govreport_ingest_directory: the bytes of a file, if they are new, and whether they are known or were rejected';

CREATE FUNCTION govreport_ingest_files(
        store text,
        load_id bigint,
        paths text[],
        sizes bigint[],
        times timestamptz[],
        keep_original boolean
    )
    RETURNS void
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    file record;
BEGIN
    PERFORM @extschema@.govreport_enter(store);
    SELECT array_agg(@extschema@.govreport_file_name(f.path) ORDER BY n) AS addresses,
        array_agg(f.modified ORDER BY n) AS times, array_agg(r.body ORDER BY n) AS bodies,
        sum(f.size)::bigint AS bytes, sum(r.known)::bigint AS known,
        sum(r.refused)::bigint AS refused
    INTO file
    FROM unnest(paths, sizes, times) WITH ORDINALITY AS f (path, size, modified, n),
        @extschema@.govreport_read_file(f.path, f.size, f.modified) AS r;
    PERFORM @extschema@.govreport_load_batch(store, load_id, file.addresses, file.times,
        file.bodies, NULL, keep_original, file.bytes, file.known, file.refused);
END
$$;
COMMENT ON FUNCTION govreport_ingest_files(text, bigint, text[], bigint[], timestamptz[], boolean) IS
    'part of govreport_ingest_directory: takes a batch of files';

CREATE PROCEDURE govreport_ingest_directory(
        store text,
        directory text,
        pattern text DEFAULT '%',
        keep_original boolean DEFAULT false
    )
    LANGUAGE plpgsql
    AS $$
DECLARE
    files record;
    load_id bigint;
    first bigint := 1;
    last bigint;
    said timestamptz := pg_catalog.clock_timestamp();
BEGIN
    PERFORM @extschema@.govreport_may_read_files();
    files := @extschema@.govreport_files(pg_catalog.rtrim(directory, '/'), pattern);
    load_id := @extschema@.govreport_load_begin(store, directory,
        pg_catalog.cardinality(files.paths)::bigint,
        (SELECT pg_catalog.sum(size) FROM pg_catalog.unnest(files.sizes) AS s (size))::bigint);
    COMMIT;
    FOREACH last IN ARRAY coalesce(files.ends, '{}') LOOP
        PERFORM @extschema@.govreport_ingest_files(store, load_id, files.paths[first:last],
            files.sizes[first:last], files.times[first:last], keep_original);
        COMMIT;
        first := last + 1;
        said := @extschema@.govreport_load_notice(store, load_id, said);
    END LOOP;
    PERFORM @extschema@.govreport_load_end(store, load_id);
END
$$;
COMMENT ON PROCEDURE govreport_ingest_directory(text, text, text, boolean) IS
    'takes the files of a directory of the server, and of those in it, whose names within it are LIKE the pattern, into a store, in batches that it commits; what the store has is left alone, so that a load that was interrupted goes on; error 42501 for those who may not read files of the server';

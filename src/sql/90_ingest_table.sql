-- The query is the caller's, and so is the search_path that it is read with.
CREATE FUNCTION govreport_ingest_query(
        input text,
        source text,
        body text,
        fetched_at text
    )
    RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    rows text;
    type text;
    is_text boolean;
BEGIN
    IF input ~* '^\s*(\(|(select|with|table|values)\y)' THEN
        rows := pg_catalog.format('(%s)', pg_catalog.rtrim(input, E'; \t\r\n'));
    ELSE
        rows := input::pg_catalog.regclass;
    END IF;
    EXECUTE pg_catalog.format(
        'SELECT pg_catalog.format_type(pg_catalog.pg_typeof((SELECT %I FROM %s AS input LIMIT 0)), NULL)',
        body, rows)
    INTO type;
    is_text := type IN ('text', 'character varying');
    IF type <> 'bytea' AND NOT is_text THEN
        RAISE EXCEPTION USING
            ERRCODE = 'datatype_mismatch',
            MESSAGE = pg_catalog.format('column "%s" is of type %s', body, type),
            HINT = 'Bodies are of type text or bytea.';
    END IF;
    RETURN pg_catalog.format(
        'SELECT %I::pg_catalog.text AS address, %s::pg_catalog.timestamptz AS fetched_at, '
        '%s AS body, %s::pg_catalog.name AS encoding FROM %s AS input WHERE %I IS NOT NULL',
        source,
        CASE WHEN fetched_at IS NULL THEN 'NULL' ELSE pg_catalog.quote_ident(fetched_at) END,
        CASE WHEN is_text THEN pg_catalog.format('pg_catalog.convert_to(%I, %L)', body, 'UTF8')
             ELSE pg_catalog.quote_ident(body) END,
        CASE WHEN is_text THEN '''UTF8''' ELSE 'NULL' END,
        rows, body);
END
$$;
COMMENT ON FUNCTION govreport_ingest_query(text, text, text, text) IS
    'part of govreport_ingest_table: the query that gives its rows';

-- The rows lie in a temporary file from the first commit on: a cursor ends with
-- its transaction.
CREATE PROCEDURE govreport_ingest_table(
        store text,
        input text,
        source text DEFAULT 'source',
        body text DEFAULT 'body',
        fetched_at text DEFAULT NULL,
        keep_original boolean DEFAULT false
    )
    LANGUAGE plpgsql
    AS $$
DECLARE
    query text := @extschema@.govreport_ingest_query(input, source, body, fetched_at);
    load_id bigint := @extschema@.govreport_load_begin(store, input, NULL, NULL);
    said timestamptz := pg_catalog.clock_timestamp();
    addresses text[] := '{}';
    times timestamptz[] := '{}';
    bodies bytea[] := '{}';
    size bigint := 0;
    encoding name;
    one record;
BEGIN
    COMMIT;
    FOR one IN EXECUTE query LOOP
        addresses := pg_catalog.array_append(addresses, one.address);
        times := pg_catalog.array_append(times, one.fetched_at);
        bodies := pg_catalog.array_append(bodies, one.body);
        encoding := one.encoding;
        size := size + pg_catalog.octet_length(one.body);
        CONTINUE WHEN size < 2000000 AND pg_catalog.cardinality(bodies) < 500;
        PERFORM @extschema@.govreport_load_batch(store, load_id, addresses, times, bodies,
            encoding, keep_original, size, 0, 0);
        COMMIT;
        addresses := '{}';
        times := '{}';
        bodies := '{}';
        size := 0;
        said := @extschema@.govreport_load_notice(store, load_id, said);
    END LOOP;
    PERFORM @extschema@.govreport_load_batch(store, load_id, addresses, times, bodies,
        encoding, keep_original, size, 0, 0);
    PERFORM @extschema@.govreport_load_end(store, load_id);
END
$$;
COMMENT ON PROCEDURE govreport_ingest_table(text, text, text, text, text, boolean) IS
    'takes the rows of a table, or of a query, into a store, in batches that it commits: source, body and fetched_at are the names of their columns, a body being text, or bytes whose encoding is detected; rows without body are left out; what the store has is left alone, so that a load that was interrupted goes on';

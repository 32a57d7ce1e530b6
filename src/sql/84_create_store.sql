-- The first of a store's relations that the schema holds already, or null.
CREATE FUNCTION govreport_store_taken(store text) RETURNS text
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    BEGIN ATOMIC
        SELECT min(relname)
        FROM pg_catalog.pg_class
        JOIN pg_catalog.pg_namespace ON pg_namespace.oid = relnamespace
        WHERE nspname = store
            AND relname IN ('load', 'source', 'rejected', 'report', 'section', 'term',
                            'indicator', 'indicator_default', 'load_progress', 'region',
                            'wording', 'dictionary', 'report_visible', 'report_list', 'indicator_list', 'indicator_wide',
                            'panel', 'target_outcome', 'coverage', 'promise', 'problem',
                            'attention');
    END;
COMMENT ON FUNCTION govreport_store_taken(text) IS
    'part of govreport_create_store: a relation of the schema that has the name of one of a store''s, or null';

-- No COMMIT in here: SET keeps names from being looked up where the caller's
-- search_path points to.
CREATE PROCEDURE govreport_create_store(store text)
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    taken text := @extschema@.govreport_store_taken(store);
BEGIN
    -- In search_path, "$user" is another's name.
    IF store IS NULL OR store = '$user' OR octet_length(store) NOT BETWEEN 1 AND 63 THEN
        RAISE EXCEPTION USING
            ERRCODE = 'invalid_schema_name',
            MESSAGE = format('"%s" cannot be the name of a store', store),
            HINT = 'A name has 1 to 63 bytes, and is not "$user".';
    ELSIF taken IS NOT NULL THEN
        RAISE EXCEPTION USING
            ERRCODE = 'duplicate_table',
            MESSAGE = format('relation "%s.%s" already exists', store, taken),
            HINT = 'If that is a store, load into it; else name another schema.';
    END IF;
    IF to_regnamespace(quote_ident(store)) IS NULL THEN
        EXECUTE format('CREATE SCHEMA %I', store);
        EXECUTE format('COMMENT ON SCHEMA %I IS %L', store,
                       'Chinese government work reports, by govreport_create_store');
    ELSIF NOT has_schema_privilege(store, 'USAGE') OR NOT has_schema_privilege(store, 'CREATE') THEN
        -- search_path would lead past it, to temporary tables.
        RAISE EXCEPTION USING
            ERRCODE = 'insufficient_privilege',
            MESSAGE = format('permission denied for schema "%s"', store);
    END IF;
    PERFORM set_config('search_path', quote_ident(store) || ', pg_temp', true);
    CALL @extschema@.govreport_create_sources();
    CALL @extschema@.govreport_create_report();
    CALL @extschema@.govreport_create_places();
    CALL @extschema@.govreport_create_rows();
    CALL @extschema@.govreport_create_load();
    CALL @extschema@.govreport_create_policies();
    CALL @extschema@.govreport_create_words();
    CALL @extschema@.govreport_create_views(store);
END
$$;
COMMENT ON PROCEDURE govreport_create_store(text) IS
    'makes a store, the tables source, report, section, indicator, term, rejected, load, region, wording and dictionary and the views, in a schema of that name, which is made where it is not there; all of it is the caller''s; error 42P07 where one of the names is taken';

CREATE FUNCTION govreport_check_store(store text) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    IF store IS NULL OR to_regclass(format('%I.report', store)) IS NULL THEN
        RAISE EXCEPTION USING
            ERRCODE = 'undefined_table',
            MESSAGE = format('there is no store "%s"', store),
            HINT = format('CALL govreport_create_store(%L) makes it.', store);
    END IF;
END
$$;
COMMENT ON FUNCTION govreport_check_store(text) IS
    'part of the procedures for stores: error 42P01 where there is none of that name';

-- What a function that sets search_path looks up is of that store until its
-- end.  pg_temp comes last, or temporary tables would stand for the store's.
CREATE FUNCTION govreport_enter(store text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM @extschema@.govreport_check_store(store);
    PERFORM pg_catalog.set_config('search_path',
        pg_catalog.concat(pg_catalog.quote_ident(store), ', pg_temp'), true);
END
$$;
COMMENT ON FUNCTION govreport_enter(text) IS
    'part of the procedures for stores: makes unqualified names mean those of a store; error 42P01 where there is none';

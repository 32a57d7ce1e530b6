-- Views of a store are read with the rights of who reads them, so that policies
-- of the table report hold through every view.  A reader must have the right to
-- read what the views read, then, and gets it column by column.
CREATE FUNCTION govreport_reader_grants(store text, reader text) RETURNS SETOF text
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        WITH view AS (
            SELECT oid FROM pg_class
            WHERE relkind = 'v' AND relnamespace = quote_ident(store)::regnamespace
        )
        SELECT format('GRANT USAGE ON SCHEMA %I TO %I', store, reader)
        UNION ALL
        SELECT format('GRANT SELECT ON %s TO %I', oid::regclass, reader) FROM view
        UNION ALL
        SELECT format('GRANT SELECT (%s) ON %s TO %I',
            string_agg(DISTINCT quote_ident(attname), ', '), attrelid::regclass, reader)
        FROM view
        JOIN pg_rewrite ON ev_class = view.oid
        JOIN pg_depend ON classid = 'pg_rewrite'::regclass AND objid = pg_rewrite.oid
        JOIN pg_attribute ON refclassid = 'pg_class'::regclass AND attrelid = refobjid
            AND attnum = refobjsubid AND attnum > 0
        JOIN pg_class AS t ON t.oid = attrelid
        WHERE t.relkind IN ('r', 'p', 'f') AND t.relnamespace = quote_ident(store)::regnamespace
        GROUP BY attrelid;
    END;
COMMENT ON FUNCTION govreport_reader_grants(text, text) IS
    'what govreport_grant_reader does, as statements';

CREATE PROCEDURE govreport_grant_reader(store text, reader text)
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    statement text;
BEGIN
    PERFORM @extschema@.govreport_check_store(store);
    FOR statement IN SELECT @extschema@.govreport_reader_grants(store, reader) LOOP
        EXECUTE statement;
    END LOOP;
END
$$;
COMMENT ON PROCEDURE govreport_grant_reader(text, text) IS
    'lets a role read the views of a store and those columns of its tables that they read, and nothing else; to be called again after a view was made';

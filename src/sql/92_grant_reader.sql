-- Views of a store are read with the rights of their owner, but for the one that
-- policies hold by: see govreport_create_base_views.
CREATE FUNCTION govreport_reader_grants(store text, reader text) RETURNS SETOF text
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT format('GRANT SELECT ON %s TO %I', oid::regclass, reader)
        FROM pg_class
        WHERE relkind = 'v' AND relnamespace = quote_ident(store)::regnamespace
        UNION ALL
        SELECT format('GRANT USAGE ON SCHEMA %I TO %I', store, reader)
        UNION ALL
        SELECT format('GRANT SELECT (report_id) ON %I.report TO %I', store, reader);
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
    'lets a role read the views of a store and the keys of its reports, and nothing else; to be called again after a view was made';

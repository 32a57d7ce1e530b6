\echo Use "CREATE EXTENSION govreport" to load this file. \quit

-- Reports are Chinese, and the core reads UTF-8.  The whole script is ASCII, so
-- that a database in another encoding gets as far as this.
DO LANGUAGE plpgsql $$
BEGIN
    IF pg_catalog.current_setting('server_encoding') <> 'UTF8' THEN
        RAISE EXCEPTION USING
            ERRCODE = 'feature_not_supported',
            MESSAGE = pg_catalog.format('govreport needs a database with encoding UTF8, not %s',
                                        pg_catalog.current_setting('server_encoding')),
            HINT = 'Create a database with ENCODING ''UTF8''.';
    END IF;
END
$$;

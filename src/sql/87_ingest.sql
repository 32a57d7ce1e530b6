-- A source that was refused, whole: what was to be done with it had an error.
CREATE FUNCTION govreport_refuse(
        refused bigint,
        sqlstate text,
        message text,
        detail text
    )
    RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO rejected (source_id, ord, address, sqlstate, message, detail)
    SELECT source_id, 0, address, $2, $3, nullif($4, '')
    FROM source
    WHERE source_id = refused;
    UPDATE source SET status = 'rejected' WHERE source_id = refused;
END
$$;
COMMENT ON FUNCTION govreport_refuse(bigint, text, text, text) IS
    'part of the loading procedures: notes why a source was not taken';

-- Keys are the same on every server, and have room for the sources of a country:
-- of a million, two have the same one with a chance of 1 to 37 million.
CREATE FUNCTION govreport_source_id(sha256 bytea) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    BEGIN ATOMIC
        SELECT ('x' || encode(substr(sha256, 1, 8), 'hex'))::bit(64)::bigint;
    END;
COMMENT ON FUNCTION govreport_source_id(bytea) IS
    'part of the loading procedures: key of a source, the first 64 bits of its SHA-256 as a signed number';

-- Another loader that meets a claimed source waits for the end of this
-- transaction.  Claims go by the order of keys, so that two loaders never wait
-- for each other.
CREATE FUNCTION govreport_claim(
        addresses text[],
        fetched timestamptz[],
        bodies bytea[],
        hashes bytea[],
        encoding name,
        keep_original boolean
    )
    RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    claimed bigint[];
BEGIN
    WITH claim AS (
        INSERT INTO source (source_id, sha256, address, fetched_at, bytes, encoding, status,
            parser_version, original)
        SELECT f.source_id, f.sha256, coalesce(f.address, ''), coalesce(f.fetched_at, now()),
            octet_length(f.body), coalesce($5, @extschema@.govreport_encoding(f.body)),
            'loading', @extschema@.govreport_parser_version(),
            CASE WHEN keep_original THEN f.body END
        FROM (SELECT *, @extschema@.govreport_source_id(u.sha256) AS source_id
              FROM unnest(addresses, fetched, bodies, hashes)
                  WITH ORDINALITY AS u (address, fetched_at, body, sha256, ord)) AS f
        WHERE f.source_id IS NOT NULL
            AND NOT EXISTS (SELECT FROM source WHERE source.source_id = f.source_id)
        ORDER BY f.source_id, f.ord
        ON CONFLICT DO NOTHING
        RETURNING source_id
    )
    SELECT coalesce(array_agg(source_id), '{}') FROM claim INTO claimed;
    RETURN claimed;
END
$$;
COMMENT ON FUNCTION govreport_claim(text[], timestamptz[], bytea[], bytea[], name, boolean) IS
    'part of the loading procedures: the keys of the sources that are new, which it adds';

-- One after the other, each in a subtransaction of its own: what is wrong with
-- one is noted and harms none of the others.
CREATE FUNCTION govreport_take_alone(
        sources bigint[],
        bodies bytea[],
        encodings name[],
        OUT taken bigint[],
        OUT refused bigint
    )
    LANGUAGE plpgsql
    AS $$
DECLARE
    one record;
    message text;
    detail text;
BEGIN
    taken := '{}';
    refused := 0;
    FOR n IN 1..cardinality(sources) LOOP
        BEGIN
            one := @extschema@.govreport_take_reports(sources[n:n], bodies[n:n], encodings[n:n]);
            taken := taken || one.taken;
            refused := refused + one.refused;
        EXCEPTION WHEN data_exception OR program_limit_exceeded OR out_of_memory OR internal_error THEN
            GET STACKED DIAGNOSTICS message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL;
            PERFORM @extschema@.govreport_refuse(sources[n], SQLSTATE, message, detail);
            refused := refused + 1;
        END;
    END LOOP;
END
$$;
COMMENT ON FUNCTION govreport_take_alone(bigint[], bytea[], name[]) IS
    'part of the loading procedures: as govreport_take_reports, but notes what has errors';

-- Together is quicker.  Bytes without an encoding have an error for sure, and
-- shall not keep the others from being taken together.
CREATE FUNCTION govreport_take_claimed(
        claimed bigint[],
        bodies bytea[],
        hashes bytea[],
        OUT taken bigint[],
        OUT refused bigint
    )
    LANGUAGE plpgsql
    AS $$
DECLARE
    plain record;
    odd record;
BEGIN
    SELECT coalesce(array_agg(source_id) FILTER (WHERE encoding IS NOT NULL), '{}') AS sources,
        array_agg(body) FILTER (WHERE encoding IS NOT NULL) AS bodies,
        array_agg(encoding::name) FILTER (WHERE encoding IS NOT NULL) AS encodings,
        coalesce(array_agg(source_id) FILTER (WHERE encoding IS NULL), '{}') AS odd_sources,
        array_agg(body) FILTER (WHERE encoding IS NULL) AS odd_bodies,
        array_agg(NULL::name) FILTER (WHERE encoding IS NULL) AS odd_encodings
    INTO plain
    FROM (SELECT DISTINCT ON (source_id) source_id, encoding, body
          FROM unnest(bodies, hashes) AS u (body, hash)
          JOIN source ON source_id = @extschema@.govreport_source_id(hash)
          WHERE source_id = ANY (claimed)) AS f;
    BEGIN
        SELECT * INTO taken, refused
        FROM @extschema@.govreport_take_reports(plain.sources, plain.bodies, plain.encodings);
    EXCEPTION WHEN data_exception OR program_limit_exceeded OR out_of_memory OR internal_error THEN
        SELECT * INTO taken, refused
        FROM @extschema@.govreport_take_alone(plain.sources, plain.bodies, plain.encodings);
    END;
    odd := @extschema@.govreport_take_alone(plain.odd_sources, plain.odd_bodies,
                                            plain.odd_encodings);
    taken := coalesce(taken, '{}') || odd.taken;
    refused := refused + odd.refused;
END
$$;
COMMENT ON FUNCTION govreport_take_claimed(bigint[], bytea[], bytea[]) IS
    'part of the loading procedures: takes the sources that were claimed, whatever is wrong with them';

-- The plans are kept from when the tables were empty: no scan of a whole table.
CREATE FUNCTION govreport_take(
        store text,
        addresses text[],
        fetched timestamptz[],
        bodies bytea[],
        encoding name,
        keep_original boolean,
        OUT known bigint,
        OUT rejected bigint,
        OUT reports bigint,
        OUT rows bigint
    )
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    SET enable_seqscan = off
    SET jit = off
    AS $$
DECLARE
    hashes bytea[];
    claimed bigint[];
    taken bigint[];
BEGIN
    PERFORM @extschema@.govreport_enter(store);
    hashes := ARRAY(SELECT sha256(body) FROM unnest(bodies) WITH ORDINALITY AS b (body, n)
                    ORDER BY n);
    claimed := @extschema@.govreport_claim(addresses, fetched, bodies, hashes, encoding,
                                           keep_original);
    known := (SELECT count(b) FROM unnest(bodies) AS b) - cardinality(claimed);
    rejected := 0;
    reports := 0;
    rows := 0;
    IF claimed <> '{}' THEN
        SELECT c.taken, c.refused INTO taken, rejected
        FROM @extschema@.govreport_take_claimed(claimed, bodies, hashes) AS c;
        reports := cardinality(taken);
        rows := @extschema@.govreport_take_rows(taken);
        PERFORM @extschema@.govreport_link(taken);
    END IF;
END
$$;
COMMENT ON FUNCTION govreport_take(text, text[], timestamptz[], bytea[], name, boolean) IS
    'part of the loading procedures: takes sources into a store and says how many it knew, rejected, and added reports and rows of';

-- What is known is left alone, and a text that is no report is noted: a load of
-- one says so.
CREATE PROCEDURE govreport_ingest(
        store text,
        source text,
        body bytea,
        fetched_at timestamptz DEFAULT now(),
        keep_original boolean DEFAULT false,
        encoding name DEFAULT NULL
    )
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    done record;
BEGIN
    done := @extschema@.govreport_take(store, ARRAY[source], ARRAY[fetched_at], ARRAY[body],
                                       encoding, keep_original);
    RAISE NOTICE '%: %', source,
        CASE WHEN done.known > 0 THEN 'known already'
             ELSE format('reports added %s, with rows %s; rejected %s',
                         done.reports, done.rows, done.rejected) END;
END
$$;
COMMENT ON PROCEDURE govreport_ingest(text, text, bytea, timestamptz, boolean, name) IS
    'takes the bytes of one file or page, of an address, into a store: those that the store has change nothing, what cannot be read or is no report goes to its table rejected; the encoding is detected where it is null';

CREATE PROCEDURE govreport_ingest(
        store text,
        source text,
        body text,
        fetched_at timestamptz DEFAULT now(),
        keep_original boolean DEFAULT false
    )
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    CALL @extschema@.govreport_ingest(store, source, convert_to(body, 'UTF8'), fetched_at,
                                      keep_original, 'UTF8');
END
$$;
COMMENT ON PROCEDURE govreport_ingest(text, text, text, timestamptz, boolean) IS
    'takes a text or the source of a page, of an address, into a store, as the bytes of it in UTF-8';

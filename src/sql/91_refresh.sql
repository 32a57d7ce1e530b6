-- The reports after a key that an older parser read, as many as go into one
-- transaction: null where there are no more.  Another who refreshes waits for
-- their locks and finds them done.
CREATE FUNCTION govreport_refresh_reports(
        store text,
        load_id bigint,
        after bigint
    )
    RETURNS bigint
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    SET enable_seqscan = off
    SET jit = off
    AS $$
DECLARE
    ids bigint[];
    added bigint;
    size bigint;
BEGIN
    PERFORM @extschema@.govreport_enter(store);
    ids := ARRAY(SELECT report_id FROM report
                 WHERE report_id > after
                     AND parser_version < @extschema@.govreport_parser_version()
                 ORDER BY report_id LIMIT 50 FOR UPDATE);
    UPDATE report AS r
    SET (title, issuer, region, region_path, region_level, doc_type, issued, meeting, speaker,
            review_from, review_until, plan_from, plan_until, script, fingerprint) =
            (SELECT * FROM @extschema@.govreport_report_row(p.body)),
        (chars, coverage, complete, damage) = (p.chars, p.coverage, p.complete, p.damages),
        parser_version = @extschema@.govreport_parser_version(), body = p.body
    FROM (SELECT b.report_id, b.body, q.*,
              (SELECT coalesce(sum(count::int), 0)
               FROM jsonb_each_text(q.damage) AS d (kind, count)) AS damages
          FROM (SELECT report_id, @extschema@.govreport_parse(body::text) AS body
                FROM report WHERE report_id = ANY (ids) OFFSET 0) AS b,
              @extschema@.govreport_quality(b.body) AS q) AS p
    WHERE r.report_id = p.report_id;
    added := @extschema@.govreport_take_rows(ids);
    PERFORM @extschema@.govreport_link(ids);
    size := (SELECT sum(octet_length(body::text)) FROM report WHERE report_id = ANY (ids));
    PERFORM @extschema@.govreport_load_step(store, load_id, cardinality(ids), coalesce(size, 0),
                                            0, 0, cardinality(ids), added);
    RETURN ids[cardinality(ids)];
END
$$;
COMMENT ON FUNCTION govreport_refresh_reports(text, bigint, bigint) IS
    'part of govreport_refresh: parses again some of the reports that an older parser read';

-- What an older parser refused is forgotten, so that it is taken if it comes
-- again; where its bytes were kept, that is now.
CREATE FUNCTION govreport_refresh_rejected(store text) RETURNS bigint
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    forgotten bigint := 0;
    one record;
BEGIN
    PERFORM @extschema@.govreport_enter(store);
    FOR one IN
        SELECT * FROM source
        WHERE status = 'rejected' AND parser_version < @extschema@.govreport_parser_version()
        ORDER BY source_id LIMIT 50 FOR UPDATE
    LOOP
        DELETE FROM source WHERE source_id = one.source_id;
        IF one.original IS NOT NULL THEN
            PERFORM @extschema@.govreport_take(store, ARRAY[one.address], ARRAY[one.fetched_at],
                ARRAY[one.original], one.encoding::name, true);
        END IF;
        forgotten := forgotten + 1;
    END LOOP;
    RETURN forgotten;
END
$$;
COMMENT ON FUNCTION govreport_refresh_rejected(text) IS
    'part of govreport_refresh: forgets some of the sources that an older parser refused, and takes them again where their bytes were kept';

CREATE PROCEDURE govreport_refresh(store text)
    LANGUAGE plpgsql
    AS $$
DECLARE
    load_id bigint := @extschema@.govreport_load_begin(store, 'refresh', NULL, NULL);
    said timestamptz := pg_catalog.clock_timestamp();
    last bigint := -9223372036854775808;
BEGIN
    COMMIT;
    WHILE @extschema@.govreport_refresh_rejected(store) > 0 LOOP
        COMMIT;
    END LOOP;
    LOOP
        last := @extschema@.govreport_refresh_reports(store, load_id, last);
        COMMIT;
        EXIT WHEN last IS NULL;
        said := @extschema@.govreport_load_notice(store, load_id, said);
    END LOOP;
    PERFORM @extschema@.govreport_load_end(store, load_id);
END
$$;
COMMENT ON PROCEDURE govreport_refresh(text) IS
    'parses again the reports of a store that were read by an older parser, from their texts, in batches that it commits; forgets what such a parser refused, so that the next load tries it again';

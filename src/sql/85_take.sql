-- How bytes become rows of a store.  What is in here is called by the procedures
-- that load, with the store's schema first in search_path; what the caller's
-- search_path finds is never looked at.

CREATE FUNCTION govreport_report_row(
        report govreport,
        OUT title text,
        OUT issuer text,
        OUT region text,
        OUT region_path text,
        OUT region_level text,
        OUT doc_type text,
        OUT issued date,
        OUT meeting text,
        OUT speaker text,
        OUT review_from date,
        OUT review_until date,
        OUT plan_from date,
        OUT plan_until date,
        OUT script text,
        OUT fingerprint bigint
    )
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 1000
    BEGIN ATOMIC
        SELECT m.title, m.issuer, m.region, m.region_path, m.region_level, m.doc_type,
            m.issued, m.meeting, m.speaker,
            lower(m.review_period), upper(m.review_period) - 1,
            lower(m.plan_period), upper(m.plan_period) - 1,
            m.script, govreport_fingerprint(report)
        FROM govreport_metadata(report) AS m;
    END;
COMMENT ON FUNCTION govreport_report_row(govreport) IS
    'part of the loading procedures: what the table report of a store says of a report';

-- Of all that is new, the parse, which costs most, is done once.
CREATE FUNCTION govreport_take_reports(
        sources bigint[],
        bodies bytea[],
        encodings name[],
        OUT taken bigint[],
        OUT refused bigint
    )
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH part AS MATERIALIZED (
        SELECT p.*, q.*, @extschema@.govreport_id(p.body) AS report_id
        FROM (SELECT f.source_id, f.encoding, s.ord, s.char_start,
                  @extschema@.govreport_parse(s.body) AS body
              FROM unnest(sources, bodies, encodings) AS f (source_id, bytes, encoding),
                  @extschema@.govreport_split(
                      @extschema@.govreport_html_text(f.bytes, f.encoding)) AS s
              OFFSET 0) AS p,
            @extschema@.govreport_quality(p.body) AS q
    ), added AS (
        INSERT INTO report (report_id, source_id, ord, char_start, fetched_at,
            title, issuer, region, region_path, region_level, doc_type, issued, meeting,
            speaker, review_from, review_until, plan_from, plan_until, script, fingerprint,
            chars, coverage, complete, damage, parser_version, body)
        SELECT DISTINCT ON (p.report_id) p.report_id, p.source_id, p.ord, p.char_start,
            source.fetched_at, r.*, p.chars, p.coverage, p.complete,
            (SELECT coalesce(sum(count::int), 0)
             FROM jsonb_each_text(p.damage) AS damages (kind, count)),
            @extschema@.govreport_parser_version(), p.body
        FROM part AS p
        JOIN source USING (source_id),
            @extschema@.govreport_report_row(p.body) AS r
        WHERE p.is_report
        ORDER BY p.report_id, p.source_id, p.ord
        ON CONFLICT DO NOTHING
        RETURNING report_id
    ), refusal AS (
        INSERT INTO rejected (source_id, ord, address, sqlstate, message, detail)
        SELECT source_id, p.ord, address, '22000', 'text is no report',
            format('It has %s characters; is_report of govreport_quality() is false.', chars)
        FROM part AS p
        JOIN source USING (source_id)
        WHERE NOT is_report
        RETURNING source_id
    ), finished AS (
        UPDATE source
        SET encoding = p.encoding, reports = p.reports, coverage = p.coverage,
            complete = p.complete,
            status = CASE p.reports WHEN p.parts THEN 'loaded'
                                    WHEN 0 THEN 'rejected'
                                    ELSE 'partial' END
        FROM (SELECT source_id, encoding, count(*) AS parts,
                  count(*) FILTER (WHERE is_report) AS reports,
                  min(part.coverage) AS coverage, bool_and(part.complete) AS complete
              FROM part GROUP BY source_id, encoding) AS p
        WHERE source.source_id = p.source_id
    )
    SELECT (SELECT array_agg(report_id) FROM added), (SELECT count(*) FROM refusal)
    INTO taken, refused;
END
$$;
COMMENT ON FUNCTION govreport_take_reports(bigint[], bytea[], name[]) IS
    'part of the loading procedures: splits and parses new sources, adds their reports and says which those are';

-- What extract_terms and extract_indicators give, with plain columns: to cast them
-- takes longer than to find them.
CREATE FUNCTION govreport_term_rows(report govreport)
    RETURNS TABLE (
        ord int,
        term text,
        kind text,
        count int,
        char_start int,
        quote text
    )
    AS 'MODULE_PATHNAME', 'govreport_terms'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 200;
COMMENT ON FUNCTION govreport_term_rows(govreport) IS
    'part of the loading procedures: extract_terms with texts only';

CREATE FUNCTION govreport_indicator_rows(report govreport)
    RETURNS TABLE (
        ord int,
        section int,
        name text,
        code text,
        measure text,
        value numeric,
        value_max numeric,
        unit text,
        bound text,
        role text,
        period_from date,
        entity text,
        "of" int,
        status text,
        wording text,
        char_start int,
        quote text,
        year int,
        period_until date
    )
    AS 'MODULE_PATHNAME', 'govreport_indicator_rows'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 100;
COMMENT ON FUNCTION govreport_indicator_rows(govreport) IS
    'part of the loading procedures: extract_indicators with the columns of the table indicator';

-- Rows of the same report that are there are an older parser's.
CREATE FUNCTION govreport_take_rows(reports bigint[]) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    added bigint := 0;
    count bigint;
BEGIN
    DELETE FROM section WHERE report_id = ANY (reports);
    DELETE FROM term WHERE report_id = ANY (reports);
    DELETE FROM indicator WHERE report_id = ANY (reports);
    INSERT INTO section (report_id, ord, parent, level, kind, label, title, topic,
        char_start, chars, quote)
    SELECT report_id, s.ord, s.parent, s.level, s.kind, s.label, s.title, s.topic,
        s.char_start, length(s.body), s.quote
    FROM report, @extschema@.extract_sections(body) AS s
    WHERE report_id = ANY (reports);
    GET DIAGNOSTICS count = ROW_COUNT;
    added := added + count;
    INSERT INTO term (report_id, ord, term, kind, count, char_start, quote)
    SELECT report_id, t.ord, t.term, t.kind, t.count, t.char_start, t.quote
    FROM report, @extschema@.govreport_term_rows(body) AS t
    WHERE report_id = ANY (reports);
    GET DIAGNOSTICS count = ROW_COUNT;
    added := added + count;
    INSERT INTO indicator (report_id, ord, year, section, name, code, measure, value,
        value_max, unit, bound, role, period_from, period_until, entity, "of", status,
        wording, char_start, quote)
    SELECT report_id, i.ord, i.year, i.section, i.name, i.code, i.measure, i.value,
        i.value_max, i.unit, i.bound, i.role, i.period_from, i.period_until, i.entity,
        i."of", i.status, i.wording, i.char_start, i.quote
    FROM report, @extschema@.govreport_indicator_rows(body) AS i
    WHERE report_id = ANY (reports);
    GET DIAGNOSTICS count = ROW_COUNT;
    RETURN added + count;
END
$$;
COMMENT ON FUNCTION govreport_take_rows(bigint[]) IS
    'part of the loading procedures: makes the sections, terms and indicators of reports and counts them';

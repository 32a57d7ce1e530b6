CREATE FUNCTION govreport_topics()
    RETURNS TABLE (
        topic text,
        description text
    )
    AS 'MODULE_PATHNAME', 'govreport_topics'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 16;
COMMENT ON FUNCTION govreport_topics() IS
    'the topics that a section can have, and what each covers';

CREATE FUNCTION govreport_catalogue()
    RETURNS TABLE (
        code text,
        name text,
        english_name text,
        unit text,
        wordings text[],
        note text
    )
    AS 'MODULE_PATHNAME', 'govreport_catalogue'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 430;
COMMENT ON FUNCTION govreport_catalogue() IS
    'the standard indicators whose codes extract_indicators gives: code, standard name, English name, usual unit, the wordings known, and how the definition has changed';

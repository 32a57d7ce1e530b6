CREATE FUNCTION govreport_split(source text)
    RETURNS TABLE (
        ord int,
        char_start int,
        body text
    )
    AS 'MODULE_PATHNAME', 'govreport_split'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10000 ROWS 1;
COMMENT ON FUNCTION govreport_split(text) IS
    'one row for each report that a file collects, without its table of contents: ord from 1, char_start in characters from 1, the text; one row for a plain report, error 54000 over 64 MB';

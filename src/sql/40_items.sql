CREATE FUNCTION extract_items(report govreport)
    RETURNS TABLE (
        ord int,
        section int,
        parent int,
        label text,
        char_start int,
        quote text
    )
    AS 'MODULE_PATHNAME', 'govreport_items'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 40;
COMMENT ON FUNCTION extract_items(govreport) IS
    'the run-in enumerations of a report: ord from 1, ord of the section it stands in, ord of the item around it, label, char_start in characters from 1, the item as it stands';

CREATE FUNCTION extract_items(source text)
    RETURNS TABLE (
        ord int,
        section int,
        parent int,
        label text,
        char_start int,
        quote text
    )
    AS 'MODULE_PATHNAME', 'govreport_items_of_text'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10000 ROWS 40;
COMMENT ON FUNCTION extract_items(text) IS
    'the run-in enumerations of a report, parsed now; error 54000 over 64 MB';

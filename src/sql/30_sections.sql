CREATE FUNCTION extract_sections(report govreport) RETURNS SETOF govreport_section
    AS 'MODULE_PATHNAME', 'govreport_sections'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 40;
COMMENT ON FUNCTION extract_sections(govreport) IS
    'the parts of a report in reading order, those without a heading too; their bodies, joined, are the text';

CREATE FUNCTION extract_sections(source text) RETURNS SETOF govreport_section
    AS 'MODULE_PATHNAME', 'govreport_sections_of_text'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10000 ROWS 40;
COMMENT ON FUNCTION extract_sections(text) IS
    'the parts of a report, parsed now; error 54000 over 64 MB';

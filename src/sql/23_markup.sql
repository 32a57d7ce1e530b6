CREATE FUNCTION govreport_html_text(source text) RETURNS text
    AS 'MODULE_PATHNAME', 'govreport_html_text'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION govreport_html_text(text) IS
    'the text of an HTML page, a line a paragraph, without scripts, menus and what is hidden; text that is no HTML as it is; error 54000 over 64 MB';

-- Not strict: without an encoding, it is detected.
CREATE FUNCTION govreport_html_text(bytes bytea, encoding name DEFAULT NULL) RETURNS text
    AS 'MODULE_PATHNAME', 'govreport_html_text_of_bytes'
    LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION govreport_html_text(bytea, name) IS
    'the text that govreport_parse(bytea, name) reads: that of a page, or of a file that is none as it is; the same errors';

CREATE FUNCTION govreport_html(report govreport) RETURNS text
    AS 'MODULE_PATHNAME', 'govreport_html'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION govreport_html(govreport) IS
    'one HTML page that needs nothing else: the text with every indicator underlined and its row at hand, the headings beside it; error 54000 over 1 GB';

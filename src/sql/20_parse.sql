CREATE FUNCTION govreport_parse(source text) RETURNS govreport
    AS 'MODULE_PATHNAME', 'govreport_parse'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10000;
COMMENT ON FUNCTION govreport_parse(text) IS
    'the parsed report of a text; every text is one, error 54000 over 64 MB';

CREATE CAST (text AS govreport) WITH FUNCTION govreport_parse(text);
COMMENT ON CAST (text AS govreport) IS
    'parses the text of a report';

CREATE FUNCTION govreport_text(report govreport) RETURNS text
    AS 'MODULE_PATHNAME', 'govreport_text'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION govreport_text(govreport) IS
    'the text of a report as it went in, byte for byte';

CREATE CAST (govreport AS text) WITH FUNCTION govreport_text(govreport) AS ASSIGNMENT;
COMMENT ON CAST (govreport AS text) IS
    'the text of a report as it went in, byte for byte';

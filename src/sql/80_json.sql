CREATE FUNCTION govreport_jsonb(report govreport) RETURNS jsonb
    AS 'MODULE_PATHNAME', 'govreport_jsonb'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION govreport_jsonb(govreport) IS
    'the whole parse as one document: metadata, sections, items, indicators and terms, under the names of their columns; dates and periods in ISO 8601';

CREATE CAST (govreport AS jsonb) WITH FUNCTION govreport_jsonb(govreport);
COMMENT ON CAST (govreport AS jsonb) IS
    'the whole parse as one document: metadata, sections, items, indicators and terms';

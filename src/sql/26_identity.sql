CREATE FUNCTION govreport_id(report govreport) RETURNS bigint
    AS 'MODULE_PATHNAME', 'govreport_id'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION govreport_id(govreport) IS
    'key of a report: the first 64 bits of the SHA-256 of its text in UTF-8, as a signed number, the same everywhere';

CREATE FUNCTION govreport_fingerprint(report govreport) RETURNS bigint
    AS 'MODULE_PATHNAME', 'govreport_fingerprint'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION govreport_fingerprint(govreport) IS
    'simhash of a report: 64 bits, few of which differ between texts that differ little; made of the runs of four Han characters of the folded text, with all else left out between, each counted once; bit_count((a # b)::bit(64)) is the distance';

CREATE FUNCTION govreport_parser_version() RETURNS int
    AS 'MODULE_PATHNAME', 'govreport_parser_version'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION govreport_parser_version() IS
    'number of the parser, greater in every release in which some text may yield other rows than before';

-- Not strict: without an encoding, it is detected.
CREATE FUNCTION govreport_parse(bytes bytea, encoding name DEFAULT NULL) RETURNS govreport
    AS 'MODULE_PATHNAME', 'govreport_parse_bytes'
    LANGUAGE C IMMUTABLE PARALLEL SAFE COST 11000;
COMMENT ON FUNCTION govreport_parse(bytea, name) IS
    'the parsed report of a downloaded file, plain text or an HTML page, in the encoding named or, where that is null, detected: UTF-8, UTF-16, GB18030 (with GBK and GB2312) or Big5; error 22021 with the offset of the first byte that is not valid, 22P02 where the encoding cannot be told, 22P03 where the bytes are no text, 22023 for an encoding that is not known, 54000 over 64 MB of text';

CREATE FUNCTION govreport_decode(bytes bytea, encoding name DEFAULT NULL) RETURNS text
    AS 'MODULE_PATHNAME', 'govreport_decode'
    LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION govreport_decode(bytea, name) IS
    'the text of a downloaded file, without a byte order mark and with the tags of a page; errors as of govreport_parse(bytea, name)';

CREATE FUNCTION govreport_encoding(bytes bytea) RETURNS text
    AS 'MODULE_PATHNAME', 'govreport_encoding'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION govreport_encoding(bytea) IS
    'the encoding that govreport_parse(bytea) detects: UTF8, UTF16LE, UTF16BE, GB18030 or BIG5; null where it would refuse the bytes';

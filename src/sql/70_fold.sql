CREATE FUNCTION govreport_fold(source text) RETURNS text
    AS 'MODULE_PATHNAME', 'govreport_fold'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION govreport_fold(text) IS
    'the text as it is matched: simplified, half-width, without pinyin glosses and zero-width characters; folding twice is folding once; error 54000 over 64 MB';

CREATE FUNCTION govreport_term_query_keys(terms text[]) RETURNS text
    AS 'MODULE_PATHNAME', 'govreport_term_query_keys'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION govreport_term_query_keys(text[]) IS
    'what a govreport_term_ops index looks up for an array: a line for each word and whether the reports found by it are looked at again, and which rows are visited for @> and for &&';

CREATE FUNCTION govreport_term_keys(govreport, internal) RETURNS internal
    AS 'MODULE_PATHNAME', 'govreport_term_keys'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION govreport_term_keys(govreport, internal) IS
    'GIN support: the keys of the words of a report';

-- GIN wants the indexed type declared where the array is meant.
CREATE FUNCTION govreport_term_query(govreport, internal, smallint, internal, internal, internal, internal)
    RETURNS internal
    AS 'MODULE_PATHNAME', 'govreport_term_query'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION govreport_term_query(govreport, internal, smallint, internal, internal, internal, internal) IS
    'GIN support: the keys of an array of words';

CREATE FUNCTION govreport_term_consistent(internal, smallint, govreport, int, internal, internal, internal, internal)
    RETURNS bool
    AS 'MODULE_PATHNAME', 'govreport_term_consistent'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION govreport_term_consistent(internal, smallint, govreport, int, internal, internal, internal, internal) IS
    'GIN support: may a report with these keys have the words';

CREATE FUNCTION govreport_term_triconsistent(internal, smallint, govreport, int, internal, internal, internal)
    RETURNS "char"
    AS 'MODULE_PATHNAME', 'govreport_term_triconsistent'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION govreport_term_triconsistent(internal, smallint, govreport, int, internal, internal, internal) IS
    'GIN support: has a report with these keys the words';

CREATE OPERATOR FAMILY govreport_term_ops USING gin;
COMMENT ON OPERATOR FAMILY govreport_term_ops USING gin IS
    'search for terms, headings and indicators by @> and &&';

CREATE OPERATOR CLASS govreport_term_ops
    DEFAULT FOR TYPE govreport USING gin FAMILY govreport_term_ops AS
    OPERATOR 1 @> (govreport, text[]),
    OPERATOR 2 && (govreport, text[]),
    FUNCTION 1 byteacmp(bytea, bytea),
    FUNCTION 2 govreport_term_keys(govreport, internal),
    FUNCTION 3 govreport_term_query(govreport, internal, smallint, internal, internal, internal, internal),
    FUNCTION 4 govreport_term_consistent(internal, smallint, govreport, int, internal, internal, internal, internal),
    FUNCTION 6 govreport_term_triconsistent(internal, smallint, govreport, int, internal, internal, internal),
    STORAGE bytea;
COMMENT ON OPERATOR CLASS govreport_term_ops USING gin IS
    'search of reports for their terms, headings and indicators by @> and &&, without a second look';

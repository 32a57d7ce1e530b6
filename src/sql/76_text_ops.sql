CREATE FUNCTION govreport_query_keys(query tsquery) RETURNS text
    AS 'MODULE_PATHNAME', 'govreport_query_keys'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION govreport_query_keys(tsquery) IS
    'what a govreport_text_ops index of reports looks up for a query: a line for each word with its keys (x* is any key that begins with x) and whether the rows found are looked at again, and which rows are visited';

CREATE FUNCTION govreport_plain_text_query_keys(query tsquery) RETURNS text
    AS 'MODULE_PATHNAME', 'govreport_plain_text_query_keys'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION govreport_plain_text_query_keys(tsquery) IS
    'what a govreport_plain_text_ops index of texts looks up for a query, shown as govreport_query_keys does';

CREATE FUNCTION govreport_text_keys(text, internal) RETURNS internal
    AS 'MODULE_PATHNAME', 'govreport_text_keys'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION govreport_text_keys(text, internal) IS
    'GIN support: the keys of a text';

CREATE FUNCTION govreport_report_keys(govreport, internal) RETURNS internal
    AS 'MODULE_PATHNAME', 'govreport_report_keys'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION govreport_report_keys(govreport, internal) IS
    'GIN support: the keys of a report';

-- GIN wants the indexed type declared where the query is meant.
CREATE FUNCTION govreport_text_query(text, internal, smallint, internal, internal, internal, internal)
    RETURNS internal
    AS 'MODULE_PATHNAME', 'govreport_text_query'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION govreport_text_query(text, internal, smallint, internal, internal, internal, internal) IS
    'GIN support: the keys of a query to texts';

CREATE FUNCTION govreport_report_query(govreport, internal, smallint, internal, internal, internal, internal)
    RETURNS internal
    AS 'MODULE_PATHNAME', 'govreport_report_query'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION govreport_report_query(govreport, internal, smallint, internal, internal, internal, internal) IS
    'GIN support: the keys of a query to reports';

CREATE FUNCTION govreport_gram_partial(bigint, bigint, smallint, internal) RETURNS int
    AS 'MODULE_PATHNAME', 'govreport_gram_partial'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION govreport_gram_partial(bigint, bigint, smallint, internal) IS
    'GIN support: does a key begin with the character looked for';

CREATE FUNCTION govreport_text_consistent(internal, smallint, govreport, int, internal, internal, internal, internal)
    RETURNS bool
    AS 'MODULE_PATHNAME', 'govreport_text_consistent'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION govreport_text_consistent(internal, smallint, govreport, int, internal, internal, internal, internal) IS
    'GIN support: may a row with these keys be what the query asks for';

CREATE FUNCTION govreport_text_consistent(internal, smallint, text, int, internal, internal, internal, internal)
    RETURNS bool
    AS 'MODULE_PATHNAME', 'govreport_text_consistent'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION govreport_text_consistent(internal, smallint, text, int, internal, internal, internal, internal) IS
    'GIN support: may a row with these keys be what the query asks for';

CREATE FUNCTION govreport_text_triconsistent(internal, smallint, govreport, int, internal, internal, internal)
    RETURNS "char"
    AS 'MODULE_PATHNAME', 'govreport_text_triconsistent'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION govreport_text_triconsistent(internal, smallint, govreport, int, internal, internal, internal) IS
    'GIN support: is a row with these keys what the query asks for';

CREATE FUNCTION govreport_text_triconsistent(internal, smallint, text, int, internal, internal, internal)
    RETURNS "char"
    AS 'MODULE_PATHNAME', 'govreport_text_triconsistent'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION govreport_text_triconsistent(internal, smallint, text, int, internal, internal, internal) IS
    'GIN support: is a row with these keys what the query asks for';

CREATE OPERATOR FAMILY govreport_text_ops USING gin;
COMMENT ON OPERATOR FAMILY govreport_text_ops USING gin IS
    'free text search by @~';

CREATE OPERATOR CLASS govreport_text_ops
    FOR TYPE govreport USING gin FAMILY govreport_text_ops AS
    OPERATOR 1 @~ (govreport, tsquery),
    FUNCTION 1 btint8cmp(bigint, bigint),
    FUNCTION 2 govreport_report_keys(govreport, internal),
    FUNCTION 3 govreport_report_query(govreport, internal, smallint, internal, internal, internal, internal),
    FUNCTION 4 govreport_text_consistent(internal, smallint, govreport, int, internal, internal, internal, internal),
    FUNCTION 5 govreport_gram_partial(bigint, bigint, smallint, internal),
    FUNCTION 6 govreport_text_triconsistent(internal, smallint, govreport, int, internal, internal, internal),
    STORAGE bigint;
COMMENT ON OPERATOR CLASS govreport_text_ops USING gin IS
    'free text search of reports by @~, from one character on, in either script';

-- A name is one class's only.
CREATE OPERATOR CLASS govreport_plain_text_ops
    FOR TYPE text USING gin FAMILY govreport_text_ops AS
    OPERATOR 1 @~ (text, tsquery),
    FUNCTION 1 btint8cmp(bigint, bigint),
    FUNCTION 2 govreport_text_keys(text, internal),
    FUNCTION 3 govreport_text_query(text, internal, smallint, internal, internal, internal, internal),
    FUNCTION 4 govreport_text_consistent(internal, smallint, text, int, internal, internal, internal, internal),
    FUNCTION 5 govreport_gram_partial(bigint, bigint, smallint, internal),
    FUNCTION 6 govreport_text_triconsistent(internal, smallint, text, int, internal, internal, internal),
    STORAGE bigint;
COMMENT ON OPERATOR CLASS govreport_plain_text_ops USING gin IS
    'free text search of plain text by @~, from one character on, in either script';

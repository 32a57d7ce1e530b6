-- Reports are equal when their texts are, byte for byte.  They have no order.
CREATE FUNCTION govreport_eq(govreport, govreport) RETURNS bool
    AS 'MODULE_PATHNAME', 'govreport_eq'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION govreport_eq(govreport, govreport) IS
    'implementation of = operator';

CREATE FUNCTION govreport_ne(govreport, govreport) RETURNS bool
    AS 'MODULE_PATHNAME', 'govreport_ne'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION govreport_ne(govreport, govreport) IS
    'implementation of <> operator';

CREATE FUNCTION govreport_hash(govreport) RETURNS int
    AS 'MODULE_PATHNAME', 'govreport_hash'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION govreport_hash(govreport) IS
    'hash of a report''s text';

CREATE FUNCTION govreport_hash_extended(govreport, bigint) RETURNS bigint
    AS 'MODULE_PATHNAME', 'govreport_hash_extended'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION govreport_hash_extended(govreport, bigint) IS
    'hash of a report''s text with a seed';

CREATE OPERATOR = (
    LEFTARG = govreport,
    RIGHTARG = govreport,
    FUNCTION = govreport_eq,
    COMMUTATOR = =,
    NEGATOR = <>,
    RESTRICT = eqsel,
    JOIN = eqjoinsel,
    HASHES
);
COMMENT ON OPERATOR = (govreport, govreport) IS
    'same text';

CREATE OPERATOR <> (
    LEFTARG = govreport,
    RIGHTARG = govreport,
    FUNCTION = govreport_ne,
    COMMUTATOR = <>,
    NEGATOR = =,
    RESTRICT = neqsel,
    JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (govreport, govreport) IS
    'different text';

CREATE OPERATOR FAMILY govreport_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY govreport_hash_ops USING hash IS
    'equality of reports by their text';

CREATE OPERATOR CLASS govreport_hash_ops
    DEFAULT FOR TYPE govreport USING hash FAMILY govreport_hash_ops AS
    OPERATOR 1 = (govreport, govreport),
    FUNCTION 1 govreport_hash(govreport),
    FUNCTION 2 govreport_hash_extended(govreport, bigint);
COMMENT ON OPERATOR CLASS govreport_hash_ops USING hash IS
    'equality of reports by their text';

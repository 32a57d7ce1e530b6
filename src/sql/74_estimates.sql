CREATE FUNCTION govreport_matches_share(internal, oid, internal, int) RETURNS double precision
    AS 'MODULE_PATHNAME', 'govreport_matches_share'
    LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION govreport_matches_share(internal, oid, internal, int) IS
    'planner support: what share of the rows @~ finds';

CREATE FUNCTION govreport_has_terms_share(internal, oid, internal, int) RETURNS double precision
    AS 'MODULE_PATHNAME', 'govreport_has_terms_share'
    LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION govreport_has_terms_share(internal, oid, internal, int) IS
    'planner support: what share of the rows @> finds';

CREATE FUNCTION govreport_has_any_term_share(internal, oid, internal, int) RETURNS double precision
    AS 'MODULE_PATHNAME', 'govreport_has_any_term_share'
    LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION govreport_has_any_term_share(internal, oid, internal, int) IS
    'planner support: what share of the rows && finds';

CREATE FUNCTION govreport_operator_support(internal) RETURNS internal
    AS 'MODULE_PATHNAME', 'govreport_operator_support'
    LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION govreport_operator_support(internal) IS
    'planner support: the functions of the operators are found by the same indexes, and as often';

CREATE FUNCTION govreport_search_terms(report govreport) RETURNS text[]
    AS 'MODULE_PATHNAME', 'govreport_search_terms'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;
COMMENT ON FUNCTION govreport_search_terms(govreport) IS
    'the words that @> and && find a report by, sorted: its terms, the titles of its headings and the names of its indicators, folded, without quotation marks and white space';

CREATE FUNCTION govreport_has_terms(report govreport, terms text[]) RETURNS bool
    AS 'MODULE_PATHNAME', 'govreport_has_terms'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500
    SUPPORT govreport_operator_support;
COMMENT ON FUNCTION govreport_has_terms(govreport, text[]) IS
    'is each word of the array, in either script, one of govreport_search_terms(report); true for an empty array, false where an element is null';

CREATE FUNCTION govreport_has_any_term(report govreport, terms text[]) RETURNS bool
    AS 'MODULE_PATHNAME', 'govreport_has_any_term'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500
    SUPPORT govreport_operator_support;
COMMENT ON FUNCTION govreport_has_any_term(govreport, text[]) IS
    'is any word of the array, in either script, one of govreport_search_terms(report); null elements are none';

-- Without commutators: nobody asks an array whether it is in a report.
CREATE OPERATOR @> (
    LEFTARG = govreport,
    RIGHTARG = text[],
    FUNCTION = govreport_has_terms,
    RESTRICT = govreport_has_terms_share,
    JOIN = contjoinsel
);
COMMENT ON OPERATOR @> (govreport, text[]) IS
    'has all of the terms, headings or indicators';

CREATE OPERATOR && (
    LEFTARG = govreport,
    RIGHTARG = text[],
    FUNCTION = govreport_has_any_term,
    RESTRICT = govreport_has_any_term_share,
    JOIN = contjoinsel
);
COMMENT ON OPERATOR && (govreport, text[]) IS
    'has any of the terms, headings or indicators';

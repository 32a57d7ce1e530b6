CREATE TYPE govreport_term_kind AS ENUM (
    'policy',
    'quoted',
    'work',
    'organisation',
    'place',
    'project',
    'indicator'
);
COMMENT ON TYPE govreport_term_kind IS
    'what sort of term it is: a phrase of govreport_policies(), words in quotation marks, the title of a work in its marks, an organisation, a village, township, quarter or park, a project, the name of an indicator that has a code';

CREATE TYPE govreport_term AS (
    ord int,
    term text,
    kind govreport_term_kind,
    count int,
    char_start int,
    quote text
);
COMMENT ON TYPE govreport_term IS
    'a term of a report, once for all its places';
COMMENT ON COLUMN govreport_term.ord IS
    'place in the order of the first places, from 1';
COMMENT ON COLUMN govreport_term.term IS
    'the term, simplified and half-width, without quotation marks';
COMMENT ON COLUMN govreport_term.kind IS
    'what sort of term it is';
COMMENT ON COLUMN govreport_term.count IS
    'how often it stands in the report; not counted within a longer term';
COMMENT ON COLUMN govreport_term.char_start IS
    'where it stands first, in characters from 1';
COMMENT ON COLUMN govreport_term.quote IS
    'the term as it stands in the text there';

CREATE FUNCTION extract_terms(report govreport) RETURNS SETOF govreport_term
    AS 'MODULE_PATHNAME', 'govreport_terms'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 200;
COMMENT ON FUNCTION extract_terms(govreport) IS
    'policies, slogans, works, organisations, places, projects and indicators that a report names, in reading order';

CREATE FUNCTION extract_terms(source text) RETURNS SETOF govreport_term
    AS 'MODULE_PATHNAME', 'govreport_terms_of_text'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10000 ROWS 200;
COMMENT ON FUNCTION extract_terms(text) IS
    'the terms of a report, parsed now; error 54000 over 64 MB';

CREATE FUNCTION govreport_policies()
    RETURNS TABLE (
        phrase text,
        theme text,
        year int
    )
    AS 'MODULE_PATHNAME', 'govreport_policies'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 1350;
COMMENT ON FUNCTION govreport_policies() IS
    'the phrases of national policy that extract_terms finds: phrase, theme (one of govreport_topics()), the year it came up, null where that is not known';

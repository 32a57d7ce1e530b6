CREATE FUNCTION govreport_normalize(source text) RETURNS text
    AS 'MODULE_PATHNAME', 'govreport_normalize'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION govreport_normalize(text) IS
    'the text as @~ and its indexes read it: folded, white space only between paragraphs (one line feed) and between Latin words (one space), so that words cut by a line break are whole; error 54000 over 64 MB';

CREATE FUNCTION govreport_matches(report govreport, query tsquery) RETURNS bool
    AS 'MODULE_PATHNAME', 'govreport_matches'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000
    SUPPORT govreport_operator_support;
COMMENT ON FUNCTION govreport_matches(govreport, tsquery) IS
    'does the normalised text of the report hold what the query asks for, each lexeme being a piece of text; a <n> b: b within n characters behind a in one paragraph, signs not counted; weights are parts: A plan, B review, C problems, D all else';

CREATE FUNCTION govreport_matches(source text, query tsquery) RETURNS bool
    AS 'MODULE_PATHNAME', 'govreport_matches_text'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100
    SUPPORT govreport_operator_support;
COMMENT ON FUNCTION govreport_matches(text, tsquery) IS
    'does the normalised text hold what the query asks for, each lexeme being a piece of text; a <n> b: b within n characters behind a in one paragraph, signs not counted; all of a plain text has weight D';

CREATE OPERATOR @~ (
    LEFTARG = govreport,
    RIGHTARG = tsquery,
    FUNCTION = govreport_matches,
    RESTRICT = govreport_matches_share,
    JOIN = matchingjoinsel
);
COMMENT ON OPERATOR @~ (govreport, tsquery) IS
    'holds what the query asks for, each lexeme being a piece of text';

CREATE OPERATOR @~ (
    LEFTARG = text,
    RIGHTARG = tsquery,
    FUNCTION = govreport_matches,
    RESTRICT = govreport_matches_share,
    JOIN = matchingjoinsel
);
COMMENT ON OPERATOR @~ (text, tsquery) IS
    'holds what the query asks for, each lexeme being a piece of text';

CREATE FUNCTION govreport_hits(report govreport, query tsquery,
    OUT ord int, OUT section int, OUT paragraph int, OUT char_start int, OUT quote text)
    RETURNS SETOF record
    AS 'MODULE_PATHNAME', 'govreport_hits'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000 ROWS 10;
COMMENT ON FUNCTION govreport_hits(govreport, tsquery) IS
    'the places of what a query asks for in a report that it holds for: a row for each word, a phrase being one, without those inside of others and those that must not be there; error 54000 over 1,000,000 hits';

CREATE FUNCTION govreport_hits(source text, query tsquery,
    OUT ord int, OUT section int, OUT paragraph int, OUT char_start int, OUT quote text)
    RETURNS SETOF record
    AS 'MODULE_PATHNAME', 'govreport_hits_of_text'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 3;
COMMENT ON FUNCTION govreport_hits(text, tsquery) IS
    'the places of what a query asks for in a text that it holds for, as of a report; section is null';

CREATE FUNCTION govreport_headline(report govreport, query tsquery) RETURNS text
    AS 'MODULE_PATHNAME', 'govreport_headline'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000;
COMMENT ON FUNCTION govreport_headline(govreport, tsquery) IS
    'pieces of the text as it stands with the hits in them marked, by the usual options';

CREATE FUNCTION govreport_headline(report govreport, query tsquery, options text) RETURNS text
    AS 'MODULE_PATHNAME', 'govreport_headline'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000;
COMMENT ON FUNCTION govreport_headline(govreport, tsquery, text) IS
    'pieces of the report as it stands with the hits in them marked, empty without hits; options, written as for ts_headline: StartSel (<b>), StopSel (</b>), FragmentDelimiter ( ... ), MaxFragments (3; those with the most hits), MaxCharacters of a fragment (60), each within one paragraph; nothing is escaped for HTML';

CREATE FUNCTION govreport_headline(source text, query tsquery) RETURNS text
    AS 'MODULE_PATHNAME', 'govreport_headline_of_text'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION govreport_headline(text, tsquery) IS
    'pieces of the text as it stands with the hits in them marked, by the usual options';

CREATE FUNCTION govreport_headline(source text, query tsquery, options text) RETURNS text
    AS 'MODULE_PATHNAME', 'govreport_headline_of_text'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION govreport_headline(text, tsquery, text) IS
    'pieces of the text as it stands with the hits in them marked, as of a report';

CREATE FUNCTION govreport_rank(report govreport, query tsquery) RETURNS double precision
    AS 'MODULE_PATHNAME', 'govreport_rank'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000;
COMMENT ON FUNCTION govreport_rank(govreport, tsquery) IS
    'how much of what a query asks for a report holds, 0 where the query does not hold: sqrt(sum over paragraphs p of S(p)^2), S(p) = sum over the words and phrases w of the query, not the negated ones, of c(w) * f * 2.2 / (f + 1.2 * (0.25 + 0.75 * l(p) / L)), f how often w stands in p, c(w) the characters of its first hit, l(p) the characters of p, L the mean of l';

CREATE FUNCTION govreport_rank(source text, query tsquery) RETURNS double precision
    AS 'MODULE_PATHNAME', 'govreport_rank_of_text'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION govreport_rank(text, tsquery) IS
    'how much of what a query asks for a text holds, by the formula of a report';

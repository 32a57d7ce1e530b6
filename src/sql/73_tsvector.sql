CREATE FUNCTION to_tsvector(report govreport) RETURNS tsvector
    AS 'MODULE_PATHNAME', 'govreport_to_tsvector'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 6000;
COMMENT ON FUNCTION to_tsvector(govreport) IS
    'the terms of a report, as extract_terms gives them, at all their places, which are numbered from 1 in the order of the text, up to 16383; of terms that overlap the leftmost and then the longest, but each at its first place; 255 places of a term at most. Weights are parts: A plan, B review, C problems, D all else. Error 54000 where the terms and places take over 1 MB';

-- The value: one parsed report.  Text in, the same text out.
CREATE TYPE govreport;

CREATE FUNCTION govreport_in(cstring) RETURNS govreport
    AS 'MODULE_PATHNAME', 'govreport_in'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10000;
COMMENT ON FUNCTION govreport_in(cstring) IS
    'input of govreport: parses the text of a report; error 54000 over 64 MB';

CREATE FUNCTION govreport_out(govreport) RETURNS cstring
    AS 'MODULE_PATHNAME', 'govreport_out'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION govreport_out(govreport) IS
    'output of govreport: the text as it went in, byte for byte';

CREATE FUNCTION govreport_recv(internal) RETURNS govreport
    AS 'MODULE_PATHNAME', 'govreport_recv'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10000;
COMMENT ON FUNCTION govreport_recv(internal) IS
    'binary input of govreport: a version byte of 1 and the text, which is parsed';

CREATE FUNCTION govreport_send(govreport) RETURNS bytea
    AS 'MODULE_PATHNAME', 'govreport_send'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION govreport_send(govreport) IS
    'binary output of govreport: a version byte of 1 and the text';

CREATE FUNCTION govreport_typanalyze(internal) RETURNS bool
    AS 'MODULE_PATHNAME', 'govreport_typanalyze'
    LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION govreport_typanalyze(internal) IS
    'ANALYZE of govreport: the commonest words of @> and &&, and pieces of text to try a query of @~ on; of 3 reports for each unit of the statistics target';

-- Not compressed: to undo that takes longer than to read what was found, and a
-- value is little longer than its text.  ALTER TABLE changes it for a column.
CREATE TYPE govreport (
    INPUT = govreport_in,
    OUTPUT = govreport_out,
    RECEIVE = govreport_recv,
    SEND = govreport_send,
    ANALYZE = govreport_typanalyze,
    INTERNALLENGTH = VARIABLE,
    ALIGNMENT = int4,
    STORAGE = external
);
COMMENT ON TYPE govreport IS
    'a Chinese government work report: its text, and what was parsed of it';

CREATE TYPE govreport_kind AS ENUM (
    'metadata',
    'opening',
    'review',
    'problems',
    'plan',
    'closing',
    'boilerplate',
    'other'
);
COMMENT ON TYPE govreport_kind IS
    'what a section of a report is for: header table, opening words, what was done, what is wrong, what is planned, closing words, debris of a web page, anything else';

CREATE TYPE govreport_section AS (
    ord int,
    parent int,
    level int,
    kind govreport_kind,
    label text,
    title text,
    topic text,
    char_start int,
    quote text,
    body text
);
COMMENT ON TYPE govreport_section IS
    'one part of a report; the bodies of all parts, in order, are the whole text';
COMMENT ON COLUMN govreport_section.ord IS
    'place in reading order, from 1';
COMMENT ON COLUMN govreport_section.parent IS
    'ord of the section around this one, null at the top';
COMMENT ON COLUMN govreport_section.level IS
    'depth in the hierarchy of headings, 1 at the top';
COMMENT ON COLUMN govreport_section.kind IS
    'what the part is for; that of its parent unless it plainly is of another';
COMMENT ON COLUMN govreport_section.label IS
    'the number or mark of the heading as it stands, null without heading';
COMMENT ON COLUMN govreport_section.title IS
    'the heading without its label, simplified and half-width, null without heading';
COMMENT ON COLUMN govreport_section.topic IS
    'what the part is about, one of govreport_topics()';
COMMENT ON COLUMN govreport_section.char_start IS
    'where the part begins in the text, in characters from 1';
COMMENT ON COLUMN govreport_section.quote IS
    'the heading as it stands in the text, null without heading';
COMMENT ON COLUMN govreport_section.body IS
    'the text from the beginning of the part to that of the next';

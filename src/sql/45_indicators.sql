-- Measured numbers, with what they measure.
CREATE TYPE govreport_measure AS ENUM (
    'level',
    'growth',
    'change',
    'completion',
    'share',
    'rank'
);
COMMENT ON TYPE govreport_measure IS
    'what kind of figure a number is: an amount or count, a relative change, an absolute change, how much of a plan is done, a part of a whole, a place among others';

CREATE TYPE govreport_bound AS ENUM (
    'exact',
    'about',
    'at_least',
    'at_most',
    'range'
);
COMMENT ON TYPE govreport_bound IS
    'how a number is meant by the words about it';

CREATE TYPE govreport_role AS ENUM (
    'actual',
    'target',
    'estimate'
);
COMMENT ON TYPE govreport_role IS
    'whether a figure is reached, planned or expected';

CREATE TYPE govreport_status AS ENUM (
    'stated',
    'masked',
    'blank'
);
COMMENT ON TYPE govreport_status IS
    'whether a figure is there, was masked by someone, or was left out';

CREATE TYPE govreport_indicator AS (
    ord int,
    section int,
    name text,
    code text,
    measure govreport_measure,
    value numeric,
    value_max numeric,
    unit text,
    bound govreport_bound,
    role govreport_role,
    period daterange,
    entity text,
    "of" int,
    status govreport_status,
    wording text,
    char_start int,
    quote text
);
COMMENT ON TYPE govreport_indicator IS
    'one measured number of a report, with what it measures';
COMMENT ON COLUMN govreport_indicator.ord IS
    'place in reading order, from 1';
COMMENT ON COLUMN govreport_indicator.section IS
    'ord of the section it stands in';
COMMENT ON COLUMN govreport_indicator.name IS
    'what is measured, simplified; null where the text does not say';
COMMENT ON COLUMN govreport_indicator.code IS
    'short code of the standard indicator of that name, null where it is none';
COMMENT ON COLUMN govreport_indicator.measure IS
    'what kind of figure it is';
COMMENT ON COLUMN govreport_indicator.value IS
    'the number, exact, its scale worked out; negative where a growth or change falls; null unless stated';
COMMENT ON COLUMN govreport_indicator.value_max IS
    'the greater number of a range, else null';
COMMENT ON COLUMN govreport_indicator.unit IS
    'the bare unit, simplified, without scale; empty where none is written';
COMMENT ON COLUMN govreport_indicator.bound IS
    'exact, or what the words about the number make of it';
COMMENT ON COLUMN govreport_indicator.role IS
    'actual, target or estimate';
COMMENT ON COLUMN govreport_indicator.period IS
    'the days the figure is about, from the clause, the sentence or the part; null where none says';
COMMENT ON COLUMN govreport_indicator.entity IS
    'whom the figure is about when that is not the reporting area, else null';
COMMENT ON COLUMN govreport_indicator."of" IS
    'ord of the row that this one qualifies, else null';
COMMENT ON COLUMN govreport_indicator.status IS
    'stated, masked or blank; a masked or blank figure has no value';
COMMENT ON COLUMN govreport_indicator.wording IS
    'the cue words of role and bound in order, separated by spaces, null without';
COMMENT ON COLUMN govreport_indicator.char_start IS
    'where the number begins in the text, in characters from 1';
COMMENT ON COLUMN govreport_indicator.quote IS
    'the number and its unit as they stand in the text';

CREATE FUNCTION extract_indicators(report govreport)
    RETURNS SETOF govreport_indicator
    AS 'MODULE_PATHNAME', 'govreport_indicators'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 100;
COMMENT ON FUNCTION extract_indicators(govreport) IS
    'the measured numbers of a report in reading order, with name, measure, value, unit, bound, role and period';

CREATE FUNCTION extract_indicators(source text)
    RETURNS SETOF govreport_indicator
    AS 'MODULE_PATHNAME', 'govreport_indicators_of_text'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10000 ROWS 100;
COMMENT ON FUNCTION extract_indicators(text) IS
    'the measured numbers of a report, parsed now; error 54000 over 64 MB';

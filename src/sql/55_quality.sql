CREATE FUNCTION govreport_quality(
        report govreport,
        OUT chars int,
        OUT coverage numeric,
        OUT damage jsonb,
        OUT is_report bool,
        OUT complete bool
    )
    AS 'MODULE_PATHNAME', 'govreport_quality'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 3000;
COMMENT ON FUNCTION govreport_quality(govreport) IS
    'what a loader asks of a file, in one row. chars: the characters of the text. coverage: the share of them, white space aside, in sections other than metadata and boilerplate, 0 to 1; 0 of an empty text. damage: counts above 0 of masked and blank figures; mojibake: runs of lost characters; control_characters, zero_width; spaced_digits: 1 9 9 7, 7 .8; letters_in_digits: l50; pinyin_glosses; mixed_script: characters of the rarer one; html: tags, entities; placeholders: crossed-out names and dates, template variables; watermarks: sellers'' words in the report; page_numbers, furniture_lines: lines beside it. is_report: at least 300 characters of content, at least 6 sentences, mostly Chinese; a title or speech of a work report, or parts that look back and plan, or an opening and a closing; and not news about a report. complete: a report whose text begins where one can, ends with a sentence, a last call or a date, says nowhere that there is more elsewhere, has the plan that its title names and the last entry of its table of contents';

CREATE FUNCTION govreport_quality(
        source text,
        OUT chars int,
        OUT coverage numeric,
        OUT damage jsonb,
        OUT is_report bool,
        OUT complete bool
    )
    AS 'MODULE_PATHNAME', 'govreport_quality_of_text'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 13000;
COMMENT ON FUNCTION govreport_quality(text) IS
    'what a loader asks of a file, parsed now; error 54000 over 64 MB';

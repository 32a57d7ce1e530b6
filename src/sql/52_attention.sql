CREATE FUNCTION govreport_attention(
        report govreport,
        terms text[],
        unit text DEFAULT 'characters',
        kind govreport_kind DEFAULT NULL,
        OUT count int,
        OUT denominator int,
        OUT attention numeric
    )
    AS 'MODULE_PATHNAME', 'govreport_attention'
    LANGUAGE C IMMUTABLE PARALLEL SAFE COST 3000;
COMMENT ON FUNCTION govreport_attention(govreport, text[], text, govreport_kind) IS
    'how much of a report is about the terms of a dictionary, in one row. Terms and text are folded; of terms that overlap the leftmost and then the longest counts, so that nested ones count once; null and empty terms are none. Text: the sections of the kind, or without one all but metadata and boilerplate, by paragraphs. attention = count / denominator, to 6 decimals, null where the denominator is 0. unit characters: count = occurrences, denominator = characters without white space, attention = 10000 * count / denominator. sentences: occurrences by sentences, which end with a full stop, exclamation mark, question mark, semicolon or paragraph. paragraphs: occurrences by paragraphs. sentence_share: count = sentences in which a term begins, denominator = sentences. Null where report, terms or unit is; error 22023 for another unit';

CREATE FUNCTION govreport_attention(
        source text,
        terms text[],
        unit text DEFAULT 'characters',
        kind govreport_kind DEFAULT NULL,
        OUT count int,
        OUT denominator int,
        OUT attention numeric
    )
    AS 'MODULE_PATHNAME', 'govreport_attention_of_text'
    LANGUAGE C IMMUTABLE PARALLEL SAFE COST 13000;
COMMENT ON FUNCTION govreport_attention(text, text[], text, govreport_kind) IS
    'how much of a report is about the terms of a dictionary, parsed now; error 54000 over 64 MB';

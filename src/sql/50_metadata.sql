CREATE FUNCTION govreport_metadata(
        report govreport,
        OUT title text,
        OUT issuer text,
        OUT region text,
        OUT region_path text,
        OUT region_level text,
        OUT doc_type text,
        OUT issued date,
        OUT meeting text,
        OUT speaker text,
        OUT review_period daterange,
        OUT plan_period daterange,
        OUT script text,
        OUT header jsonb
    )
    AS 'MODULE_PATHNAME', 'govreport_metadata'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION govreport_metadata(govreport) IS
    'who reported, where, when and for which time, in one row; null what the report does not say. region_level: national, province, prefecture, county, township, village. doc_type: government_work_report, work_summary, work_plan, work_summary_and_plan, other. script: hans, hant, mixed. header: the fields of the header table, {} without one';

CREATE FUNCTION govreport_metadata(
        source text,
        OUT title text,
        OUT issuer text,
        OUT region text,
        OUT region_path text,
        OUT region_level text,
        OUT doc_type text,
        OUT issued date,
        OUT meeting text,
        OUT speaker text,
        OUT review_period daterange,
        OUT plan_period daterange,
        OUT script text,
        OUT header jsonb
    )
    AS 'MODULE_PATHNAME', 'govreport_metadata_of_text'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10000;
COMMENT ON FUNCTION govreport_metadata(text) IS
    'who reported, where, when and for which time, parsed now; error 54000 over 64 MB';

-- What is planned, what is wrong, and how much is said of your own words.  These
-- views read the reports themselves, so ask them for some reports at a time.
-- OFFSET 0 keeps a reader's conditions out of the tables: what they are asked of
-- is the rows of visible reports only.
CREATE PROCEDURE govreport_create_promise()
    LANGUAGE plpgsql
    AS $$
BEGIN
    CREATE OR REPLACE VIEW promise AS
    SELECT r.report_id, p.ord, r.place, r.region_code, r.region, r.region_level, r.plan_year,
        p.action,
        coalesce(nullif(CASE WHEN starts_with(i.name, p.action) THEN substr(i.name, length(p.action) + 1)
                             ELSE i.name END, ''), p.object) AS object,
        coalesce(w.code, i.code) AS code, i.measure, i.value, i.value_max,
        i.unit, i.bound, p.deadline, p.section,
        (SELECT s.title FROM section AS s
         WHERE s.report_id = r.report_id AND s.ord = p.section) AS section_title,
        (SELECT s.topic FROM section AS s
         WHERE s.report_id = r.report_id AND s.ord = p.section) AS topic,
        p.char_start, p.quote
    FROM report_list AS r
    CROSS JOIN LATERAL (SELECT body FROM report WHERE report_id = r.report_id OFFSET 0) AS b
    CROSS JOIN LATERAL @extschema@.extract_promises(b.body) AS p
    LEFT JOIN LATERAL (
        SELECT * FROM indicator WHERE report_id = r.report_id AND ord = p.indicator OFFSET 0
    ) AS i ON true
    LEFT JOIN wording AS w ON w.wording = i.name;
    CALL @extschema@.govreport_comment_figures('promise');
    COMMENT ON VIEW promise IS E'what the plans of reports say will be done: a row a clause that begins with a verb, and a row a target (承诺)';
    COMMENT ON COLUMN promise.ord IS E'place in the report, from 1 (序号)';
    COMMENT ON COLUMN promise.action IS E'the verb, null where a target has none (行动)';
    COMMENT ON COLUMN promise.object IS E'what is to be done; of a figure, its name (对象)';
    COMMENT ON COLUMN promise.value IS E'the number planned, null where none is (数量)';
    COMMENT ON COLUMN promise.deadline IS E'last day of the time that the clause, the sentence or the plan names (期限)';
    COMMENT ON COLUMN promise.section_title IS E'heading of the section (章节标题)';
    COMMENT ON COLUMN promise.topic IS E'what the section is about (主题)';
    COMMENT ON COLUMN promise.char_start IS E'where the clause begins in the text, in characters from 1 (起始位置)';
    COMMENT ON COLUMN promise.quote IS E'the clause as it stands (原文)';
END
$$;
COMMENT ON PROCEDURE govreport_create_promise() IS
    'part of govreport_create_views: makes the view promise';

CREATE PROCEDURE govreport_create_problem()
    LANGUAGE plpgsql
    AS $$
BEGIN
    CREATE OR REPLACE VIEW problem AS
    SELECT r.report_id, p.ord, r.place, r.region_code, r.region, r.region_level, r.review_year,
        p.problem, p.section,
        (SELECT s.title FROM section AS s
         WHERE s.report_id = r.report_id AND s.ord = p.section) AS section_title,
        p.char_start, p.quote
    FROM report_list AS r
    CROSS JOIN LATERAL (SELECT body FROM report WHERE report_id = r.report_id OFFSET 0) AS b
    CROSS JOIN LATERAL @extschema@.extract_problems(b.body) AS p;
    CALL @extschema@.govreport_comment_figures('problem');
    COMMENT ON VIEW problem IS E'what reports admit is wrong: a row an item, or a piece that ； or a full stop ends (问题)';
    COMMENT ON COLUMN problem.ord IS E'place in the report, from 1 (序号)';
    COMMENT ON COLUMN problem.problem IS E'the problem, simplified (问题)';
    COMMENT ON COLUMN problem.section_title IS E'heading of the section, null without (章节标题)';
    COMMENT ON COLUMN problem.char_start IS E'where it begins in the text, in characters from 1 (起始位置)';
    COMMENT ON COLUMN problem.quote IS E'the problem as it stands (原文)';

    CREATE OR REPLACE VIEW attention AS
    SELECT r.report_id, r.place, r.region_code, r.region, r.region_level, r.review_year,
        d.dictionary, a.count, a.denominator AS chars, a.attention AS per_10000
    FROM report_list AS r
    CROSS JOIN LATERAL (SELECT body FROM report WHERE report_id = r.report_id OFFSET 0) AS b
    CROSS JOIN (
        SELECT dictionary, array_agg(word) AS words FROM dictionary GROUP BY dictionary
    ) AS d
    CROSS JOIN LATERAL @extschema@.govreport_attention(b.body, d.words) AS a;
    CALL @extschema@.govreport_comment_figures('attention');
    COMMENT ON VIEW attention IS E'how much reports say of the words of each of your dictionaries (关注度)';
    COMMENT ON COLUMN attention.dictionary IS E'name of the list of words (词典名称)';
    COMMENT ON COLUMN attention.count IS E'how often its words stand in the report (次数)';
    COMMENT ON COLUMN attention.chars IS E'characters of the report, without white space (字数)';
    COMMENT ON COLUMN attention.per_10000 IS E'count for 10,000 characters (万字频次)';
END
$$;
COMMENT ON PROCEDURE govreport_create_problem() IS
    'part of govreport_create_views: makes the views problem and attention';

CREATE PROCEDURE govreport_create_views(store text)
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    PERFORM @extschema@.govreport_enter(store);
    CALL @extschema@.govreport_create_progress();
    CALL @extschema@.govreport_create_base_views();
    CALL @extschema@.govreport_create_wide();
    CALL @extschema@.govreport_create_panel();
    CALL @extschema@.govreport_create_outcome();
    CALL @extschema@.govreport_create_coverage();
    CALL @extschema@.govreport_create_promise();
    CALL @extschema@.govreport_create_problem();
END
$$;
COMMENT ON PROCEDURE govreport_create_views(text) IS
    'makes the views of a store in a schema that has its tables, whatever they are: local ones, partitioned or foreign; part of govreport_create_store; called again, makes them as this version does';

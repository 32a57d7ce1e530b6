-- A store's words of the user's own, and the two views that the others stand
-- on.  Views read the tables of words each time, so a row that is added counts
-- in the next answer.
CREATE PROCEDURE govreport_create_words()
    LANGUAGE plpgsql
    AS $$
BEGIN
    CREATE TABLE wording (
        wording text PRIMARY KEY,
        code text NOT NULL CHECK (code <> '')
    );
    COMMENT ON TABLE wording IS E'names of figures and the indicator that you take each for; what is here goes before the catalogue (指标别名)';
    COMMENT ON COLUMN wording.wording IS E'name as in indicator.name (指标名称)';
    COMMENT ON COLUMN wording.code IS E'code of govreport_catalogue(), or one of your own (指标代码)';

    CREATE TABLE dictionary (
        dictionary text,
        word text CHECK (word <> ''),
        PRIMARY KEY (dictionary, word)
    );
    -- Until there are words, plans need not allow for any.
    ANALYZE wording, dictionary;
    COMMENT ON TABLE dictionary IS E'lists of words whose use the view attention counts (词典)';
    COMMENT ON COLUMN dictionary.dictionary IS E'name of the list (词典名称)';
    COMMENT ON COLUMN dictionary.word IS E'a word of it, in either script (词语)';
END
$$;
COMMENT ON PROCEDURE govreport_create_words() IS
    'part of govreport_create_store: makes the tables wording and dictionary';

-- Views are read with the rights of their owner, so that a reader needs none on
-- the tables but that to the keys of report.  Policies hold by report_visible,
-- which is read with the rights of who reads.  Where a table of reports is
-- joined with it, no function of the reader's comes before the join; the views
-- above take what they read of tables row by row for what these two show.
CREATE PROCEDURE govreport_create_base_views()
    LANGUAGE plpgsql
    AS $$
DECLARE
    -- CASE and not coalesce, which is taken to leak what a policy hides, so that
    -- no index would be used.
    reports CONSTANT text := $query$
        SELECT r.report_id,
            CASE WHEN r.region_code IS NOT NULL THEN r.region_code
                 WHEN r.region_path IS NOT NULL THEN r.region_path ELSE r.region END AS place,
            r.region_code, r.region, r.region_path, r.region_level, r.doc_type, r.title, r.issuer, r.issued,
            coalesce(extract(year FROM r.review_from), extract(year FROM r.plan_from) - 1)::int AS review_year,
            extract(year FROM r.plan_from)::int AS plan_year,
            r.review_from, r.review_until, r.plan_from, r.plan_until,
            r.source_id, r.chars, r.coverage, r.complete
        FROM report AS r
        JOIN report_visible AS v ON v.report_id = r.report_id
        WHERE r.current
        $query$;
BEGIN
    CREATE OR REPLACE VIEW report_visible WITH (security_invoker = true) AS
    SELECT report_id FROM report;
    COMMENT ON VIEW report_visible IS E'the reports that you may see (可见报告)';
    COMMENT ON COLUMN report_visible.report_id IS E'the report (报告编号)';

    EXECUTE format('CREATE OR REPLACE VIEW report_list WITH (security_barrier = true) AS %s', reports);
    COMMENT ON VIEW report_list IS E'the reports that stand for themselves (现行报告)';
    COMMENT ON COLUMN report_list.report_id IS E'the report (报告编号)';
    COMMENT ON COLUMN report_list.place IS E'what tells places apart: the code of the region, else the path or the name (地区标识)';
    COMMENT ON COLUMN report_list.region_code IS E'code of the region, null where it is not certain (地区代码)';
    COMMENT ON COLUMN report_list.region IS E'place that is reported on (地区)';
    COMMENT ON COLUMN report_list.region_path IS E'that place behind those around it that are named (地区路径)';
    COMMENT ON COLUMN report_list.region_level IS E'national, province, prefecture, county, township or village (行政级别)';
    COMMENT ON COLUMN report_list.doc_type IS E'kind of document (文种)';
    COMMENT ON COLUMN report_list.title IS E'title (标题)';
    COMMENT ON COLUMN report_list.issuer IS E'who reports (发布机构)';
    COMMENT ON COLUMN report_list.issued IS E'day of issue (发布日期)';
    COMMENT ON COLUMN report_list.review_year IS E'year looked back on; that before the plan where none is named (回顾年份)';
    COMMENT ON COLUMN report_list.plan_year IS E'year planned for (计划年份)';
    COMMENT ON COLUMN report_list.review_from IS E'first day of the time looked back on (回顾期起)';
    COMMENT ON COLUMN report_list.review_until IS E'last day of the time looked back on (回顾期止)';
    COMMENT ON COLUMN report_list.plan_from IS E'first day of the time planned for (计划期起)';
    COMMENT ON COLUMN report_list.plan_until IS E'last day of the time planned for (计划期止)';
    COMMENT ON COLUMN report_list.source_id IS E'the source that it was first found in (来源编号)';
    COMMENT ON COLUMN report_list.chars IS E'characters of the text (字数)';
    COMMENT ON COLUMN report_list.coverage IS E'share of the text that is the report (正文占比)';
    COMMENT ON COLUMN report_list.complete IS E'whether the report is whole (是否完整)';

    -- In two parts, so that indexes find a code in both; within a query of its
    -- own, since a barrier holds nothing back from the parts of a UNION ALL.  Of
    -- report_list, which is a barrier itself, plans would know no statistics.
    EXECUTE format($command$
        CREATE OR REPLACE VIEW indicator_list WITH (security_barrier = true) AS
        SELECT * FROM (
            SELECT r.report_id, r.place, r.region_code, r.region, r.region_level, r.issued,
                r.review_from, r.review_until, r.plan_from, r.plan_until, i.ord, i.year, i.section,
                i.name, i.code, i.measure, i.value, i.value_max, i.unit, i.bound, i.role, i.period_from,
                i.period_until, i.entity, i."of", i.status, i.wording, i.char_start, i.quote
            FROM (%1$s) AS r
            JOIN indicator AS i ON i.report_id = r.report_id
            WHERE (i.name IN (SELECT w.wording FROM wording AS w)) IS NOT TRUE
            UNION ALL
            SELECT r.report_id, r.place, r.region_code, r.region, r.region_level, r.issued,
                r.review_from, r.review_until, r.plan_from, r.plan_until, i.ord, i.year, i.section,
                i.name, w.code, i.measure, i.value, i.value_max, i.unit, i.bound, i.role, i.period_from,
                i.period_until, i.entity, i."of", i.status, i.wording, i.char_start, i.quote
            FROM wording AS w
            JOIN indicator AS i ON i.name = w.wording
            JOIN (%1$s) AS r ON r.report_id = i.report_id
            WHERE EXISTS (SELECT FROM wording)
        ) AS f
        $command$, reports);
    CALL @extschema@.govreport_comment_figures('indicator_list');
    COMMENT ON VIEW indicator_list IS E'the figures of all reports, with the codes that your wordings give them (指标)';
END
$$;
COMMENT ON PROCEDURE govreport_create_base_views() IS
    'part of govreport_create_views: makes the views report_visible, report_list and indicator_list';

-- Views that show the columns of indicator and report_list say the same of them.
CREATE PROCEDURE govreport_comment_figures(view_name text)
    LANGUAGE plpgsql
    AS $$
DECLARE
    said record;
BEGIN
    FOR said IN
        SELECT shown.attname,
            coalesce(col_description(to_regclass('indicator'), figure.attnum),
                     col_description(to_regclass('report_list'), report.attnum)) AS description
        FROM pg_attribute AS shown
        LEFT JOIN pg_attribute AS figure
            ON figure.attrelid = to_regclass('indicator') AND figure.attname = shown.attname
        LEFT JOIN pg_attribute AS report
            ON report.attrelid = to_regclass('report_list') AND report.attname = shown.attname
        WHERE shown.attrelid = to_regclass(quote_ident(view_name)) AND shown.attnum > 0
            AND coalesce(figure.attnum, report.attnum) IS NOT NULL
    LOOP
        EXECUTE format('COMMENT ON COLUMN %I.%I IS %L', view_name, said.attname, said.description);
    END LOOP;
END
$$;
COMMENT ON PROCEDURE govreport_comment_figures(text) IS
    'part of govreport_create_views: gives the columns of a view the comments that those of indicator and report_list have';

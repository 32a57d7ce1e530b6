-- A store: tables of the user's own in a schema of the user's naming.  They are
-- no members of the extension: to drop it or to upgrade it leaves what is in
-- them alone.
--
-- The parts of govreport_create_store make unqualified objects, which is to say
-- in the first schema of the search_path that it sets.
CREATE PROCEDURE govreport_create_sources()
    LANGUAGE plpgsql
    AS $$
BEGIN
    CREATE TABLE source (
        source_id bigint PRIMARY KEY,
        sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
        address text NOT NULL,
        fetched_at timestamptz NOT NULL,
        loaded_at timestamptz NOT NULL DEFAULT now(),
        bytes bigint NOT NULL CHECK (bytes >= 0),
        encoding text,
        status text NOT NULL CHECK (status IN ('loading', 'loaded', 'partial', 'rejected')),
        reports int NOT NULL DEFAULT 0 CHECK (reports >= 0),
        coverage numeric CHECK (coverage BETWEEN 0 AND 1),
        complete boolean,
        parser_version int NOT NULL,
        original bytea
    );
    COMMENT ON TABLE source IS E'files, pages and texts that were taken in, each once (来源)';
    COMMENT ON COLUMN source.source_id IS E'the first 64 bits of sha256, signed (来源编号)';
    COMMENT ON COLUMN source.sha256 IS E'SHA-256 of the bytes; of a file too large to read, that of its name and size (校验值)';
    COMMENT ON COLUMN source.address IS E'path or address that it was first taken from (地址)';
    COMMENT ON COLUMN source.fetched_at IS E'when it was fetched: a file''s time of change, or what the loader was told (抓取时间)';
    COMMENT ON COLUMN source.loaded_at IS E'when it was taken in (入库时间)';
    COMMENT ON COLUMN source.bytes IS E'its size in bytes (字节数)';
    COMMENT ON COLUMN source.encoding IS E'its encoding, null where that could not be told (编码)';
    COMMENT ON COLUMN source.status IS E'loaded; partial: some of its reports are in rejected; rejected: all; loading: only while a loader is at it (状态)';
    COMMENT ON COLUMN source.reports IS E'how many reports it holds that were taken, those known before included (报告数)';
    COMMENT ON COLUMN source.coverage IS E'the least coverage of its reports, see report (正文占比)';
    COMMENT ON COLUMN source.complete IS E'whether all its reports are whole (是否完整)';
    COMMENT ON COLUMN source.parser_version IS E'govreport_parser_version() that read it (解析版本)';
    COMMENT ON COLUMN source.original IS E'the bytes as they came, null unless the loader was told to keep them (原始内容)';

    CREATE TABLE rejected (
        source_id bigint REFERENCES source ON DELETE CASCADE,
        ord int CHECK (ord >= 0),
        address text NOT NULL,
        sqlstate text NOT NULL CHECK (octet_length(sqlstate) = 5),
        message text NOT NULL,
        detail text,
        rejected_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (source_id, ord)
    );
    COMMENT ON TABLE rejected IS E'what was not taken, and why (未入库)';
    COMMENT ON COLUMN rejected.source_id IS E'the source (来源编号)';
    COMMENT ON COLUMN rejected.ord IS E'which report of a source that collects several, from 1; 0 for the source itself (序号)';
    COMMENT ON COLUMN rejected.address IS E'path or address of the source (地址)';
    COMMENT ON COLUMN rejected.sqlstate IS E'SQLSTATE of the reason; 22000 for a text that is no report (错误代码)';
    COMMENT ON COLUMN rejected.message IS E'the reason (原因)';
    COMMENT ON COLUMN rejected.detail IS E'more about it, or null (详情)';
    COMMENT ON COLUMN rejected.rejected_at IS E'when (时间)';
END
$$;
COMMENT ON PROCEDURE govreport_create_sources() IS
    'part of govreport_create_store: makes the tables source and rejected';

CREATE PROCEDURE govreport_create_load()
    LANGUAGE plpgsql
    AS $$
BEGIN
    CREATE TABLE load (
        load_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        what text NOT NULL,
        started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        ended_at timestamptz,
        pid int NOT NULL DEFAULT pg_backend_pid(),
        files_total bigint,
        bytes_total bigint,
        files bigint NOT NULL DEFAULT 0,
        bytes bigint NOT NULL DEFAULT 0,
        known bigint NOT NULL DEFAULT 0,
        rejected bigint NOT NULL DEFAULT 0,
        reports bigint NOT NULL DEFAULT 0,
        rows bigint NOT NULL DEFAULT 0
    );
    COMMENT ON TABLE load IS E'runs of the procedures that load many, see load_progress (入库任务)';
    COMMENT ON COLUMN load.load_id IS E'number of the run (任务编号)';
    COMMENT ON COLUMN load.what IS E'what is loaded: directory, table or query, or "refresh" (对象)';
    COMMENT ON COLUMN load.started_at IS E'when it began (开始时间)';
    COMMENT ON COLUMN load.seen_at IS E'when it last said how far it was (更新时间)';
    COMMENT ON COLUMN load.ended_at IS E'when it ended, null if it has not or was interrupted (结束时间)';
    COMMENT ON COLUMN load.pid IS E'process of the server that runs it (进程号)';
    COMMENT ON COLUMN load.files_total IS E'files or rows to be looked at, null where that is not known (总数)';
    COMMENT ON COLUMN load.bytes_total IS E'their bytes (总字节数)';
    COMMENT ON COLUMN load.files IS E'files or rows looked at so far (已处理)';
    COMMENT ON COLUMN load.bytes IS E'their bytes (已处理字节数)';
    COMMENT ON COLUMN load.known IS E'those of them that the store had already (已有)';
    COMMENT ON COLUMN load.rejected IS E'rows added to rejected (未入库)';
    COMMENT ON COLUMN load.reports IS E'reports added (新增报告)';
    COMMENT ON COLUMN load.rows IS E'rows added to section, term and indicator (新增行数)';
END
$$;
COMMENT ON PROCEDURE govreport_create_load() IS
    'part of govreport_create_store: makes the table load';

CREATE PROCEDURE govreport_create_report()
    LANGUAGE plpgsql
    AS $$
BEGIN
    CREATE TABLE report (
        report_id bigint PRIMARY KEY,
        source_id bigint NOT NULL REFERENCES source,
        ord int NOT NULL CHECK (ord >= 1),
        char_start int NOT NULL CHECK (char_start >= 1),
        fetched_at timestamptz NOT NULL,
        title text,
        issuer text,
        region text,
        region_path text,
        region_level text CHECK (region_level IN
            ('national', 'province', 'prefecture', 'county', 'township', 'village')),
        region_code text,
        doc_type text CHECK (doc_type IN
            ('government_work_report', 'work_summary', 'work_plan',
             'work_summary_and_plan', 'other')),
        issued date,
        meeting text,
        speaker text,
        review_from date,
        review_until date CHECK (review_until >= review_from),
        plan_from date,
        plan_until date CHECK (plan_until >= plan_from),
        script text CHECK (script IN ('hans', 'hant', 'mixed')),
        chars int NOT NULL,
        coverage numeric NOT NULL CHECK (coverage BETWEEN 0 AND 1),
        complete boolean NOT NULL,
        damage int NOT NULL CHECK (damage >= 0),
        fingerprint bigint NOT NULL,
        replaced_by bigint,
        replaced_as text CHECK (replaced_as IN ('duplicate', 'version')),
        current boolean NOT NULL GENERATED ALWAYS AS (replaced_by IS NULL) STORED,
        parser_version int NOT NULL,
        body @extschema@.govreport NOT NULL
    );
    CREATE INDEX report_source ON report (source_id);
    CREATE INDEX report_review ON report (region, doc_type, review_from);
    CREATE INDEX report_plan ON report (region, doc_type, plan_from);
    CREATE INDEX report_replaced_by ON report (replaced_by) WHERE replaced_by IS NOT NULL;
    -- Fingerprints that differ in three bits have one of these in common.
    CREATE INDEX report_fingerprint_1 ON report ((fingerprint & 65535));
    CREATE INDEX report_fingerprint_2 ON report ((fingerprint >> 16 & 65535));
    CREATE INDEX report_fingerprint_3 ON report ((fingerprint >> 32 & 65535));
    CREATE INDEX report_fingerprint_4 ON report ((fingerprint >> 48 & 65535));
    CALL @extschema@.govreport_comment_report();
END
$$;
COMMENT ON PROCEDURE govreport_create_report() IS
    'part of govreport_create_store: makes the table report';

CREATE PROCEDURE govreport_comment_report()
    LANGUAGE plpgsql
    AS $$
BEGIN
    COMMENT ON TABLE report IS E'reports, each text once (报告)';
    COMMENT ON COLUMN report.report_id IS E'govreport_id(body): the first 64 bits of the SHA-256 of the text in UTF-8, signed, the same on every server (报告编号)';
    COMMENT ON COLUMN report.source_id IS E'the source that it was first found in (来源编号)';
    COMMENT ON COLUMN report.ord IS E'which report of that source it is, from 1 (序号)';
    COMMENT ON COLUMN report.char_start IS E'where it begins in the text of that source, in characters from 1 (起始位置)';
    COMMENT ON COLUMN report.fetched_at IS E'when that source was fetched (抓取时间)';
    COMMENT ON COLUMN report.title IS E'title, simplified; null where there is none, as in all that follows (标题)';
    COMMENT ON COLUMN report.issuer IS E'who reports (发布机构)';
    COMMENT ON COLUMN report.region IS E'place that is reported on (地区)';
    COMMENT ON COLUMN report.region_path IS E'that place behind those around it that are named, with / between (地区路径)';
    COMMENT ON COLUMN report.region_level IS E'national, province, prefecture, county, township or village (行政级别)';
    COMMENT ON COLUMN report.region_code IS E'code of the region that it is about, null where none or more than one may be meant (地区代码)';
    COMMENT ON COLUMN report.doc_type IS E'government_work_report, work_summary, work_plan, work_summary_and_plan or other (文种)';
    COMMENT ON COLUMN report.issued IS E'day of issue (发布日期)';
    COMMENT ON COLUMN report.meeting IS E'meeting that it was given to (会议)';
    COMMENT ON COLUMN report.speaker IS E'who gave it (报告人)';
    COMMENT ON COLUMN report.review_from IS E'first day of the time looked back on (回顾期起)';
    COMMENT ON COLUMN report.review_until IS E'last day of the time looked back on (回顾期止)';
    COMMENT ON COLUMN report.plan_from IS E'first day of the time planned for (计划期起)';
    COMMENT ON COLUMN report.plan_until IS E'last day of the time planned for (计划期止)';
    COMMENT ON COLUMN report.script IS E'hans (simplified), hant (traditional) or mixed (文字)';
    COMMENT ON COLUMN report.chars IS E'characters of the text (字数)';
    COMMENT ON COLUMN report.coverage IS E'share of the text that is the report, 0 to 1 (正文占比)';
    COMMENT ON COLUMN report.complete IS E'whether the report is whole (是否完整)';
    COMMENT ON COLUMN report.damage IS E'damages counted by govreport_quality, all kinds together (损坏处数)';
    COMMENT ON COLUMN report.fingerprint IS E'govreport_fingerprint(body): differs in few bits where the texts differ little (指纹)';
    COMMENT ON COLUMN report.replaced_by IS E'report that stands for this one in the views, null where it stands for itself (替代报告)';
    COMMENT ON COLUMN report.replaced_as IS E'duplicate: the other is nearly the same text; version: another version of it (替代原因)';
    COMMENT ON COLUMN report.current IS E'stands for itself; views show no others (是否现行)';
    COMMENT ON COLUMN report.parser_version IS E'govreport_parser_version() that parsed it (解析版本)';
    COMMENT ON COLUMN report.body IS E'the report, parsed; as text what it was made of (正文)';
END
$$;
COMMENT ON PROCEDURE govreport_comment_report() IS
    'part of govreport_create_store: says what the columns of report are';

-- Those which a deleted report stood for stand for themselves again, or another
-- stands for them.
CREATE FUNCTION govreport_forget_rows() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    PERFORM @extschema@.govreport_enter(TG_TABLE_SCHEMA);
    PERFORM @extschema@.govreport_link(ARRAY(SELECT report_id FROM gone));
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION govreport_forget_rows() IS
    'trigger of the table report of a store: finds others for those that deleted reports stood for';

CREATE PROCEDURE govreport_create_rows()
    LANGUAGE plpgsql
    AS $$
BEGIN
    CREATE TABLE section (
        report_id bigint REFERENCES report ON DELETE CASCADE,
        ord int,
        parent int,
        level int NOT NULL,
        kind text NOT NULL CHECK (kind IN ('metadata', 'opening', 'review', 'problems',
            'plan', 'closing', 'boilerplate', 'other')),
        label text,
        title text,
        topic text NOT NULL,
        char_start int NOT NULL,
        chars int NOT NULL,
        quote text,
        PRIMARY KEY (report_id, ord)
    );
    COMMENT ON TABLE section IS E'the parts of reports, as of extract_sections (章节)';
    COMMENT ON COLUMN section.report_id IS E'the report (报告编号)';
    COMMENT ON COLUMN section.ord IS E'place in reading order, from 1 (序号)';
    COMMENT ON COLUMN section.parent IS E'ord of the section around this one, null at the top (上级章节)';
    COMMENT ON COLUMN section.level IS E'depth in the hierarchy of headings, 1 at the top (层级)';
    COMMENT ON COLUMN section.kind IS E'metadata, opening, review, problems, plan, closing, boilerplate or other (类别)';
    COMMENT ON COLUMN section.label IS E'number or mark of the heading, null without heading (标号)';
    COMMENT ON COLUMN section.title IS E'heading without its label, simplified, null without heading (标题)';
    COMMENT ON COLUMN section.topic IS E'what it is about, one of govreport_topics() (主题)';
    COMMENT ON COLUMN section.char_start IS E'where it begins in the text, in characters from 1 (起始位置)';
    COMMENT ON COLUMN section.chars IS E'characters up to the next section: substr(report.body::text, char_start, chars) is its text (字数)';
    COMMENT ON COLUMN section.quote IS E'heading as it stands, null without heading (原文)';

    CREATE TABLE term (
        report_id bigint REFERENCES report ON DELETE CASCADE,
        ord int,
        term text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('policy', 'quoted', 'work', 'organisation',
            'place', 'project', 'indicator')),
        count int NOT NULL CHECK (count >= 1),
        char_start int NOT NULL,
        quote text NOT NULL,
        PRIMARY KEY (report_id, ord)
    );
    COMMENT ON TABLE term IS E'what reports name, as of extract_terms (术语)';
    COMMENT ON COLUMN term.report_id IS E'the report (报告编号)';
    COMMENT ON COLUMN term.ord IS E'place in the order of the first places, from 1 (序号)';
    COMMENT ON COLUMN term.term IS E'the term, simplified (术语)';
    COMMENT ON COLUMN term.kind IS E'policy, quoted, work, organisation, place, project or indicator (类别)';
    COMMENT ON COLUMN term.count IS E'how often it stands in the report (次数)';
    COMMENT ON COLUMN term.char_start IS E'where it stands first, in characters from 1 (起始位置)';
    COMMENT ON COLUMN term.quote IS E'the term as it stands there (原文)';
    CALL @extschema@.govreport_create_indicator();
    CREATE TRIGGER forget_rows AFTER DELETE ON report REFERENCING OLD TABLE AS gone
        FOR EACH STATEMENT EXECUTE FUNCTION @extschema@.govreport_forget_rows();
    COMMENT ON TRIGGER forget_rows ON report IS 'finds others for those that deleted reports stood for';
END
$$;
COMMENT ON PROCEDURE govreport_create_rows() IS
    'part of govreport_create_store: makes the tables section, term and indicator';

CREATE PROCEDURE govreport_create_indicator()
    LANGUAGE plpgsql
    AS $$
BEGIN
    CREATE TABLE indicator (
        report_id bigint REFERENCES report ON DELETE CASCADE,
        ord int,
        year int,
        section int NOT NULL,
        name text,
        code text,
        measure text NOT NULL,
        value numeric,
        value_max numeric,
        unit text NOT NULL,
        bound text NOT NULL,
        role text NOT NULL,
        period_from date,
        period_until date,
        entity text,
        "of" int,
        status text NOT NULL,
        wording text,
        char_start int NOT NULL,
        quote text NOT NULL,
        PRIMARY KEY (report_id, ord, year),
        CHECK ((value IS NOT NULL) = (status = 'stated'))
    ) PARTITION BY RANGE (year);
    CREATE TABLE indicator_default PARTITION OF indicator DEFAULT;
    -- What the views look for: an indicator; all that the view panel shows of a
    -- report; what is said more of a figure.  A load writes all over the first, so
    -- it is small.
    CREATE INDEX indicator_code ON indicator (code, year) WHERE code IS NOT NULL;
    EXECUTE format($command$
        CREATE INDEX indicator_panel ON indicator (report_id, code, year)
            INCLUDE (ord, name, measure, role, value, period_from, period_until)
            WHERE code = ANY (%L) AND status = 'stated' AND entity IS NULL AND role <> 'estimate'
        $command$, (SELECT array_agg(DISTINCT code) FROM @extschema@.govreport_panel_columns()));
    CREATE INDEX indicator_of ON indicator (report_id, "of") WHERE "of" IS NOT NULL;
    COMMENT ON TABLE indicator IS E'the figures of reports, as of extract_indicators (指标)';
    COMMENT ON TABLE indicator_default IS E'the rows of indicator of all years that have no partition of their own (指标默认分区)';
    COMMENT ON COLUMN indicator.report_id IS E'the report (报告编号)';
    COMMENT ON COLUMN indicator.ord IS E'place in reading order, from 1 (序号)';
    COMMENT ON COLUMN indicator.year IS E'year that the period begins in, 0 without period (年份)';
    COMMENT ON COLUMN indicator.section IS E'ord of the section that it stands in (章节)';
    COMMENT ON COLUMN indicator.name IS E'what is measured, simplified; null where the text does not say (指标名称)';
    COMMENT ON COLUMN indicator.code IS E'code of the standard indicator, see govreport_catalogue(); null where it is none (指标代码)';
    COMMENT ON COLUMN indicator.measure IS E'level, growth, change, completion, share or rank (计量方式)';
    COMMENT ON COLUMN indicator.value IS E'the number, exact, its scale worked out; null unless stated (数值)';
    COMMENT ON COLUMN indicator.value_max IS E'the greater number of a range, else null (区间上限)';
    COMMENT ON COLUMN indicator.unit IS E'unit without scale, empty where none is written (单位)';
    COMMENT ON COLUMN indicator.bound IS E'exact, about, at_least, at_most or range (界限)';
    COMMENT ON COLUMN indicator.role IS E'actual, target or estimate (实际或目标)';
    COMMENT ON COLUMN indicator.period_from IS E'first day of the time that the figure is about, null where none is said (时期起)';
    COMMENT ON COLUMN indicator.period_until IS E'last day of that time (时期止)';
    COMMENT ON COLUMN indicator.entity IS E'whom the figure is about when that is not the reporting area, else null (主体)';
    COMMENT ON COLUMN indicator."of" IS E'ord of the row that this one qualifies, else null (所属指标)';
    COMMENT ON COLUMN indicator.status IS E'stated, masked or blank (状态)';
    COMMENT ON COLUMN indicator.wording IS E'cue words of role and bound, separated by spaces, null without (措辞)';
    COMMENT ON COLUMN indicator.char_start IS E'where the number begins in the text, in characters from 1 (起始位置)';
    COMMENT ON COLUMN indicator.quote IS E'number and unit as they stand (原文)';
END
$$;
COMMENT ON PROCEDURE govreport_create_indicator() IS
    'part of govreport_create_store: makes the table indicator, partitioned by year, with one partition for all';

-- What belongs to a report that a policy hides is hidden with it.  Owners are
-- held by no policy.
CREATE PROCEDURE govreport_create_policies()
    LANGUAGE plpgsql
    AS $$
BEGIN
    ALTER TABLE section ENABLE ROW LEVEL SECURITY;
    ALTER TABLE term ENABLE ROW LEVEL SECURITY;
    ALTER TABLE indicator ENABLE ROW LEVEL SECURITY;
    ALTER TABLE indicator_default ENABLE ROW LEVEL SECURITY;
    CREATE POLICY section_report ON section USING (report_id IN (SELECT report_id FROM report));
    CREATE POLICY term_report ON term USING (report_id IN (SELECT report_id FROM report));
    CREATE POLICY indicator_report ON indicator
        USING (report_id IN (SELECT report_id FROM report));
    COMMENT ON POLICY section_report ON section IS 'those of the reports that may be seen';
    COMMENT ON POLICY term_report ON term IS 'those of the reports that may be seen';
    COMMENT ON POLICY indicator_report ON indicator IS 'those of the reports that may be seen';
END
$$;
COMMENT ON PROCEDURE govreport_create_policies() IS
    'part of govreport_create_store: hides the rows of a report from those who may not see the report';

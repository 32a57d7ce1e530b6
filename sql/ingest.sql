SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;
\set VERBOSITY terse
CALL govreport_create_store('reports');

-- Reports of one place and year, as they come.
CREATE TEMP TABLE part (name text PRIMARY KEY, body text);
INSERT INTO part VALUES
('done', E'新修村道6公里,全部通车运行。改造危桥2座,均已验收合格。清理河道沟渠,水质明显好转。新建校舍一栋,学生如期入学。慰问困难老人,帮助解决冷暖。培训外出青年,介绍进厂务工。种植油茶杉木,山头都已绿化。扶持养殖大户,带动邻里增收。调解矛盾纠纷,村组和睦安宁。\n固定资产投资1.3174亿元,增长10.1%。粮食总产量0.8万吨,超额完成任务。开展环境整治,集镇面貌焕然一新。推行网格管理,群众办事更加方便。组织文艺演出,丰富乡亲精神生活。加强森林防火,全年没有发生火情。'),
('planned', E'再修村道4公里,力争年底通车。固定资产投资突破1.4亿元。继续清理河道,保护一方碧水。办好农民夜校,培养致富带头人。巩固脱贫成果,守住返贫底线。完善养老服务,让老人安享晚年。深化作风建设,提高工作效能。');
INSERT INTO part
SELECT 'report', format(E'柳河镇2022年工作总结及2023年工作计划\n一、2022年工作总结\n%s\n二、2023年工作计划\n%s\n', d.body, p.body)
FROM part AS d, part AS p WHERE d.name = 'done' AND p.name = 'planned';
SELECT body AS report FROM part WHERE name = 'report' \gset

-- A text, its bytes in another encoding, and both again: each source once, each
-- report once.
CALL govreport_ingest('reports', 'https://example.org/1', :'report', '2023-01-05');
CALL govreport_ingest('reports', 'https://example.org/2', :'report', '2023-01-06');
CALL govreport_ingest('reports', 'https://example.org/3', convert_to(:'report', 'GBK'), fetched_at => '2023-01-07', keep_original => true);
CALL govreport_ingest('reports', 'https://example.org/4', convert_to(:'report', 'GBK'));
SELECT address, fetched_at::date, bytes, encoding, status, reports, coverage, complete, octet_length(original) AS kept
FROM reports.source ORDER BY address;
SELECT s.address, r.ord, title, region, doc_type, review_from, review_until, plan_from, plan_until, chars, damage, current
FROM reports.report AS r JOIN reports.source AS s USING (source_id) \gx
SELECT ord, parent, level, kind, label, title, char_start, chars FROM reports.section ORDER BY ord;
SELECT term, kind, count, char_start FROM reports.term ORDER BY ord;
SELECT ord, year, section, name, code, measure, value, unit, bound, role, period_from, period_until, "of", status, wording, quote
FROM reports.indicator ORDER BY ord;

-- The tables say what the functions say: no rows.
SELECT s.ord FROM reports.report AS r, extract_sections(r.body) AS s
LEFT JOIN reports.section AS t USING (ord)
WHERE substr(r.body::text, t.char_start, t.chars) IS DISTINCT FROM s.body;
SELECT i.ord FROM reports.report AS r, extract_indicators(r.body) AS i
FULL JOIN reports.indicator AS t USING (ord)
WHERE (i.name, i.value, i.period, i.quote) IS DISTINCT FROM
    (t.name, t.value, daterange(t.period_from, t.period_until, '[]'), t.quote);

-- Keys can be had without the extension.
SELECT report_id = ('x' || left(encode(sha256(convert_to(body::text, 'UTF8')), 'hex'), 16))::bit(64)::bigint AS is_sha256
FROM reports.report;

-- What is bad is noted with the reason, and noted once.
CALL govreport_ingest('reports', 'an archive', '\x504b030414000600080000002100'::bytea);
CALL govreport_ingest('reports', 'noise', '\xff00fe01ff02fd'::bytea);
CALL govreport_ingest('reports', 'cut', '\xe99d92e79fb3e9'::bytea, encoding => 'UTF8');
CALL govreport_ingest('reports', 'cut', '\xe99d92e79fb3e9'::bytea, encoding => 'UTF8');
CALL govreport_ingest('reports', 'another encoding', convert_to('青石镇', 'UTF8'), encoding => 'koi8');
CALL govreport_ingest('reports', 'news', '青石镇召开人代会。');
SELECT r.address, r.ord, sqlstate, message, detail, status
FROM reports.rejected AS r JOIN reports.source AS s USING (source_id) ORDER BY 1;

-- Nothing is nothing.
CALL govreport_ingest('reports', NULL, NULL::text);
CALL govreport_ingest('nowhere', 'a', 'b');
CALL govreport_ingest(NULL, 'a', 'b');

-- A file of several reports.
SELECT E'2023年乡镇政府工作报告-2篇\n目 录\n1.青石镇政府工作报告 1\n2.白沙乡政府工作报告 5\n'
    || E'政府工作报告\n2023年1月18日在南屏县青石镇第二十届人民代表大会第三次会议上\n各位代表:\n现在,我代表青石镇人民政府向大会报告工作,请予审议。\n一、2022年工作回顾\n'
    || (SELECT body FROM part WHERE name = 'done') || E'\n二、2023年工作安排\n' || (SELECT body FROM part WHERE name = 'planned')
    || E'\n青石镇的明天会更好!\n白沙乡政府工作报告\n2023年1月20日在南屏县白沙乡第十八届人民代表大会第二次会议上\n各位代表:\n现在,我代表白沙乡人民政府向大会报告工作,请予审议。\n一、2022年工作回顾\n'
    || repeat(E'全乡种茶800亩,建成烘干房3座。\n', 30) || E'二、2023年工作安排\n' || repeat(E'再种茶500亩。\n', 30) || E'白沙乡的明天会更好!\n' AS two
\gset
CALL govreport_ingest('reports', 'two', :'two');
SELECT ord, region_path, issued, char_start, chars, current
FROM reports.report WHERE source_id = (SELECT source_id FROM reports.source WHERE address = 'two') ORDER BY ord;

-- One of its parts may be none.
SELECT replace(replace(:'two', repeat(E'全乡种茶800亩,建成烘干房3座。\n', 24), ''), repeat(E'再种茶500亩。\n', 26), '') AS partial
\gset
CALL govreport_ingest('reports', 'partial', replace(:'partial', '青石镇', '双桥镇'));
SELECT s.address, status, reports, coverage, complete, r.ord, message
FROM reports.source AS s LEFT JOIN reports.rejected AS r USING (source_id) WHERE s.address = 'partial';

-- A copy, a corrected version, one that is cut, and the same figures a year
-- later: whichever comes first, the same ones stand.
CREATE TEMP TABLE crawl (url text, html text, seen timestamptz);
INSERT INTO crawl
SELECT url, f.html, seen::timestamptz
FROM part, LATERAL (VALUES
    ('a', body, '2023-01-05'),
    ('b', '分享到:微信' || E'\n' || body, '2023-02-01'),
    ('c', replace(replace(body, '0.8万吨', '0.9万吨'), '组织文艺演出,丰富乡亲精神生活。', '举办春节联欢,丰富乡亲节日生活。'), '2023-03-01'),
    ('d', left(body, -35), '2023-04-01'),
    ('e', replace(replace(body, '2023', '2024'), '2022', '2023'), '2024-01-05'),
    ('f', replace(body, '柳河', '清溪'), '2023-05-01'),
    ('g', '分享到:微信' || E'\n' || replace(body, '柳河', '清溪'), '2023-06-01')) AS f (url, html, seen)
WHERE name = 'report';
CALL govreport_create_store('forth');
CALL govreport_create_store('back');
SET client_min_messages = warning;
CALL govreport_ingest_table('forth', 'crawl', 'url', 'html', 'seen');
CALL govreport_ingest_table('back', 'SELECT * FROM crawl WHERE url = ''f''', 'url', 'html', 'seen');
CALL govreport_ingest_table('back', 'SELECT * FROM crawl WHERE url IN (''c'', ''e'');', 'url', 'html', 'seen');
CALL govreport_ingest_table('back', '(SELECT * FROM crawl WHERE url = ''d'')', 'url', 'html', 'seen');
CALL govreport_ingest_table('back', 'TABLE crawl', 'url', 'html', 'seen');
RESET client_min_messages;
SELECT s.address, r.region, r.review_from, r.complete, r.current, b.address AS replaced_by, r.replaced_as
FROM forth.report AS r
JOIN forth.source AS s USING (source_id)
LEFT JOIN forth.report AS o ON o.report_id = r.replaced_by
LEFT JOIN forth.source AS b ON b.source_id = o.source_id
ORDER BY 1;
SELECT count(*) AS other
FROM forth.report AS f FULL JOIN back.report AS b USING (report_id)
WHERE (f.current, f.replaced_by, f.replaced_as, f.title) IS DISTINCT FROM
    (b.current, b.replaced_by, b.replaced_as, b.title);
SELECT what, state, files, files_total, known, rejected, reports, rows, mb_total, time_left
FROM back.load_progress ORDER BY load_id;

-- Those that a deleted report stood for have another, or stand for themselves.
BEGIN;
DELETE FROM forth.report WHERE source_id IN (SELECT source_id FROM forth.source WHERE address IN ('c', 'g'));
SELECT s.address, r.current, b.address AS replaced_by, r.replaced_as
FROM forth.report AS r
JOIN forth.source AS s USING (source_id)
LEFT JOIN forth.report AS o ON o.report_id = r.replaced_by
LEFT JOIN forth.source AS b ON b.source_id = o.source_id
ORDER BY 1;
ROLLBACK;

-- Loading again changes no row.
CREATE TEMP TABLE before AS SELECT report_id, xmin::text AS inserted_by FROM back.report;
SET client_min_messages = warning;
CALL govreport_ingest_table('back', 'crawl', 'url', 'html', 'seen');
RESET client_min_messages;
SELECT count(*) AS changed FROM before AS b FULL JOIN back.report AS r USING (report_id)
WHERE r.xmin::text IS DISTINCT FROM inserted_by;

-- What is no source.
CALL govreport_ingest_table('back', 'nothing', 'url', 'html');
CALL govreport_ingest_table('back', 'crawl', 'url', 'page');
CALL govreport_ingest_table('back', 'crawl', 'url', 'seen');
CALL govreport_ingest_table('nowhere', 'crawl', 'url', 'html');
BEGIN;
CALL govreport_ingest_table('back', 'crawl', 'url', 'html');
ROLLBACK;

-- A load that has an error is interrupted, though its session goes on.
CALL govreport_ingest_table('back', 'SELECT ''x'' AS url, convert_from(''\x80'', ''UTF8'') AS html', 'url', 'html');
SELECT state, files FROM back.load_progress ORDER BY load_id DESC LIMIT 1;

-- Files of the server are for those who may read them.
CREATE ROLE govreport_loader;
GRANT ALL ON SCHEMA back TO govreport_loader;
GRANT ALL ON ALL TABLES IN SCHEMA back TO govreport_loader;
SET ROLE govreport_loader;
\set VERBOSITY default
\set SHOW_CONTEXT never
CALL govreport_ingest_directory('back', '/etc');
\set VERBOSITY terse
CALL govreport_ingest('back', 'g', replace(:'report', '柳河', '双桥'));
RESET ROLE;

-- Read again is what an older parser read, and no other.
SELECT govreport_parser_version() > 0 AS has_number;
CREATE TABLE before_refresh AS SELECT * FROM forth.indicator;
UPDATE forth.report SET parser_version = 0, title = NULL, chars = 0, fingerprint = 0
WHERE source_id IN (SELECT source_id FROM forth.source WHERE address IN ('a', 'c'));
DELETE FROM forth.indicator WHERE report_id IN (SELECT report_id FROM forth.report WHERE parser_version = 0);
UPDATE forth.source SET parser_version = 0 WHERE status = 'rejected';
SET client_min_messages = warning;
CALL govreport_refresh('forth');
RESET client_min_messages;
SELECT reports, rows FROM forth.load_progress WHERE what = 'refresh';
SELECT count(*) AS other FROM (TABLE before_refresh EXCEPT TABLE forth.indicator) AS lost;
SELECT count(*) AS other FROM forth.report AS f FULL JOIN back.report AS b USING (report_id)
WHERE b.region <> '双桥镇' AND (f.title, f.chars, f.fingerprint, f.current, f.parser_version) IS DISTINCT FROM
    (b.title, b.chars, b.fingerprint, b.current, b.parser_version);

-- What an older parser refused is tried again: at once where it was kept.
CALL govreport_ingest('forth', 'kept', '青石镇召开人代会。', '2023-01-05', true);
CALL govreport_ingest('forth', 'not kept', '白沙乡召开人代会。', '2023-01-05');
UPDATE forth.source SET parser_version = 0 WHERE status = 'rejected';
SET client_min_messages = warning;
CALL govreport_refresh('forth');
RESET client_min_messages;
SELECT address, parser_version = govreport_parser_version() AS read_now FROM forth.source WHERE status = 'rejected';
SELECT address FROM forth.rejected;

SET client_min_messages = warning;
DROP OWNED BY govreport_loader;
DROP ROLE govreport_loader;
DROP TABLE before_refresh;
DROP SCHEMA reports, forth, back CASCADE;

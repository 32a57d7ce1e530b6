SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;
SET datestyle = ISO;

-- A clause of a plan commits where it begins with a verb of doing, after words that
-- only say how, and when.
CREATE FUNCTION pg_temp.plan(clauses text) RETURNS govreport IMMUTABLE LANGUAGE sql
RETURN govreport_parse(E'柳河镇2023年工作总结及2024年工作计划\n一、2023年工作总结\n新修村道6公里。\n二、2024年工作计划\n' || clauses || E'\n让我们团结奋斗。\n');
SELECT n, p.ord, p.indicator, p.action, p.object, p.deadline, p.quote
FROM (VALUES
    (1, '新建村道6公里，改造危桥2座。'),
    (2, '大力培育壮大油茶产业，加快推进厕所革命，清理和取消各种收费。'),
    (3, '二是要切实解决好群众饮水问题；一要确保粮食安全。'),
    (4, '6月底前完成污水管网改造，到2025年建成国家公园，2024年10月，完成换届选举。'),
    (5, '地区生产总值增长6%左右，粮食产量稳定在5,200吨以上。'),
    (6, '创建美丽村庄2个、示范点4个。'),
    (7, '坚持党的领导，围绕中心工作，群众生活更加便利，这是建设性意见，今年是改革开放四十周年。'),
    (8, '修路。'),
    (9, '加強農田水利設施管護。')
) AS clause (n, plan), extract_promises(pg_temp.plan(plan)) AS p
ORDER BY n, p.ord;

-- What is not planned is no promise.
SELECT count(*) FROM extract_promises(E'柳河镇2023年工作总结\n一、2023年工作总结\n新修村道6公里，加快推进厕所革命。\n'::govreport);
SELECT count(*) FROM extract_promises(''::govreport);
SELECT count(*) FROM extract_promises(NULL::govreport);

-- Problems: items, or what semicolons and full stops part; without the words that
-- announce them, and without what answers them.
CREATE FUNCTION pg_temp.admit(words text) RETURNS govreport IMMUTABLE LANGUAGE sql
RETURN govreport_parse(E'柳河镇2023年工作总结\n一、2023年工作总结\n新修村道6公里。\n二、存在的问题\n' || words || E'\n三、下一步打算\n再修4公里。\n');
SELECT n, p.ord, p.problem, p.quote
FROM (VALUES
    (1, '产业链条不长；人才短缺。资金投入不足。'),
    (2, '我们也清醒地看到，发展中还存在一些困难和问题。主要是：一是产业不强，龙头企业不多。二是人才短缺，留不住人。对此，我们将认真解决。'),
    (3, '各位代表，成绩来之不易，困难也不容回避：交通設施還有短板；公共服務不足。我们要正视问题，努力改进。'),
    (4, '主要表现在：一是发展不快，二是财力薄弱，三是作风不实。'),
    (5, '工作中还有不少问题。')
) AS said (n, words), extract_problems(pg_temp.admit(words)) AS p
ORDER BY n, p.ord;
SELECT count(*) FROM extract_problems(pg_temp.plan('新建村道6公里。'));

-- Where they stand, in samples of all sorts.
CREATE TEMP TABLE sample (content text);
\copy sample FROM PROGRAM 'for f in test/reports/*.txt; do base64 -w 0 "$f"; echo; done'
CREATE TEMP TABLE report AS
SELECT p.body::govreport AS doc FROM sample, govreport_split(convert_from(decode(content, 'base64'), 'UTF8')) AS p;
SELECT count(*) > 300 AS some, bool_and(substr(doc::text, p.char_start, length(p.quote)) = p.quote) AS in_place,
    bool_and(p.indicator IS NULL OR i.role = 'target') AS targets, bool_and(s.kind = 'plan') AS of_plans
FROM report, extract_promises(doc) AS p
LEFT JOIN LATERAL extract_indicators(doc) AS i ON i.ord = p.indicator
LEFT JOIN LATERAL extract_sections(doc) AS s ON s.ord = p.section;
SELECT count(*) > 30 AS some, bool_and(substr(doc::text, p.char_start, length(p.quote)) = p.quote) AS in_place,
    bool_and(s.kind = 'problems') AS of_problems
FROM report, extract_problems(doc) AS p
LEFT JOIN LATERAL extract_sections(doc) AS s ON s.ord = p.section;

SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

CREATE TEMP TABLE report AS
SELECT E'青石镇政府工作报告\n'
    '——2024年1月18日在青石镇第十九届人民代表大会第四次会议上\n'
    '镇长 周明远\n'
    '各位代表:\n'
    '现在,我代表镇人民政府向大会报告工作,请予审议。\n'
    '一、2023年工作回顾\n'
    '一年来,全镇实现地区生产总值12.6亿元,增长5.8%。\n'
    '(一)特色农业不断壮大。新种油茶800亩,建成烘干房3座。\n'
    '(二)人居环境明显改善。清理河道9公里,改厕320户。\n'
    '同时,我们也清醒地看到,工作中还存在不少问题:产业链条短,财政收支矛盾突出。\n'
    '二、2024年工作安排\n'
    '今年,我们要重点抓好以下工作:\n'
    '(一)抓项目,增强发展后劲\n'
    '力争引进项目6个。\n'
    '(二)抓民生,增进群众福祉\n'
    '新建幼儿园1所。\n'
    '各位代表!让我们团结一心、真抓实干,为建设美丽青石而努力奋斗!\n' AS t;

-- The parts of a report, with what stands between headings.
SELECT ord, parent, level, kind, label, title, topic, char_start, quote
FROM report, extract_sections(t);

SELECT ord, char_start, replace(body, E'\n', '⏎') AS body
FROM report, extract_sections(t);

-- A stored report says the same, and its places are those of its text.
SELECT count(*) AS sections,
       bool_and(a = b) AS same,
       bool_and(substr(t, a.char_start, length(a.quote)) = a.quote) AS quotes,
       bool_and(substr(t, a.char_start, length(a.body)) = a.body) AS bodies,
       string_agg(a.body, '' ORDER BY a.ord) = t AS whole
FROM report, extract_sections(t) AS a
JOIN extract_sections((SELECT t::govreport FROM report)) AS b USING (ord)
GROUP BY t;

-- Three levels, marks of several kinds.
SELECT ord, parent, level, kind, label, title
FROM extract_sections(E'第一部分 2023年工作总结\n'
    '一、抓产业\n'
    '1.扩大油茶面积。新种800亩。\n'
    '2、建设加工车间。投资260万元。\n'
    '二、抓治理\n'
    '化解纠纷47起。\n'
    '第二部分 2024年工作计划\n'
    '一、稳增长\n'
    '引进项目6个。\n');

-- Traditional and full-width text: derived words are clean, quotes are not.
SELECT ord, kind, label, title, quote
FROM extract_sections(E'一、２０２３年工作回顧\n（一）環境衛生明顯改善。清理河道９公裏。\n（二）農業發展穩步推進。新種油茶８００畝。\n')
WHERE title IS NOT NULL;

-- Text without headings is one section; NULL has none.
SELECT ord, parent, level, kind, label, title, topic, char_start, quote, body
FROM extract_sections('今天天气很好。');
SELECT * FROM extract_sections(NULL::text);
SELECT * FROM extract_sections(NULL::govreport);

-- One row a call: a LIMIT, a join and a list of columns see the same rows.
SELECT ord FROM report, extract_sections(t) LIMIT 2;
SELECT (extract_sections(t)).ord FROM report LIMIT 2;
SELECT count(*) FROM report, generate_series(1, 3), extract_sections(t::govreport);
SELECT kind, count(*) FROM report, extract_sections(t) GROUP BY kind ORDER BY kind;

-- A changed type is an error, not a crash.
BEGIN;
ALTER TYPE govreport_section ADD ATTRIBUTE remark text;
SELECT * FROM extract_sections('一、回顾');
ROLLBACK;

-- Problems without a heading, a plan within a review, a signature below the call.
SELECT ord, parent, kind, label, left(body, 12) AS body
FROM extract_sections(E'柳河镇2022年政府工作报告\n'
    '一、2022年工作回顾\n（一）主要成绩\n新修公路3公里。\n（二）下步打算\n再修2公里。\n'
    '但与上级要求相比，我们的工作还有较大差距：产业不强。\n'
    '二、2023年工作安排\n抓好农业生产。\n'
    '各位代表，让我们团结一心，再立新功！\n柳河镇人民政府\n2023年1月5日\n');

-- A marked sentence that reports figures is a title, too.
SELECT ord, level, kind, label, title, body
FROM extract_sections(
    E'云岭市2020年上半年工作总结\n'
    '一、工作回顾\n'
    '——综合实力显著增强。完成投资60亿元。\n'
    '——新增高速公路142公里，改造危房300户。教育卫生协调发展。\n'
    '——经济总量突破3万亿元。投资增长8%。\n'
    '二、下半年，重点抓好以下工作：力争投资增长8%，到位资金45亿元。\n');

-- Lines with figures are entries of a list, no headings; neither is the line
-- that tells where the report was read.
SELECT s.ord, s.kind, s.label, s.title
FROM extract_sections(
    E'青石县经济运行情况说明\n——2023年7月20日在县人大常委会第十五次会议上\n各位代表：\n一、2022年工作回顾\n新修道路6公里。\n'
    '二、2023年工作安排\n新建幼儿园6所\n新增学位2万个\n打造3所以上特色高中\n推广新能源汽车4千辆以上\n谢谢大家。\n') AS s;
SELECT i.name, i.value, i.unit, i.bound, i.role
FROM extract_indicators(
    E'青石县2022年政府工作报告\n各位代表：\n一、2022年工作回顾\n新修道路6公里。\n'
    '二、2023年工作安排\n新建幼儿园6所\n新增学位2万个\n打造3所以上特色高中\n推广新能源汽车4千辆以上\n谢谢大家。\n') AS i;

SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;
SET datestyle = ISO;

CREATE TEMP TABLE report (n int PRIMARY KEY, t text);
INSERT INTO report VALUES
(1, E'青石镇2023年政府工作报告\n——2024年1月18日在青石镇第十九届人民代表大会第四次会议上\n镇长 周明远\n各位代表:\n现在,我代表镇人民政府向大会报告工作,请予审议。\n一、2023年工作回顾\n修路6公里。\n二、2024年工作安排\n再修4公里。\n'),
(2, E'索引号: qs-2022-0017 主题分类: 工作报告\n发布机构: 南屏县白沙乡 生成日期: 2022-07-08\n文件编号: 有效性: 有效\n白沙乡2022年上半年工作总结及下半年工作计划\n一、上半年工作总结\n修路6公里。\n二、下半年工作计划\n再修4公里。\n'),
(3, E'临沅县2021年政府工作报告\n——2022年1月10日在临沅县第十八届人民代表大会第一次会议上\n县长 何以安\n各位代表:\n一、2021年工作回顾\n修路60公里。\n'),
(4, E'霜溪鎮2022年工作總結暨2023年工作計劃\n霜溪鎮人民政府\n2023年1月5日\n一、2022年工作總結\n全鎮修路６公裏,面積擴大。\n二、2023年工作計劃\n再修４公裏。\n'),
(5, E'沅宁市人民政府工作报告\n——2024年1月16日在沅宁市第五届人民代表大会第四次会议上\n沅宁市人民政府市长 纪怀远\n各位代表:\n一、2023年工作回顾\n修路600公里。\n'),
(6, E'云泽省2025年政府工作报告\n——2025年1月15日在云泽省第十四届人民代表大会第三次会议上\n云泽省省长 沈知行\n各位代表:\n一、2024年工作回顾\n修路6000公里。\n'),
(7, E'政府工作报告\n——2024年3月5日在第十四届全国人民代表大会第二次会议上\n国务院总理 江怀远\n各位代表:\n一、2023年工作回顾\n修路6万公里。\n'),
(8, E'桃溪村2023年工作计划\n一、修路\n修路1公里。\n'),
(9, E'柳河乡2022年工作总结\n一、环境整治\n清理河道9公里,整治農業面源污染,改廁八十戶。\n二、產業發展\n新种油茶八百亩,發展民宿三家,農民收入增長。\n'),
(10, '今天天气很好。'),
(11, ''),
(12, NULL);

SELECT n, title, issuer, region, region_path, region_level
FROM report, govreport_metadata(t) ORDER BY n;
SELECT n, doc_type, issued, meeting, speaker
FROM report, govreport_metadata(t) ORDER BY n;
SELECT n, review_period, plan_period, script, header
FROM report, govreport_metadata(t) ORDER BY n;

-- Every word that can stand there.
SELECT DISTINCT region_level FROM report, govreport_metadata(t) ORDER BY 1;
SELECT DISTINCT doc_type FROM report, govreport_metadata(t) ORDER BY 1;

-- A stored report says the same, and the order of its columns is that of the
-- contract with whoever selects them all.
SELECT bool_and(govreport_metadata(t) IS NOT DISTINCT FROM govreport_metadata(t::govreport)) AS same
FROM report;
SELECT string_agg(attribute, ' ' ORDER BY place) AS columns
FROM pg_proc, unnest(proargnames) WITH ORDINALITY AS a (attribute, place)
WHERE proname = 'govreport_metadata'
GROUP BY pg_proc.oid ORDER BY 1;

-- In an expression that asks for one column.
SELECT (govreport_metadata(t)).region FROM report WHERE n = 1;

-- What titles name: months, spans of years, whole counties, who is not a place.
SELECT title, m.region, m.doc_type, m.review_period, m.plan_period
FROM (VALUES
    ('柳河镇2022年1-9月份工作总结'),
    ('柳河镇2016-2020年工作总结'),
    ('柳河镇2022年上半年工作开展情况及下半年工作打算'),
    ('关于柳河镇2022年工作情况的报告'),
    ('中共柳河镇委员会2022年工作总结'),
    ('全县2022年工作总结')
) AS sample (source), govreport_metadata(source || E'\n一、工作完成情况\n新修公路3公里。') AS m;

-- The time of day is no part of the date.
SELECT issued
FROM govreport_metadata(E'柳河镇2022年工作总结\n发布时间：2022/8/2 9:05\n一、工作完成情况\n新修公路3公里。');

-- A template is no report, and its header says so; a real one in which somebody
-- masked some figures stays what it is.
SELECT title, doc_type, header
FROM (VALUES
    (E'XX镇2023年政府工作报告\n各位代表：\n一、2023年工作回顾\n完成生产总值XX亿元，增长X.X%，新建学校X所。\n二、2024年工作安排\n实现生产总值XX亿元。\n'),
    (E'XX镇2023年政府工作报告\n各位代表：\n一、2023年工作回顾\n完成生产总值5亿元，增长6.1%，新建学校X所。\n'),
    (E'青石镇2023年政府工作报告\n各位代表：\n一、2023年工作回顾\n完成生产总值XX亿元，增长X.X%，新建学校X所。\n'))
    AS t (body), govreport_metadata(body);

-- A title whose characters stand apart is one; the day of the meeting below it
-- is no heading and no time of the review.
SELECT m.title, m.issued, m.doc_type, m.review_period, s.titles
FROM govreport_parse(
        E'政 府 工作 报 告\n——2021年1月9日在青石县第十八届\n人民代表大会第七次会议上\n青石县县长　李明\n各位代表：\n'
        '现在，我代表县人民政府向大会报告工作。\n一、2020年工作回顾\n新修道路6公里。\n') AS r,
    govreport_metadata(r) AS m,
    LATERAL (SELECT array_agg(title ORDER BY ord) AS titles FROM extract_sections(r)) AS s;

-- A heading that looks back on a five-year plan, its marks lost or not, and
-- names no other year.
SELECT m.review_period, i.name, i.value, i.period
FROM (VALUES (E'青石县政府工作报告\n各位代表：\n一、十三五工作回顾\n五年来，新修道路60公里。\n人均收入年均增长8%。\n二、今后的安排\n再修道路9公里。\n'),
             (E'青石县政府工作报告\n各位代表：\n一、“十二五”时期的工作回顾\n新建学校2所。\n二、今后的安排\n再修道路9公里。\n')) AS t (body),
    govreport_parse(body) AS r, govreport_metadata(r) AS m, extract_indicators(r) AS i;

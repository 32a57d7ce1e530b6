SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

-- Sentences enough for a report.
CREATE TEMP TABLE part (name text PRIMARY KEY, body text);
INSERT INTO part VALUES
('sentences', '新修村道公路,全部通车运行。改造危桥两座,均已验收合格。清理河道沟渠,水质明显好转。新建校舍一栋,学生如期入学。慰问困难老人,帮助解决冷暖。培训外出青年,介绍进厂务工。种植油茶杉木,山头都已绿化。扶持养殖大户,带动邻里增收。调解矛盾纠纷,村组和睦安宁。');
INSERT INTO part
SELECT 'report', format(E'柳河镇2022年工作总结及2023年工作计划\n一、2022年工作总结\n%1$s\n%1$s\n二、2023年工作计划\n%1$s\n', body)
FROM part WHERE name = 'sentences';

CREATE TEMP TABLE file (n int PRIMARY KEY, what text, body text);
INSERT INTO file
SELECT n, what, format(form, r.body, s.body)
FROM part AS r, part AS s,
(VALUES
    (1, 'a report', '%1$s'),
    (2, 'with the foot of a page', E'%1$s扫一扫在手机打开当前页\n主办:柳河镇人民政府\n'),
    (3, 'with its date', E'%1$s柳河镇人民政府\n2023年1月5日\n'),
    (4, 'cut off', E'%1$s三、新修村道'),
    (5, 'cut off before the plan', E'柳河镇2022年工作总结及2023年工作计划\n一、2022年工作总结\n%2$s\n%2$s\n%2$s\n'),
    (6, 'the first of three pages', E'%1$s上一页 1 2 3 下一页\n'),
    (7, 'behind a login', E'%1$s(阅读全部图文内容,您需要先登录!)\n'),
    (8, 'the second page', E'二、2022年工作回顾\n%2$s\n%2$s\n三、2023年工作打算\n%2$s\n'),
    (9, 'news', E'柳河镇人代会胜利召开\n1月8日上午,会议听取了镇长作的政府工作报告。\n%2$s\n%2$s\n%2$s\n'),
    (10, 'an article', E'秋日茶山\n%2$s\n%2$s\n%2$s\n'),
    (11, 'a list of links', E'柳河镇2022年工作总结 2023-01-05\n柳河镇2021年工作总结 2022-01-06\n柳河镇2020年工作总结 2021-01-08\n'),
    (12, 'an error page', E'404\n您访问的页面不存在或已被删除\n返回首页\n'),
    (13, 'nothing', '')
) AS f (n, what, form)
WHERE r.name = 'report' AND s.name = 'sentences';

SELECT n, what, chars, coverage, damage, is_report, complete
FROM file, govreport_quality(body)
ORDER BY n;

-- Damage, kind by kind.
SELECT n, damage
FROM (VALUES
    (1, '完成产值xx亿元,增长x%;完成财税万元。'),
    (2, '新修??村道,改造危桥。'),
    (3, E'新\u200B修\u00AD村道\u0001六公里。'),
    (4, '1 9 9 7 年增长7 .8%,完成7. 8亿元。'),
    (5, '修路l50公里,完成1O%。推进O2O平台。'),
    (6, '禾塘鎮(zhèn)工作總（zǒng）結。全长6公里(km)。'),
    (7, '<p>新修村道&nbsp;六公里。</p>'),
    (8, 'XX镇20XX年X月X日,关键词3。'),
    (9, '清理河道九公里,整治農業面源污染,產業發展,種植雜糧。修建农村公路,发展产业,购置设备。'),
    (10, '新修村道6公里。改造危桥两座,清理河道沟渠九公里,本文由示例范文网整理,转载请注明出处。')
) AS f (n, body), govreport_quality(body)
ORDER BY n;

-- A stored report says the same, and says it in one row.
SELECT bool_and(govreport_quality(body) = govreport_quality(body::govreport)) AS same,
    count(*) AS rows
FROM file;
SELECT govreport_quality(NULL::govreport) IS NULL AS no_report;

-- What a loader does with it: takes the whole reports, holds the others that
-- may become whole, refuses the rest.
SELECT CASE WHEN complete AND coverage >= 0.9 THEN 'accept'
            WHEN is_report THEN 'hold' ELSE 'refuse' END AS verdict,
    string_agg(what, ', ' ORDER BY n) AS files
FROM file, govreport_quality(body)
GROUP BY verdict ORDER BY verdict;

-- Damage is found behind and within long runs of Chinese characters, in whatever
-- order it stands.
SELECT what, chars, damage
FROM (VALUES
    (1, 'keywords', repeat('群众满意', 40000) || '关键词3' || repeat('群众满意', 10) || '關鍵詞4，关心群众'),
    (2, 'numbers', repeat('道路畅通', 20000) || '6 .5公里，3O00亩，长1 2 5 7米'),
    (3, 'lost characters', repeat('道路畅通', 20000) || '青??村，石?村，水，电，路，气，讯' || repeat('道路畅通', 20000)),
    (4, 'sellers', repeat('道路畅通', 20000) || '。范文网范文网转载请注明，小编。'),
    (5, 'none', repeat('道路畅通', 40000))
) AS t (n, what, body), govreport_quality(body)
ORDER BY n;

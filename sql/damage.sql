SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

-- What is read of damaged text.  Quotes stay as they stand.
CREATE TEMP TABLE damage (kind text, excerpt text);
INSERT INTO damage VALUES
    ('letters for digits', '栽树l2600株，改厕1O0户，2O22年增收3O%'),
    ('letters that are none', '引进H2O净水站5座、O2O门店3家，PM2.5浓度为30微克/立方米'),
    ('a letter at the end', '修路2l公里'),
    ('spaced digits', '产值1 2.0 4亿元，税收2 3 5 6万元，增长7 . 8 %'),
    ('digits by thin spaces', U&'\4EA7\503C1\20092.5\4EBF\5143\FF0C\7A0E\65362\00A03\00A05\4E07\5143'),
    ('detached points', '产值增长7 .8%，税收增长7. 5%'),
    ('grouped digits', '收入12,345元，销量27,203,319件'),
    ('odd signs', '产值增长5℅，税收增长6﹪，死亡率4.2‰，补助5〓万元，男女之比103∶100'),
    ('full width', '产值１２．５亿元，增长６．８％'),
    ('points for full stops', '完成产值5亿元.增长6%.新建学校2所．其中小学1所.'),
    ('entities', '完成产值5&nbsp;亿元，&ldquo;四上&rdquo;企业12&nbsp;&nbsp;家'),
    ('tags', '完成产值5亿元<br/>新建学校2所<p class="x">改厕30户</p>'),
    ('a page number in a word', E'全年实现总产值5亿元，居民人均可支配收\n3、入23000元，增长5%。'),
    ('a number in two lines', E'贫困户12户，发放贷款1\n87.3万元，受益30户。'),
    ('spaces in words', '城乡 居民可支 配收入3 万元，不 低于上年，支出四十 二亿元。'),
    ('years that lost 年', '202310月份完成投资3亿元，202311月完成2亿元'),
    ('glosses in four brackets', '全鎮(zhèn)產（chǎn）值[zhí]5億【yì】元'),
    ('mojibake', '完成产值5亿元，增长?%，新建学?2所，改�30户'),
    ('digits lost', '增长1?.5%，投资3?5万元，修路3�5公里，植树1��株，改厕3〇5户'),
    ('a question', '目标能否达到5？还需3个条件'),
    ('half a character', '完成产值5亿元，新建学校2所，改厕3户，村民满�'),
    ('cut in a sentence', '完成产值5亿元，新建学校2所，改厕3'),
    ('masked', '产值XX亿元，税收x.x亿元，改厕**户，补助xx458元，力争突破X亿元'),
    ('blank', '完成财税万元，增长%；新增就业人'),
    ('synonyms', '人民正府工作报告。全镇完成财政奉献5亿元'),
    ('placeholders', '关键词1完成产值5亿元，关键词2增长6%');

SELECT kind, i.name, i.measure, i.value, i.unit, i.bound, i.status, i.quote
FROM damage
LEFT JOIN LATERAL extract_indicators(excerpt) AS i ON true
ORDER BY damage.ctid, i.ord;

-- Every number is there, or has a reason.
SELECT kind, n.quote, n.reason
FROM damage, govreport_numbers(excerpt::govreport) AS n
WHERE n.reason <> 'indicator'
ORDER BY damage.ctid, n.ord;

-- Every quote stands where it says.
SELECT count(*) AS misplaced
FROM damage, extract_indicators(excerpt) AS i
WHERE substr(excerpt, i.char_start, length(i.quote)) <> i.quote;

-- Damage to lines: what is no part of the report is set apart where it stands.
CREATE TEMP TABLE page (kind text, body text);
INSERT INTO page VALUES
    ('a title twice', E'青石镇2022年政府工作报告\n青石镇2022年政府工作报告\n各位代表：\n一、2022年工作回顾\n修路5公里。\n二、2023年工作安排\n修路6公里。\n'),
    ('neighbours', E'青石镇2022年政府工作报告\n一、2022年工作回顾\n修路5公里。\n上一篇：青石镇2021年工作总结\n下一篇：关于放假的通知\n'),
    ('attachments', E'青石镇2022年政府工作报告\n一、2022年工作回顾\n修路5公里。\n附件：1.重点项目表.doc\n2.任务分解表.xlsx\n'),
    ('watermarks', E'青石镇2022年政府工作报告\n一、2022年工作回顾\n修路5公里。\n本文由示例范文网收集整理，更多范文请访问example.invalid\n改厕30户。\n'),
    ('synonyms', E'青石乡人民正府工作报告\n各位代表：\n一、2022年工作回忆\n修路5公里。\n'),
    ('two scripts', E'青石鎮2022年政府工作報告\n一、2022年工作回顧\n修路5公里，改廁30戶。\n二、2023年工作安排\n修路6公里，这是为了发展农业、实现目标。\n');

SELECT page.kind, s.kind AS section, s.label, s.title,
    replace(s.body, E'\n', '/') AS body
FROM page, extract_sections(body) AS s
ORDER BY page.ctid, s.ord;

SELECT kind, title, doc_type, script
FROM page, govreport_metadata(body)
ORDER BY page.ctid;

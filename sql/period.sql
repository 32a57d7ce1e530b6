SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;
SET datestyle = ISO;

-- Years, parts of years, spans of years, days.
SELECT ord, period, char_start, quote
FROM extract_periods('2022年，2022年度，2022年上半年，2022年第三季度，2022年1—9月份，2022年6月26日，2022年底，2021—2025年，'
                     '2021年3月至2022年5月，2022-06-26，“十四五”时期，“十三五”末，20世纪80年代。', '2022-10-20');

-- As years are also written.
SELECT period, quote
FROM extract_periods('二〇二二年，二○○七年，二00七年，１９９８年，1 9 9 7 年，98年，九八年，2022上半年', '2022-10-20');

-- By the day the text is of.
SELECT ord, period, quote
FROM extract_periods('今年，今年以来，上半年，1-9月份，全年，年底，去年，去年底，明年，本月，上月，截至目前，截至2022年9月，'
                     '过去一年，五年来，今后五年。', '2022-10-20');

-- What is compared with is the same part of the year before.
SELECT period, quote
FROM extract_periods('上半年完成投资3亿元，比去年同期增长5%。', '2022-10-20');
SELECT period, quote
FROM extract_periods('2021年1-5月修路6公里，上年同期4公里。', '2022-10-20');
SELECT period, quote
FROM extract_periods('比去年同期增长5%。', '2022-10-20');

-- The year is the anchor's.
SELECT anchor, period
FROM (VALUES (date '2020-02-29'), ('2022-12-31'), ('2023-01-01')) AS sample (anchor),
     extract_periods('今年以来', anchor);

-- What nothing tells is null.
SELECT ord, period, quote
FROM extract_periods('202×年，20xx年，近年来，本届政府。', '2022-10-20');
SELECT ord, period, quote
FROM extract_periods('今年，去年同期，2021年，上半年。', 'infinity');

-- Times that are none.
SELECT ord, period, quote
FROM extract_periods('“五年规划”，三年行动，长达98年，十五年，24小时，2022个，60岁。', '2022-10-20');

SELECT period, char_start, quote FROM extract_periods('２０２２年(nián)上半年，二零二二年', '2022-10-20');
SELECT count(*) FROM extract_periods('', '2022-10-20');
SELECT count(*) FROM extract_periods(NULL, '2022-10-20');
SELECT count(*) FROM extract_periods('今年', NULL);

-- Growth against an earlier year is of all the years since; doubling is told of
-- the year itself.
SELECT i.name, i.measure, i.value, i.unit, i.period
FROM extract_indicators(
    E'青石县2020年政府工作报告\n一、2020年工作回顾\n'
    '2020年生产总值90亿元、税收6亿元，较2015年分别增长21.5%、9%。粮食产量比五年前增加3万吨，比上年增长2%。'
    '2020年与2015年相比，茶叶产量增长31%，年均增长5.5%。居民收入比2010年翻一番。\n') AS i;

-- 今年 in a summary is the year that it looks back on, also where it was
-- published in the next; 自…起 goes on from that day.
SELECT i.name, i.value, i.unit, i.period
FROM extract_indicators(
    E'青石街道2022年工作总结和2023年工作计划\n发布日期：2023-01-10\n一、2022年工作成效\n'
    '今年1-11月，实现财政收入12亿元。自5月8日起，投放采样屋30个。\n二、2023年工作计划\n今年新建公园2个。\n') AS i;

-- An average of two years is of both; 届时 is to come.
SELECT i.name, i.measure, i.value, i.role, i.period
FROM extract_indicators(
    E'青石县2021年政府工作报告\n一、2021年工作回顾\n'
    '2021年，生产总值90亿元，增长8%，两年平均增长5.1%。园区正在建设，届时可带动就业300人。\n') AS i;

-- A paragraph may begin with those whom it speaks to; an average of the years
-- that were named is of them.
SELECT i.name, i.measure, i.value, i.period
FROM extract_indicators(
    E'青石县2025年政府工作报告\n一、2025年工作回顾\n新建学校3所。\n'
    '各位代表！过去五年，我们自觉接受监督，提请县人大常委会审议法规议案31件。办理建议90件。\n'
    '五年来，2025年与2020年相比，茶叶产量增长57%，年均增长9%。\n') AS i;

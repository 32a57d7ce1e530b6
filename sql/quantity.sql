SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

-- Numbers with their units and scales.
SELECT ord, value, unit, bound, char_start, quote
FROM extract_quantities('全镇完成财政收入14.6亿元，增长5.2％，种植油茶33000余亩，改厕18户84人，修路1万6千米，亩均增收800元/亩，'
                        '装机500千瓦，提高2个百分点，列全县第2位。');

-- Bounds: the words about the number, or in it.
SELECT quote, value, value_max, unit, bound
FROM extract_quantities('约50人，近60人，超过70户，80户以上，90户左右，不低于100亩，110亩以内，十余户，几十户，2-3个村，5至10个，'
                        '30%—40%。');

-- A list shares the unit and scale of its last number.
SELECT quote, value, unit
FROM extract_quantities('三年分别投入4.5、6.0、7.2万元，');

-- In words.
SELECT quote, value, unit
FROM extract_quantities('覆盖率达百分之九十五，一半的村通了自来水，产值翻一番，五成以上农户参保，近百名干部，投资一千二百万元。');

-- Traditional, with a gloss; the quote is the source's.
SELECT value, unit, char_start, quote
FROM extract_quantities('種植面積(miàn jī)達３．５萬畝(mǔ)，建廠房2棟。');

-- What is no measurement.
SELECT ord, quote
FROM extract_quantities('2023年3月8日，第十九届人大第三次会议，一户一策，“两不愁三保障”，12345热线，316国道，24小时值班，历时4个月，'
                        '60岁以上老人，10亿元以上项目，一批项目。');

-- Any text will do.
SELECT ord, value, unit, quote FROM extract_quantities('苹果3斤，鸡蛋2个');
SELECT count(*) FROM extract_quantities('');
SELECT count(*) FROM extract_quantities(NULL);

-- What became of every run of digits of a report.
SELECT ord, char_start, quote, reason
FROM govreport_numbers(E'索引号: qs-2023-0052 主题分类:\n'
    '青石镇2023年工作总结\n'
    '一、2023年工作总结\n'
    '2023年修路6公里，60岁以上老人体检320人，24小时值班。12345热线办结率98.5%。\n'
    '(1)新增就业35人。\n');

-- None is without a reason, and none is lost.
WITH report AS (
    SELECT E'一、2022年工作\n(一)投入１２３万元，增长4.5%。1.新建A区3栋。\n- 2 -\n5.5、6.5亿元' AS t
)
SELECT count(*) AS runs, count(reason) AS reasons,
       string_agg(quote, '' ORDER BY ord) = regexp_replace(min(t), '[^0-9０-９]', '', 'g') AS complete,
       bool_and(substr(t, char_start, length(quote)) = quote) AS places
FROM report, govreport_numbers(t::govreport);
SELECT count(*) FROM govreport_numbers(NULL);

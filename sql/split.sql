SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

-- A file that collects reports behind a table of contents.
CREATE TEMP TABLE file AS
SELECT E'2023年乡镇政府工作报告-2篇\n'
    '目 录\n'
    '1.青石镇政府工作报告 1\n'
    '2.白沙乡政府工作报告 5\n'
    '政府工作报告\n'
    '2023年1月18日在南屏县青石镇第二十届人民代表大会第三次会议上\n'
    '各位代表:\n'
    '现在,我代表青石镇人民政府向大会报告工作,请予审议。\n'
    '一、2022年工作回顾\n'
    || repeat(E'全镇修路6公里,改厕320户,新建水厂1座。\n', 30) ||
    E'二、2023年工作安排\n'
    || repeat(E'再修路4公里,改厕200户。\n', 20) ||
    E'青石镇的明天会更好!\n'
    '白沙乡政府工作报告\n'
    '2023年1月20日在南屏县白沙乡第十八届人民代表大会第二次会议上\n'
    '各位代表:\n'
    '现在,我代表白沙乡人民政府向大会报告工作,请予审议。\n'
    '一、2022年工作回顾\n'
    || repeat(E'全乡种茶800亩,建成烘干房3座。\n', 30) ||
    E'二、2023年工作安排\n'
    || repeat(E'再种茶500亩。\n', 30) ||
    E'白沙乡的明天会更好!\n' AS t;

SELECT ord, char_start, length(body),
       replace(left(body, 45), E'\n', '⏎') AS beginning,
       replace(right(body, 18), E'\n', '⏎') AS "end"
FROM file, govreport_split(t);

-- What stands before the first is in none, and no part is lost between two.
SELECT replace(left(t, min(char_start) - 1), E'\n', '⏎') AS before,
       string_agg(body, '' ORDER BY ord) = substr(t, min(char_start)) AS whole
FROM file, govreport_split(t)
GROUP BY t;

SELECT bool_and(substr(t, char_start, length(body)) = body) AS places
FROM file, govreport_split(t);

-- What each of them says of itself.
SELECT ord, m.title, m.region_path, m.meeting
FROM file, govreport_split(t), govreport_metadata(body) AS m;

-- A plain report is one, whatever it is; NULL is none.
SELECT ord, char_start, body
FROM govreport_split('青石镇2023年政府工作报告');
SELECT ord, char_start, body FROM govreport_split('');
SELECT ord, char_start, body FROM govreport_split(NULL);

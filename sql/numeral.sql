SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

-- Arabic, full-width, spaced, grouped; as long as a numeric can be.
SELECT n, govreport_numeral(n)
FROM unnest(ARRAY['0', '42', '3.50', '１９９６', '1 9 9 3', '3 000', '27,203,319', '12 . 5', '－8', '  7  ',
                  '123456789012345678901234567890.12']) AS n;

-- With scales, and both sorts of digits.
SELECT n, govreport_numeral(n)
FROM unnest(ARRAY['3.5万', '1万6千', '2千3百万', '3万5000', '3万零500', '1.2万亿', '500 万', '0.0亿']) AS n;

-- Chinese: with scales, digit by digit, financial, traditional, short.
SELECT n, govreport_numeral(n)
FROM unnest(ARRAY['〇', '十', '十六', '廿三', '卅', '一百零五', '一千零一十', '一万二', '三百五', '一亿二千三百万',
                  '四万万五千万', '二〇三五', '二○○七', '两千零二十', '贰佰', '壹仟贰佰叁拾肆', '兩萬', '三点一四', '十点五亿',
                  '负三']) AS n;

-- Parts and multiples: the number itself, not the number before a %.
SELECT n, govreport_numeral(n)
FROM unnest(ARRAY['百分之七点五', '百分之百', '7.5%', '千分之三', '2‰', '万分之一', '三分之一', '五分之二', '半', '一半', '七成',
                  '七成五', '九成半', '两倍', '2.5倍', '翻番', '翻一番', '翻两番']) AS n;

-- A vague numeral is the least that it means.
SELECT n, govreport_numeral(n)
FROM unnest(ARRAY['2千多', '十余', '几十', '数百万', '十来', '三十多万', '七八十', '十七八', '三五百']) AS n;

-- What is no numeral, and from where on; characters of the source are counted.
CREATE FUNCTION pg_temp.outcome(n text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    detail text;
BEGIN
    RETURN govreport_numeral(n);
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
    RETURN concat_ws(' ', SQLSTATE, SQLERRM, '(' || detail || ')');
END
$$;
SELECT n, pg_temp.outcome(n)
FROM unnest(ARRAY['', ' ', '个', '十个', '一(yī)百(bǎi)人', '1,23', '12.5.6', '.5', '5.', '1e5', 'NaN', '三百五千', '五十三十',
                  '一亿亿', '三分之', '百分之', '500千瓦', '2百分点', '一点', '3万2', '第三', '几', repeat('村', 50)]) AS n;

-- More digits than such numerals may have.
SELECT n, pg_temp.outcome(n)
FROM unnest(ARRAY['999999999999999999万', '9999999999999999999万', '九九九九九九九九九九九九九九九九九九',
                  '九九九九九九九九九九九九九九九九九九九']) AS n;
SELECT pg_temp.outcome('零分之一');

SELECT govreport_numeral(NULL) IS NULL AS "null",
       length(govreport_numeral(repeat('9', 100000))::text) AS digits;

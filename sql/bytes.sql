SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

-- One sentence in every encoding, found out and named.
CREATE TEMP TABLE sample (encoding text, bytes bytea);
INSERT INTO sample VALUES
    ('UTF8', convert_to('青石镇2023年，修路６公里。', 'UTF8')),
    ('GB18030', convert_to('青石镇2023年，修路６公里。', 'GB18030')),
    ('GBK', convert_to('青石镇2023年，修路６公里。', 'GBK')),
    ('EUC_CN', convert_to('青石镇2023年，修路６公里。', 'EUC_CN')),
    ('BIG5', convert_to('青石鎮2023年，修路６公里。', 'BIG5')),
    ('UTF-16LE', '\x5297f37747953200300032003300745e0cffee4fef8d16ff6c51cc910230'),
    ('UTF-16BE', '\x975277f3954700320030003200335e74ff0c4fee8defff16516c91cc3002');
SELECT encoding, govreport_encoding(bytes) AS found, govreport_decode(bytes) AS text,
       govreport_decode(bytes, encoding::name) = govreport_decode(bytes) AS same_named,
       govreport_parse(bytes)::text = govreport_decode(bytes) AS parsed,
       govreport_parse(bytes, encoding::name)::text = govreport_decode(bytes) AS parsed_named
FROM sample;

-- A byte order mark settles it, and is no part of the text.
SELECT bytes, govreport_encoding(bytes) AS found, to_json(govreport_decode(bytes)) AS text
FROM (VALUES
    ('\xefbbbfe99d92'::bytea),
    ('\xfffe5297'),
    ('\xfeff9752'),
    ('\x84319533c7e0'),
    ('\xefbbbf'),
    ('\xfffe'),
    ('\xfeff'),
    ('\xefbbbfefbbbf'),
    ('\xfffe3cd83edf'),
    ('\xfeffd83cdf3e')
) AS sample (bytes);

-- Names, whatever their case and dashes.  Those of subsets mean the whole.
SELECT name, govreport_decode('\xc7e0caafa1a3', name) AS text
FROM unnest('{GB18030,gb18030,gbk,GBK,x-gbk,gb2312,GB_2312-80,EUC-CN,euc_cn,cp936,MS936,windows-936}'::name[]) AS name;
SELECT name, govreport_decode('\xab43a5db', name) AS text
FROM unnest('{BIG5,big-5,Big5-HKSCS,big5-eten,cp950,windows-950,x-x-big5}'::name[]) AS name;
SELECT name, to_json(govreport_decode('\x5297', name)) AS text
FROM unnest('{UTF-16,utf16,UTF-16LE,utf16le,UTF-16BE,ucs-2le}'::name[]) AS name;
SELECT name, govreport_decode('\xe99d92', name) AS text
FROM unnest('{UTF8,utf-8,UTF_8,utf-8-sig}'::name[]) AS name;

-- How a statement ends: what it gives, or the error with its code.
CREATE FUNCTION pg_temp.outcome(bytes bytea, encoding name DEFAULT NULL) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    detail text;
    hint text;
BEGIN
    RETURN to_json(govreport_decode(bytes, encoding));
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
    RETURN concat_ws(E'\n', SQLSTATE || ' ' || SQLERRM, nullif(detail, ''), nullif(hint, ''));
END
$$;

-- Names of none.
SELECT name, pg_temp.outcome('\x', name) AS outcome
FROM unnest('{latin1,"",shift_jis,utf-7,utf-32,gbk1}'::name[]) AS name;

-- What the page says of itself counts where the characters leave it open, and
-- not where they say otherwise.
SELECT right(page, 75) AS page, govreport_encoding(page::bytea || '\xdcd4'::bytea) AS found
FROM (VALUES
    ('<p>'),
    ('<meta charset=gb2312><p>'),
    ('<META CHARSET = "GBK"><p>'),
    ('<meta charset=''big5''><p>'),
    ('<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>'),
    ('<?xml version="1.0" encoding="gbk"?><p>'),
    ('<meta name="x"><meta charset="gb18030"/><p>'),
    ('<meta charset="latin1"><meta charset="gbk"><p>'),
    ('<meta charset="utf-8"><p>'),
    ('<meta charset="utf-16le"><p>'),
    ('<meta name="charset">gbk<p>'),
    ('<p charset="gbk">'),
    ('<meta charset="gbk'),
    (repeat(' ', 4096 - 20) || '<meta charset="gbk">'),
    (repeat(' ', 4096 - 17) || '<meta charset="gbk">')
) AS sample (page);
SELECT govreport_encoding(convert_to('<meta charset="gbk"><p>青石镇修路', 'UTF8')) AS false_gbk,
       govreport_encoding(convert_to('<meta charset="utf-8"><p>青石镇修路', 'GBK')) AS false_utf8,
       govreport_encoding(convert_to('<meta charset="gb2312"><p>青石鎮修路六公里，改廁八十戶，', 'BIG5')) AS false_gb2312,
       govreport_encoding(convert_to('<meta charset="big5">' || repeat('<p>', 10000) || '青石镇修路六公里，改厕八十户，', 'GBK')) AS false_big5;

-- Nothing is lost: every pair of Big5 that is valid has its own character, also
-- those that the server makes U+FFFD of; and so has every pair of GBK.
SELECT govreport_decode('\xa15aa1c3a1c5a1fea240a2cca2cea451', 'big5') AS text,
       govreport_decode('\xa440a2cca2cea440', 'big5') AS between,
       govreport_decode(decode(repeat('a2cc', 50000) || repeat('a440', 50000), 'hex'), 'big5') = repeat('十', 50000) || repeat('一', 50000) AS many;
CREATE FUNCTION pg_temp.decoded(bytes bytea, encoding name) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    RETURN govreport_decode(bytes, encoding);
EXCEPTION WHEN character_not_in_repertoire THEN
    RETURN NULL;
END
$$;
CREATE TEMP TABLE pair AS
SELECT set_byte(set_byte('\x0000', 0, lead), 1, trail) AS bytes
FROM generate_series(129, 254) AS lead, generate_series(64, 254) AS trail;
SELECT encoding, count(text) AS pairs, max(length(text)) AS length, count(*) FILTER (WHERE text = U&'\FFFD') AS lost
FROM pair, unnest('{gbk,big5}'::name[]) AS encoding, pg_temp.decoded(bytes, encoding) AS text
GROUP BY encoding ORDER BY encoding;

-- Bytes that are not valid: the code, the encoding, the offset from 0.
SELECT name, bytes, pg_temp.outcome(bytes, name) AS outcome
FROM (VALUES
    ('utf8'::name, '\x616263ff'::bytea),
    ('utf8', '\xe99d92e79f'),
    ('utf8', '\xe99d92e79f41'),
    ('utf8', '\xe99d92c080'),
    ('utf8', '\xe99d92eda080'),
    ('utf8', '\xe99d92f4908080'),
    ('utf8', '\xefbbbfe99d92ff'),
    ('utf8', '\x616200'),
    ('utf8', '\xfffe5297'),
    ('gbk', '\xc7e0ff'),
    ('gbk', '\xc7e080'),
    ('gbk', '\xc7e0ca'),
    ('gbk', '\xc7e0ca20'),
    ('gbk', '\xc7e0ca7f'),
    ('gb18030', '\xc7e081308130'),
    ('gb18030', '\xc7e0813081'),
    ('gb18030', '\xc7e081308120'),
    ('gb18030', '\xc7e0fe39fe39'),
    ('gbk', '\xc7e000'),
    ('gbk', '\xefbbbfe99d92'),
    ('big5', '\xab43ff'),
    ('big5', '\xab43a5'),
    ('big5', '\xab438740'),
    ('big5', '\xab4300'),
    ('utf16le', '\x529700'),
    ('utf16le', '\x52973cd85297'),
    ('utf16le', '\x52973cd8'),
    ('utf16le', '\x52973edf'),
    ('utf16le', '\x52970000'),
    ('utf16le', '\xfeff9752'),
    ('utf16be', '\x9752d83c9752'),
    ('utf16be', '\x9752d83cdf3e00'),
    ('utf-16', '\xfeff9752d83c'),
    ('utf-16', '\xefbbbfe99d92')
) AS sample (name, bytes);

-- Found, and then not valid: the offset counts the mark, too.
SELECT pg_temp.outcome(bytes) AS outcome
FROM (VALUES
    (convert_to('青石镇修路六公里', 'UTF8') || '\xe5'::bytea),
    ('\xefbbbf'::bytea || convert_to('青石镇', 'UTF8') || '\xff'::bytea),
    (convert_to('青石镇修路', 'UTF8') || '\x00'::bytea || convert_to('六公里', 'UTF8')),
    (convert_to('青石镇修路六公里，改厕八十户', 'GBK') || '\xff'::bytea || convert_to('。', 'GBK')),
    ('\xfffe52'),
    ('\xfffe00d8')
) AS sample (bytes);

-- The offset is that of the first byte that is not valid, wherever it stands,
-- also across the pieces that are converted at a time.
SELECT encoding, length, pg_temp.outcome(convert_to(repeat('青', length), encoding) || '\xff'::bytea, encoding::name) AS outcome
FROM (VALUES ('UTF8'), ('GB18030'), ('BIG5')) AS sample (encoding),
    unnest('{0,1,32767,32768,50000}'::int[]) AS length;

-- Not enough to be sure: the candidates, and what to do.
SELECT bytes, govreport_encoding(bytes) AS found, pg_temp.outcome(bytes) AS outcome
FROM (VALUES ('\xc7e0'::bytea), ('\xdcd4'), ('\xe99d92'), ('\x4100'), ('\x5297')) AS sample (bytes);

-- Files that are no text, whatever is said of them.
SELECT left(bytes::text, 20) AS bytes, split_part(pg_temp.outcome(bytes), E'\n', 1) AS outcome, left(pg_temp.outcome(bytes, 'gbk'), 5) AS named
FROM (VALUES
    ('\xd0cf11e0a1b11ae10000'::bytea),
    ('%PDF-1.4'),
    ('{\\rtf1'),
    ('\x89504e470d0a1a0a00'),
    ('\xffd8ffe000104a46'),
    ('GIF89a'),
    ('\x49492a0008'),
    ('\x4d4d002a00'),
    ('RIFF\000\000\000\000WEBPVP8 '),
    ('\x1f8b0800'),
    ('\x526172211a0700'),
    ('\x377abcaf271c'),
    ('\x000000186674797069736f6d'),
    ('\x7f454c4602'),
    ('\xfffe00005297'),
    ('\x424d00000000'),
    ('PK\003\004\024\000word/document.xml'),
    ('PK\003\004\024\000[Content_Types].xml \000xl/workbook.xml'),
    ('PK\003\004\024\000[Content_Types].xml'),
    ('PK\003\004\024\000report.txt'),
    ('PK\003\004')
) AS sample (bytes);
SELECT pg_temp.outcome('BM' || '\x36000000000000003600000028000000'::bytea) AS bitmap,
       pg_temp.outcome('MZ' || decode(repeat('00', 58), 'hex') || '\x40000000'::bytea || 'PE\000\000') AS program;
SELECT pg_temp.outcome(decode(string_agg(md5(i::text), ''), 'hex')) AS outcome FROM generate_series(1, 1000) AS i;
SELECT pg_temp.outcome(decode(repeat('00', 1000), 'hex')) AS outcome;
-- ... and texts that begin like some.
SELECT pg_temp.outcome(bytes) FROM (VALUES ('BMI'::bytea), ('MZ'), ('PK'), ('GIF'), ('%PDF'), ('abcdftyp'), ('RIFF')) AS sample (bytes);

-- Nothing is the empty report, and NULL is NULL.
SELECT to_json(govreport_parse(''::bytea)::text) AS parse, to_json(govreport_decode('')) AS decode,
       govreport_encoding('') AS encoding, to_json(govreport_decode('', 'utf-16')) AS utf16,
       (SELECT count(*) FROM extract_sections(govreport_parse(''::bytea))) AS sections,
       govreport_parse(NULL::bytea) IS NULL AS no_report, govreport_parse(NULL, 'gbk') IS NULL AS none_named,
       govreport_decode(NULL) IS NULL AS no_text, govreport_encoding(NULL) IS NULL AS no_encoding;

-- ASCII is UTF-8.  A plain literal is text still.
SELECT govreport_encoding('2023') AS ascii, govreport_encoding('\x01021b') AS control,
       govreport_parse('2023')::text AS literal, pg_typeof(govreport_parse('2023'::bytea)) AS bytes;

-- 64 MB of text are a report whatever bytes they were, and one more is too much.
SELECT length(govreport_decode(decode(repeat('61', 67108864), 'hex'))) AS utf8,
       length(govreport_decode(decode(repeat('6100', 67108864), 'hex'), 'utf16le')) AS utf16,
       length(govreport_decode(decode(repeat('c7e0', 22369621), 'hex'), 'gbk')) AS gbk;
SELECT pg_temp.outcome(decode(repeat('61', 67108865), 'hex')) AS utf8;
SELECT pg_temp.outcome(decode(repeat('6100', 67108865), 'hex'), 'utf16le') AS utf16;
SELECT pg_temp.outcome(decode(repeat('c7e0', 22369622), 'hex'), 'gbk') AS gbk;
SELECT pg_temp.outcome(decode(repeat('61', 134217733), 'hex')) AS any;

-- An index and a generated column take it.
CREATE TEMP TABLE upload (bytes bytea, report govreport GENERATED ALWAYS AS (govreport_parse(bytes)) STORED);
CREATE INDEX ON upload (govreport_encoding(bytes));
INSERT INTO upload SELECT bytes FROM sample;
SELECT govreport_encoding(bytes) AS encoding, count(*) FROM upload GROUP BY 1 ORDER BY 1;

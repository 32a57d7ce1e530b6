SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

-- Pieces of the sample reports in every encoding: each must be found, and read
-- as it was.
CREATE TEMP TABLE upload (name text, content text);
\copy upload FROM PROGRAM 'for f in test/reports/*.txt; do printf "%s\t%s\n" "$(basename "$f" .txt)" "$(base64 -w 0 "$f")"; done'
CREATE TEMP TABLE report AS
SELECT name, convert_from(decode(content, 'base64'), 'UTF8') AS content FROM upload;
SELECT count(*) AS reports FROM report;

-- For Big5 simplified text is written in traditional characters, one for one:
-- the fold backwards.
CREATE TEMP TABLE fold (code text, traditional text, simplified text, class text);
\copy fold FROM PROGRAM 'grep -P "\ttraditional$" src/lexicon/fold.tsv'
CREATE TEMP TABLE script AS
SELECT string_agg(simplified, '' ORDER BY simplified) AS simplified,
       string_agg(traditional, '' ORDER BY simplified) AS traditional
FROM (SELECT simplified, min(traditional COLLATE "C") AS traditional FROM fold GROUP BY simplified) AS one;

-- What the server can write in an encoding; UTF-16 it does not know.
CREATE FUNCTION pg_temp.encode(content text, encoding text) RETURNS bytea LANGUAGE plpgsql AS $$
DECLARE
    big bytea;
BEGIN
    IF encoding NOT LIKE 'UTF16%' THEN
        RETURN convert_to(content, encoding);
    END IF;
    SELECT decode(string_agg(CASE encoding
                                 WHEN 'UTF16BE' THEN lpad(to_hex(ascii(c)), 4, '0')
                                 ELSE lpad(to_hex(ascii(c) % 256), 2, '0') || lpad(to_hex(ascii(c) / 256), 2, '0')
                             END, '' ORDER BY n), 'hex')
    INTO big
    FROM regexp_split_to_table(content, '') WITH ORDINALITY AS one (c, n);
    RETURN big;
EXCEPTION WHEN untranslatable_character THEN
    RETURN NULL;
END
$$;

-- The reports in each encoding, without the characters that it has not got.
CREATE TEMP TABLE encoding AS
SELECT * FROM (VALUES
    ('UTF8', 'UTF8'), ('UTF16LE', 'UTF16LE'), ('UTF16BE', 'UTF16BE'),
    ('GB18030', 'GB18030'), ('GBK', 'GB18030'), ('EUC_CN', 'GB18030'), ('BIG5', 'BIG5')
) AS encoding (encoding, expected);
CREATE TEMP TABLE lacking AS
WITH one AS (
    SELECT DISTINCT regexp_split_to_table(
        content || CASE encoding WHEN 'BIG5' THEN translate(content, simplified, traditional) ELSE '' END, '') AS c, encoding
    FROM report, script, encoding
)
SELECT encoding, string_agg(c, '') AS characters
FROM one WHERE pg_temp.encode(c, encoding) IS NULL
GROUP BY encoding;
CREATE TEMP TABLE source AS
SELECT name, encoding, expected,
       translate(CASE encoding WHEN 'BIG5' THEN translate(content, simplified, traditional) ELSE content END,
                 coalesce(characters, ''), '') AS content
FROM report CROSS JOIN script CROSS JOIN encoding LEFT JOIN lacking USING (encoding);

-- Few are lacking, so that what is read is still prose.
SELECT encoding, sum(length(content)) AS characters,
       100 * sum(length(content)) / sum(sum(length(content)) FILTER (WHERE encoding = 'UTF8')) OVER () > 95 AS nearly_all
FROM source GROUP BY encoding ORDER BY encoding;

-- Cut at characters, from some 200 bytes up to 4000, at six places of each
-- report; and the whole report.
CREATE TEMP TABLE piece AS
SELECT name, encoding, expected, content, pg_temp.encode(content, encoding) AS bytes
FROM (
    SELECT name, encoding, expected,
           substr(content, 1 + length(content) * place / 8, least) AS content
    FROM source, generate_series(0, 5) AS place,
         LATERAL (SELECT CASE WHEN encoding = 'UTF8' THEN 110 ELSE 170 END * (1 << (place % 4)) AS least) AS size
    UNION ALL
    SELECT name, encoding, expected, content FROM source
) AS cut;

SELECT encoding, count(*) AS pieces, min(octet_length(bytes)) AS shortest, max(octet_length(bytes)) AS longest,
       count(*) FILTER (WHERE govreport_encoding(bytes) = expected) AS found,
       count(*) FILTER (WHERE govreport_decode(bytes) = content) AS read
FROM piece
GROUP BY ROLLUP (encoding)
ORDER BY encoding;

-- Which they were not, if any.
SELECT name, encoding, govreport_encoding(bytes) AS found, left(content, 20) AS content
FROM piece
WHERE govreport_encoding(bytes) IS DISTINCT FROM expected
ORDER BY name, encoding;

-- Far shorter pieces, of six Chinese characters, are found or not at all, but
-- never taken for another's.  (UTF-16 without a mark that is nothing but ASCII
-- by its bytes, as 大会 is, counts as that.)
SELECT encoding, count(*) AS pieces, max(octet_length(bytes)) AS longest,
       count(*) FILTER (WHERE govreport_encoding(bytes) IS NULL) AS unsure,
       count(*) FILTER (WHERE govreport_encoding(bytes) <> expected) AS mistaken
FROM source, generate_series(1, 500, 7) AS place,
     LATERAL (SELECT pg_temp.encode(substr(regexp_replace(content, '[\x01-\x7f]', '', 'g'), place, 6), encoding) AS bytes) AS cut
WHERE encode(bytes, 'escape') ~ '\\[0-7]'
GROUP BY encoding ORDER BY encoding;

-- A long text in UTF-8 is known from its beginning, whatever its page says; where
-- it is not valid further on, nothing else is.
SELECT what, govreport_encoding(bytes)
FROM (VALUES
    (1, 'prose', convert_to(repeat('全镇经济社会平稳发展，群众生活持续改善。', 300), 'UTF8')),
    (2, 'says gb2312', convert_to('<meta charset="gb2312"><p>' || repeat('全镇经济社会平稳发展，群众生活持续改善。', 300), 'UTF8')),
    (3, 'cut at its end', substr(convert_to(repeat('全镇经济社会平稳发展，群众生活持续改善。', 300), 'UTF8'), 1, 17999)),
    (4, 'damaged at its end', convert_to(repeat('全镇经济社会平稳发展，群众生活持续改善。', 300), 'UTF8') || '\xfffe'),
    (5, 'GBK, says utf-8', convert_to('<meta charset="utf-8"><p>' || repeat('全镇经济社会平稳发展，群众生活持续改善。', 300), 'GBK')),
    (6, 'ASCII, then GBK', convert_to(repeat('x ', 3000) || repeat('全镇经济社会平稳发展。', 300), 'GBK'))
) AS t (n, what, bytes)
ORDER BY n;

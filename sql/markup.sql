SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS govreport; RESET client_min_messages;

-- Pages in the shapes of government sites, each beside its text.
CREATE TEMP TABLE upload (name text, html text, twin text);
\copy upload FROM PROGRAM 'for f in test/pages/*.html; do printf "%s\t%s\t%s\n" "$(basename "$f" .html)" "$(base64 -w 0 "$f")" "$(base64 -w 0 "${f%.html}.txt")"; done'
CREATE TEMP TABLE page AS
SELECT name, convert_from(decode(html, 'base64'), 'UTF8') AS html,
       convert_from(decode(twin, 'base64'), 'UTF8') AS twin
FROM upload;

-- What a text is found to say, furniture left out and white space too.
CREATE FUNCTION pg_temp.sections(t text) RETURNS text[] IMMUTABLE
RETURN (SELECT array_agg(concat_ws('|', kind, level, label, title, regexp_replace(body, '\s', '', 'g')) ORDER BY ord)
        FROM extract_sections(govreport_parse(t)) WHERE kind <> 'boilerplate');
CREATE FUNCTION pg_temp.figures(t text) RETURNS text[] IMMUTABLE
RETURN (SELECT array_agg(concat_ws('|', name, value, unit) ORDER BY ord)
        FROM extract_indicators(govreport_parse(t)));
CREATE FUNCTION pg_temp.front(t text) RETURNS text IMMUTABLE
RETURN govreport_metadata(govreport_parse(t))::text;

SELECT name, pg_temp.sections(t) = pg_temp.sections(twin) AS "sections equal",
       pg_temp.figures(t) = pg_temp.figures(twin) AS "figures equal",
       pg_temp.front(t) = pg_temp.front(twin) AS "metadata equal",
       cardinality(pg_temp.sections(twin)) AS sections, cardinality(pg_temp.figures(twin)) AS figures
FROM page, govreport_html_text(html) AS t
ORDER BY name COLLATE "C";

-- The pages themselves are no reports that could be read so.
SELECT count(*) FILTER (WHERE pg_temp.sections(html) = pg_temp.sections(twin)) AS "equal as source"
FROM page;

-- One of them, whole.
SELECT govreport_html_text(html) AS text FROM page WHERE name = 'trs_header_table';

-- What becomes of a piece of markup; ⏎ is a line break.
SELECT html, replace(govreport_html_text('<html><body>' || html), E'\n', '⏎') AS text
FROM (VALUES
    -- inline elements join, blocks part
    ('增长3<span>.</span>5<b>%</b>'),
    ('<p>一<o:p></o:p><font>二</font>三<p>四<div>五</div>六'),
    ('<UL><LI>一<LI>二</UL>三<BR>四<br/><br>五'),
    (E'<p>全县 \n 经济</p><p>&nbsp;</p><p>&nbsp;&nbsp;社会&nbsp;发展'),
    ('PM<sub>2.5</sub>，m<sup>2</sup>，增<wbr>长&shy;率'),
    ('<ruby>镇<rp>(</rp><rt>zhèn</rt><rp>)</rp></ruby>长'),
    (E'<pre>一\n  二</pre>三'),
    -- references
    ('&#x4E00;&#20108;&ldquo;三&rdquo;&middot;&lt;四&gt;&nbsp五&amp;nbsp;'),
    ('2&#150;3&#133;，&#0;&#xD800;&#x110000;，&nosuch;&'),
    -- what no reader sees
    ('<title>题</title>一<script>if (a<b) x</script><style>p</style><!-- <p> -->二'),
    ('一二三<span style="display:none">水印</span><i hidden>水印</i><input value="四"><option>五'),
    ('一<!--[if gte mso 9]><xml>x</xml><![endif]-->二<![if !x]>三<![endif]><?x?>'),
    ('一二三<nav>菜单</nav><footer>页脚</footer><noscript>x</noscript><iframe>y</iframe>'),
    -- tables
    ('<table><tr><td>索引号<td>01<td>文号<td><td>有效性：<td>有效</table>'),
    ('<table><tr><th>指标<th>数量<th>增长<tr><td>粮食<td><p>5万吨</p><td>3%</table>'),
    ('<table><tr><td>左<td><table><tr><td>一<tr><td>二</table></table>'),
    ('<dl><dt>发布机构<dd>某镇<dt>主题分类：<dd>总结</dl>'),
    -- what is never closed
    ('一<!-- 二<p>三<script>四<p>五<a href="x>六</a>'),
    ('5 < 6，<7，<')
) AS sample (html);

-- Text that is no HTML stays as it is.
SELECT t, govreport_html_text(t) = t AS same
FROM (VALUES (''), (' '), (E'一\n\n 二  三'), ('增长 < 5%'), ('<p>一</p>'), ('&nbsp;一'), (E'a<b>c</b>\nd'), (NULL)) AS sample (t);

-- Bytes are decoded first; a report is parsed of the text of its page.
SELECT encoding, govreport_html_text(bytes) AS text,
    govreport_html_text(bytes) = govreport_parse(bytes)::text AS parsed
FROM (VALUES ('GB18030'), ('BIG5'), ('UTF8')) AS e (encoding),
    LATERAL convert_to('<html><head><meta charset="x"></head><body><h1>青石工作</h1><p>全年修路5<b>.</b>2公里，建房30座。</p></body></html>', encoding) AS bytes;
SELECT govreport_html_text(NULL::bytea) IS NULL AS nothing, govreport_html_text('plain'::bytea) AS plain;
SELECT govreport_html_text('%PDF-1.4'::bytea);

-- Depth is bounded: all of the text comes out, in order and in lines.
SELECT depth, tag, length(t) AS characters, breaks = lines AS "all lines"
FROM (VALUES ('div', 50, 50), ('div', 5000, 5000), ('blockquote', 5000, 5000), ('li', 5000, 5000), ('b', 5000, 1)) AS sample (tag, depth, lines),
     govreport_html_text('<html>' || repeat('<' || tag || '>一', depth) || repeat('</' || tag || '>', depth)) AS t,
     LATERAL (SELECT count(*) FROM regexp_matches(t, '\n', 'g')) AS n (breaks);

-- The limit, a page as large as it, and one byte more.
SELECT length(govreport_html_text('<html>' || repeat('x', 67108858)));
SELECT length(govreport_html_text('<html>' || repeat('x', 67108859)));

/*
 * test_markup.c
 *	  Pages as text: what joins, what breaks, what is left out.
 */
#include "core/markup.h"

#include "show.h"

#include <setjmp.h>

/* Prose enough for a page to have an article. */
#define PROSE \
	"全镇上下团结一心，新种油茶三百亩，改造低产林五百亩，建成加工厂两座，带动农户增收；新修公路三十里，" \
	"新架桥梁两座，安装路灯百盏；新建学校两所，改造危房百户，慰问老人，资助学生，培训技能，扶持企业，调解纠纷，" \
	"让群众的日子一天比一天好，让镇村的面貌一年比一年新，努力建设富裕文明幸福的美好家园，请大家放心。"

static void
read_page(const char *source)
{
	MarkupReader *reader = markup_reader_create();
	char	   *text = NULL;
	uint32		length = 0;

	CHECK_INT(markup_text(reader, source, strlen(source), NULL, &text,
						  &length), CORE_OK);
	markup_reader_free(reader);
	show_bytes(text, length);
}

static const ShowCase inline_cases[] = {
	{"<p>增长3<span>.</span>5<b>%</b></p>", "增长3.5%\n"},
	{"一<font>二<o:p></o:p></font>三<unknown>四", "一二三四\n"},
	{"<p>PM<sub>2.5</sub>与m<sup>2</sup>", "PM2.5与m2\n"},
	/* white space collapses, and is none between Chinese characters */
	{"<p> 全县 \t 经济\n  社会\n5 个 </p>", "全县 经济社会 5 个\n"},
	{"<p>one\ntwo", "one two\n"},
	{"<b>一 </b> <b> 二</b>", "一 二\n"},
	/* that which does not collapse stays, but for the end of a line */
	{"<p>&nbsp;&nbsp;一&nbsp;二&ensp;&nbsp;</p>", "  一 二\n"},
	{"<p>　　一、回顾　</p>", "　　一、回顾\n"},
	{"增&shy;长<wbr>8\xE2\x80\x8B亿", "增长8亿\n"},
	{"<ruby>镇<rp>(</rp><rt>zhèn</rt><rp>)</rp></ruby>长", "镇长\n"},
	{"一<img src=x alt='图'>二<input value='三'>四", "一二四\n"},
};

static const ShowCase block_cases[] = {
	{"<div>一<p>二<div>三</div>四</div>五", "一\n二\n三\n四\n五\n"},
	{"<p>一<p>二<li>三<li>四", "一\n二\n三\n四\n"},
	{"<UL><LI>一<LI>二</UL>", "一\n二\n"},
	{"一<br>二<BR/>三</br>四", "一\n二\n三\n四\n"},
	/* blank lines: one at most */
	{"一<br><br><br>二", "一\n\n二\n"},
	{"<p>一</p><p>&nbsp;</p><p>　</p><p></p><p>二</p>", "一\n\n二\n"},
	{"<h1>题</h1>文<hr>文", "题\n文\n文\n"},
	{"<pre>一\n  二\n\n三</pre>四", "一\n  二\n\n三\n四\n"},
	{"<dl><dt>索引号<dd>12<dt>标题：<dd>总结</dl>", "索引号：12\n标题：总结\n"},
};

static const ShowCase dropped_cases[] = {
	{"<head><title>题</title><meta charset=gbk></head><body>文", "文\n"},
	{"一<script>if (a<b) '</p>'</script>二<style>p > b</style>三", "一二三\n"},
	{"一<noscript>二</noscript><select><option>三</select>四", "一四\n"},
	{"一<!-- 二 > 三 -->四<!>五<?x y?>六<![if !x]>七<![endif]>", "一四五六七\n"},
	{"一<textarea>二</textarea>三<button>四</button>五", "一三五\n"},
	{"一<iframe src=x>二</iframe>三<iframe src=y />四", "一三四\n"},
	{"一二三四<span style='display : none'>五</span>六", "一二三四六\n"},
	{"一二三四<i hidden>五</i><i style='font-size:0'>六</i>七", "一二三四七\n"},
	{"一<span style='font-size:0.8em'>二</span>三", "一二三\n"},
	{"一二三四<nav>五</nav>六<div class='x Footer'>七</div>", "一二三四\n六\n"},
	/* what is hidden and all there is, is not */
	{"<div style='display:none'><p>一二三</p></div>四", "一二三\n四\n"},
	{"<form><p>一</p><input type=hidden></form>", "一\n"},
	/* what is never closed takes nothing with it */
	{"一<!-- 二<p>三", "一 二\n三\n"},
	{"一<script>二<p>三", "一二\n三\n"},
	{"一<a href=\"x>二</a><p>三", "一二\n三\n"},
};

static const ShowCase reference_cases[] = {
	{"&#x4E00;&#20108;&#19977 &lt;p&gt;&amp;amp;", "一二三 <p>&amp;\n"},
	/* numbers that mean Windows-1252 */
	{"2&#150;3&#133;&#147;一&#148;", "2–3…“一”\n"},
	/* without a semicolon, unknown, and none */
	{"一&nbsp二&nosuch;三&四&#;&#x;", "一 二&nosuch;三&四&#;&#x;\n"},
	/* no character of a text */
	{"一&#0;&#xD800;&#xDFFF;&#x110000;&#99999999999;&#1;二", "一二\n"},
	{"一\x01二\xEF\xBF\xBE三\x1F", "一二三\n"},
	{"5 < 6 <7<", "5 < 6 <7<\n"},
	{"<p><![CDATA[一]]>二]]></p>", "一二]]>\n"},
};

static const ShowCase table_cases[] = {
	/* a header table, whose values may be empty */
	{
		"<table><tr><td>索 引 号<td>01<td>主题分类：<td>政务"
		"<tr><td>文号<td><td>有效性<td>有效</table>",
		"索 引 号：01 主题分类：政务\n文号： 有效性：有效\n"
	},
	/* a table of data */
	{
		"<table><tr><th>指标<th>数量<th>增长<tr><td>粮食<td><p>5</p>万吨<td>3%"
		"<tr><td colspan=3>&nbsp;<tr><td>油菜<td><td>4%</table>",
		"指标：数量，增长；\n粮食：5 万吨，增长3%；\n油菜：增长4%；\n"
	},
	{
		"<table><tr><td rowspan=2>农业<td>粮食<tr><td>油菜<tr><td>工业<td>钢</table>",
		"农业：粮食；\n油菜\n工业：钢；\n"
	},
	/* what is in a row and in no cell, cells in cells, hidden cells */
	{
		"<table><tr><td>一<td>二</td><div>三</div>四<td>五<td>六<tr><td>七<td hidden>x<td>八</table>",
		"一：二；\n三\n四\n五：六；\n七：八；\n"
	},
	{
		"<table><tr><td>一<td>二<div><tr><td>三</div><td>四<b><td>五</table>",
		"一 二\n三 四 五\n"
	},
	/* a row alone, and cells side by side that hold blocks */
	{"<table><tr><td>来源：甲<td>时间：乙</table>", "来源：甲 时间：乙\n"},
	{
		"<table><tr><td><a>栏目</a><td><table><tr><td>一<tr><td>二</table></table>",
		"栏目\n一\n二\n"
	},
	{"<table><tr><td>左<td>" PROSE PROSE "</table>", "左\n" PROSE PROSE "\n"},
	{"<td>一</td>二<tr>三</tr>四</table>五", "一\n二\n三\n四五\n"},
};

/* The article, what stands about it, and menus. */
static const ShowCase content_cases[] = {
	{
		"<div><a>首页</a> <a>公开</a></div><h1><a>总结</a></h1><p>2023年1月5日</p>"
		"<div class='view TRS_Editor'><p>" PROSE "</p><p><a>附件</a></p></div>"
		"<p>某镇人民政府</p><ul><li><a>上一篇</a></li></ul>",
		"总结\n2023年1月5日\n" PROSE "\n附件\n某镇人民政府\n"
	},
	/* without a name */
	{
		"<table><tr><td><a>首页</a><tr><td>总结<tr><td><p>" PROSE
		"</p><p><a>附件</a></p></table>",
		"总结\n" PROSE "\n附件\n"
	},
	/* in two pieces */
	{
		"<p><a>首页</a></p><div id=content><p>" PROSE "</p></div><p><a>附件</a></p>"
		"<div id=content><p>" PROSE "</p></div><p><a>返回</a></p>",
		PROSE "\n附件\n" PROSE "\n"
	},
	/* not worth a search */
	{"<p><a>首页</a></p><p>总结</p>", "首页\n总结\n"},
};

static void
test_is_html(void)
{
	static const struct
	{
		const char *text;
		bool		html;
	}			cases[] =

	{
		{"", false},
		{"今天天气很好。", false},
		{"增长 < 5%，a<b>c</b>", false},
		{"<p>一</p>", false},
		{"<p>一</p><p>二</p>", true},
		{"一<br>二<br>三<BR/>四<br />", true},
		{"<html><body>一", true},
		{"<!DOCTYPE html>一", true},
		{"<?xml version='1.0'?>\n<!doctype HTML PUBLIC 'x'>", true},
		{"《一》<<二>><三><四><pp><html", false},
	};

	for (int i = 0; i < (int) lengthof(cases); i++)
		CHECK_INT(markup_is_html(cases[i].text, strlen(cases[i].text)),
				  cases[i].html);
}

/* Deeper than any page: lines stay lines, and text stays in order. */
static void
test_depth(void)
{
	enum
	{
		DEPTH = 5000
	};
	char	   *page = palloc(DEPTH * 16 + 1);
	uint32		length = 0;

	for (int i = 0; i < DEPTH; i++)
		length += sprintf(page + length, "<div>%d", i);
	for (int i = 0; i < DEPTH; i++)
		length += sprintf(page + length, "</div>");
	show_begin();
	read_page(page);
	for (int i = 0, at = 0; i < DEPTH && at < (int) shown_length; i++)
	{
		CHECK_INT(atoi(shown + at), i);
		at = strchr(shown + at, '\n') - shown + 1;
		if (i == DEPTH - 1)
			CHECK_INT(at, shown_length);
	}
	memory_reset();
}

static jmp_buf interrupted;
static int	calls;

static void
interrupt(void)
{
	if (--calls == 0)
		longjmp(interrupted, 1);
}

/* Wherever a reader is interrupted, nothing is left behind: LSan would say. */
static void
test_interrupt(void)
{
	static const char page[] = "<ul><li class='a b'>一&amp;<p title=x>二</ul>"
	"<table><tr><td>三<td>四<tr><td>五<td>六</table>";
	volatile int finished = 0;

	for (volatile int after = 1; finished == 0 && after < 1000; after++)
	{
		MarkupReader *volatile reader = markup_reader_create();
		char	   *text;
		uint32		length;

		calls = after;
		if (setjmp(interrupted) == 0)
		{
			CHECK_INT(markup_text(reader, page, strlen(page), interrupt,
								  &text, &length), CORE_OK);
			finished = after;
		}
		markup_reader_free(reader);
		memory_reset();
	}
	CHECK(finished > 20);
}

static void
test_limit(void)
{
	MarkupReader *reader = markup_reader_create();
	char	   *text;
	uint32		length;

	CHECK_INT(markup_text(reader, "", REPORT_MAX_BYTES + 1, NULL, &text,
						  &length), CORE_TOO_LONG);
	markup_reader_free(reader);
	memory_reset();
}

int
main(void)
{
	SHOW_CASES(inline_cases, read_page);
	SHOW_CASES(block_cases, read_page);
	SHOW_CASES(dropped_cases, read_page);
	SHOW_CASES(reference_cases, read_page);
	SHOW_CASES(table_cases, read_page);
	SHOW_CASES(content_cases, read_page);
	test_is_html();
	test_depth();
	test_interrupt();
	test_limit();
	return unit_summary();
}

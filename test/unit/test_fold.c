/*
 * test_fold.c
 *	  The fold: what becomes what, where it came from, and that folding twice
 *	  is folding once.  Arguments are files to fold as well.
 */
#include "core/fold.h"

#include "memory.h"
#include "unit.h"

#define RANDOM_TEXTS		200000
#define LONG_TEXT			(1024 * 1024)

/* A source with what both modes make of it. */
typedef struct FoldCase
{
	const char *source;
	const char *match;
	const char *clean;			/* NULL where it is the same */
} FoldCase;

static const FoldCase character_cases[] = {
	/* traditional, over-converted, variant */
	{"鎮黨國戶產爲為衆眾羣說説沒", "镇党国户产为为众众群说说没", NULL},
	{"製定麵積係統隻有公裏嚐試", "制定面积系统只有公里尝试", NULL},
	{"誌願曆史汙染複墾鬥爭", "志愿历史污染复垦斗争", NULL},
	{"麼裡裏於後産內黃戸汚", "么里里于后产内黄户污", NULL},
	{"計劃幹部鬆綁臺灣", "计划干部松绑台湾", NULL},
	/* simplified text stays, also where a character looks traditional */
	{"皇后干支里面一斗谷子征途", "皇后干支里面一斗谷子征途", NULL},
	{"哪吒空濛蒜薹慰藉狼藉神祇覆盖", "哪吒空濛蒜薹慰藉狼藉神祇覆盖", NULL},
	/* radicals, compatibility, beyond the basic plane */
	{"⼈⺠⻔⾺\uF9DB\U0002F804", "人民门马率你", NULL},
	{"\U00020B9F\U0002A5C6", "\U00020B9F\U0002A5C6", NULL},
	/* width: letters, digits and % in both modes, signs in one */
	{"ＧＤＰ１２．５％", "GDP12.5%", "GDP12．5%"},
	{"，：；？！（）＂＇＿｡､", ",:;?!()\"'_。、", "，：；？！（）＂＇＿｡､"},
	{"。、《》【】〔〕…①Ⅲ㎡‰", "。、《》【】〔〕…①Ⅲ㎡‰", NULL},
	{"﹙﹚﹪℅∶︰", "()%%::", "﹙﹚%%∶︰"},
	/* quotes, dashes, tildes, dots */
	{"“”„‟「」『』〝〞", "\"\"\"\"\"\"\"\"\"\"", "“”„‟「」『』〝〞"},
	{"‘’—―–‐‑‒−─━﹣", "''----------", "‘’—―–‐‑‒−─━﹣"},
	{"～〜∼•・‧∙·", "~~~·····", "～〜∼•・‧∙·"},
	/* noise */
	{"一\u200B二\u200F三\uFEFF四\u00AD五\uFE0F六\x01七\x7F八",
	"一二三四五六七八", NULL},
	{"龍\U000E0100年\u2060度\u202A的", "龙年度的", NULL},
};

static const FoldCase space_cases[] = {
	{"一\u3000二\u00A0三\u2003四\u202F五\t六", "一 二 三 四 五 六", "一二三四五六"},
	{"\u3000\u3000一", "  一", "一"},
	{"一\r\n二\r三\n四\xC2\x85五\u2028六\u2029七", "一\n二\n三\n四\n五\n六\n七",
	"一二三四五六七"},
	{"\r\r\n\n\r", "\n\n\n\n", ""},
	{" 政府 工作\n報告 ", " 政府 工作\n报告 ", "政府工作报告"},
	{" New \u3000 Area 新 区 5 G x\n", " New   Area 新 区 5 G x\n",
	"New Area新区5G x"},
	{"Ｎ \u200B Ａ é b", "N  A é b", "N A é b"},
};

static const FoldCase gloss_cases[] = {
	{"沙地鎮(zhèn)人", "沙地镇人", NULL},
	{"鎮（zhèn）镇[zhèn]镇［zhèn］镇【zhèn】镇〔zhèn〕。", "镇镇镇镇镇。", NULL},
	{"總結（jié)報告(gào）", "总结报告", NULL},
	{"沙(shā)(zhèn)地", "沙地", NULL},
	{"綠(lǜ)女(nǚ)嗯(ń)呣(ḿ)西安(Xī'ān)西安(Xī’ān)", "绿女嗯呣西安西安", NULL},
	{"鎮(zhe\u0300n)律(lu\u0308\u0300)", "镇律", NULL},
	{"一(\u200Bｚｈ\u200Bè\u00ADｎ\u200B)\u200B二", "一二", NULL},
	{"中(zhōng guó)国", "中国", NULL},
	{"一(ɡǎnɑ)二", "一二", NULL},
	{"协定(CPTPP)软件(APP)二十(km)的(de)", "协定(CPTPP)软件(APP)二十(km)的(de)",
	NULL},
	{"镇(zhèn]镇(zhèn", "镇(zhèn]镇(zhèn", NULL},
	{"A(zhèn)1(zhèn)。(zhèn)", "A(zhèn)1(zhèn)。(zhèn)", NULL},
	{"镇(zhè5n)镇(zhè、n)镇()镇(\u0300)镇(')", "镇(zhè5n)镇(zhè、n)镇()镇(\u0300)镇(')",
	NULL},
	{"镇 (zhèn)", "镇 (zhèn)", "镇"},
	{"(zhèn)", "(zhèn)", NULL},
	/* 40 letters and 41 */
	{"一(āaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)二", "一二", NULL},
	{"一(āaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)二",
		"一(āaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)二",
	NULL},
};

static const FoldCase damage_cases[] = {
	/* letters for digits, and letters */
	{"完成l2600元，20l8年，1O0个，3O%，2OOO年", "完成12600元,2018年,100个,30%,2000年",
	"完成l2600元，20l8年，1O0个，3O%，2OOO年"},
	{"ｌ2户，l\u200B2户，3.O亿", "12户,12户,3.0亿", "l2户，l2户，3.O亿"},
	{"H2O、O2O、CO2、PM2.5、5G、No5、IoT、A1l、IO", "H2O、O2O、CO2、PM2.5、5G、No5、IoT、A1l、IO", NULL},
	{"3?5万元，1?.5%，增长?%，2??5亿？5个？", "3*5万元,1*.5%,增长*%,2**5亿?5个?",
	"3?5万元，1?.5%，增长?%，2??5亿？5个？"},
	{"3〇5个，二○○五年，2○○5年，1〇", "305个,二○○五年,2005年,10", "3〇5个，二○○五年，2○○5年，1〇"},
	{"用水3l，2l个", "用水3l,2l个", "用水3l，2l个"},
	/* points for full stops, and points */
	{"工作完成.增长5%.达到3户．其中(略).", "工作完成。增长5%。达到3户。其中(略)。",
	"工作完成.增长5%.达到3户．其中(略)."},
	{"一.工作\n（二）.任务\n1.项目 5.5亿 A.B 附件.doc", "一.工作\n(二).任务\n1.项目 5.5亿 A.B 附件.doc",
	"一.工作（二）.任务1.项目5.5亿A.B附件.doc"},
	/* what is left of a page */
	{"总值&nbsp;&nbsp;5亿&ldquo;两&rdquo;1&mdash;2个", "总值  5亿\"两\"1-2个", "总值5亿\"两\"1-2个"},
	{"&nb\u200Bsp;&amp;nbsp;&lt;&nbsp", " &amp;nbsp;&lt;&nbsp", "&amp;nbsp;&lt;&nbsp"},
	{"一<br>二<br/>三<p class=\"x\">四</p>五</ｄｉｖ>", "一\n二\n三\n四\n五\n", "一二三四五"},
	{"a<b>c<pre>d<br", "a<b>c<pre>d<br", NULL},
	{"GDP<br>CPI&nbsp;PPI", "GDP\nCPI PPI", "GDP CPI PPI"},
};

static const FoldCase context_cases[] = {
	{"隨著意味著圍繞著沿著", "随着意味着围绕着沿着", NULL},
	{"顯著著名土著專著著作權", "显著著名土著专著著作权", NULL},
	{"显著(zhù)著(zhù)名著", "显著著名著", NULL},
	{"著\u200B名", "著名", NULL},
	{"著著名著", "着著名著", NULL},
	{"乾淨若乾餅乾", "干净若干饼干", NULL},
	{"乾隆乾坤乾縣乾", "乾隆乾坤乾县干", NULL},
	{"瞭解瞭望明瞭", "了解瞭望明了", NULL},
	{"特徵徵收角徵徵羽", "特征征收角徵徵羽", NULL},
	{"憑藉藉助藉著藉着慰藉", "凭借借助借着借着慰藉", NULL},
	{"提昇昇級昇腾畢昇", "提升升级昇腾毕昇", NULL},
	{"祇有祇要神祇", "只有只要神祇", NULL},
	{"反覆答覆覆蓋", "反复答复覆盖", NULL},
	{"\uFA5F作接\uFA5F", "著作接着", NULL},
};

/* The characters whose form depends on neighbours, each with its other. */
static const char *const context_pairs[] = {
	"著着", "乾干", "瞭了", "徵征", "藉借", "昇升", "祇只", "覆复"
};

/* What the random texts are made of; chosen to make the rules meet. */
static const char *const pieces[] = {
	"(", ")", "（", "）", "[", "]", "［", "］", "【", "】", "〔", "〕", "﹙", "﹚",
	"(zhèn)", "（zhèn", "hè", "ā", "n", "ü", "u\u0308", "\u0300", "\u030C",
	"'", "’", "＇", " ", "\u3000", "\t", "\n", "\r", "\r\n", "\u2028",
	"\xC2\x85", "\u200B", "\uFEFF", "\u00AD", "\uFE0F", "\U000E0100", "\x02",
	"ａ", "Ｂ", "c", "É", "1", "２", "%", "％", "，", ",", "。", "｡", "“", "「",
	"—", "～", "•", "鎮", "镇", "國", "⼈", "\uF9DB", "\U0002F804", "\U00020B9F",
	"\uFA5F", "著", "着", "乾", "干", "瞭", "徵", "藉", "借", "昇", "升", "祇", "覆",
	"名", "名", "顯", "隆", "縣", "望", "角", "羽", "憑", "口", "提", "级", "有", "反",
	"l", "l", "I", "O", "O", "o", ".", ".", "．", "1", "一", "&", "nbsp", ";", "；", "<", "br", "p",
	"/", ">", "〇", "○", "?", "？", "*", "万", "&nbsp;", "<br>", "&ldquo;"
};

static uint64 random_state = 20260305;

static uint32
random_below(uint32 limit)
{
	random_state ^= random_state << 13;
	random_state ^= random_state >> 7;
	random_state ^= random_state << 17;
	return (uint32) (random_state >> 32) % limit;
}

static uint32
encode(uint32 code, char *to)
{
	unsigned char *p = (unsigned char *) to;

	if (code < 0x80)
	{
		p[0] = code;
		return 1;
	}
	if (code < 0x800)
	{
		p[0] = 0xC0 | code >> 6;
		p[1] = 0x80 | (code & 0x3F);
		return 2;
	}
	if (code < 0x10000)
	{
		p[0] = 0xE0 | code >> 12;
		p[1] = 0x80 | (code >> 6 & 0x3F);
		p[2] = 0x80 | (code & 0x3F);
		return 3;
	}
	p[0] = 0xF0 | code >> 18;
	p[1] = 0x80 | (code >> 12 & 0x3F);
	p[2] = 0x80 | (code >> 6 & 0x3F);
	p[3] = 0x80 | (code & 0x3F);
	return 4;
}

static uint32
character_size(const char *text)
{
	unsigned char first = (unsigned char) *text;

	return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

static const char *
folded_text(const char *source, FoldMode mode)
{
	Folded		folded;

	fold_text(source, strlen(source), mode, NULL, &folded);
	CHECK_INT(folded.length, strlen(folded.text));
	return folded.text;
}

/* Are these two the forms of one character of context_pairs? */
static bool
is_context_pair(const char *one, const char *other)
{
	for (uint32 i = 0; i < lengthof(context_pairs); i++)
	{
		const char *pair = context_pairs[i];

		if ((memcmp(pair, one, 3) == 0 && memcmp(pair + 3, other, 3) == 0) ||
			(memcmp(pair, other, 3) == 0 && memcmp(pair + 3, one, 3) == 0))
			return true;
	}
	return false;
}

/* Is this what damage makes of a character, and what it was? */
static bool
is_damage_pair(const char *alone, const char *character)
{
	if (strcmp(alone, "〇") == 0 || strcmp(alone, "○") == 0)
		return *character == '0';
	switch (*alone)
	{
		case '.':
			return memcmp(character, "。", strlen("。")) == 0;
		case 'l':
		case 'I':
			return *character == '1';
		case 'O':
		case 'o':
			return *character == '0';
		case '?':
			return *character == '*';
		case '<':
			return *character == '\n' || *character == ' ';
		default:
			return false;
	}
}

/* Is the folded character what its one source character folds to alone? */
static bool
maps_well(const Folded *folded, FoldMode mode, uint32 at, uint32 size)
{
	uint32		source = fold_source(folded, at);
	uint32		end = fold_source_end(folded, at + size);
	const char *character = &folded->text[at];
	Folded		alone;
	bool		same;

	if (end > folded->source_length || end <= source ||
		(end - source != character_size(folded->source + source) &&
		 folded->source[source] != '&' &&
		 memcmp(folded->source + source, "＆", strlen("＆")) != 0))
		return false;
	if (end - source == size &&
		memcmp(folded->source + source, character, size) == 0)
		return true;
	fold_text(folded->source + source, end - source, mode, NULL, &alone);
	same = alone.length == size && memcmp(alone.text, character, size) == 0;
	if (!same && alone.length == 3 && size == 3)
		same = is_context_pair(alone.text, character);
	if (!same)
		same = is_damage_pair(alone.text, character);
	if (!same && mode == FOLD_CLEAN)
		same = *character == ' ' && alone.length == 0;
	pfree(alone.text);
	pfree(alone.runs);
	return same;
}

/* A span has the ends that its places have. */
static bool
span_is_right(const Folded *folded, Span span)
{
	Span		source = fold_source_span(folded, span);

	return source.start == fold_source(folded, span.start) &&
		source.end == fold_source_end(folded, span.end);
}

/* Every character maps to where it came from, in order. */
static bool
map_is_right(const Folded *folded, FoldMode mode)
{
	uint32		behind = 0;
	uint32		size;

	for (uint32 at = 0; at < folded->length; at += size)
	{
		size = character_size(&folded->text[at]);
		if (!maps_well(folded, mode, at, size) ||
			!span_is_right(folded, make_span(at, at + size)) ||
			fold_source(folded, at) < behind)
			return false;
		behind = fold_source_end(folded, at + size);
	}
	return fold_source(folded, folded->length) == behind &&
		(folded->length == 0 ||
		 span_is_right(folded, make_span(0, folded->length)));
}

/* The runs are what fold.h says, and as few as can be. */
static bool
runs_are_right(const Folded *folded)
{
	const FoldRun *runs = folded->runs;

	for (uint32 i = 1; i < folded->run_count; i++)
		if (runs[i].folded <= runs[i - 1].folded ||
			runs[i].folded >= folded->length ||
			runs[i].source <= runs[i - 1].source ||
			runs[i].source - runs[i].folded ==
			runs[i - 1].source - runs[i - 1].folded)
			return false;
	return folded->run_count > 0 && runs[0].folded == 0;
}

/* Text that is said to be clean stays as it is. */
static bool
clean_is_right(const char *source, uint32 length, const Folded *once)
{
	return !fold_is_clean(source, length) ||
		(once->length == length && memcmp(once->text, source, length) == 0);
}

/* What must hold of any text in either mode. */
static bool
holds(const char *source, uint32 length, FoldMode mode)
{
	Folded		once;
	Folded		twice;

	fold_text(source, length, mode, NULL, &once);
	fold_text(once.text, once.length, mode, NULL, &twice);
	return once.length <= fold_most(source, length) && once.length == twice.length &&
		memcmp(once.text, twice.text, once.length) == 0 &&
		runs_are_right(&once) && map_is_right(&once, mode) &&
		(mode != FOLD_CLEAN || clean_is_right(source, length, &once));
}

static void
check_holds(const char *what, const char *source, uint32 length)
{
	bool		well;

	well = holds(source, length, FOLD_MATCH) &&
		holds(source, length, FOLD_CLEAN);
	CHECK(well);
	if (!well)
		fprintf(stderr, "\t%s: %.*s\n", what, (int) Min(length, 400), source);
	memory_reset();
}

static void
test_cases(const FoldCase *cases, uint32 count)
{
	for (uint32 i = 0; i < count; i++)
	{
		const FoldCase *c = &cases[i];

		CHECK_STR(folded_text(c->source, FOLD_MATCH), c->match);
		CHECK_STR(folded_text(c->source, FOLD_CLEAN),
				  c->clean ? c->clean : c->match);
		check_holds("case", c->source, strlen(c->source));
	}
}

/* Each character between two of Han; of the planes, those with characters. */
/*
 * Between other characters, what the fold keeps stays, and whatever becomes a
 * < is told.
 */
static void
check_kept(const char *text, const char *character, uint32 size)
{
	Folded		folded;

	fold_text(text, size + 6, FOLD_MATCH, NULL, &folded);
	if (fold_keeps(character, size))
		CHECK(folded.length == size + 6 &&
			  memcmp(folded.text, text, size + 6) == 0);
	if (memchr(folded.text, '<', folded.length) != NULL)
		CHECK(fold_may_be_markup(text, size + 6));
}

static void
test_characters(void)
{
	char		text[16] = "镇";

	for (uint32 code = 1; code <= 0xE01FF; code++)
	{
		uint32		size;

		if (code == 0xD800)
			code = 0xE000;
		if (code == 0x32400)
			code = 0xE0000;
		size = encode(code, &text[3]);
		memcpy(&text[3 + size], "镇", 3);
		if (!holds(text, size + 6, FOLD_MATCH) ||
			!holds(text, size + 6, FOLD_CLEAN))
			check_holds("character", text, size + 6);
		check_kept(text, &text[3], size);
		memory_reset();
	}
}

/* All neighbours that the rules of context know, on both sides. */
static void
test_neighbours(void)
{
	const char *all = "显卓知名作《隆县望角羽凭口着著乾干瞭了徵征藉借昇升提级祇只有覆复反一";

	for (const char *left = all; *left != '\0'; left += 3)
		for (const char *middle = all; *middle != '\0'; middle += 3)
			for (const char *right = all; *right != '\0'; right += 3)
			{
				char		text[9];

				memcpy(text, left, 3);
				memcpy(&text[3], middle, 3);
				memcpy(&text[6], right, 3);
				check_holds("neighbours", text, 9);
			}
}

static void
test_map(void)
{
	const char *source = "\uFEFF沙(shā)\u200B鎮，\r\n一\u200B";
	Folded		folded;

	/*
	 * From byte 0 the mark, 3 the first of Han, 6 the gloss, 12 the space of
	 * no width, 15 the second, 18 the comma, 21 the line's end, 23 the third.
	 */
	fold_text(source, strlen(source), FOLD_MATCH, NULL, &folded);
	CHECK_STR(folded.text, "沙镇,\n一");
	CHECK_INT(fold_source(&folded, 0), 3);
	CHECK_INT(fold_source_end(&folded, 0), 3);
	CHECK_INT(fold_source_end(&folded, 3), 6);
	CHECK_INT(fold_source(&folded, 3), 15);
	CHECK_INT(fold_source_end(&folded, 6), 18);
	CHECK_INT(fold_source(&folded, 6), 18);
	CHECK_INT(fold_source_end(&folded, 7), 21);
	CHECK_INT(fold_source(&folded, 7), 22);
	CHECK_INT(fold_source_end(&folded, 8), 23);
	CHECK_INT(fold_source(&folded, 8), 23);
	CHECK_INT(fold_source(&folded, 11), 26);
	CHECK_INT(fold_source_end(&folded, 11), 26);
	CHECK_INT(folded.run_count, 3);
	memory_reset();
}

/* What needs no folding is told: plain characters, but no white space. */
static void
test_clean(void)
{
	CHECK(fold_is_clean(LITERAL("")));
	CHECK(fold_is_clean(LITERAL("青石镇5G网络、《石桥志》")));
	CHECK(!fold_is_clean(LITERAL("青石 镇")));
	CHECK(!fold_is_clean(LITERAL("青石\n镇")));
	CHECK(!fold_is_clean(LITERAL("青石鎮")));
	CHECK(!fold_is_clean(LITERAL("青石镇(zhèn)")));
}

static void
test_empty(void)
{
	Folded		folded;

	fold_text("", 0, FOLD_MATCH, NULL, &folded);
	CHECK_INT(folded.length, 0);
	CHECK_INT(folded.run_count, 1);
	CHECK_INT(fold_source(&folded, 0), 0);
	fold_text("\u200B", 3, FOLD_MATCH, NULL, &folded);
	CHECK_STR(folded.text, "");
	CHECK_INT(fold_source(&folded, 0), 0);
	CHECK_INT(fold_source_end(&folded, 0), 0);
	memory_reset();
}

static void
check_script(const char *text, uint32 traditional, uint32 simplified)
{
	ScriptCount count = fold_script(text, strlen(text));

	CHECK_INT(count.traditional, traditional);
	CHECK_INT(count.simplified, simplified);
}

static void
test_script(void)
{
	check_script("", 0, 0);
	check_script("政府工作 GDP 12%，é", 0, 0);
	check_script("国家发展们", 0, 3);
	check_script("國家發展們", 3, 0);
	check_script("皇后里面干只台", 0, 0);
	check_script("製定隻有麵積", 4, 0);
}

/* Text that ends in the middle of a character, in a buffer that ends there. */
static void
test_truncated(void)
{
	const char *whole = "é鎮(zhèn)\U0002F804著\r\n";
	uint32		length = strlen(whole);

	for (uint32 from = 0; from < length; from++)
		for (uint32 to = from; to <= length; to++)
		{
			char	   *part = palloc(to - from);
			Folded		folded;

			memcpy(part, whole + from, to - from);
			fold_text(part, to - from, FOLD_MATCH, NULL, &folded);
			CHECK(folded.length <= to - from);
			fold_text(part, to - from, FOLD_CLEAN, NULL, &folded);
			CHECK(folded.length <= to - from);
			(void) fold_script(part, to - from);
			memory_reset();
		}
}

static int	interrupts;

static void
count_interrupt(void)
{
	interrupts++;
}

/* A long text of one piece: linear in time and memory, and interruptible. */
static void
test_long(const char *head, const char *piece, uint32 most_per_byte)
{
	char	   *text = malloc(LONG_TEXT);
	uint32		size = strlen(piece);
	uint32		length = strlen(head);
	Folded		folded;

	memcpy(text, head, length);
	for (; length + size <= LONG_TEXT; length += size)
		memcpy(&text[length], piece, size);
	interrupts = 0;
	fold_text(text, length, FOLD_MATCH, count_interrupt, &folded);
	CHECK(interrupts >= LONG_TEXT / (64 * 1024));
	CHECK(memory_peak() <= (size_t) most_per_byte * length + 1024);
	check_holds("long text", text, length);
	free(text);
}

static void
test_long_texts(void)
{
	test_long("镇", "(", 2);
	test_long("镇", ")", 2);
	test_long("", "镇(zhè", 2);
	test_long("镇(", "è", 2);
	test_long("镇(", "è)", 2);
	test_long("", "镇(zhèn)", 4);
	test_long("", "，", 9);
	test_long("", "a\u00AD", 9);
	test_long("", "著", 2);
	test_long("", "鎮镇", 2);
	test_long("1", "镇", 2);
	test_long("12", "镇", 2);
	test_long("1", "é", 2);
	test_long("12", "\U00020B9F", 2);
	test_long("", "1O", 4);
	test_long("", "镇.", 9);
	test_long("", "&nbsp;", 4);
	test_long("", "<br>", 4);
	test_long("<", ">", 4);
	test_long("", "<p", 4);
}

static void
test_random(void)
{
	for (int i = 0; i < RANDOM_TEXTS; i++)
	{
		char		text[512];
		uint32		length = 0;
		uint32		count = random_below(24);

		while (count-- > 0)
		{
			const char *piece = pieces[random_below(lengthof(pieces))];

			if (random_below(16) == 0)
				length += encode(1 + random_below(0xD7FF), &text[length]);
			memcpy(&text[length], piece, strlen(piece));
			length += strlen(piece);
		}
		check_holds("random text", text, length);
	}
}

static void
test_file(const char *name)
{
	FILE	   *file = fopen(name, "rb");
	char	   *text = malloc(REPORT_MAX_BYTES);
	uint32		length;

	CHECK(file != NULL);
	if (file != NULL)
	{
		length = fread(text, 1, REPORT_MAX_BYTES, file);
		fclose(file);
		check_holds(name, text, length);
	}
	free(text);
}

int
main(int argc, char **argv)
{
	test_cases(character_cases, lengthof(character_cases));
	test_cases(space_cases, lengthof(space_cases));
	test_cases(gloss_cases, lengthof(gloss_cases));
	test_cases(context_cases, lengthof(context_cases));
	test_cases(damage_cases, lengthof(damage_cases));
	test_characters();
	test_neighbours();
	test_map();
	test_clean();
	test_empty();
	test_script();
	test_truncated();
	test_long_texts();
	test_random();
	for (int i = 1; i < argc; i++)
		test_file(argv[i]);
	return unit_summary();
}

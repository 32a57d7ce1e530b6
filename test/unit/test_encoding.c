/*
 * test_encoding.c
 *	  What bytes are: names, marks, declarations, files that are no text, and
 *	  the encoding that is likeliest; and UTF-16.
 */
#include "core/encoding.h"

#include "memory.h"
#include "unit.h"

/* Bytes that may hold a NUL. */
typedef struct Bytes
{
	const char *bytes;
	size_t		length;
} Bytes;

#define BYTES(s) {(s), sizeof(s) - 1}

/* A block that ends where the bytes do, so that reads behind it are seen. */
static const char *
exact(const char *bytes, size_t length)
{
	char	   *copy = palloc(Max(length, 1));

	memcpy(copy, bytes, length);
	return length > 0 ? copy : copy + 1;
}

static const char *
name_of(Encoding encoding)
{
	return encoding == ENCODING_UNKNOWN ? "" : encoding_name(encoding);
}

static void
test_names(void)
{
	static const struct
	{
		const char *name;
		const char *want;
	}			cases[] = {
		{"utf8", "UTF8"}, {"UTF-8", "UTF8"}, {"u t_f-8", "UTF8"},
		{"utf-16", "UTF16"}, {"UTF-16LE", "UTF16LE"}, {"utf16be", "UTF16BE"},
		{"GBK", "GB18030"}, {"gb2312", "GB18030"}, {"GB_2312-80", "GB18030"},
		{"gb18030", "GB18030"}, {"cp936", "GB18030"}, {"EUC_CN", "GB18030"},
		{"Big5", "BIG5"}, {"big5-hkscs", "BIG5"}, {"cp950", "BIG5"},
		{"", ""}, {"-", ""}, {"utf", ""}, {"utf88", ""}, {"latin1", ""},
		{"gbk,", ""}, {"shift_jis", ""}, {"utf-32", ""},
		/* as long as the longest, and longer */
		{"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ""},
		{"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ""},
		{"-------------------------------------------------gbk", "GB18030"},
	};

	for (size_t i = 0; i < lengthof(cases); i++)
		CHECK_STR(name_of(encoding_by_name(exact(cases[i].name,
												 strlen(cases[i].name)),
										   strlen(cases[i].name))),
				  cases[i].want);

	/* each name of ours means what it names */
	for (Encoding encoding = 0; encoding < ENCODING_UNKNOWN; encoding++)
	{
		const char *name = encoding_name(encoding);

		CHECK_INT(encoding_by_name(name, strlen(name)), encoding);
	}
}

static void
test_marks(void)
{
	static const struct
	{
		Bytes		bytes;
		const char *want;
		size_t		mark_length;
	}			cases[] = {
		{BYTES(""), "", 0},
		{BYTES("\xEF\xBB"), "", 0},
		{BYTES("\xEF\xBB\xBF"), "UTF8", 3},
		{BYTES("\xEF\xBB\xBFx"), "UTF8", 3},
		{BYTES("\xFF"), "", 0},
		{BYTES("\xFF\xFE"), "UTF16LE", 2},
		{BYTES("\xFE\xFFx"), "UTF16BE", 2},
		{BYTES("\x84\x31\x95"), "", 0},
		{BYTES("\x84\x31\x95\x33"), "GB18030", 4},
		{BYTES("x\xFF\xFE"), "", 0},
	};

	for (size_t i = 0; i < lengthof(cases); i++)
	{
		size_t		length = cases[i].bytes.length;
		size_t		mark_length = 99;
		Encoding	mark = encoding_mark(exact(cases[i].bytes.bytes, length),
										 length, &mark_length);

		CHECK_STR(name_of(mark), cases[i].want);
		CHECK_INT(mark_length, cases[i].mark_length);
	}
}

static void
test_declarations(void)
{
	static const struct
	{
		const char *page;
		const char *want;
	}			cases[] = {
		{"", ""}, {"<meta", ""}, {"<meta charset", ""},
		{"<meta charset=", ""}, {"<meta charset=\"", ""},
		{"<meta charset=gbk", "GB18030"},
		{"<meta charset=gbk>", "GB18030"},
		{"<META CharSet = 'GB2312' />", "GB18030"},
		{"<meta\ncharset\n=\n\"big5\">", "BIG5"},
		{"<meta http-equiv=x content=\"text/html; charset=utf-8\">", "UTF8"},
		{"<?xml version=\"1.0\" encoding=\"GBK\"?>", "GB18030"},
		{"<?xml encoding=\"GBK\"?><meta charset=big5>", "BIG5"},
		{"<meta name=a><meta charset=big5>", "BIG5"},
		{"<meta charset=latin1><meta charset=big5>", "BIG5"},
		/* not in a tag, not of the tag, not a name */
		{"<meta name=a> charset=gbk", ""},
		{"<p charset=gbk>", ""},
		{"charset=gbk", ""},
		{"<meta charset gbk>", ""},
		{"<meta charset=(gbk)>", ""},
		{"<?xml version=\"1.0\"?><p encoding=\"gbk\">", ""},
	};

	for (size_t i = 0; i < lengthof(cases); i++)
	{
		size_t		length = strlen(cases[i].page);

		CHECK_STR(name_of(encoding_declared(exact(cases[i].page, length),
											length)),
				  cases[i].want);
		memory_reset();
	}
}

static void
test_files(void)
{
	static const struct
	{
		Bytes		bytes;
		const char *want;
	}			cases[] = {
		{BYTES("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
		"an old Office document (.doc, .xls, .ppt, .wps)"},
		{BYTES("\xD0\xCF\x11\xE0\xA1\xB1\x1A"), ""},
		{BYTES("%PDF-1.7"), "a PDF document"}, {BYTES("%PDF"), ""},
		{BYTES("{\\rtf1"), "an RTF document"},
		{BYTES("\x89PNG\r\n\x1A\n"), "a PNG image"},
		{BYTES("\xFF\xD8\xFF\xE0"), "a JPEG image"},
		{BYTES("II*\0"), "a TIFF image"}, {BYTES("MM\0*"), "a TIFF image"},
		{BYTES("GIF89a"), "a GIF image"}, {BYTES("GIF88a"), ""},
		{BYTES("RIFF\1\2\3\4WEBP"), "a WebP image"},
		{BYTES("RIFF\1\2\3\4WEB"), ""},
		{BYTES("\0\0\0\x18" "ftyp"), "an MP4 video"},
		{BYTES("aaaaftyp"), ""},
		{BYTES("\x7F" "ELF"), "a program"},
		{BYTES("\xFF\xFE\0\0"), "text in UTF-32"},
		{BYTES("\xFF\xFE\0"), ""},
		{BYTES("PK\3\4"), "a ZIP archive"},
		{BYTES("PK\3\4...word/document.xml"), "a Word document (.docx)"},
		{BYTES("PK\3\4...[Content_Types].xml"),
		"an Office document (.docx, .xlsx, .pptx)"},
		{BYTES("PK\3\4...[Content_Types].xml...ppt/"),
		"a PowerPoint presentation (.pptx)"},
		{BYTES("BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0"), "a BMP image"},
		{BYTES("BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0"), ""},
		{BYTES("BMI is not a bitmap"), ""},
		{BYTES("MZ"), ""}, {BYTES(""), ""}, {BYTES("P"), ""},
	};
	char		program[68] = "MZ";

	for (size_t i = 0; i < lengthof(cases); i++)
	{
		size_t		length = cases[i].bytes.length;
		const char *kind = file_kind(exact(cases[i].bytes.bytes, length),
									 length);

		CHECK_STR(kind != NULL ? kind : "", cases[i].want);
	}

	/* the header's offset leads to the mark, behind the end, or far away */
	program[60] = 64;
	memcpy(program + 64, "PE\0\0", 4);
	CHECK_STR(file_kind(program, 68), "a program");
	CHECK(file_kind(exact(program, 67), 67) == NULL);
	memset(program + 60, 0xFF, 4);
	CHECK(file_kind(exact(program, 68), 68) == NULL);
	memory_reset();
}

/*
 * The sentence 各位代表，现在我代表镇人民政府报告工作。 in each encoding, in
 * traditional characters for Big5.
 */
#define IN_UTF8 "各位代表，现在我代表镇人民政府报告工作。"
#define IN_GBK \
	"\xB8\xF7\xCE\xBB\xB4\xFA\xB1\xED\xA3\xAC\xCF\xD6\xD4\xDA\xCE\xD2" \
	"\xB4\xFA\xB1\xED\xD5\xF2\xC8\xCB\xC3\xF1\xD5\xFE\xB8\xAE\xB1\xA8" \
	"\xB8\xE6\xB9\xA4\xD7\xF7\xA1\xA3"
#define IN_BIG5 \
	"\xA6\x55\xA6\xEC\xA5\x4E\xAA\xED\xA1\x41\xB2\x7B\xA6\x62\xA7\xDA" \
	"\xA5\x4E\xAA\xED\xC2\xED\xA4\x48\xA5\xC1\xAC\x46\xA9\xB2\xB3\xF8" \
	"\xA7\x69\xA4\x75\xA7\x40\xA1\x43"
#define IN_UTF16LE \
	"\x04\x54\x4D\x4F\xE3\x4E\x68\x88\x0C\xFF\xB0\x73\x28\x57\x11\x62" \
	"\xE3\x4E\x68\x88\x47\x95\xBA\x4E\x11\x6C\x3F\x65\x9C\x5E\xA5\x62" \
	"\x4A\x54\xE5\x5D\x5C\x4F\x02\x30"
#define IN_UTF16BE \
	"\x54\x04\x4F\x4D\x4E\xE3\x88\x68\xFF\x0C\x73\xB0\x57\x28\x62\x11" \
	"\x4E\xE3\x88\x68\x95\x47\x4E\xBA\x6C\x11\x65\x3F\x5E\x9C\x62\xA5" \
	"\x54\x4A\x5D\xE5\x4F\x5C\x30\x02"

/* What was found, as "UTF8", "GB18030 or BIG5", or "binary". */
static const char *
sniffed_as(const char *bytes, size_t length, Encoding known)
{
	static char said[32];
	Sniffed		sniffed = encoding_sniff(exact(bytes, length), length, known,
										 NULL);

	if (sniffed.outcome == SNIFF_BINARY)
		return "binary";
	if (sniffed.outcome == SNIFF_FOUND)
		return encoding_name(sniffed.encoding);
	snprintf(said, sizeof(said), "%s or %s", encoding_name(sniffed.encoding),
			 encoding_name(sniffed.other));
	return said;
}

static void
test_sniffing(void)
{
	static const struct
	{
		Bytes		bytes;
		const char *want;
	}			cases[] = {
		{BYTES(""), "UTF8"}, {BYTES("2023\r\n"), "UTF8"},
		{BYTES(IN_UTF8), "UTF8"}, {BYTES(IN_GBK), "GB18030"},
		{BYTES(IN_BIG5), "BIG5"}, {BYTES(IN_UTF16LE), "UTF16LE"},
		{BYTES(IN_UTF16BE), "UTF16BE"},
		{BYTES("2\0" "0\0" "2\0" "3\0" "t\x5e"), "UTF16LE"},
		/* four bytes to a character */
		{BYTES(IN_GBK "\x81\x30\x81\x30"), "GB18030"},
		/* damaged, and known for what it is: a byte too many, half a one */
		{BYTES(IN_UTF8 "\xFF" IN_UTF8), "UTF8"},
		{BYTES(IN_UTF8 "\xE5\x9C"), "UTF8"},
		{BYTES(IN_GBK "\xFF" IN_GBK), "GB18030"},
		{BYTES(IN_GBK "\xB8"), "GB18030"},
		{BYTES(IN_BIG5 "\xFF" IN_BIG5), "BIG5"},
		{BYTES(IN_UTF16LE "\x04"), "UTF16LE"},
		{BYTES(IN_UTF16BE "\xD8\x00" IN_UTF16BE), "UTF16BE"},
		/* what the page says */
		{BYTES("<meta charset=gbk>\xDC\xD4"), "GB18030"},
		{BYTES("<meta charset=big5>\xDC\xD4"), "BIG5"},
		{BYTES("<meta charset=big5>" IN_GBK), "GB18030"},
		{BYTES("<meta charset=gbk>" IN_UTF8), "UTF8"},
		/* too little, of which every bit more counts */
		{BYTES("\xDC\xD4"), "GB18030 or BIG5"},
		{BYTES("\xB8\xF7"), "GB18030 or BIG5"},
		{BYTES("A\0"), "UTF16LE or UTF16BE"},
		{BYTES("\x80\x00\x01\x02\x03\x04\xFF\xFF\x00\x00\x00\x01\x02\xFF"),
		"binary"},
	};

	for (size_t i = 0; i < lengthof(cases); i++)
		CHECK_STR(sniffed_as(cases[i].bytes.bytes, cases[i].bytes.length,
							 ENCODING_UNKNOWN), cases[i].want);

	CHECK_STR(sniffed_as("A\0", 2, ENCODING_UTF16), "UTF16LE");
	CHECK_STR(sniffed_as("\0A", 2, ENCODING_UTF16), "UTF16BE");
	CHECK_STR(sniffed_as("", 0, ENCODING_UTF16), "UTF16LE");
	memory_reset();
}

/* Several blocks, of which the first says nothing. */
static void
test_long(void)
{
	const size_t ascii = 200000;
	char	   *page = palloc(ascii + sizeof(IN_GBK));

	memset(page, ' ', ascii);
	memcpy(page + ascii, IN_GBK, sizeof(IN_GBK));
	CHECK_STR(sniffed_as(page, ascii + sizeof(IN_GBK) - 1, ENCODING_UNKNOWN),
			  "GB18030");
	memory_reset();
}

static void
test_cuts(void)
{
	static const struct
	{
		Bytes		bytes;
		Encoding	encoding;
		bool		want;
	}			cases[] = {
		{BYTES("\xE5"), ENCODING_UTF8, true},
		{BYTES("\xE5\x9C"), ENCODING_UTF8, true},
		{BYTES("\xE5\x9C\x83"), ENCODING_UTF8, false},
		{BYTES("\xE5\x41"), ENCODING_UTF8, false},
		{BYTES("\xFF"), ENCODING_UTF8, false},
		{BYTES("\0"), ENCODING_UTF8, false},
		{BYTES("\xB8"), ENCODING_GB18030, true},
		{BYTES("\x81\x30"), ENCODING_GB18030, true},
		{BYTES("\x81\x30\x81"), ENCODING_GB18030, true},
		{BYTES("\x81\x30\x20"), ENCODING_GB18030, false},
		{BYTES("\x80"), ENCODING_GB18030, false},
		{BYTES("\xA6"), ENCODING_BIG5, true},
		{BYTES("\xA6\x20"), ENCODING_BIG5, false},
		{BYTES("\x04"), ENCODING_UTF16LE, true},
		{BYTES("\xD8\x3C"), ENCODING_UTF16BE, true},
		{BYTES("\xD8\x3C\xDF"), ENCODING_UTF16BE, true},
		{BYTES("\xDF\x3E"), ENCODING_UTF16BE, false},
	};

	for (size_t i = 0; i < lengthof(cases); i++)
	{
		size_t		length = cases[i].bytes.length;

		CHECK_INT(encoding_is_cut(exact(cases[i].bytes.bytes, length), length,
								  cases[i].encoding), cases[i].want);
	}
	memory_reset();
}

static void
test_utf16(void)
{
	static const struct
	{
		Bytes		bytes;		/* big-endian */
		const char *want;		/* NULL where it is not valid */
		size_t		fault;
	}			cases[] = {
		{BYTES(""), "", 0},
		{BYTES("\0A\0\x7F"), "A\x7F", 0},
		{BYTES("\0\x80\x07\xFF"), "\xC2\x80\xDF\xBF", 0},
		{BYTES("\x08\0\xD7\xFF"), "\xE0\xA0\x80\xED\x9F\xBF", 0},
		{BYTES("\xE0\0\xFF\xFD"), "\xEE\x80\x80\xEF\xBF\xBD", 0},
		{BYTES("\xD8\0\xDC\0"), "\xF0\x90\x80\x80", 0},
		{BYTES("\xDB\xFF\xDF\xFF"), "\xF4\x8F\xBF\xBF", 0},
		{BYTES(IN_UTF16BE), IN_UTF8, 0},
		{BYTES("\0"), NULL, 0},
		{BYTES("\0A\0"), NULL, 2},
		{BYTES("\0A\0\0\0A"), NULL, 2},
		{BYTES("\0A\xDC\0\xD8\0"), NULL, 2},
		{BYTES("\0A\xD8\0"), NULL, 2},
		{BYTES("\0A\xD8\0\xDC"), NULL, 2},
		{BYTES("\0A\xD8\0\0A"), NULL, 2},
		{BYTES("\0A\xD8\0\xD8\0\xDC\0"), NULL, 2},
	};

	for (size_t i = 0; i < lengthof(cases); i++)
	{
		size_t		length = cases[i].bytes.length;
		const char *bytes = exact(cases[i].bytes.bytes, length);
		size_t		result = 99;
		char	   *text;

		CHECK_INT(utf16_measure(bytes, length, true, NULL, &result),
				  cases[i].want != NULL);
		CHECK_INT(result, cases[i].want != NULL ? strlen(cases[i].want) :
				  cases[i].fault);
		if (cases[i].want == NULL)
			continue;
		text = palloc(result + 1);
		utf16_decode(bytes, length, true, NULL, text);
		text[result] = '\0';
		CHECK_STR(text, cases[i].want);
	}
	memory_reset();
}

int
main(void)
{
	test_names();
	test_marks();
	test_declarations();
	test_files();
	test_sniffing();
	test_long();
	test_cuts();
	test_utf16();
	return unit_summary();
}

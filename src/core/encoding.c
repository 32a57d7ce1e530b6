/*
 * encoding.c
 *	  What names an encoding: a word, a byte order mark, a page's declaration.
 */
#include "core/encoding.h"

/* So far into the bytes a page declares its encoding, if it does. */
#define DECLARATION_BYTES 4096

/* The longest name that is compared with ours. */
#define NAME_BYTES 32

static const char *const names[] = {
	"UTF8", "UTF16LE", "UTF16BE", "GB18030", "BIG5", "UTF16"
};

/*
 * As pages, programs and the server call them, in small letters and without
 * what joins their parts.  Pages say gb2312 and mean GBK; GB18030 has both.
 */
static const struct
{
	const char *name;
	Encoding	encoding;
}			known_names[] = {
	{"utf8", ENCODING_UTF8},
	{"utf8bom", ENCODING_UTF8},
	{"utf8sig", ENCODING_UTF8},
	{"cp65001", ENCODING_UTF8},
	{"utf16", ENCODING_UTF16},
	{"ucs2", ENCODING_UTF16},
	{"utf16le", ENCODING_UTF16LE},
	{"ucs2le", ENCODING_UTF16LE},
	{"cp1200", ENCODING_UTF16LE},
	{"utf16be", ENCODING_UTF16BE},
	{"ucs2be", ENCODING_UTF16BE},
	{"cp1201", ENCODING_UTF16BE},
	{"gb18030", ENCODING_GB18030},
	{"gbk", ENCODING_GB18030},
	{"xgbk", ENCODING_GB18030},
	{"gb2312", ENCODING_GB18030},
	{"csgb2312", ENCODING_GB18030},
	{"gb231280", ENCODING_GB18030},
	{"euccn", ENCODING_GB18030},
	{"cp936", ENCODING_GB18030},
	{"ms936", ENCODING_GB18030},
	{"win936", ENCODING_GB18030},
	{"windows936", ENCODING_GB18030},
	{"cp54936", ENCODING_GB18030},
	{"big5", ENCODING_BIG5},
	{"xxbig5", ENCODING_BIG5},
	{"csbig5", ENCODING_BIG5},
	{"cnbig5", ENCODING_BIG5},
	{"big5eten", ENCODING_BIG5},
	{"big5hkscs", ENCODING_BIG5},
	{"cp950", ENCODING_BIG5},
	{"ms950", ENCODING_BIG5},
	{"win950", ENCODING_BIG5},
	{"windows950", ENCODING_BIG5},
};

/* U+FEFF in each encoding that has it. */
static const struct
{
	const char *bytes;
	size_t		length;
	Encoding	encoding;
}			marks[] = {
	{"\xEF\xBB\xBF", 3, ENCODING_UTF8},
	{"\xFF\xFE", 2, ENCODING_UTF16LE},
	{"\xFE\xFF", 2, ENCODING_UTF16BE},
	{"\x84\x31\x95\x33", 4, ENCODING_GB18030},
};

const char *
encoding_name(Encoding encoding)
{
	Assert(encoding < ENCODING_UNKNOWN);
	return names[encoding];
}

static char
small_letter(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte;
}

Encoding
encoding_by_name(const char *name, size_t length)
{
	char		plain[NAME_BYTES];
	size_t		used = 0;

	for (size_t i = 0; i < length; i++)
	{
		if (name[i] == '-' || name[i] == '_' || name[i] == ' ')
			continue;
		if (used == NAME_BYTES - 1)
			return ENCODING_UNKNOWN;
		plain[used++] = small_letter(name[i]);
	}
	plain[used] = '\0';
	for (size_t i = 0; i < lengthof(known_names); i++)
		if (strcmp(plain, known_names[i].name) == 0)
			return known_names[i].encoding;
	return ENCODING_UNKNOWN;
}

Encoding
encoding_mark(const char *bytes, size_t length, size_t *mark_length)
{
	for (size_t i = 0; i < lengthof(marks); i++)
		if (length >= marks[i].length &&
			memcmp(bytes, marks[i].bytes, marks[i].length) == 0)
		{
			*mark_length = marks[i].length;
			return marks[i].encoding;
		}
	*mark_length = 0;
	return ENCODING_UNKNOWN;
}

/*
 * The offset behind the first place, from "at" on, that holds a word in any
 * case; "end" where none does.  The word is in small letters.
 */
static size_t
behind_word(const char *bytes, size_t at, size_t end, const char *word)
{
	size_t		length = strlen(word);

	for (; at + length <= end; at++)
	{
		size_t		same = 0;

		while (same < length && small_letter(bytes[at + same]) == word[same])
			same++;
		if (same == length)
			return at + length;
	}
	return end;
}

static bool
is_space(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' ||
		byte == '\f';
}

static bool
is_name_byte(char byte)
{
	return (byte >= '0' && byte <= '9') || byte == '-' || byte == '_' ||
		(small_letter(byte) >= 'a' && small_letter(byte) <= 'z');
}

/* The encoding that stands within a tag behind "= ", in quotes or without. */
static Encoding
declared_at(const char *bytes, size_t at, size_t end)
{
	size_t		start;

	while (at < end && is_space(bytes[at]))
		at++;
	if (at == end || bytes[at] != '=')
		return ENCODING_UNKNOWN;
	at++;
	while (at < end &&
		   (is_space(bytes[at]) || bytes[at] == '"' || bytes[at] == '\''))
		at++;
	for (start = at; at < end && is_name_byte(bytes[at]);)
		at++;
	return encoding_by_name(bytes + start, at - start);
}

/* What the tags that begin with an opening declare behind a word. */
static Encoding
declared_in(const char *bytes, size_t length, const char *opening,
			const char *word)
{
	size_t		at = behind_word(bytes, 0, length, opening);

	while (at < length)
	{
		const char *close = memchr(bytes + at, '>', length - at);
		size_t		end = close != NULL ? (size_t) (close - bytes) : length;
		Encoding	encoding = declared_at(bytes,
										   behind_word(bytes, at, end, word),
										   end);

		if (encoding != ENCODING_UNKNOWN)
			return encoding;
		at = behind_word(bytes, end, length, opening);
	}
	return ENCODING_UNKNOWN;
}

Encoding
encoding_declared(const char *bytes, size_t length)
{
	size_t		head = Min(length, DECLARATION_BYTES);
	Encoding	encoding = declared_in(bytes, head, "<meta", "charset");

	return encoding != ENCODING_UNKNOWN ? encoding :
		declared_in(bytes, head, "<?xml", "encoding");
}

/*
 * filekind.c
 *	  Files that are no text, by how they begin.
 */
#include "core/encoding.h"

/* So far into a ZIP archive the names are looked at that say what it is. */
#define ARCHIVE_BYTES 1024

/* Each begins as no text of any encoding does, or as no report would. */
static const struct
{
	const char *bytes;
	size_t		length;
	const char *kind;
}			beginnings[] = {

	{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8,
	"an old Office document (.doc, .xls, .ppt, .wps)"},
	{"%PDF-", 5, "a PDF document"},
	{"{\\rtf", 5, "an RTF document"},
	{"\x89PNG\r\n\x1A\n", 8, "a PNG image"},
	{"\xFF\xD8\xFF", 3, "a JPEG image"},
	{"GIF87a", 6, "a GIF image"},
	{"GIF89a", 6, "a GIF image"},
	{"II*\0", 4, "a TIFF image"},
	{"MM\0*", 4, "a TIFF image"},
	{"\x1F\x8B\x08", 3, "a gzip archive"},
	{"Rar!\x1A\x07", 6, "a RAR archive"},
	{"7z\xBC\xAF\x27\x1C", 6, "a 7z archive"},
	{"\x7F" "ELF", 4, "a program"},
	{"\xFF\xFE\0\0", 4, "text in UTF-32"},
	{"\0\0\xFE\xFF", 4, "text in UTF-32"},
};

static bool
has_at(const char *bytes, size_t length, size_t at, const char *word,
	   size_t word_length)
{
	return length >= at + word_length &&
		memcmp(bytes + at, word, word_length) == 0;
}

#define HAS_AT(bytes, length, at, word) \
	has_at((bytes), (length), (at), (word), sizeof(word) - 1)

/* Does a name stand in the first bytes of an archive? */
static bool
archive_has(const char *bytes, size_t length, const char *name)
{
	size_t		name_length = strlen(name);
	size_t		end = Min(length, ARCHIVE_BYTES);

	for (size_t at = 0; at + name_length <= end; at++)
		if (memcmp(bytes + at, name, name_length) == 0)
			return true;
	return false;
}

static const char *
archive_kind(const char *bytes, size_t length)
{
	if (archive_has(bytes, length, "word/"))
		return "a Word document (.docx)";
	if (archive_has(bytes, length, "xl/"))
		return "an Excel workbook (.xlsx)";
	if (archive_has(bytes, length, "ppt/"))
		return "a PowerPoint presentation (.pptx)";
	if (archive_has(bytes, length, "[Content_Types].xml"))
		return "an Office document (.docx, .xlsx, .pptx)";
	return "a ZIP archive";
}

static uint32
little_endian(const char *bytes, size_t at)
{
	const unsigned char *byte = (const unsigned char *) bytes + at;

	return byte[0] | (uint32) byte[1] << 8 | (uint32) byte[2] << 16 |
		(uint32) byte[3] << 24;
}

/* Two letters may begin a text as well: the numbers behind them decide. */
static bool
is_bitmap(const char *bytes, size_t length)
{
	return length >= 18 && HAS_AT(bytes, length, 0, "BM") &&
		HAS_AT(bytes, length, 6, "\0\0\0\0") &&
		HAS_AT(bytes, length, 15, "\0\0\0");
}

static bool
is_windows_program(const char *bytes, size_t length)
{
	return length >= 64 && HAS_AT(bytes, length, 0, "MZ") &&
		HAS_AT(bytes, length, little_endian(bytes, 60), "PE\0\0");
}

const char *
file_kind(const char *bytes, size_t length)
{
	for (size_t i = 0; i < lengthof(beginnings); i++)
		if (has_at(bytes, length, 0, beginnings[i].bytes,
				   beginnings[i].length))
			return beginnings[i].kind;
	if (HAS_AT(bytes, length, 0, "PK\x03\x04"))
		return archive_kind(bytes, length);
	if (HAS_AT(bytes, length, 0, "RIFF") && HAS_AT(bytes, length, 8, "WEBP"))
		return "a WebP image";
	if (HAS_AT(bytes, length, 0, "\0\0\0") && HAS_AT(bytes, length, 4, "ftyp"))
		return "an MP4 video";
	if (is_bitmap(bytes, length))
		return "a BMP image";
	if (is_windows_program(bytes, length))
		return "a program";
	return NULL;
}

/*
 * template.c
 *	  Templates: reports of no place, whose figures somebody else fills in.
 *
 * Sellers of documents make them of real reports: 某镇 or XX镇 in the title, xx for
 * every number.  They are no report of a government.
 */
#include "core/template.h"

/* Of all figures of a template, so many in four are masked at least. */
#define MASKED_FOURTHS 3

/* Does the title name a place that is none: XX镇, 某某县, ×× 街道? */
static bool
names_no_place(const char *text, Span title)
{
	static const Word masks[] = {
		WORD("XX"), WORD("xx"), WORD("**"), WORD("××"), WORD("某某"), WORD("某"), WORD("□□"), WORD("〇〇"), WORD("○○")
	};
	static const Word places[] = {
		WORD("镇"), WORD("乡"), WORD("县"), WORD("市"), WORD("区"), WORD("省"), WORD("街道"), WORD("村"), WORD("旗")
	};

	for (; title.start < title.end; title.start++)
	{
		const Word *mask = STARTS_ANY(text, title, masks);
		uint32		at = title.start + (mask ? mask->length : 0);

		if (mask && STARTS_ANY(text, make_span(text_skip_space(text, at, title.end),
											   title.end), places))
			return true;
	}
	return false;
}

/* Are most of the figures masked or left out? */
static bool
masks_figures(const Indicators *indicators)
{
	uint32		masked = 0;

	for (uint32 i = 0; i < indicators->count; i++)
		masked += indicators->list[i].status != STATUS_STATED;
	return masked > 0 && masked * 4 >= indicators->count * MASKED_FOURTHS;
}

void
template_note(const Layout *layout, const Indicators *indicators,
			  Strings *strings, Header *header, Metadata *metadata)
{
	StringRef	name;
	StringRef	value;

	if (layout->title >= layout->count ||
		!names_no_place(layout->text, block_span(&layout->blocks[layout->title])) ||
		!masks_figures(indicators))
		return;
	metadata->document_type = DOCUMENT_OTHER;
	name = strings_begin(strings);
	strings_append(strings, &name, LITERAL("note"));
	value = strings_begin(strings);
	strings_append(strings, &value, LITERAL("template"));
	metadata_add_field(header, name, value);
}

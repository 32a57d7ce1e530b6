/*
 * topic.c
 *	  The fixed list of what a section can be about.
 */
#include "core/lexicon.h"
#include "core/report.h"
#include "core/topic.h"

static const struct
{
	const char *name;
	const char *description;
}			topics[TOPIC_COUNT] =

{
	[TOPIC_ECONOMY] = {"economy", "output, public finance, investment, trade, consumption 经济运行"},
	[TOPIC_AGRICULTURE] = {"agriculture", "grain, livestock, forestry, farmland 农业生产"},
	[TOPIC_INDUSTRY] = {"industry", "manufacturing, enterprises, parks, technology 产业与科技"},
	[TOPIC_RURAL_REVITALISATION] = {"rural_revitalisation", "villages, poverty relief, collective economy 乡村振兴"},
	[TOPIC_ENVIRONMENT] = {"environment", "pollution, ecology, waste, living environment 生态环境"},
	[TOPIC_INFRASTRUCTURE] = {"infrastructure", "projects, roads, water works, towns 基础设施"},
	[TOPIC_EDUCATION] = {"education", "schools, teachers, talent 教育人才"},
	[TOPIC_HEALTH] = {"health", "hospitals, health insurance, public health 医疗卫生"},
	[TOPIC_SOCIAL_SECURITY] = {"social_security", "livelihood, employment, pensions, relief 民生保障"},
	[TOPIC_PUBLIC_SAFETY] = {"public_safety", "safety at work, stability, petitions, law and order, defence 安全稳定"},
	[TOPIC_EPIDEMIC] = {"epidemic", "epidemic control, vaccination 疫情防控"},
	[TOPIC_CULTURE_TOURISM] = {"culture_tourism", "culture, sport, tourism, civility 文化旅游"},
	[TOPIC_REFORM] = {"reform", "reform and opening 改革开放"},
	[TOPIC_SELF_GOVERNMENT] = {"self_government", "the government's own conduct, efficiency, integrity 政府自身建设"},
	[TOPIC_PARTY] = {"party", "party building, political education 党的建设"},
	[TOPIC_OTHER] = {"other", "anything else, or nothing that the heading tells 其他"},
};

const char *
topic_name(uint32 topic)
{
	return topics[topic].name;
}

const char *
topic_description(uint32 topic)
{
	return topics[topic].description;
}

uint32
topic_count(void)
{
	return TOPIC_COUNT;
}

Topic
topic_of(const char *text, Span title)
{
	uint32		count[TOPIC_COUNT] = {0};
	uint32		most = 0;
	Topic		topic = TOPIC_OTHER;
	const LexiconWord *word;

	for (uint32 at = title.start;
		 (word = lexicon_next(&lexicon_topics, text, &at, title.end)) != NULL;
		 at += word->length)
		count[word->value]++;
	for (uint32 i = 0; i < TOPIC_COUNT; i++)
	{
		if (count[i] > most)
		{
			most = count[i];
			topic = i;
		}
	}
	return topic;
}

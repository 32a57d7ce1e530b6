/*
 * topic.h
 *	  The fixed list of what a section can be about.
 */
#ifndef GOVREPORT_TOPIC_H
#define GOVREPORT_TOPIC_H

#include "core/text.h"

/* Stored in values: new topics are added before TOPIC_COUNT, none moves. */
typedef enum Topic
{
	TOPIC_ECONOMY,
	TOPIC_AGRICULTURE,
	TOPIC_INDUSTRY,
	TOPIC_RURAL_REVITALISATION,
	TOPIC_ENVIRONMENT,
	TOPIC_INFRASTRUCTURE,
	TOPIC_EDUCATION,
	TOPIC_HEALTH,
	TOPIC_SOCIAL_SECURITY,
	TOPIC_PUBLIC_SAFETY,
	TOPIC_EPIDEMIC,
	TOPIC_CULTURE_TOURISM,
	TOPIC_REFORM,
	TOPIC_SELF_GOVERNMENT,
	TOPIC_PARTY,
	TOPIC_OTHER,
	TOPIC_COUNT
} Topic;

/* The topic that a heading's words tell, TOPIC_OTHER where they tell none. */
extern Topic topic_of(const char *text, Span title);

#endif							/* GOVREPORT_TOPIC_H */

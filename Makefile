# govreport: Chinese government work reports as PostgreSQL values.
#
#   make, make install, make installcheck    as any PGXS extension
#   make demo                                 from a bare machine to answers
#   make test                                 every test; see also lint, fuzz, bench
#
# PG_CONFIG names the server to build for, WERROR=1 makes warnings errors.

EXTENSION = govreport
EXTVERSION := $(shell sed -n "s/^default_version *= *'\(.*\)'/\1/p" govreport.control)
MODULE_big = govreport

CORE_SOURCES := $(sort $(wildcard src/core/*.c))
SERVER_SOURCES := $(sort $(wildcard src/pg/*.c))
OBJS := $(patsubst %.c,%.o,$(CORE_SOURCES) $(SERVER_SOURCES))

# Words as data: each table is compiled in from its .tsv.
TABLES := $(patsubst %.tsv,%.tab.h,$(sort $(wildcard src/lexicon/*.tsv)))
# So are what tells where none of the words stands, and the style and the script
# of the page.
TABLES += src/lexicon/term_filter.tab.h
TABLES += src/pg/page.tab.h

# The install script is its parts, in the order of their numbers, and ASCII, so
# that a database in another encoding gets as far as its first statement: what
# is Chinese in the parts stands in E'' strings.
SQL_PARTS := $(sort $(wildcard src/sql/[0-9]*.sql))
DATA = $(sort $(wildcard src/sql/govreport--*--*.sql)) src/places/govreport_divisions.tsv
DATA_built = $(EXTENSION)--$(EXTVERSION).sql

# Pages are parsed by libxml2.  pkg-config knows where it is; where that is
# not installed, its own script does.
XML_CFLAGS := $(shell (pkg-config --cflags libxml-2.0 || xml2-config --cflags) 2>/dev/null)
XML_LIBS := $(shell (pkg-config --libs libxml-2.0 || xml2-config --libs) 2>/dev/null)

PG_CPPFLAGS = -I$(srcdir)/src $(XML_CFLAGS)
SHLIB_LINK = $(XML_LIBS)
PG_CFLAGS = -MMD -MP -Werror=implicit-function-declaration
PG_LDFLAGS = -Wl,--version-script=$(srcdir)/src/pg/exports.map
ifdef WERROR
# The last two are what the server's own headers do not keep to.
PG_CFLAGS += -Wall -Wextra -Werror \
	-Wno-unused-parameter -Wno-missing-field-initializers
endif

# One test a noun, by hand, in the order of reading; make lint sees that none
# is forgotten.
REGRESS = encoding bytes detection type value promise fold markup section \
	item metadata quality split topic term attention numeral unit quantity \
	period indicator entity damage catalogue search text_ops term_ops \
	tsvector statistics hits json html bad_input commitment \
	store ingest region views reader comments
REGRESS_OPTS = --inputdir=.

EXTRA_CLEAN = $(TABLES) $(OBJS:.o=.d)

PG_CONFIG ?= pg_config
export PG_CONFIG
PGXS := $(wildcard $(shell $(PG_CONFIG) --pgxs 2>/dev/null))

ifneq ($(PGXS),)
include $(PGXS)

# Debian's PGXS knows no header dependencies: the compiler writes them down,
# and bitcode follows its object.
-include $(OBJS:.o=.d)
$(OBJS) $(OBJS:.o=.bc): | tables
$(OBJS:.o=.bc): %.bc: %.o

else
all install:
	@echo "PostgreSQL's server headers are not installed; \"make deps\" installs them." >&2
	@exit 1
clean:
	rm -rf $(OBJS) $(OBJS:.o=.bc) $(DATA_built) $(MODULE_big).so $(EXTRA_CLEAN)
endif

$(DATA_built): $(SQL_PARTS) govreport.control
	perl -CSD -pe 's/([^\x00-\x7F])/sprintf "\\u%04X", ord $$1/ge' $(SQL_PARTS) > $@.part
	mv $@.part $@

tables: $(TABLES)

# make_NAME.pl makes NAME.tab.h; where there is none, make_table.pl does.
.SECONDEXPANSION:
%.tab.h: %.tsv $$(or $$(wildcard $$(*D)/make_$$(*F).pl),$$(*D)/make_table.pl) \
		src/lexicon/Words.pm
	perl $(word 2,$^) $< > $@.part
	mv $@.part $@
src/lexicon/frequent.tab.h: src/lexicon/fold.tsv
src/lexicon/term_filter.tab.h: src/lexicon/make_term_filter.pl \
		src/lexicon/policies.tsv src/lexicon/term_suffixes.tsv
src/pg/page.tab.h: src/pg/make_page.pl src/pg/page.css src/pg/page.js
src/lexicon/term_filter.tab.h src/pg/page.tab.h:
	perl $^ > $@.part
	mv $@.part $@

# What the scripts in test/ do; each installs what it lacks.
SECONDS = 60
SIZE = 20
REPORTS = 10000
FILES =
KEEP =

deps:
	@test/setup
demo:
	@KEEP='$(KEEP)' test/demo
test:
	@test/run
check-core:
	@test/check-core
fuzz:
	@test/fuzz/run '$(SECONDS)'
bench:
	@test/bench/run $(FILES)
bench-search:
	@test/bench/search '$(SIZE)' $(FILES)
bench-store:
	@test/bench/store '$(REPORTS)' 40000 $(FILES)
format:
	@test/format
lint:
	@test/lint
xml-flags:
	@echo $(XML_$(FLAGS))
regress-list:
	@printf '%s\n' $(REGRESS)

.PHONY: tables deps demo test check-core fuzz bench bench-search bench-store \
	format lint xml-flags regress-list
.DEFAULT_GOAL := all

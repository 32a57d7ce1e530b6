# Text that a careless reader chokes on takes time in proportion to its length.
use strict;
use warnings;

use FindBin;
use lib $FindBin::Bin;
use PostgreSQL::Test::Utils;
use Reports;
use Test::More;
use Time::HiRes qw(time);

my $node = new_server('hostile');

$node->safe_psql('postgres', 'CREATE EXTENSION govreport');

# A megabyte of each, and ten times as much.
my %hostile = (
	'digits' => q{'9'},
	'brackets' => q{'（'},
	'open and close' => q{'（('},
	'nested quotes' => q{'“「《'},
	'endless items' => q{'一是'},
	'items without end' => q{'一是二是三是首先其次'},
	'numbered lines' => q{E'一、\n（一）\n1.\n（1）\n①\n'},
	'one heading' => q{'一、（一）1.（1）①'},
	'numerals' => q{'一百'},
	'empty lines' => q{E'\n'},
	'carriage returns' => q{E'\r'},
	'spaces' => q{'　 '},
	'zero width' => q{U&'\200B\FEFF'},
	'glosses' => q{'村(cūn)'},
	'open gloss' => q{'(cūn'},
	'salutations' => q{E'各位代表：\n'},
	'reports' => q{E'某镇政府工作报告\n各位代表：\n一、回顾\n'},
	'contents' => q{E'目录\n某镇政府工作报告………1\n'},
	'header' => q{E'索 引 号：\t发布机构：\n'},
	'dates' => q{'二〇二三年一月一日2023年1月1日'},
	'markup' => q{'<p><table><'},
	'amounts' => q{'增长5.8%，'},
	'years' => q{'2023年'},
	'entities' => q{'&nbsp;&#'},
	'elements' => q{'<div><b>村'},
	'end tags' => q{'<b>村</i></section>'},
	'attributes' => q{'<p a b="c" d=>e>村'},
	'open attributes' => q{'<p class="村 '},
	'open comments' => q{'<p><!-- '},
	'cells' => q{'<table><tr><td>村<td>1'},
);
foreach my $name (sort keys %hostile)
{
	my @seconds;

	foreach my $bytes (1_000_000, 10_000_000)
	{
		my $text = "repeat($hostile{$name}, $bytes / octet_length($hostile{$name}))";
		my $stuck = 0;
		my $start = time;
		my ($status, $out, $said) = $node->psql(
			'postgres', qq{
			SET statement_timeout = '20s';
			SELECT count(*) FROM govreport_split($text) AS p,
				LATERAL extract_sections(govreport_parse(p.body)) AS s;
			SELECT count(*) FROM extract_items($text);
			SELECT count(*) FROM extract_indicators($text);
			SELECT count(govreport_html_text($text));
			SELECT govreport_parse($text)::text = $text;
		},
			extra_params => [ '-v', 'VERBOSITY=sqlstate' ],
			timeout => 120,
			timed_out => \$stuck);
		push(@seconds, time - $start);

		# More rows than a report may have is the one thing to refuse.
		ok( !$stuck && ($out =~ /^t$/m || $said =~ /ERROR:\s+54000/),
			"$bytes bytes of $name")
		  or diag($said);

		# What does not even heed statement_timeout must not hold up the rest.
		if ($stuck)
		{
			diag('statement_timeout is not heeded');
			$node->stop('immediate');
			$node->start;
			last;
		}
	}
	next if @seconds < 2;
	diag(sprintf('%-18s 1 MB in %.2f s, 10 MB in %.2f s', $name, @seconds));
	cmp_ok($seconds[1], '<', 30 * $seconds[0] + 5,
		"$name: time in proportion to length");
}

server_is_sound($node, 'after all this');
$node->stop;
done_testing();

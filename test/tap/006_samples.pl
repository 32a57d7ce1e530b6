# The sample reports, taken apart as their NAME.expected.jsonl say they should
# be (see test/reports/README.md): headings one for one, and the parts without
# a heading where they belong.
use strict;
use warnings;

use FindBin;
use lib $FindBin::Bin;
use JSON::PP;
use List::Util qw(first);
use PostgreSQL::Test::Utils;
use Reports;
use Test::More;

my $node = new_server('samples');
my %reports = sample_reports();

$node->safe_psql('postgres', 'CREATE EXTENSION govreport');

# What a file of one JSON object a line holds.
sub read_rows
{
	my ($jsonl) = @_;

	return map { decode_json($_) } grep { /\S/ } split(/\n/, $jsonl);
}

# Every row of every report in a sample.
sub sections
{
	my ($name) = @_;
	my $bytes = unpack('H*', $reports{$name});

	return read_rows(
		$node->safe_psql(
			'postgres', qq{
		SELECT json_build_object('report', p.ord, 'level', s.level,
			'kind', s.kind, 'title', s.title, 'body', s.body)
		FROM govreport_split(convert_from('\\x$bytes', 'UTF8')) AS p,
			extract_sections(p.body) AS s
		ORDER BY p.ord, s.ord}));
}

# The headings among rows, one a line, for a reader to compare.
sub headings
{
	my $text = join('',
		map { "$_->{report} $_->{level} $_->{kind} $_->{title}\n" }
		grep { defined $_->{title} } @_);

	utf8::encode($text);
	return $text;
}

# Is this the row of an expected one?  A dateline forms one row with the title
# above it and the table before that, so it may begin within.
sub fits
{
	my ($row, $expected) = @_;

	return 0
	  if $row->{report} != $expected->{report}
	  || $row->{kind} ne $expected->{kind};
	return defined $row->{title} && $row->{title} eq $expected->{title}
	  if defined $expected->{title};
	return 0 if defined $row->{title};
	return index($row->{body}, $expected->{starts}) >= 0
	  if $row->{kind} eq 'metadata';
	return $row->{body} =~ /^\s*\Q$expected->{starts}\E/;
}

foreach my $name (sort keys %reports)
{
	my @rows = sections($name);
	my @expected =
	  read_rows(slurp_file("$FindBin::Bin/../reports/$name.expected.jsonl"));
	my $at = 0;

	$_->{report} //= 1 foreach @expected;
	is(headings(@rows), headings(@expected), "$name: headings");

	# Each part stands behind what stands before it, headings included.
	foreach my $part (@expected)
	{
		my $found = first { fits($rows[$_], $part) } $at .. $#rows;

		$at = $found if defined $found;
		next if defined $part->{title};
		my $what = "$name: $part->{kind} $part->{starts}";
		utf8::encode($what);
		ok(defined $found, $what);
	}
}

server_is_sound($node, 'after the samples');
$node->stop;
done_testing();

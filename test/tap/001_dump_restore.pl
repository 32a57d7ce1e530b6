# Reports survive pg_dump, pg_restore and COPY in binary; bytes that were
# damaged on the way are refused or read, and never harm the server.
use strict;
use warnings;

use Cwd qw(abs_path);
use FindBin;
use lib $FindBin::Bin;
use PostgreSQL::Test::Utils;
use Reports;
use Test::More;

my $node = new_server('dump');
my $dir = abs_path(PostgreSQL::Test::Utils::tempdir());

$node->safe_psql('postgres', "CREATE DATABASE $_")
  foreach qw(source plain custom);
load_reports($node, 'source');
my $expected = answers($node, 'source');

# Both ways of restoring run with an empty search_path.
$node->command_ok([ 'pg_dump', '-f', "$dir/plain.sql", 'source' ],
	'dump as SQL');
$node->command_ok(
	[
		'psql', '-Xq', '-v', 'ON_ERROR_STOP=1', '-f', "$dir/plain.sql",
		'plain'
	],
	'restore SQL');
is(answers($node, 'plain'), $expected, 'the same answers after a SQL dump');

$node->command_ok([ 'pg_dump', '-Fc', '-f', "$dir/custom.dump", 'source' ],
	'dump as archive');
$node->command_ok(
	[ 'pg_restore', '--exit-on-error', '-d', 'custom', "$dir/custom.dump" ],
	'restore archive');
is(answers($node, 'custom'), $expected, 'the same answers after an archive');

# COPY in binary, out and in.
$node->safe_psql(
	'source', qq{
	COPY report (name, body) TO '$dir/report.copy' (FORMAT binary);
	CREATE TABLE again (name text, body govreport);
	COPY again FROM '$dir/report.copy' (FORMAT binary);
});
is( $node->safe_psql(
		'source', q{
		SELECT count(*), bool_and(a.body = r.body), bool_and(a.body::text = r.body::text)
		FROM report AS r LEFT JOIN again AS a USING (name)}),
	scalar(keys %{ { sample_reports() } }) . '|t|t',
	'COPY in binary gives the same reports');

# One report with flipped bytes: half of the flips near its beginning, where a
# value's header would be.
$node->safe_psql(
	'source', qq{
	CREATE TABLE flipped (body govreport);
	COPY (SELECT body FROM report ORDER BY characters LIMIT 1)
		TO '$dir/one.copy' (FORMAT binary);
});
my $whole = slurp_file("$dir/one.copy");
my %outcome = (value => 0, error => 0);
my @unexpected;

srand(20230105);
foreach my $flip (1 .. 300)
{
	my $bytes = $whole;

	foreach (1 .. 1 + int(rand(3)))
	{
		# The file's own header, 19 bytes, and the tuple's, 6, stay.
		my $room = length($bytes) - 25;
		my $at = 25 + int(rand($flip % 2 ? ($room < 400 ? $room : 400) : $room));
		substr($bytes, $at, 1) ^= chr(1 + int(rand(255)));
	}
	open(my $file, '>:raw', "$dir/flipped.copy") or die $!;
	print $file $bytes;
	close($file);

	# What is let in must be able to answer everything.
	my ($status, $out, $error) = $node->psql(
		'source', qq{
		BEGIN;
		COPY flipped FROM '$dir/flipped.copy' (FORMAT binary);
		SELECT length(body::text),
			(SELECT count(s) FROM extract_sections(body) AS s),
			(SELECT count(i) FROM extract_items(body) AS i),
			(SELECT count(i) FROM extract_indicators(body) AS i),
			(SELECT count(m) FROM govreport_metadata(body) AS m)
		FROM flipped;
		ROLLBACK;
	}, extra_params => [ '-v', 'VERBOSITY=sqlstate' ]);

	$outcome{ $status == 0 ? 'value' : 'error' }++;
	push(@unexpected, "flip $flip: $error")
	  if $status != 0 && $error !~ /ERROR:\s+(08P01|22\w{3}|0A000|54000)/;
}
is(join("\n", @unexpected), '', '300 flips are refused plainly or read');
diag("flipped bytes: $outcome{error} refused, $outcome{value} read");
cmp_ok($outcome{error}, '>', 0, 'some are refused');
cmp_ok($outcome{value}, '>', 0, 'some are read');
server_is_sound($node, 'after the flips');

$node->stop;
done_testing();

# Reports are there after a crash, and a standby answers as its primary does.
use strict;
use warnings;

use FindBin;
use lib $FindBin::Bin;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Reports;
use Test::More;

my $primary = new_server('primary', allows_streaming => 1);
load_reports($primary, 'postgres');
my $expected = answers($primary, 'postgres');

$primary->stop('immediate');
$primary->start;
is(answers($primary, 'postgres'), $expected, 'the same answers after a crash');

# An index that recovery wrote must find what is in the table.
is( $primary->safe_psql(
		'postgres', q{
		SET enable_seqscan = off;
		SELECT bool_and(EXISTS (SELECT FROM report AS found WHERE found.body = r.body))
		FROM (SELECT body FROM report OFFSET 0) AS r}),
	't',
	'the hash index finds every report after a crash');

$primary->backup('base');
my $standby = PostgreSQL::Test::Cluster->new('standby');
$standby->init_from_backup($primary, 'base', has_streaming => 1);
$standby->start;
is(answers($standby, 'postgres'),
	$expected, 'the standby answers as the primary did');

$primary->safe_psql(
	'postgres', q{
	INSERT INTO report
	SELECT name || ' again', govreport_parse(body::text || E'\n')
	FROM report});
$primary->wait_for_catchup($standby);
is( answers($standby, 'postgres'),
	answers($primary, 'postgres'),
	'and has what is written later');

server_is_sound($primary, 'primary');
server_is_sound($standby, 'standby');
$standby->stop;
$primary->stop;
done_testing();

# A store over two servers: its tables lie on both of them by the key of the
# report, and postgres_fdw brings them together.  Reports that are loaded there
# and what the views say are as on one server, and the project's operators and
# functions are run where the reports are.
use strict;
use warnings;

use FindBin;
use lib $FindBin::Bin;
use Reports;
use Test::More;

my $first = new_server('first');
my $second = new_server('second');
my %reports = sample_reports();
my @tables = qw(report section term indicator);
my @views = qw(report_list indicator_list indicator_wide panel target_outcome
  coverage promise problem attention);

# Each server of the two has a store; sources are kept where reports are loaded.
$first->safe_psql('postgres', 'CREATE DATABASE one');
$first->safe_psql('postgres', 'CREATE DATABASE shard');
foreach ([ $first, 'shard' ], [ $second, 'postgres' ])
{
	my ($node, $database) = @$_;

	$node->safe_psql(
		$database, q{
		CREATE EXTENSION govreport;
		CALL govreport_create_store('reports');
		ALTER TABLE reports.report DROP CONSTRAINT report_source_id_fkey;
	});
}

# The store over both: keys below zero on the first, the others on the second.
$first->safe_psql(
	'postgres', q{
	CREATE EXTENSION govreport;
	CREATE EXTENSION postgres_fdw;
	CALL govreport_create_store('reports');
	DROP TABLE reports.report, reports.section, reports.term, reports.indicator CASCADE;
});
foreach ([ 1, $first, 'shard' ], [ 2, $second, 'postgres' ])
{
	my ($n, $node, $database) = @$_;
	my ($host, $port, $tables) = ($node->host, $node->port, join(', ', @tables));

	$first->safe_psql(
		'postgres', qq{
		CREATE SERVER node_$n FOREIGN DATA WRAPPER postgres_fdw
			OPTIONS (host '$host', port '$port', dbname '$database', extensions 'govreport');
		CREATE USER MAPPING FOR CURRENT_USER SERVER node_$n;
		CREATE SCHEMA node_$n;
		IMPORT FOREIGN SCHEMA reports LIMIT TO ($tables) FROM SERVER node_$n INTO node_$n;
	});
}
foreach my $table (@tables)
{
	$first->safe_psql(
		'postgres', qq{
		CREATE TABLE reports.$table (LIKE node_1.$table INCLUDING GENERATED) PARTITION BY RANGE (report_id);
		ALTER TABLE reports.$table ATTACH PARTITION node_1.$table FOR VALUES FROM (MINVALUE) TO (0);
		ALTER TABLE reports.$table ATTACH PARTITION node_2.$table FOR VALUES FROM (0) TO (MAXVALUE);
	});
}
$first->safe_psql('postgres', q{CALL govreport_create_views('reports')});

$first->safe_psql(
	'one', q{
	CREATE EXTENSION govreport;
	CALL govreport_create_store('reports');
});

# The same reports into both stores; a second time changes nothing.
foreach my $database ('one', 'postgres', 'postgres')
{
	foreach my $name (sort keys %reports)
	{
		my $bytes = unpack('H*', $reports{$name});

		$first->safe_psql($database,
			"CALL govreport_ingest('reports', '$name', '\\x$bytes'::bytea, fetched_at => '2024-01-01')");
	}
	$first->safe_psql($database,
		q{INSERT INTO reports.dictionary VALUES ('roads', '村道') ON CONFLICT DO NOTHING});
}

my $count = 'SELECT count(*) FROM reports.report';
my @held = ($first->safe_psql('shard', $count), $second->safe_psql('postgres', $count));

cmp_ok($held[0], '>', 0, 'the first server holds reports');
cmp_ok($held[1], '>', 0, 'the second holds reports');
is($held[0] + $held[1], $first->safe_psql('one', $count), 'together they hold them all, once');
is(store_rows($first, 'postgres', 'reports'), store_rows($first, 'one', 'reports'),
	'the same rows in all tables');

foreach my $view (@views)
{
	my $rows = "SELECT v FROM reports.$view AS v ORDER BY v::text COLLATE \"C\"";
	my $expected = $first->safe_psql('one', $rows);

	isnt($expected, '', "$view: rows to compare");
is($first->safe_psql('postgres', $rows), $expected, "$view: the same over two servers");
}

# A wording counts there as well.
my $wordings = q{
	INSERT INTO reports.wording SELECT name, 'mine' FROM reports.indicator_list
		WHERE name IS NOT NULL GROUP BY name ORDER BY count(*) DESC, name COLLATE "C" LIMIT 1;
	SELECT count(*), sum(value) FROM reports.indicator_wide WHERE code = 'mine';
};
is($first->safe_psql('postgres', $wordings), $first->safe_psql('one', $wordings),
	'a wording of the user');

# Readers are held by policies of the table that joins the two.
my $reader = q{
	SET client_min_messages = warning;
	CREATE ROLE reader;
	CALL govreport_grant_reader('reports', 'reader');
	ALTER TABLE reports.report ENABLE ROW LEVEL SECURITY;
	CREATE POLICY counties ON reports.report TO reader USING (region_level = 'county');
};
my $seen = q{
	SET ROLE reader;
	SELECT region_level, count(*), sum(value) FROM reports.indicator_wide GROUP BY region_level;
	SELECT count(*) FROM reports.promise;
};

$first->safe_psql('one', $reader);
$first->safe_psql('postgres', $reader =~ s/CREATE ROLE reader;//r . qq{
	CREATE USER MAPPING FOR reader SERVER node_1 OPTIONS (user '} . $first->safe_psql('postgres', 'SELECT current_user') . q{', password_required 'false');
	CREATE USER MAPPING FOR reader SERVER node_2 OPTIONS (user '} . $second->safe_psql('postgres', 'SELECT current_user') . q{', password_required 'false');
});
my $expected_seen = $first->safe_psql('one', $seen);
like($expected_seen, qr/^county\|[1-9]\d*\|[^\n]*\n[1-9]\d*$/, 'a reader sees counties only');
is($first->safe_psql('postgres', $seen), $expected_seen, 'over two servers as well');
like(failed_with($first, 'postgres', 'SET ROLE reader; SELECT count(*) FROM reports.indicator'),
	qr/42501/, 'and no tables');

# What runs on the other server.
sub remote_sql
{
	my ($sql) = @_;
	my $plan = $first->safe_psql('postgres', "EXPLAIN (VERBOSE, COSTS OFF) $sql");

	return join("\n", grep { /Remote SQL/ } split(/\n/, $plan));
}

like(remote_sql(q{SELECT report_id FROM reports.report WHERE body @~ '村道'}),
	qr/OPERATOR\(public\.@~\)/, 'a search is run there');
like(remote_sql(q{SELECT report_id FROM reports.report WHERE govreport_rank(body, '村道') > 1}),
	qr/public\.govreport_rank\(/, 'so is a rank');
like(remote_sql(q{SELECT report_id FROM reports.report WHERE govreport_id(body) = 1}),
	qr/public\.govreport_id\(/, 'so is a key');
like(remote_sql(q{SELECT report_id FROM reports.report WHERE body = govreport_parse('x')}),
	qr/OPERATOR\(public\.=\)/, 'so is equality of reports');
unlike(remote_sql(q{SELECT region FROM reports.report WHERE report_id = -1}),
	qr/node_2|\n.*Remote SQL/, 'a key is looked up on its server only');
is( $first->safe_psql('postgres', q{SELECT count(*) FROM reports.report WHERE body @~ '村道'}),
	$first->safe_psql('one', q{SELECT count(*) FROM reports.report WHERE body @~ '村道'}),
	'and finds the same');

server_is_sound($_, 'after the loads') foreach $first, $second;
$_->stop foreach $first, $second;
done_testing();

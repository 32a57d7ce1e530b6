# A long parse ends when it is told to, and many parses leave no memory behind.
# Times are printed, and held only against a bound that no machine should miss.
use strict;
use warnings;

use FindBin;
use lib $FindBin::Bin;
use IPC::Run;
use PostgreSQL::Test::Utils;
use Reports;
use Test::More;
use Time::HiRes qw(time usleep);

my $node = new_server('cancel');
load_reports($node, 'postgres');

# 50 MB of reports, uncompressed in the table so that reading them is quick.
$node->safe_psql(
	'postgres', q{
	CREATE TABLE large (body text);
	ALTER TABLE large ALTER body SET STORAGE EXTERNAL;
	INSERT INTO large
	SELECT repeat(t, 50000000 / octet_length(t))
	FROM (SELECT string_agg(body::text, E'\n' ORDER BY name) AS t FROM report) AS sample;
});
my $parse = 'SELECT length(govreport_parse(body)::text) FROM large';
my $start = time;
my $characters = $node->safe_psql('postgres', $parse);
my $whole = time - $start;
is( $characters,
	$node->safe_psql('postgres', 'SELECT length(body) FROM large'),
	'50 MB parse');
diag(sprintf('50 MB are parsed and given back in %.2f s', $whole));

# Seconds from the moment at which the parse is cancelled to its end.
sub cancelled_after
{
	my ($delay) = @_;
	my ($out, $error) = ('', '');
	my $psql = IPC::Run::start(
		[
			'psql', '-XAtq', '-v', 'VERBOSITY=sqlstate', '-d',
			$node->connstr('postgres')
		],
		'<', \"SET application_name = 'parser'; $parse;",
		'>', \$out, '2>', \$error);

	$node->poll_query_until(
		'postgres', q{
		SELECT count(*) = 1 FROM pg_stat_activity
		WHERE application_name = 'parser' AND state = 'active'
		  AND query LIKE 'SELECT%'})
	  or die 'the parse never began';
	usleep(1e6 * $delay);
	$node->safe_psql(
		'postgres', q{
		SELECT pg_cancel_backend(pid) FROM pg_stat_activity
		WHERE application_name = 'parser'});
	my $asked = time;
	$psql->finish;
	return ($error =~ /57014/ ? time - $asked : undef);
}

my @waited;
foreach my $part (0.05, 0.2, 0.4, 0.6, 0.8)
{
	my $seconds = cancelled_after($part * $whole);
	push(@waited, $seconds) if defined $seconds;
}
cmp_ok(scalar(@waited), '>', 0, 'a parse is cancelled');
diag('cancelled within ' . join(', ', map { sprintf('%.0f ms', 1000 * $_) } @waited));
cmp_ok((sort { $b <=> $a } @waited, 0)[0], '<', 1, 'within a second');

my $limit = int(1000 * $whole / 2) || 1;
$start = time;
like(
	failed_with($node, 'postgres', "SET statement_timeout = $limit; $parse"),
	qr/57014/,
	'a parse ends at statement_timeout');
my $over = time - $start - $limit / 1000;
diag(sprintf('ended %.0f ms after the limit, psql\'s start included', 1000 * $over));
cmp_ok($over, '<', 1, 'within a second of it');

# Memory of one backend, before and after 10,000 parses: what its contexts have
# taken (known from version 14 on) and what the process occupies.
my $has_view = $node->safe_psql('postgres',
	q{SELECT to_regclass('pg_catalog.pg_backend_memory_contexts') IS NOT NULL});
my $contexts =
  $has_view eq 't'
  ? '(SELECT sum(total_bytes) FROM pg_backend_memory_contexts)'
  : '0';
my $memory = qq{
	SELECT $contexts, 1024 * substring(
		pg_read_file('/proc/' || pg_backend_pid() || '/status')
		FROM 'VmRSS:\\s+(\\d+)')::bigint;
};

sub parses
{
	my ($count) = @_;

	# The text is cut short: what a parse leaves behind shows all the same.
	return qq{
		DO \$\$
		DECLARE
			t text := (SELECT left(body::text, 3000) FROM report
					   ORDER BY name LIMIT 1);
		BEGIN
			FOR n IN 1..$count LOOP
				PERFORM s.title
				FROM extract_sections(govreport_parse(t || n)) AS s;
			END LOOP;
		END \$\$;
	};
}

my ($before, $after) = split(/\n/,
	$node->safe_psql('postgres',
		parses(1000) . $memory . parses(10000) . $memory));
my ($contexts_before, $rss_before) = split(/\|/, $before);
my ($contexts_after, $rss_after) = split(/\|/, $after);

diag(
	sprintf(
		'10,000 parses add %.2f MB to the contexts, %.2f MB to the process',
		($contexts_after - $contexts_before) / 1e6,
		($rss_after - $rss_before) / 1e6));
cmp_ok($contexts_after - $contexts_before,
	'<', 2e6, 'parses leave nothing in the contexts');
cmp_ok($rss_after - $rss_before, '<', 2e6, 'nor in the process');

server_is_sound($node, 'after it all');
$node->stop;
done_testing();

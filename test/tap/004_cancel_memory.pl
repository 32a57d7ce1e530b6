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

# Compiling a query takes a tenth of a second that nobody can cancel.
$node->safe_psql('postgres', 'ALTER SYSTEM SET jit = off');
$node->reload;
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
my $start = time;
is( $node->safe_psql(
		'postgres', 'SELECT length(govreport_parse(body)::text) FROM large'),
	$node->safe_psql('postgres', 'SELECT length(body) FROM large'),
	'50 MB are parsed');
diag(sprintf('50 MB are parsed in %.2f s', time - $start));

# One parse after the other, so that a cancel meets one wherever it is.
my $parses = 'SELECT count(govreport_parse(body || n)) '
  . 'FROM large, generate_series(1, 10000) AS n';

# Seconds from the moment at which the parses are cancelled to their end.
sub seconds_to_cancel
{
	my ($delay) = @_;
	my ($out, $error) = ('', '');
	my $psql = IPC::Run::start(
		[
			'psql', '-XAtq', '-v', 'VERBOSITY=sqlstate',
			'-d', $node->connstr('postgres'),
			'-c', "SET application_name = 'parser'",
			'-c', $parses
		],
		'>', \$out, '2>', \$error);

	$node->poll_query_until(
		'postgres', q{
		SELECT count(*) = 1 FROM pg_stat_activity
		WHERE application_name = 'parser' AND state = 'active'
		  AND query LIKE '%count(govreport_parse%'})
	  or die 'the parses never began';
	usleep(1e6 * $delay);
	my $asked = time;
	$node->safe_psql(
		'postgres', q{
		SELECT pg_cancel_backend(pid) FROM pg_stat_activity
		WHERE application_name = 'parser'});
	$psql->finish;
	my $seconds = time - $asked;
	like($error, qr/57014/, 'parses are cancelled');
	return $seconds;
}

my @seconds = sort { $a <=> $b }
  map { seconds_to_cancel($_ / 7) } (0 .. 7);
diag('cancelled after '
	  . join(', ', map { sprintf('%.0f', 1000 * $_) } @seconds)
	  . ' ms, the start of psql included');
cmp_ok($seconds[-1], '<', 1, 'a cancel takes less than a second');

$start = time;
like(
	failed_with($node, 'postgres', "SET statement_timeout = 500; $parses"),
	qr/57014/,
	'parses end at statement_timeout');
my $late = time - $start - 0.5;
diag(sprintf('ended %.0f ms after it, the start of psql included',
		1000 * $late));
cmp_ok($late, '<', 1, 'less than a second after it');

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

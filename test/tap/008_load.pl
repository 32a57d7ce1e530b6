# Loading a directory: what a kill interrupts goes on where it was, two loaders
# share the work, files of all sorts stop nothing, and memory stays flat.
use strict;
use warnings;

use Cwd qw(abs_path);
use FindBin;
use lib $FindBin::Bin;
use IPC::Run;
use PostgreSQL::Test::Utils;
use Reports;
use Test::More;
use Time::HiRes qw(time usleep);

my $node = new_server('load');
my $dir = abs_path(PostgreSQL::Test::Utils::tempdir());
my %reports = sample_reports();

sub write_file
{
	my ($name, $bytes) = @_;

	open(my $file, '>:raw', "$dir/files/$name") or die "$name: $!";
	print $file $bytes;
	close($file);
	return;
}

# Samples of other years, each with some of the others behind it, so that there
# are several batches.
my @names = grep { !/traditional|pinyin/ } sort keys %reports;
mkdir("$dir/files");
mkdir("$dir/files/deeper");
foreach my $n (1 .. 24)
{
	foreach my $i (0 .. $#names)
	{
		my $text = join("\n", map { $reports{ $names[ ($i + $_ * $n) % @names ] } } 0 .. 7);

		$text =~ s/(?<![0-9])20([0-9][0-9])(?=年)/$n + 1900 + $1/ge;
		$text =~ s/([1-9])(?=[0-9])(?![0-9]+年)/1 + ($1 + $n) % 9/ge;
		$text .= "\n第${n}期\n";
		write_file(sprintf('%s%03d_%s.txt', $n % 7 ? '' : 'deeper/', $n, $names[$i]), $text);
	}
}
write_file('archive.zip', "PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00");
write_file('empty.txt', '');
write_file('large.txt', '');
truncate("$dir/files/large.txt", 128 * 1024 * 1024 + 1);
write_file('locked.txt', $reports{township_plain});
chmod(0, "$dir/files/locked.txt");
symlink("$dir/files/nothing", "$dir/files/dangling.txt");
write_file('cut.txt', substr($reports{township_plain}, 0, 2001));
write_file("\xc7\xe0\xca\xaf\xd5\xf2\x32\x30\x32\x33\xc4\xea.txt", $reports{township_plain});
write_file("\xff'\\\n.txt", $reports{township_dash});

$node->safe_psql('postgres', q{
	CREATE EXTENSION govreport;
	CREATE DATABASE undisturbed TEMPLATE template0;
});
$node->safe_psql('undisturbed', 'CREATE EXTENSION govreport');

my $load = "CALL govreport_ingest_directory('reports', '$dir/files')";

my $counts = q{
	SELECT (SELECT count(*) FROM reports.source), (SELECT count(*) FROM reports.report),
		(SELECT count(*) FROM reports.indicator), (SELECT count(*) FROM reports.rejected)
};

# Undisturbed.
$node->safe_psql('undisturbed', "CALL govreport_create_store('reports')");
my $start = time;
my ($status, $out, $notice) = $node->psql('undisturbed', $load);
my $seconds = time - $start;
is($status, 0, 'a directory is loaded');
like(
	$notice,
	qr/NOTICE:  247 of 247 files, [\d.]+ of [\d.]+ MB, 0 known, 5 rejected, \d+ reports, \d+ rows, [\d.]+ MB\/s/,
	'and says what it did');
my $expected = store_rows($node, 'undisturbed', 'reports');
diag('sources, reports, indicators, rejected: ' . $node->safe_psql('undisturbed', $counts));
is( $node->safe_psql(
		'undisturbed', q{
		SELECT regexp_replace(address, '^.*/files/', ''), sqlstate, message
		FROM reports.rejected ORDER BY 1}),
	join("\n",
		'archive.zip|22P03|cannot read text from what seems to be a ZIP archive',
		'cut.txt|22021|invalid byte sequence for encoding "UTF8" at byte offset 2000: 0xe4',
		'empty.txt|22000|text is no report',
		'large.txt|54000|file of 134217729 bytes is too long',
		'locked.txt|42501|could not open file ' . qq("$dir/files/locked.txt") . ' for reading: Permission denied'),
	'what is bad is noted');
is( $node->safe_psql(
		'undisturbed', q{
		SELECT string_agg(regexp_replace(address, '^.*/files/', ''), ' ' ORDER BY address COLLATE "C")
		FROM reports.source WHERE address ~ '青石|377'}),
	'\\377\'\\\\' . "\n" . '.txt 青石镇2023年.txt',
	'names that are not in UTF-8 are readable');

# Again.
($status, $out, $notice) = $node->psql('undisturbed', $load);
like($notice, qr/NOTICE:  247 of 247 files, .* 247 known, 0 rejected, 0 reports, 0 rows/,
	'all is known the second time');
is(store_rows($node, 'undisturbed', 'reports'), $expected, 'and nothing changes');

# Killed ten times, at any moment.
$node->append_conf('postgresql.conf', 'restart_after_crash = on');
$node->reload;
$node->safe_psql('postgres', "CALL govreport_create_store('reports')");
my $whole = $node->safe_psql('undisturbed', 'SELECT count(*) FROM reports.source');
my @done;

srand(20240305);
foreach my $kill (1 .. 10)
{
	my $psql = IPC::Run::start(
		[ 'psql', '-XAtq', '-d', $node->connstr('postgres'), '-c', $load ],
		'>', \my $said, '2>', \my $error);
	my $running = q{
		SELECT pid FROM pg_stat_activity
		WHERE query LIKE 'CALL govreport_ingest_directory%' AND state = 'active'};

	$node->poll_query_until('postgres', "SELECT EXISTS ($running)")
	  or die 'the load never began';
	my $pid = $node->safe_psql('postgres', $running);
	usleep(int(rand($seconds * 2.5e5)));
	kill('KILL', $pid) if $pid;
	$psql->finish;
	$node->poll_query_until('postgres', 'SELECT true') or die 'the server is not back';
	push(@done, $node->safe_psql('postgres', 'SELECT count(*) FROM reports.source'));
	last if $done[-1] == $whole;
}
diag("sources after each kill: @done");
cmp_ok(scalar(@done), '>', 1, 'a load was killed');
is( $node->safe_psql(
		'postgres',
		q{SELECT count(*) FROM reports.load_progress WHERE state <> 'interrupted'}),
	'0', 'progress says that it was interrupted') if $done[-1] < $whole;
$node->safe_psql('postgres', $load);
is(store_rows($node, 'postgres', 'reports'), $expected,
	'after kills, the rows are those of an undisturbed load');

# Two loaders at the same files.
$node->safe_psql('postgres',
	"DROP SCHEMA reports CASCADE; CALL govreport_create_store('reports')");
my @loaders = map {
	IPC::Run::start(
		[ 'psql', '-XAtq', '-v', 'ON_ERROR_STOP=1', '-d', $node->connstr('postgres'), '-c', $load ],
		'>', \my $said, '2>', \my $error)
} (1 .. 2);
$_->finish foreach @loaders;
is(join(' ', map { $_->result(0) } @loaders), '0 0', 'two loaders end well');
is(store_rows($node, 'postgres', 'reports'), $expected,
	'their rows are those of one');
is( $node->safe_psql(
		'postgres', q{
		SELECT sum(files), sum(files - known) = (SELECT count(*) FROM reports.source)
		FROM reports.load}),
	'494|t', 'both looked at every file, and one of them took it');

# Whoever may read files may load them, without being a superuser; progress is
# seen by others while it goes on, and memory stays what it was.
$node->safe_psql(
	'postgres', q{
	CREATE ROLE loader LOGIN;
	GRANT CREATE ON DATABASE postgres TO loader;
	GRANT pg_read_server_files TO loader;
	GRANT EXECUTE ON FUNCTION pg_ls_dir(text), pg_stat_file(text, boolean),
		pg_read_binary_file(text, bigint, bigint, boolean), pg_read_file(text) TO loader;
});
my $memory = q{
	SELECT substring(pg_read_file('/proc/' || pg_backend_pid() || '/status')
		FROM 'RssAnon:\s+(\d+)');
};
my ($out_of_loader, $error_of_loader) = ('', '');
my $loader = IPC::Run::start(
	[
		'psql', '-XAtq', '-v', 'ON_ERROR_STOP=1', '-d', $node->connstr('postgres') . ' user=loader',
		'-c', "CALL govreport_create_store('own')",
		'-c', "CALL govreport_ingest_directory('own', '$dir/files', '01%')",
		'-c', $memory,
		'-c', "CALL govreport_ingest_directory('own', '$dir/files', '%.txt')",
		'-c', $memory,
	],
	'>', \$out_of_loader, '2>', \$error_of_loader);
ok( $node->poll_query_until(
		'postgres', q{
		SELECT EXISTS (SELECT FROM pg_tables WHERE schemaname = 'own')
			AND EXISTS (SELECT FROM own.load_progress
			WHERE state = 'running' AND files BETWEEN 1 AND files_total - 1 AND reports > 0
				AND rows > 0 AND mb > 0 AND mb_per_second > 0 AND time_left IS NOT NULL)}),
	'another session sees the progress');
$loader->finish;
is($loader->result(0), 0, 'a role with the right to read files loads them')
  or diag($error_of_loader);
my ($before, $after) = split(/\n/, $out_of_loader);
diag("private memory after a quarter of the files: $before kB, after all: $after kB");
cmp_ok($after - $before, '<', 16384, 'memory stays flat');
$node->stop;
done_testing();

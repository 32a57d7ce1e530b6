# A store survives a dump, into the same version of the extension and into a
# later one, an upgrade, and an attempt to drop the extension.
use strict;
use warnings;

use Cwd qw(abs_path);
use FindBin;
use lib $FindBin::Bin;
use PostgreSQL::Test::Utils;
use Reports;
use Test::More;

my ($sharedir) = run_command([ $ENV{PG_CONFIG} // 'pg_config', '--sharedir' ]);
my ($delta) = glob("$sharedir/extension/govreport--*--*.next.sql");
my ($next) = ($delta // '') =~ /--([^-]+)\.sql$/;
my $node = new_server('store_dump');
my $dir = abs_path(PostgreSQL::Test::Utils::tempdir());
my $reports = abs_path("$FindBin::Bin/../reports");

$node->safe_psql('postgres', "CREATE DATABASE $_ TEMPLATE template0")
  foreach qw(source same later);

# The extension lies in a schema of its own, which no search_path finds, and the
# store is that of a user who is no superuser.
$node->safe_psql(
	'source', qq{
	CREATE ROLE keeper LOGIN;
	CREATE ROLE reader;
	GRANT CREATE ON DATABASE source TO keeper;
	CREATE SCHEMA "the extension";
	GRANT USAGE ON SCHEMA "the extension" TO keeper;
	CREATE EXTENSION govreport SCHEMA "the extension";
	CREATE TABLE public.files AS
	SELECT name AS url, pg_read_binary_file('$reports/' || name) AS bytes,
		'2024-01-01'::timestamptz AS seen
	FROM pg_ls_dir('$reports') AS f (name) WHERE name ~ 'txt\$';
	INSERT INTO files SELECT url || ' again', bytes || '\\x0a'::bytea, '2024-02-01' FROM files
	WHERE url ~ '^town';
	INSERT INTO files VALUES ('noise', '\\x504b0304', '2024-02-01');
	GRANT SELECT ON files TO keeper;
	SET SESSION AUTHORIZATION keeper;
	CALL "the extension".govreport_create_store('reports');
	CALL "the extension".govreport_ingest_table('reports', 'files', 'url', 'bytes', 'seen', true);
	CALL "the extension".govreport_load_regions('reports');
	INSERT INTO reports.wording VALUES ('改厕', 'toilets');
	INSERT INTO reports.dictionary VALUES ('roads', '村道');
	CREATE VIEW reports.figure AS SELECT region, name, value FROM reports.indicator_list;
	CALL "the extension".govreport_grant_reader('reports', 'reader');
	ALTER TABLE reports.report ENABLE ROW LEVEL SECURITY;
	CREATE POLICY counties ON reports.report TO reader USING (region_level = 'county');
});

# A hash of what each view of the store says.
sub view_rows
{
	my ($database) = @_;

	return join("\n", map { $node->safe_psql($database,
			"SELECT '$_', count(*), md5(string_agg(v::text, E'\n' ORDER BY v::text COLLATE \"C\")) FROM reports.$_ AS v")
	} qw(report_list indicator_list indicator_wide panel target_outcome coverage promise problem attention));
}

my $rows = store_rows($node, 'source', 'reports');
my $views = view_rows('source');
unlike($views, qr/\|0\|/, 'every view has rows');
my $seen = q{SET ROLE reader; SELECT count(*), sum(value), count(DISTINCT region) FROM reports.figure};
my $read = $node->safe_psql('source', $seen);
like($read, qr/^[1-9]\d*\|.*\|2$/, 'the reader sees figures of two counties');
like(failed_with($node, 'source', q{SET ROLE reader; SELECT count(*) FROM reports.indicator}),
	qr/42501/, 'and no tables');
is( $node->safe_psql('source', q{SELECT count(*), count(*) - count(replaced_by) FROM reports.report}),
	'20|14',
	'copies are linked');

my $error = failed_with($node, 'source', 'DROP EXTENSION govreport');
like(
	$error,
	qr/2BP01.*cannot drop extension govreport.*column body of table reports\.report depends on type/s,
	'the extension is not dropped, and what depends on it is said');

$node->safe_psql('later', qq{CREATE SCHEMA "the extension"; CREATE EXTENSION govreport SCHEMA "the extension" VERSION '$next'})
  if $next;
$node->command_ok([ 'pg_dump', '-Fc', '-f', "$dir/store.dump", 'source' ], 'dump');
$node->command_ok([ 'pg_dump', '-Fc', '-n', 'reports', '-f', "$dir/later.dump", 'source' ],
	'dump of the store alone');
foreach my $target ('same', $next ? 'later' : ())
{
	my $dump = $target eq 'same' ? 'store' : 'later';

	$node->command_ok([ 'pg_restore', '-d', $target, '--exit-on-error', "$dir/$dump.dump" ],
		"restore into the $target version");
	is(store_rows($node, $target, 'reports'), $rows, 'the rows are there');
	is(view_rows($target), $views, 'the views say the same');
	is($node->safe_psql($target, $seen), $read, 'policies and rights, too');
	$node->safe_psql($target, q{
		SET client_min_messages = warning;
		CALL "the extension".govreport_ingest('reports', 'more', E'no report')});
	is( $node->safe_psql($target, q{SELECT count(*) FROM reports.rejected WHERE address = 'more'}),
		'1', 'loading goes on');
}

SKIP:
{
	skip('there is no later version', 1) unless $next;
	$node->safe_psql('source', "ALTER EXTENSION govreport UPDATE TO '$next'");
	is(store_rows($node, 'source', 'reports'), $rows, 'an upgrade leaves the rows alone');
}

# To drop it with all that depends on it takes the parsed reports, and leaves the
# tables and what was read.
$node->safe_psql('source', 'DROP EXTENSION govreport CASCADE');
is( $node->safe_psql(
		'source', q{
		SELECT (SELECT count(*) FROM reports.report), (SELECT count(*) > 0 FROM reports.indicator),
			(SELECT count(*) FROM reports.source)}),
	'20|t|19',
	'the rows outlive the extension');

server_is_sound($node, 'after it all');
$node->stop;
done_testing();

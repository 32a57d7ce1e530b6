# An update to a later version, by a delta script that changes nothing, leaves
# stored reports and every object of the extension as they are.  Only root may
# put the script where the server looks for it: test/run does.
use strict;
use warnings;

use FindBin;
use lib $FindBin::Bin;
use PostgreSQL::Test::Utils;
use Reports;
use Test::More;

my ($sharedir) = run_command([ $ENV{PG_CONFIG} // 'pg_config', '--sharedir' ]);
my ($delta) = glob("$sharedir/extension/govreport--*--*.next.sql");
plan(skip_all => 'there is no delta script to *.next')
  unless defined $delta && $delta =~ /--([^-]+)--([^-]+)\.sql$/;
my ($version, $next) = ($1, $2);

# Every object of the extension, with all that can be said about it.
my $catalog = q{
	SELECT pg_describe_object(d.classid, d.objid, 0) AS object,
		   obj_description(d.objid, d.classid::regclass::name),
		   pg_get_functiondef(p.oid), p.proacl,
		   to_jsonb(t) - '{oid,typrelid,typarray,typnamespace,typowner,typinput,typoutput,typreceive,typsend,typelem}'::text[],
		   (SELECT array_agg(enumlabel ORDER BY enumsortorder)
			FROM pg_enum WHERE enumtypid = t.oid),
		   (SELECT array_agg(attname || ' ' || format_type(atttypid, atttypmod) ORDER BY attnum)
			FROM pg_attribute WHERE attrelid = t.typrelid),
		   to_jsonb(o) - '{oid,oprnamespace,oprowner,oprleft,oprright,oprresult,oprcom,oprnegate,oprcode,oprrest,oprjoin}'::text[],
		   c.castcontext, c.castmethod
	FROM pg_depend AS d
	LEFT JOIN pg_proc AS p
		ON d.classid = 'pg_proc'::regclass AND p.oid = d.objid AND p.prokind <> 'a'
	LEFT JOIN pg_type AS t
		ON d.classid = 'pg_type'::regclass AND t.oid = d.objid
	LEFT JOIN pg_operator AS o
		ON d.classid = 'pg_operator'::regclass AND o.oid = d.objid
	LEFT JOIN pg_cast AS c
		ON d.classid = 'pg_cast'::regclass AND c.oid = d.objid
	WHERE d.deptype = 'e' AND d.refclassid = 'pg_extension'::regclass
	  AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'govreport')
	ORDER BY object;
};
my $installed =
  q{SELECT extversion FROM pg_extension WHERE extname = 'govreport'};

my $node = new_server('upgrade');
$node->safe_psql('postgres', "CREATE DATABASE $_") foreach qw(old fresh);

$node->safe_psql('old', "CREATE EXTENSION govreport VERSION '$version'");
load_reports($node, 'old');
my $answers = answers($node, 'old');
my $objects = $node->safe_psql('old', $catalog);
like($objects, qr/function govreport_parse\(text\)/,
	'the extension has its objects');

$node->safe_psql('old', "ALTER EXTENSION govreport UPDATE TO '$next'");
is($node->safe_psql('old', $installed), $next, 'the update took place');
is(answers($node, 'old'), $answers, 'stored reports answer as before');
is($node->safe_psql('old', $catalog), $objects,
	'the objects are as before');

$node->safe_psql('fresh', "CREATE EXTENSION govreport VERSION '$next'");
is($node->safe_psql('fresh', $installed), $next, 'a fresh install of the later version');
is($node->safe_psql('fresh', $catalog),
	$objects, 'has the objects of the updated one');

$node->safe_psql('fresh', 'DROP EXTENSION govreport');
is( $node->safe_psql(
		'fresh', q{SELECT count(*) FROM pg_proc WHERE probin ~ 'govreport'}),
	'0', 'and takes them all away again');

server_is_sound($node, 'after the update');
$node->stop;
done_testing();

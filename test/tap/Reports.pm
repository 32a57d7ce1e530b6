# What the TAP tests share: the sample reports, a table of them, what a
# database answers about them, and whether the server stayed sound.
package Reports;

use strict;
use warnings;

use Exporter 'import';
use FindBin;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

our @EXPORT = qw(new_server sample_reports load_reports answers store_rows
  server_is_sound failed_with);

# A running server that logs SQLSTATEs; options go to init.
sub new_server
{
	my ($name, %options) = @_;
	my $node = PostgreSQL::Test::Cluster->new($name);

	$node->init(extra => [ '--encoding=UTF8', '--locale=C' ], %options);
	$node->append_conf('postgresql.conf',
		"log_line_prefix = '%m [%p] <%e> '\n");
	$node->start;
	return $node;
}

# The sample reports: name and bytes.
sub sample_reports
{
	my %reports;

	foreach my $file (glob("$FindBin::Bin/../reports/*.txt"))
	{
		my ($name) = $file =~ m{([^/]+)\.txt$};
		$reports{$name} = slurp_file($file);
	}
	die "no sample reports" unless %reports;
	return %reports;
}

# Creates the extension, and a table of the sample reports.
sub load_reports
{
	my ($node, $database) = @_;
	my %reports = sample_reports();
	my $sql = q{
		CREATE EXTENSION IF NOT EXISTS govreport;
		CREATE TABLE report (name text PRIMARY KEY, body govreport NOT NULL,
			characters int GENERATED ALWAYS AS (length(body::text)) STORED);
		CREATE INDEX ON report USING hash (body);
	};

	foreach my $name (sort keys %reports)
	{
		my $bytes = unpack('H*', $reports{$name});
		$sql .= "INSERT INTO report VALUES ('$name', "
		  . "govreport_parse(convert_from('\\x$bytes', 'UTF8')));\n";
	}
	$node->safe_psql($database, $sql);
	return;
}

# All that a database says about the reports in it, as text.
sub answers
{
	my ($node, $database) = @_;

	return $node->safe_psql(
		$database, q{
		SELECT r.name, md5(r.body::text), r.characters
			FROM report AS r ORDER BY r.name;
		SELECT r.name, s.* FROM report AS r, extract_sections(r.body) AS s
			ORDER BY r.name, s.ord;
		SELECT r.name, i.* FROM report AS r, extract_items(r.body) AS i
			ORDER BY r.name, i.ord;
		SELECT r.name, i.* FROM report AS r, extract_indicators(r.body) AS i
			ORDER BY r.name, i.ord;
		SELECT r.name, m.* FROM report AS r, govreport_metadata(r.body) AS m
			ORDER BY r.name;
	});
}

# A hash of all rows of a store, but for when they were written.
sub store_rows
{
	my ($node, $database, $store) = @_;

	return $node->safe_psql(
		$database, qq{
		SET search_path = $store, public;
		SELECT md5(string_agg(t::text, E'\n' ORDER BY t::text)) FROM (
			SELECT to_jsonb(s) - 'loaded_at' FROM source AS s
			UNION ALL SELECT to_jsonb(r) - 'rejected_at' FROM rejected AS r
			UNION ALL SELECT to_jsonb(r) - 'body' || jsonb_build_object('text', body::text)
				FROM report AS r
			UNION ALL SELECT to_jsonb(s) FROM section AS s
			UNION ALL SELECT to_jsonb(t) FROM term AS t
			UNION ALL SELECT to_jsonb(i) FROM indicator AS i) AS t;
	});
}

# No backend died, and nothing happened that "cannot happen".
sub server_is_sound
{
	my ($node, $what) = @_;
	my $log = slurp_file($node->logfile);

	is($node->safe_psql('postgres', 'SELECT 1'), '1', "$what: server is up");
	unlike($log, qr/PANIC|terminated by signal|TRAP:/,
		"$what: no crash in the log");
	unlike($log, qr/<XX\w{3}>/, "$what: no internal error in the log");
	return;
}

# Runs what must fail; gives the error with its SQLSTATE, as psql shows it.
sub failed_with
{
	my ($node, $database, $sql) = @_;
	my ($status, $out, $error) =
	  $node->psql($database, $sql, extra_params => [ '-v', 'VERBOSITY=verbose' ]);

	return $status == 0 ? 'no error' : $error;
}

1;

# Searches with an index find what searches without one find: 10,000 random
# queries of text and 2,000 of terms, under concurrent writing, after a crash
# and on a standby.
use strict;
use warnings;
use utf8;
use Encode qw(encode_utf8);

use FindBin;
use lib $FindBin::Bin;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Reports;
use Test::More;

my @pieces = (
	'厕所', '廁', '革命', '整改', '整', '，', '、', '。', '所革', '命', '村道5公里', '改厕',
	'GDP 2', '５．５％', '《革命》', '　', '\n', '農村', '农', '问题', '問題', '修路', '桥',
	'的', '和', '和谐', '谐', '了', '了解');
my @words = (
	@pieces[ 0 .. 4 ], '，', '所', '命整', '5', '5.5%', 'GDP', '村道', '《革', '農',
	'问题', '題修路', '改厕所革命', '隧道', '革命。整改', '路、桥', '厕所革命整改',
	'的', '和', '和谐', '谐桥', '桥的', '的谐', '路和', '了解', '厕所了解', '5整', '整5');

my @terms = (
	'厕所革命', '廁所革命', '乡村振兴战略', '六合村', '石桥村', '固定资产投资', '植树', '青石镇', '青石镇志',
	'放管服改革', '2023年工作总结', '农村道路', '存在的问题', '村村通', '',
	'关于进一步加强农村人居环境整治和生活污水治理、深入开展村庄清洁行动、建立健全长效管护机制工作的意见');
my @sentences = (
	'推进“厕所革命”。', '實施鄉村振興戰略。', '在六合村、石桥村修路。', '完成固定资产投资1.2亿元。',
	'植树300亩。', '学习《青石镇志》。', '“放管服”改革不停步。', '
（一）农村道路
',
	'学习《关于进一步加强农村人居环境整治和生活污水治理、深入开展村庄清洁行动、建立健全长效管护机制工作的意见》。');

srand(19870325);

sub one_of
{
	return $_[ int(rand(@_)) ];
}

sub random_text
{
	my ($pieces) = @_;
	return join '', map { one_of(@pieces) } 1 .. 1 + int(rand($pieces));
}

# A tsquery with at most so many operators on top of each other.
sub random_query
{
	my ($depth) = @_;
	my $kind = $depth == 0 ? 0 : int(rand(7));

	return "''" . one_of(@words) . "''" . one_of(('') x 8, ':A', ':B', ':CD', ':D', ':*')
	  if $kind < 2;
	return '!' . random_query($depth - 1) if $kind == 2;
	return '('
	  . random_query($depth - 1)
	  . one_of(' & ', ' | ', ' & ', ' | ', ' <-> ', ' <2> ', ' <5> ', ' <0> ')
	  . random_query($depth - 1) . ')';
}

sub random_words
{
	return 'ARRAY[' . join(', ', map { rand(20) < 1 ? 'NULL' : "'" . one_of(@terms) . "'" } 1 .. 1 + int(rand(3))) . ']';
}

sub insert_texts
{
	my ($first, $last) = @_;
	return join '', map {
		my ($a, $b, $c) = map { random_text(10) . one_of(@sentences) } 1 .. 3;
		"INSERT INTO paragraph VALUES ($_, E'$a');"
		  . ($_ % 4 > 0 ? '' :
			"INSERT INTO town VALUES ($_, govreport_parse(E'青石镇工作报告\\n"
			  . "一、2023年工作总结\\n全年修路。$a\\n二、存在的问题\\n$b\\n三、2024年工作计划\\n$c\\n'));")
	} $first .. $last;
}

# Which queries have other rows by the indexes than by a scan, and how many
# queries find something.
my $differences = q{
	CREATE TEMP VIEW found AS
	SELECT n, ARRAY(SELECT id FROM paragraph WHERE body @~ q ORDER BY id) AS paragraphs,
		ARRAY(SELECT id FROM town WHERE doc @~ q ORDER BY id) AS towns
	FROM query WHERE n % %d = 0
	UNION ALL
	SELECT n, ARRAY(SELECT id FROM town WHERE doc @> w ORDER BY id),
		ARRAY(SELECT id FROM town WHERE doc && w ORDER BY id)
	FROM words WHERE n % %d = 0;
	SET enable_bitmapscan = off;
	CREATE TEMP TABLE scanned AS TABLE found;
	RESET enable_bitmapscan;
	SET enable_seqscan = off;
	CREATE TEMP TABLE indexed AS TABLE found;
	SELECT count(*) FROM (TABLE scanned EXCEPT TABLE indexed) AS difference;
	SELECT count(*) FILTER (WHERE n > 0 AND cardinality(towns) BETWEEN 1 AND 50) > 50,
		count(*) FILTER (WHERE n < 0 AND paragraphs <> towns) > 20
	FROM scanned WHERE paragraphs <> '{}';
};

sub differences
{
	my ($node, $share) = @_;
	return $node->safe_psql('postgres', $differences =~ s/%d/$share/gr);
}

# The same within one snapshot, where temporary tables are not to be had.
my $standby_differences = q{
	BEGIN ISOLATION LEVEL REPEATABLE READ;
	SET LOCAL enable_seqscan = %s;
	SET LOCAL enable_bitmapscan = %s;
	SELECT md5(string_agg(found, ';' ORDER BY found))
	FROM (SELECT concat(n, ARRAY(SELECT id FROM paragraph WHERE body @~ q ORDER BY id),
			ARRAY(SELECT id FROM town WHERE doc @~ q ORDER BY id)) AS found
		FROM query WHERE n % 20 = 0
		UNION ALL
		SELECT concat(n, ARRAY(SELECT id FROM town WHERE doc @> w ORDER BY id),
			ARRAY(SELECT id FROM town WHERE doc && w ORDER BY id))
		FROM words WHERE n % 20 = 0) AS found;
	COMMIT;
};

sub digest
{
	my ($node, $scan, $index) = @_;
	my $sql = $standby_differences =~ s/= %s/= $scan/r;
	return $node->safe_psql('postgres', $sql =~ s/= %s/= $index/r);
}

my $primary = new_server('search', allows_streaming => 1);
my $queries = join ', ', map { "($_, '" . random_query(3) . "')" } 1 .. 10000;
my $arrays = join ', ', map { "(-$_, " . random_words() . ')' } 1 .. 2000;

$primary->safe_psql(
	'postgres', encode_utf8(q{
	CREATE EXTENSION govreport;
	CREATE TABLE paragraph (id int, body text);
	CREATE TABLE town (id int, doc govreport);
	CREATE TABLE query (n int, q tsquery);
	CREATE TABLE words (n int, w text[]);
	} . "INSERT INTO query VALUES $queries; INSERT INTO words VALUES $arrays;" . insert_texts(1, 400) . q{
	CREATE INDEX paragraph_body ON paragraph USING gin (body govreport_plain_text_ops);
	CREATE INDEX town_doc ON town USING gin (doc govreport_text_ops);
	CREATE INDEX town_terms ON town USING gin (doc);
	ANALYZE;
	}));
is( $primary->safe_psql(
		'postgres', q{
		SET enable_seqscan = off;
		EXPLAIN (COSTS OFF) SELECT FROM query, paragraph WHERE body @~ q}) =~
	  /Bitmap Index Scan on paragraph_body/,
	1, 'the index is used');
is( $primary->safe_psql(
		'postgres', q{
		SET enable_seqscan = off;
		EXPLAIN (COSTS OFF) SELECT FROM words, town WHERE doc @> w}) =~
	  /Bitmap Index Scan on town_terms/,
	1, 'and that of terms');
is(differences($primary, 1), "0\nt|t", '12,000 random queries find the same rows');

# Writers, each at rows of its own lest they wait for each other, and a vacuum at
# work; what searches see is one snapshot.
my @writers;
foreach my $fastupdate ('on', 'off')
{
	$primary->safe_psql('postgres',
		"ALTER INDEX paragraph_body SET (fastupdate = $fastupdate);"
		  . "ALTER INDEX town_terms SET (fastupdate = $fastupdate)");
	foreach my $writer (1, 2)
	{
		my $first = 1000 * $writer + ($fastupdate eq 'on' ? 0 : 500);
		my $script = $primary->basedir . "/writer_$writer.sql";
		my $write = insert_texts($first, $first + 150) . qq{
			UPDATE paragraph SET body = body || '厕所革命' WHERE id % 2 = $writer - 1 AND id % 5 < 2;
			DELETE FROM paragraph WHERE id % 2 = $writer - 1 AND id % 11 < 2;
			UPDATE town SET doc = govreport_parse(doc::text || '再修村道。') WHERE id % 2 = $writer - 1 AND id % 3 = 0;
			VACUUM paragraph; VACUUM town;
		};
		append_to_file($script, encode_utf8($write =~ s/;/;\n/gr));
		push @writers,
		  IPC::Run::start([ 'psql', '-XqAt', '-v', 'ON_ERROR_STOP=1', '-f', $script, $primary->connstr('postgres') ]);
	}
	my @seen = map {
		$primary->safe_psql(
			'postgres', q{
			BEGIN ISOLATION LEVEL REPEATABLE READ;
			CREATE TEMP VIEW found AS
			SELECT n, ARRAY(SELECT id FROM paragraph WHERE body @~ q ORDER BY id) AS ids
			FROM query WHERE n % 100 = 0
			UNION ALL
			SELECT n, ARRAY(SELECT id FROM town WHERE doc @> w ORDER BY id)
			FROM words WHERE n % 100 = 0;
			SET LOCAL enable_seqscan = off;
			CREATE TEMP TABLE indexed AS TABLE found;
			SET LOCAL enable_seqscan = on;
			SET LOCAL enable_bitmapscan = off;
			SELECT count(*) FROM (TABLE found EXCEPT TABLE indexed) AS difference;
			ROLLBACK})
	} 1 .. 10;
	is("@seen", join(' ', (0) x 10), "the same rows while others write, fastupdate $fastupdate");
	ok($_->finish, 'a writer ended well') foreach splice(@writers);
}
is(differences($primary, 10), "0\nt|t", 'and when they are done');

$primary->stop('immediate');
$primary->start;
is(differences($primary, 10), "0\nt|t", 'the same rows after a crash');

$primary->backup('base');
my $standby = PostgreSQL::Test::Cluster->new('search_standby');
$standby->init_from_backup($primary, 'base', has_streaming => 1);
$standby->start;
$primary->safe_psql('postgres', encode_utf8(insert_texts(5000, 5100)));
$primary->wait_for_catchup($standby);
is(digest($standby, 'off', 'on'), digest($standby, 'on', 'off'), 'the same rows on a standby');
is(digest($standby, 'off', 'on'), digest($primary, 'off', 'on'), 'which are those of its primary');

server_is_sound($primary, 'primary');
server_is_sound($standby, 'standby');
$standby->stop;
$primary->stop;
done_testing();

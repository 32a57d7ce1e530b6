# Damage to what figures say: masks, blanks, dates without their marks, words
# that a machine put in place of others.
package Figures;

use strict;
use warnings;
use utf8;

use Exporter 'import';

our @EXPORT = qw(@figure_kinds);

our @figure_kinds = (
	[ dropped_year_marks => 'all',     \&dropped_year_marks ],
	[ machine_synonyms   => 'numbers', \&machine_synonyms ],
	[ template           => 'numbers', \&template ],
	[ masked_figures     => 'masked',  \&masked_figures ],
	[ blanked_figures    => 'blank',   sub { $_[0] =~ s/@{[figure()]}//gr } ],);

# The Arabic digits of a figure, point included: not those of a date, of a
# heading's number, of an age that tells whom (60岁以上), or of a word in Latin
# letters.
sub figure
{
	return qr/(?<![A-Za-z\d０-９.．第])
		[\d０-９]+(?:[.．][\d０-９]+)?
		(?=\s?[%％‰]|[余多]?\s?\p{Han})
		(?![年月日号届、]|岁(?![，,。；;]))/x;
}

# 2023年10月份 becomes 202310月份, 10月31日 becomes 1031日.
sub dropped_year_marks
{
	my ($text) = @_;

	$text =~ s/([\d０-９]{4})年(?=[\d０-９]{1,2}月)/$1/g;
	$text =~ s/([\d０-９]{1,2})月(?=[\d０-９]{1,2}日)/$1/g;
	return $text;
}

my %synonyms = qw(
  政府 正府 工作 事情 发展 开展 不足 缺乏 回顾 回忆 农民 农夫 收入 收益
  贡献 奉献 提高 进步 项目 工程 企业 公司 建设 修建 群众 大众 培训 训练
  投入 投进 改造 改建 重点 要点 農民 農夫 建設 修建 工業 產業 項目 工程);

sub machine_synonyms
{
	my ($text) = @_;
	my $words = join '|', sort keys %synonyms;

	return $text =~ s/($words)/$synonyms{$1}/gr;
}

# The report as a form to be filled in: places and dates are crossed out.
sub template
{
	my ($text) = @_;
	my %places;

	$places{$1}++ while $text =~ /([^\W\d_]{2})[省市县區区镇鎮乡鄉]/g;
	my ($place) =
	  sort { $places{$b} <=> $places{$a} || $a cmp $b } keys %places;
	$text =~ s/$place/XX/g if defined $place;
	$text =~ s/[\d０-９]{4}年[\d０-９]+月[\d０-９]+日/X年X月X日/g;
	$text =~ s/20[\d０-９]{2}年/20XX年/g;
	return $text;
}

# Each report has one way of masking, as each of those on the web has.
sub masked_figures
{
	my ($text) = @_;
	my @mask = ('x', 'X', '×', '＊', '*', 'Ｘ');
	my $mask = $mask[ rand @mask ];
	my $figure = figure();

	return $text =~ s{($figure)}{
		my $digits = $1;
		$digits =~ s/[\d０-９]/$mask/g;
		$digits;
	}ger;
}

1;

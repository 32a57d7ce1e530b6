# What pages and sellers of documents put around and between the paragraphs.
package Pages;

use strict;
use warnings;
use utf8;

use Exporter 'import';
use Places;

our @EXPORT = qw(@page_kinds);

our @page_kinds = (
	[ watermarks       => 'all', \&watermarks ],
	[ glued_watermarks => 'all', \&glued_watermarks ],
	[ placeholders     => 'all', \&placeholders ],
	[ duplicated_title => 'all', \&duplicated_title ],
	[ neighbours       => 'all', \&neighbours ],
	[ attachments      => 'all', \&attachments ],);

my @watermarks = (
	'本文由XX范文网收集整理，转载请注明出处',
	'更多内容请关注微信公众号：公文写作示例',
	'（阅读全部内容，您需要先登录！）',
	'来源：示例文秘网 http://www.example.invalid/2023/0512/8817.html',
	'本文档共11页，大小17.12KB，下载需要5个积分',
	'以上是小编为大家整理的政府工作报告，希望对大家有所帮助！',
	'【示例范文网原创，未经许可不得转载】',
	'示例}文库%素材[库:https://example.invalid/。公众@号:公文示例。',
	'温馨提示：本文为会员文档，已有1286人下载',
	'声明：本文内容由网友上传，如有侵权请联系客服QQ：10000删除',);

# Between paragraphs, not before the first few lines.
sub watermarks
{
	my ($text) = @_;

	return each_line(
		$text,
		sub {
			my ($line, $number) = @_;
			return $line unless $number > 4 && $line =~ /。$/ && rand() < 0.4;
			return "$line\n" . $watermarks[ rand @watermarks ];
		});
}

# At the end of a paragraph, without a line of its own.
sub glued_watermarks
{
	my ($text) = @_;

	return each_line(
		$text,
		sub {
			my ($line, $number) = @_;
			return $line unless $number > 4 && $line =~ /。$/ && rand() < 0.3;
			return $line . $watermarks[ rand @watermarks ];
		});
}

sub placeholders
{
	my ($text) = @_;
	my @line = ('关键词%d', '{{content_%d}}', '[!--page.%d--]', '${para%d}',
		'【关键词%d】');
	my $place = 0;

	$text = insert_in_sentences($text, 400, qr/[。；]\p{Han}/,
		sub { sprintf $line[ rand @line ], $_[0] });
	return each_line(
		$text,
		sub {
			my ($line, $number) = @_;
			return $line unless $number > 4 && $line =~ /。$/ && rand() < 0.3;
			return "$line\n" . sprintf $line[ rand @line ], ++$place;
		});
}

sub duplicated_title
{
	my ($text) = @_;
	my ($title) = $text =~ /^([^\n]*(?:报告|报告|总结|计划|總結|計劃|規劃)[^\n]*)$/m;

	return $text unless defined $title && length $title < 40;
	return "首页 > 政务公开 > 工作报告 > 正文\n$title\n$title - 示例文库\n$text";
}

sub neighbours
{
	my ($text) = @_;

	return "$text\n" . <<'TAIL';
上一篇：白石镇2020年工作总结及2021年工作计划
下一篇：白石镇完成固定资产投资5.2亿元
相关文章
2021年白石镇政府工作报告 2021-02-03
白石镇上半年财政收入达3180万元，增长12% 2021-07-15
白石镇新建高标准农田2300亩 2020-11-20
TAIL
}

sub attachments
{
	my ($text) = @_;

	return "$text\n" . <<'TAIL';
附件：1.2023年重点建设项目表.xls
2.2023年民生实事任务分解表.docx
3.2022年主要经济指标完成情况.pdf
附件下载：政府工作报告全文（235KB，已下载1260次）
TAIL
}

1;

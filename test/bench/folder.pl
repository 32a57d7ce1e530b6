#!/usr/bin/env perl
# folder.pl DIRECTORY COUNT BYTES FILE...: so many reports of about so many bytes
# each, as files in the directory.  Each is of an invented place and a year of
# its own; its sentences with figures are drawn from those of the files named,
# their digits drawn anew, and stand among sentences without any that are made
# here, so that there is a figure in every 210 bytes or so: in real reports there
# is one in 120 to 3,800, in 450 on the average and in 280 in those of provinces.
# Always the same for the same arguments.
use strict;
use warnings;
use utf8;
use open qw(:std :utf8);

my ($directory, $count, $bytes, @files) = @ARGV;
my @figures;

srand(20240305);
foreach my $file (@files)
{
	open my $in, '<', $file or die "$file: $!\n";
	my $text = do { local $/; <$in> };
	push @figures, grep { /[0-9]/ && length($_) > 15 && length($_) < 120 }
	  map { s/\s+//gr } $text =~ /[^。！？\n]+。/g;
}

my @places = split //, '清安平和永兴泰宁福昌新长东南西北临云青白龙凤石松柳梅竹桂河江湖溪泉山岭坪塘桥';
my @levels = (
	[ '镇', '镇长', '镇人民政府' ], [ '乡', '乡长', '乡人民政府' ],
	[ '县', '县长', '县人民政府' ], [ '市', '市长', '市人民政府' ]);
my @subjects = ('各部门', '广大干部群众', '各村（社区）', '全体工作人员', '有关单位', '基层党组织', '各类经营主体', '群众代表');
my @aims = ('产业结构优化', '营商环境改善', '农业农村发展', '城乡面貌提升', '公共服务均衡', '生态环境保护',
	'社会治理创新', '安全生产形势好转', '干部作风转变', '文化事业繁荣', '基础设施完善', '民生福祉增进');
my @means = ('重点项目', '改革创新', '制度建设', '督查考核', '群众路线', '示范引领', '协同联动', '人才队伍',
	'数字技术', '宣传引导', '源头治理', '服务下沉');
my @ways = ('统筹谋划', '压实责任', '精准施策', '久久为功', '真抓实干', '主动作为', '科学调度', '上下联动');
my @prose = (
	'坚持把A作为头等大事来抓，C、D，推动B与A深度融合。',
	'S以B为抓手，C，使A取得了看得见的成效。',
	'围绕A，S积极探索以B促发展的路子，形成了一批可以推广的经验做法。',
	'我们始终保持清醒头脑，既看到A的有利条件，也看到面临的困难和挑战，C，稳步推进各项工作。',
	'S普遍反映，A离不开B，离不开D的工作态度。',
	'加强B，完善配套措施，健全长效机制，努力在A上取得新的突破。',
	'深入学习贯彻上级会议精神，C、D，把A摆在更加突出的位置。',
	'注重发挥S的积极性，引导其参与A，营造了人人关心、人人支持的良好氛围。',
	'坚持问题导向，紧盯薄弱环节，以B破解难题，以D的作风推动A。',
	'进一步理顺体制机制，强化B，让A更有温度、更有质量。');
my @heads = ('经济运行稳中向好', '产业发展提质增效', '城乡建设统筹推进', '生态底色更加鲜明', '民生保障扎实有力',
	'社会大局和谐稳定', '改革开放持续深化', '政府自身建设得到加强');
my @plans = ('着力壮大实体经济', '着力推进乡村全面振兴', '着力完善城镇功能', '着力改善生态环境', '着力办好民生实事',
	'着力守牢安全底线', '着力深化重点改革', '着力建设服务型政府');
my @numerals = qw(一 二 三 四 五 六 七 八);

sub one_of
{
	my ($list) = @_;

	return $list->[ int(rand(@$list)) ];
}

sub without_figure
{
	my $sentence = one_of(\@prose);

	$sentence =~ s/A/one_of(\@aims)/ge;
	$sentence =~ s/B/one_of(\@means)/ge;
	$sentence =~ s/[CD]/one_of(\@ways)/ge;
	$sentence =~ s/S/one_of(\@subjects)/ge;
	return $sentence;
}

# Years stay in step with the report's.
sub with_figure
{
	my ($year) = @_;
	my $sentence = one_of(\@figures);

	$sentence =~ s/(?:19|20)[0-9][0-9](?=年)/Y/g;
	$sentence =~ s/[1-9]/1 + int(rand(9))/ge;
	$sentence =~ s/Y/$year/g;
	return $sentence;
}

sub paragraphs
{
	my ($length, $year) = @_;
	my $text = '';

	while ($length > 0)
	{
		my $paragraph = '';

		while (length($paragraph) < 180)
		{
			$paragraph .= rand(100) < 20 ? with_figure($year) : without_figure();
		}
		$text .= "$paragraph\n";
		$length -= length($paragraph);
	}
	return $text;
}

sub part
{
	my ($heads, $length, $year) = @_;
	my $text = '';

	foreach my $n (0 .. $#$heads)
	{
		$text .= "（$numerals[$n]）$heads->[$n]\n" . paragraphs($length / @$heads, $year);
	}
	return $text;
}

mkdir $directory;
for (my $number = 1; $number <= $count; $number++)
{
	my $level = one_of(\@levels);
	my $place = join("", map { one_of(\@places) } 1 .. 3) . $level->[0];
	my $around = one_of(\@places) . one_of(\@places) . ($level->[0] =~ /[镇乡]/ ? '县' : '市');
	my $year = 2005 + $number % 20;
	my $next = $year + 1;
	my $length = $bytes / 3 * (0.5 + rand(1));

	open my $out, '>', sprintf('%s/%06d.txt', $directory, $number) or die "$!\n";
	print $out "${around}${place}${year}年政府工作报告\n各位代表：\n",
	  "现在，我代表$level->[2]，向大会报告工作，请予审议，并请列席人员提出意见。\n",
	  "一、${year}年工作回顾\n", part(\@heads, $length * 0.55, $year),
	  "各位代表，在肯定成绩的同时，我们也清醒地认识到存在的问题和不足：",
	  join('', map { without_figure() } 1 .. 4),
	  "对此，我们将采取有力措施，认真加以解决。\n",
	  "二、${next}年工作安排\n", part(\@plans, $length * 0.45, $next),
	  "各位代表，让我们团结一心，奋力开创各项事业发展新局面！\n";
	close $out;
}

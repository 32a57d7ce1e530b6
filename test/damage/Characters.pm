# Damage to characters: what scanners, converters, fonts and other scripts
# make of them.
package Characters;

use strict;
use warnings;
use utf8;

use Encode qw(encode);
use Exporter 'import';
use FindBin;
use Places;

our @EXPORT = qw(@character_kinds);

our @character_kinds = (
	[ letters_for_digits => 'all',     \&letters_for_digits ],
	[ spaced_digits      => 'all',     \&spaced_digits ],
	[ detached_points    => 'all',     \&detached_points ],
	[ grouped_digits     => 'all',     \&grouped_digits ],
	[ odd_signs          => 'all',     \&odd_signs ],
	[ ocr_punctuation    => 'all',     \&ocr_punctuation ],
	[ full_width         => 'all',     sub { $_[0] =~ tr/!-~/！-～/r } ],
	[ traditional        => 'all',     \&traditional ],
	[ mixed_scripts      => 'all',     \&mixed_scripts ],
	[ pinyin_glosses     => 'all',     \&pinyin_glosses ],
	[ zero_width         => 'all',     \&zero_width ],
	[ mojibake           => 'numbers', \&mojibake ],
	[ half_character     => 'numbers', \&half_character ],);

# l for 1 and O for 0, beside digits that were read well.
sub letters_for_digits
{
	my ($text) = @_;

	$text =~ s{(\d{2,})}{
		my $digits = $1;
		rand() < 0.5 ? $digits =~ s/(?<=\d)0/O/r : $digits =~ s/1(?=\d)/l/r;
	}ge;
	return $text;
}

sub spaced_digits
{
	my ($text) = @_;
	my @space = (' ', "\x{A0}", "\x{2009}");

	$text =~ s{(\d{2,})}{
		my $space = $space[ rand @space ];
		rand() < 0.5 ? $1 : join $space, split //, $1;
	}ge;
	return $text;
}

sub detached_points
{
	my ($text) = @_;

	$text =~ s{(\d)([.．])(\d)}{
		$1 . (rand() < 0.5 ? " $2" : "$2 ") . $3;
	}ge;
	return $text;
}

# 12,345.  Years stay as they are.
sub grouped_digits
{
	my ($text) = @_;

	$text =~ s{(?<![\d.])(\d{1,3})(\d{3})(?![\d年.\-)）〕])(?=\p{Han})}{
		"$1," . $2;
	}ge;
	return $text;
}

sub odd_signs
{
	my ($text) = @_;
	my @percent = ('℅', '﹪', '％');
	my @range = ('～', '—', '–', '~');

	$text =~ s/[%％]/$percent[rand @percent]/ge;
	$text =~ s/(\d)[-－~—](?=\d)/$1 . $range[rand @range]/ge;
	$text =~ s/[:：]/∶/g;
	$text =~ s/　/〓/g;
	return $text;
}

sub ocr_punctuation
{
	my ($text) = @_;

	$text =~ s/。/rand() < 0.5 ? '.' : '．'/ge;
	$text =~ tr/，、；：“”/,､;:""/;
	return $text;
}

# Each simplified character's traditional form.  Where it has several, the
# first in Big5 is the commonest; one that Big5 has not got is a last resort.
my %traditional;

sub read_traditional
{
	open my $table, '<:encoding(UTF-8)', "$FindBin::Bin/../../src/lexicon/fold.tsv"
	  or die "fold.tsv: $!";
	my %place;
	while (my $row = <$table>)
	{
		my ($code, $form, $simplified, $class) = split /\t/, $row =~ s/\n//r;
		next unless defined $class && $class eq 'traditional';
		my $big5 = encode('big5-eten', $form, Encode::FB_DEFAULT);
		my $place = length $big5 == 2 ? unpack('n', $big5) : 0x10000;
		next if defined $place{$simplified} && $place{$simplified} <= $place;
		$place{$simplified} = $place;
		$traditional{$simplified} = $form;
	}
	close $table;
}

sub traditional
{
	my ($text) = @_;

	read_traditional() unless %traditional;
	return $text =~ s/(\p{Han})/$traditional{$1} \/\/ $1/ger;
}

sub mixed_scripts
{
	my ($text) = @_;

	return each_line($text,
		sub { $_[1] % 2 ? traditional($_[0]) : $_[0] });
}

my %pinyin = qw(
  镇 zhèn 鎮 zhèn 产 chǎn 產 chǎn 业 yè 業 yè 总 zǒng 總 zǒng 结 jié
  結 jié 农 nóng 農 nóng 乡 xiāng 鄉 xiāng 区 qū 區 qū 务 wù 務 wù
  经 jīng 經 jīng 济 jì 濟 jì 资 zī 資 zī 财 cái 財 cái 长 zhǎng
  長 zhǎng 达 dá 達 dá 积 jī 積 jī 万 wàn 萬 wàn 亿 yì 億 yì 亩 mǔ
  畝 mǔ 户 hù 戶 hù 实 shí 實 shí 现 xiàn 現 xiàn 设 shè 設 shè 发 fā
  發 fā 进 jìn 進 jìn 规 guī 規 guī 项 xiàng 項 xiàng 里 lǐ 裏 lǐ
  贫 pín 貧 pín 职 zhí 職 zhí 应 yīng 應 yīng 学 xué 學 xué);

# A reading behind every other of the characters that have another form.
sub pinyin_glosses
{
	my ($text) = @_;
	my @brackets = ('（%s）', '(%s)', '[%s]', '【%s】');

	$text =~ s{(\p{Han})(?![(（\[])}{
		$pinyin{$1} && rand() < 0.5
		  ? $1 . sprintf $brackets[ rand @brackets ], $pinyin{$1}
		  : $1;
	}ge;
	return $text;
}

sub zero_width
{
	my ($text) = @_;
	my @sign = ("\x{200B}", "\x{FEFF}", "\x{AD}", "\x{200D}");

	return $text =~ s{([^\n])}{rand() < 0.1 ? $1 . $sign[rand @sign] : $1}ger;
}

# The words of figures: what is left of damage that spares them.
my $numeral = qr/[\d０-９〇零一二三四五六七八九十百千万亿兆两几]/;
my $spared =
  qr/$numeral(?:$numeral|[点分之余多.．])*[\p{Han}%％]{0,4}|[.．%％][\p{Han}]{0,4}/;

sub mojibake
{
	my ($text) = @_;
	my @sign = ('?', '??', "\x{FFFD}", "\x{FFFD}\x{FFFD}");

	return $text =~
	  s{($spared)|(\p{Han})}{$1 // (rand() < 0.04 ? $sign[rand @sign] : $2)}ger;
}

# A buffer ended inside a character.
sub half_character
{
	my ($text) = @_;
	my $since = 0;

	return $text =~ s{($spared)|(\p{Han})}{
		$since += length($1 // $2);
		$since > 200 && defined $2 ? ($since = 0, "\x{FFFD}")[1] : $1 // $2;
	}ger;
}

1;

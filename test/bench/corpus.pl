#!/usr/bin/env perl
# corpus.pl BYTES FILE...: so many bytes of reports, made of the files, each
# varied: its sentences are drawn from those of all files, their digits are
# drawn anew, and one character in a hundred is another.  Always the same for the
# same arguments.  Prints rows for COPY: number and text of a report.
use strict;
use warnings;
use utf8;
use open qw(:std :utf8);

my ($bytes, @files) = @ARGV;
my @reports;
my @sentences;
my @characters;

srand(20240305);
foreach my $file (@files)
{
	open my $in, '<', $file or die "$file: $!\n";
	my @paragraphs = grep { /\S/ } map { s/^\s+|\s+$//gr =~ s/\s+/ /gr } <$in>;
	push @reports, \@paragraphs;
	push @sentences, map { /\G[^。！？；]+[。！？；]?/g } @paragraphs;
}
@characters = map { /\p{Han}/g } @sentences;

sub one_of
{
	my ($list) = @_;

	return $list->[ int(rand(@$list)) ];
}

sub varied
{
	my ($sentence) = @_;

	$sentence =~ s/[0-9]/int(rand(10))/ge;
	$sentence =~ s/(\p{Han})/rand(100) < 1 ? one_of(\@characters) : $1/ge;
	return $sentence;
}

# A paragraph as long as the one given, or the same if it is short.
sub paragraph
{
	my ($model) = @_;
	my $text = '';

	return varied($model) if length($model) < 40;
	$text .= varied(one_of(\@sentences)) while length($text) < length($model);
	return $text;
}

for (my $number = 1, my $made = 0; $made < $bytes; $number++)
{
	my $text = join '\n', map { paragraph($_) } @{ one_of(\@reports) };

	$text =~ s/\t/ /g;
	my $row = "$number\t$text\n";
	print $row;
	utf8::encode($row);
	$made += length($row);
}

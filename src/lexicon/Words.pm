# What the generators of word tables share.
package Words;
use strict;
use warnings;
use Exporter 'import';
our @EXPORT = qw(quoted print_words print_endings);

# A C string of these bytes, or NULL where there are none.
sub quoted
{
	my ($string) = @_;
	return 'NULL' unless length($string // '');
	return '"' . join('', map { sprintf '\\x%02X', $_ } unpack 'C*', $string) . '"';
}

# The bucket of a word, by its first character; lexicon.c has the same.
sub bucket
{
	my @byte = unpack 'C*', $_[0];
	return $byte[0] if $byte[0] < 0xE0;
	return ($byte[1] * 2 ^ $byte[2] ^ $byte[0] * 16) & 0xFF;
}

# The words in the order of a lexicon: those of a bucket stand together, the
# longest first.
sub ordered
{
	my ($row) = @_;
	return
	  sort { bucket($a) <=> bucket($b) || length $b <=> length $a || $a cmp $b }
	  keys %$row;
}

# Prints a static array of numbers.
sub print_numbers
{
	my ($name, @number) = @_;
	print "\nstatic const uint16 ${name}[] = {\n";
	print "\t", join(', ', splice @number, 0, 16), ",\n" while @number > 16;
	print "\t", join(', ', @number), "\n};\n";
}

# Where each of the 256 buckets begins, when these stand in their order, and
# where the last one ends.
sub starts
{
	my @start = (0) x 257;

	$start[ $_ + 1 ]++ for @_;
	$start[$_] += $start[ $_ - 1 ] for 1 .. 256;
	return @start;
}

# The fifth and sixth byte of a word, or 0.
sub second
{
	return length $_[0] < 6 ? 0 : unpack 'x4 n', $_[0];
}

# Prints the words of a lexicon, each with value and weight, as the static
# arrays NAME_words and NAME_buckets.
sub print_words
{
	my ($name, $row) = @_;
	my @words = ordered($row);

	print "static const LexiconWord ${name}_words[] = {\n";
	for my $word (@words)
	{
		printf "\t{%s, %d, 0x%04X, %s, %s},\t/* %s */\n", quoted($word),
		  length $word, second($word), $row->{$word}[0],
		  $row->{$word}[1] // 0, $word =~ s{\*/}{* /}gr;
	}
	print "};\n";
	print_numbers("${name}_buckets", starts(map { bucket($_) } @words));
}

# Prints where in NAME_words the words stand by their last characters, as the
# static arrays NAME_endings and NAME_ending_buckets, the longest first.
sub print_endings
{
	my ($name, $row) = @_;
	my @words = ordered($row);
	my @bucket = map { bucket(/([\xC0-\xFF][\x80-\xBF]+|[\x00-\x7F])\z/) } @words;
	my @ending =
	  sort { $bucket[$a] <=> $bucket[$b] || length $words[$b] <=> length $words[$a] || $a <=> $b }
	  0 .. $#words;

	print_numbers("${name}_endings", @ending);
	print_numbers("${name}_ending_buckets", starts(@bucket));
}

1;

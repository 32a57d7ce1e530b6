# What the generators of word tables share.
package Words;
use strict;
use warnings;
use Exporter 'import';
our @EXPORT = qw(quoted print_words);

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

# Prints the words of a lexicon, each with value and weight, as the static
# arrays NAME_words and NAME_buckets: words of a bucket stand together, the
# longest first.
sub print_words
{
	my ($name, $row) = @_;
	my @words =
	  sort { bucket($a) <=> bucket($b) || length $b <=> length $a || $a cmp $b }
	  keys %$row;
	my @start = (0) x 257;

	$start[ bucket($_) + 1 ]++ for @words;
	$start[$_] += $start[ $_ - 1 ] for 1 .. 256;
	print "static const LexiconWord ${name}_words[] = {\n";
	for my $word (@words)
	{
		printf "\t{%s, %d, %s, %s},\t/* %s */\n", quoted($word), length $word,
		  $row->{$word}[0], $row->{$word}[1] // 0, $word =~ s{\*/}{* /}gr;
	}
	print "};\n\nstatic const uint16 ${name}_buckets[] = {\n";
	print "\t", join(', ', splice @start, 0, 16), ",\n" while @start > 16;
	print "\t", join(', ', @start), "\n};\n";
}

1;

# Where damage strikes in a text, and how lines are cut: what the kinds of
# damage share.
package Places;

use strict;
use warnings;
use utf8;

use Exporter 'import';

our @EXPORT = qw(each_line insert_in_sentences is_wrapped wrap);

# Shorter lines are headings, title lines and entries of a table of contents.
my $PARAGRAPH_LEAST = 60;

# The text with its every line replaced by what change makes of it; change is
# given the line, without its line feed, and the number of the line from 0.
sub each_line
{
	my ($text, $change) = @_;
	my @lines = split /\n/, $text, -1;
	my $behind = pop @lines;

	push @lines, $behind if $behind ne '';
	my $last = $behind eq '' ? "\n" : '';
	return join("\n", map { $change->($lines[$_], $_) } 0 .. $#lines) . $last;
}

# Are the lines of the text cut already?
sub is_wrapped
{
	my ($text) = @_;

	return $text !~ /^[^\n]{$PARAGRAPH_LEAST}/m;
}

# The pieces of a line that is cut after every so many characters; where
# numbers are to stay whole, a cut inside one is moved to its start.
sub wrap
{
	my ($line, $width, $whole_numbers) = @_;
	my @pieces;

	while (length($line) > $width)
	{
		my $cut = $width;
		if ($whole_numbers)
		{
			$cut--
			  while $cut > 1
			  && substr($line, $cut - 1, 1) =~ /[\d.]/
			  && substr($line, $cut, 1) =~ /[\d.]/;
		}
		push @pieces, substr($line, 0, $cut, '');
	}
	return (@pieces, $line);
}

# Puts something into a paragraph after every so many characters, in the
# middle of a sentence: between characters that the pattern matches, given as
# the two with nothing between.  what is given the number of the place from 1.
sub insert_in_sentences
{
	my ($text, $every, $between, $what) = @_;
	my $place = 0;
	my $since = 0;

	return each_line(
		$text,
		sub {
			my ($line) = @_;
			my $made = '';

			return $line if length($line) < $PARAGRAPH_LEAST;
			foreach my $at (0 .. length($line) - 1)
			{
				if (   ++$since > $every
					&& $at > 20
					&& $at < length($line) - 10
					&& substr($line, $at - 1, 2) =~ $between)
				{
					$made .= $what->(++$place);
					$since = 0;
				}
				$made .= substr($line, $at, 1);
			}
			return $made;
		});
}

1;

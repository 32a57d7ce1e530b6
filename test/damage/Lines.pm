# Damage to lines: what page ends, fixed widths and editors do to them.
package Lines;

use strict;
use warnings;
use utf8;

use Exporter 'import';
use Places;

our @EXPORT = qw(@line_kinds);

# [name, what the reader must still get, what makes the damage]
our @line_kinds = (
	[ page_numbers       => 'all', \&page_numbers ],
	[ chunk_numbers      => 'all', \&chunk_numbers ],
	[ wrapped_lines      => 'all', sub { wrapped($_[0], 34, '　　') } ],
	[ wrapped_flush      => 'all', sub { wrapped($_[0], 38, '') } ],
	[ joined_with_space  => 'all', \&joined_with_space ],
	[ blank_lines        => 'all', sub { $_[0] =~ s/\n/\n\n/gr } ],
	[ no_line_breaks     => 'all', sub { $_[0] =~ s/\n//gr } ],
	[ carriage_returns   => 'all', sub { $_[0] =~ s/\n/\r\n/gr } ],
	[ tabs_and_indents   => 'all', \&tabs_and_indents ],
	[ html_remains       => 'all', \&html_remains ],
	[ html_line_breaks   => 'all', \&html_line_breaks ],
	[ cut_end            => 'before', \&cut_end ],);

# A page ends inside a paragraph.
sub page_numbers
{
	my ($text) = @_;
	my @form = ("\n- %d -\n", "\n%d\n", "\n第%d页 共9页\n", "\n　　— %d —\n");
	my $form = $form[ rand @form ];

	return insert_in_sentences($text, 450, qr/\p{Han}[\p{Han}\d]/,
		sub { sprintf $form, $_[0] });
}

# The text came in numbered chunks, and the numbers went in between.
sub chunk_numbers
{
	my ($text) = @_;

	return "1、"
	  . insert_in_sentences($text, 300, qr/\p{Han}\p{Han}/,
		sub { sprintf "\n%d、", $_[0] + 1 });
}

sub wrapped
{
	my ($text, $width, $indent) = @_;

	return $text if is_wrapped($text);
	return each_line(
		$text,
		sub {
			my $line = $_[0] =~ s/^[ 　]+//r;
			return $line if $line eq '';
			return join "\n", wrap($indent . $line, $width);
		});
}

sub joined_with_space
{
	my ($text) = @_;

	return $text if is_wrapped($text);
	return each_line($text, sub { join ' ', wrap($_[0], 36, 1) });
}

sub tabs_and_indents
{
	my ($text) = @_;
	my @indent = ("\t", '    ', '　　', "\t\t", '');
	my @end = ('', ' ', "\t", '　');

	return each_line($text,
		sub { $indent[ rand @indent ] . $_[0] . $end[ rand @end ] });
}

sub html_remains
{
	my ($text) = @_;

	$text = insert_in_sentences($text, 120, qr/\p{Han}[\p{Han}\d]/,
		sub { '&nbsp;' });
	$text =~ s/“/&ldquo;/g;
	$text =~ s/”/&rdquo;/g;
	$text =~ s/——/&mdash;&mdash;/g;
	return each_line($text,
		sub { $_[0] eq '' ? '' : "&nbsp;&nbsp;&nbsp;&nbsp;$_[0]<br>" });
}

sub html_line_breaks
{
	my ($text) = @_;
	my ($before, $after) = rand() < 0.5 ? ('', '<br />') : ('<p>', '</p>');

	return join '', map { "$before$_$after" } grep { $_ ne '' } split /\n/, $text;
}

# The preview ends in the middle of a sentence.
sub cut_end
{
	my ($text) = @_;
	my $end = int(length($text) * (0.6 + rand 0.3));

	$end++ until substr($text, $end - 1, 2) =~ /\p{Han}\p{Han}/;
	return substr $text, 0, $end;
}

1;

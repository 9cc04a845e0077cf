# register.json out.xlsx: the register as Excel::Writer::XLSX writes it.
use strict;
use warnings;
use utf8;
use JSON::PP;
use Excel::Writer::XLSX;

my ( $from, $to ) = @ARGV;
open my $file, '<', $from or die $!;
my $register = JSON::PP->new->utf8->decode( do { local $/; <$file> } );
my $book = Excel::Writer::XLSX->new($to) or die $!;
my %formats;

sub format_of {
    my ($pattern) = @_;
    return $formats{$pattern} //= $book->add_format( num_format => $pattern );
}

sub put {
    my ( $page, $row, $column, $value ) = @_;
    return unless defined $value;
    if ( JSON::PP::is_bool($value) ) { $page->write_boolean( $row, $column, $value ? 1 : 0 ) }
    elsif ( ref $value && exists $value->{number} ) {
        $page->write_number( $row, $column, $value->{number}, format_of( $value->{format} ) );
    }
    elsif ( ref $value && exists $value->{day} ) {
        $page->write_date_time( $row, $column, "$value->{day}T", format_of('dd/mm/yyyy') );
    }
    elsif ( ref $value ) {
        $page->write_date_time( $row, $column, $value->{moment}, format_of('dd/mm/yyyy hh:mm') );
    }
    elsif ( JSON::PP->new->allow_nonref->encode($value) =~ /^"/ ) { $page->write_string( $row, $column, $value ) }
    else { $page->write_number( $row, $column, $value ) }
}

for my $sheet ( @{ $register->{sheets} } ) {
    my $page = $book->add_worksheet( $sheet->{title} );
    my $row  = 0;
    for my $values ( @{ $sheet->{rows} } ) {
        my $column = 0;
        put( $page, $row, $column++, $_ ) for @$values;
        $row++;
    }
}
$book->close;
print "Excel::Writer::XLSX $Excel::Writer::XLSX::VERSION\n";

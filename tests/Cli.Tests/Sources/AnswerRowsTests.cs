using CSat.Cli.Csv;
using CSat.Cli.Sources;
using CSat.Domain.Problems;
using CSat.Testing;

namespace CSat.Cli.Tests.Sources;

/// <summary>Files with one row an answer, put together to forms.</summary>
public sealed class AnswerRowsTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_of_a_form_are_put_together_wherever_they_stand()
    {
        using var source = Open("form,day,item,answer,extra\nA,1,q1,5,x\nB,2,q2,4,y\nA,1,q2,3,z\nB,2,q 1,1,\n");

        source.Header.ShouldBe(["form", "day", "item", "answer", "extra", "q1", "q2", "q 1"]);
        source.FileHeader.ShouldBe(["form", "day", "item", "answer", "extra"]);
        var rows = Rows(source);
        rows.Select(row => (row.Line, string.Join('|', row.Fields), row.Problem)).ShouldBe([(2, "A|1||||5|3|", null), (3, "B|2|||||4|1", null)]);
        rows[0].Parts!.Select(part => (part.Line, string.Join('|', part.Fields))).ShouldBe([(2, "A|1|q1|5|x"), (4, "A|1|q2|3|z")]);
    }

    [Fact]
    public void Items_that_differ_in_width_are_one()
    {
        using var source = Open("form,day,item,answer\nA,1,q1,5\nB,2,ｑ１,4\n");

        source.Header.ShouldBe(["form", "day", "item", "answer", "q1"]);
        Rows(source).Select(row => row.Fields[^1]).ShouldBe(["5", "4"]);
    }

    [Theory]
    [InlineData("A,1,q1,5\nA,2,q2,4", CsvProblems.AnswerRowsDifferReason, "day")]
    [InlineData("A,1,q1,5\nA,1,q1,4", CsvProblems.AnsweredTwiceReason, "item")]
    [InlineData("A,1,q1,5\nA,1,,4", ProblemReason.FieldMissing, "item")]
    [InlineData("A,1,q1,5\nA,1,q2", CsvProblems.FieldCountReason, "")]
    [InlineData("A,1,q1,5\nA,1,q2,4,more", CsvProblems.FieldCountReason, "")]
    [InlineData("A,1,q1,5\nA,1,q2,4\"x\"", CsvProblems.StrayQuoteReason, "")]
    public void A_form_whose_rows_do_not_go_together_is_refused_whole(string rows, string reason, string field)
    {
        using var source = Open($"form,day,item,answer\n{rows}\nB,1,q1,1\n");

        var forms = Rows(source);

        (forms[0].Problem?.Reason, forms[0].Problem?.Field).ShouldBe((reason, field));
        forms[0].Parts!.Count.ShouldBe(2);
        forms[1].Problem.ShouldBeNull();
    }

    [Fact]
    public void What_nobody_uses_may_differ_from_row_to_row()
    {
        using var source = Open("form,day,item,answer,number\nA,1,q1,5,1\nA,1,q2,5,2\n");

        Rows(source).Single().Problem.ShouldBeNull();
    }

    [Fact]
    public void Rows_without_a_form_are_none_of_one_form()
    {
        using var source = Open("form,day,item,answer\n,1,q1,5\n,1,q1,4\n");

        Rows(source).Select(row => row.Line).ShouldBe([2, 3]);
    }

    [Fact]
    public void Several_columns_can_make_a_form()
    {
        using var source = SourceFile.Open(
            _folder.Write("rows.csv", "shop,no,item,answer\nA,1,q1,5\nB,1,q1,4\nA,1,q2,3\n"), new ReadingRule { Answers = Layout(["shop", "no"]) });

        Rows(source).Select(row => string.Join('|', row.Fields)).ShouldBe(["A|1|||5|3", "B|1|||4|"]);
    }

    [Fact]
    public void A_file_without_the_columns_of_the_layout_is_left_for_the_check_of_the_columns()
    {
        using var source = Open("id,day,question,answer\nA,1,q1,5\n");

        source.Header.ShouldBe(["id", "day", "question", "answer"]);
    }

    private static AnswerLayout Layout(string[] form) => new(form, "item", "answer") { Used = new HashSet<string> { "shop", "no", "form", "day", "item", "answer", "q1", "q2" } };

    private static List<SourceRow> Rows(SourceFile source)
    {
        var rows = new List<SourceRow>();
        while (source.Read() is { } row)
        {
            rows.Add(row);
        }

        return rows;
    }

    private SourceFile Open(string content) => SourceFile.Open(_folder.Write("rows.csv", content), new ReadingRule { Answers = Layout(["form"]) });
}

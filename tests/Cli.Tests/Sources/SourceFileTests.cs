using System.Text;
using CSat.Cli.Csv;
using CSat.Cli.Sources;
using CSat.Domain.Problems;
using CSat.Hosting.Errors;
using CSat.Testing;

namespace CSat.Cli.Tests.Sources;

/// <summary>Text files as spreadsheets, survey tools and registers write them.</summary>
public sealed class SourceFileTests : IDisposable
{
    private const string Text = "序号,提交时间,1、满意度？,2、建议\r\n1,2025/2/2 9:01:05,满意,办理快𬭊\r\n2,2025/3/3 10:02:05,一般,\r\n";
    private readonly TemporaryDirectory _folder = new();

    static SourceFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("utf-8", false, "utf-8")]
    [InlineData("utf-8", true, "utf-8")]
    [InlineData("utf-16", false, "utf-16le")]
    [InlineData("utf-16", true, "utf-16le")]
    [InlineData("utf-16BE", false, "utf-16be")]
    [InlineData("utf-16BE", true, "utf-16be")]
    [InlineData("gb18030", false, "gb18030")]
    public void An_encoding_is_recognised_and_every_character_whole(string encoding, bool mark, string name)
    {
        var rows = Rows(Write(Text, encoding, mark), out var source);

        source.Form.Encoding.ShouldBe(name);
        source.Header.ShouldBe(["序号", "提交时间", "1、满意度？", "2、建议"]);
        rows[0].Fields[3].ShouldBe("办理快𬭊");
        rows.Select(row => row.Line).ShouldBe([2, 3]);
    }

    [Theory]
    [InlineData("windows-1252", "id,nom\n1,Zürich café été\n", "Western letters would be Chinese nonsense")]
    [InlineData("windows-1252", "id,note\n1,it’s late, naïve\n", "so would typographic quotation marks")]
    [InlineData("shift_jis", "id,名前\n1,とても満足しています\n", "and Japanese")]
    public void An_encoding_that_is_neither_is_refused_whole_and_read_when_it_is_stated(string encoding, string text, string why)
    {
        var path = Write(text, encoding);

        Should.Throw<ProblemException>(() => SourceFile.Open(path), why).Problems.Single().Reason.ShouldBe(CsvProblems.EncodingReason, why);
        Rows(path, out _, new ReadingRule(encoding, ','))[0].Fields[1].ShouldBe(text.Split('\n')[1].Split(',')[1], why);
    }

    [Fact]
    public void A_damaged_file_is_not_taken_for_another_encoding()
    {
        // 满 and 意 in UTF-8, one byte lost between them: nearly all the rest could be read as GB18030.
        byte[] bytes = [.. "id,答案\n"u8, .. "1,非常满意\n2,不满意\n3,"u8, 0xE6, 0xBB, .. "意\n"u8];
        var path = _folder.PathOf("damaged.csv");
        File.WriteAllBytes(path, bytes);

        var problem = Should.Throw<ProblemException>(() => SourceFile.Open(path)).Problems.Single();

        problem.Message.En.ShouldContain("utf-8, but damaged at byte");
        problem.Message.Zh.ShouldContain("已损坏");
    }

    [Fact]
    public void The_last_byte_of_a_large_file_counts_before_its_first_row()
    {
        var path = _folder.PathOf("large.csv");
        File.WriteAllBytes(path, [.. Encoding.UTF8.GetBytes("id,note\n" + string.Concat(Enumerable.Repeat("1,好的\n", 40_000))), 0xFF]);

        var problem = Should.Throw<ProblemException>(() => SourceFile.Open(path)).Problems.Single();

        problem.Message.En.ShouldContain($"byte {new FileInfo(path).Length - 1} ");
    }

    [Theory]
    [InlineData("id;date;note\n1;2025-01-05;\"x; y, z\"\n", ';')]
    [InlineData("id\tdate\tnote\n1\t2025-01-05\tx; y, z\n", '\t')]
    [InlineData("id|date|note\n1|2025-01-05|x; y, z\n", '|')]
    [InlineData("id,date,note\n1,2025-01-05,\"x; y, z\"\n", ',')]
    [InlineData("sep=;\r\nid;date;note\r\n1;2025-01-05;x, y, z\r\n", ';')]
    [InlineData("id,date,note\r1,2025-01-05,\"x; y, z\"\r", ',')]
    public void A_separator_is_recognised(string text, char separator)
    {
        var rows = Rows(Write(text), out var source);

        source.Form.Separator.ShouldBe(separator);
        source.Header.ShouldBe(["id", "date", "note"]);
        rows.Single().Fields.Length.ShouldBe(3);
    }

    [Fact]
    public void A_stated_separator_wins_and_its_line_of_Excel_is_no_header() =>
        Opened("sep=;\nid;a,b\n1;2\n", new ReadingRule(Separator: ';')).Header.ShouldBe(["id", "a,b"]);

    [Theory]
    [InlineData("Report of May\nmade by \"the portal\", 2025\n\nid,q1\n1,5\n", 3, 1, 4)]
    [InlineData("Report\r\n\r\nid,q1\r\n1,5\r\n", 2, 1, 3)]
    [InlineData("id,q1\nID,\"How satisfied\nare you?\"\n\"{\"\"ImportId\"\":\"\"x\"\"}\",{}\n1,5\n", 0, 3, 1)]
    [InlineData("Notes\nid,q1\nunit,1 to 5\n1,5\n", 1, 2, 2)]
    public void Notes_above_the_header_and_rows_below_it_are_no_data(string text, int skip, int rows, long headerLine)
    {
        foreach (var encoding in new[] { "utf-8", "utf-16" })
        {
            var data = Rows(Write(text, encoding), out var source, new ReadingRule(SkipLines: skip, HeaderRows: rows));

            source.Header.ShouldBe(["id", "q1"]);
            source.Form.HeaderLine.ShouldBe(headerLine);
            data.Single().Fields.ShouldBe(["1", "5"]);
            data[0].Line.ShouldBe(text.Trim().Split('\n').Length);
        }
    }

    [Fact]
    public void Columns_without_a_name_or_with_one_name_are_no_matter_until_they_are_used()
    {
        var source = Opened(",id,x,q1,x,,\n0,a1,,4,,,\n");

        new ColumnNames(source.Header).Find("id").ShouldBe([1]);
        new ColumnNames(source.Header).Find("x").ShouldBe([2, 4]);
        new ColumnNames(source.Header).Find("y").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Q1 How  satisfied\u00A0are you? ", "a blank of another kind, two of them, one at the end")]
    [InlineData("\"Q1 How satisfied\r\nare you?\"", "a line break")]
    [InlineData("Ｑ１　Ｈｏｗ　ｓａｔｉｓｆｉｅｄ　ａｒｅ　ｙｏｕ？", "full width")]
    [InlineData("\u200BQ1 How satisfied are you?", "an invisible character")]
    public void A_name_is_found_whatever_its_blanks_and_width(string name, string why)
    {
        var source = Opened($"id,{name}\n1,2\n");

        new ColumnNames(source.Header).Find("Q1 How satisfied are you?").ShouldBe([1], why);
    }

    [Fact]
    public void Rows_of_separators_alone_are_passed_over() => Rows(Write("id,q1\n,\n1,5\n , \n,,\n"), out _).Single().Fields[0].ShouldBe("1");

    [Theory]
    [InlineData("4", "4.0")]
    [InlineData("4", "4.00")]
    [InlineData("4", "4,0")]
    [InlineData("4", "４")]
    [InlineData("-1", "-1.0")]
    [InlineData("非常 满意", "非常　满意")]
    [InlineData("A(1)", "Ａ（１）")]
    public void Values_are_the_same(string one, string other) => CellText.Same.Equals(one, other).ShouldBeTrue();

    [Theory]
    [InlineData("4", "4.5")]
    [InlineData("4", "04")]
    [InlineData("1", "1,000")]
    [InlineData("1", "①")]
    [InlineData("v1", "v1.0")]
    [InlineData("yes", "Yes")]
    public void Values_differ(string one, string other) => CellText.Same.Equals(one, other).ShouldBeFalse();

    [Theory]
    [InlineData(" 4\0 ", "4")]
    [InlineData("one\vtwo", "one two")]
    [InlineData("two\nlines\tand a tab", "two\nlines\tand a tab")]
    public void Control_characters_count_as_blanks(string text, string clean) => CellText.Clean(text).ShouldBe(clean);

    private SourceFile Opened(string text, ReadingRule? rule = null)
    {
        using var source = SourceFile.Open(Write(text), rule);
        return source;
    }

    private static List<SourceRow> Rows(string path, out SourceFile source, ReadingRule? rule = null)
    {
        using var opened = source = SourceFile.Open(path, rule);
        var rows = new List<SourceRow>();
        while (opened.Read() is { } row)
        {
            rows.Add(row);
        }

        return rows;
    }

    private string Write(string text, string encoding = "utf-8", bool mark = false)
    {
        var path = _folder.PathOf("file.csv");
        var bytes = Encoding.GetEncoding(encoding);
        File.WriteAllBytes(path, [.. mark ? bytes.GetPreamble() : [], .. bytes.GetBytes(text)]);
        return path;
    }
}

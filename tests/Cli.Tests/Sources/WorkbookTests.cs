using CSat.Cli.Csv;
using CSat.Cli.Import;
using CSat.Cli.Sources;
using CSat.Domain.Problems;
using CSat.Testing;
using static CSat.Cli.Tests.Sources.TestWorkbook;

namespace CSat.Cli.Tests.Sources;

/// <summary>Workbooks: what a cell means, not what it looks like.</summary>
public sealed class WorkbookTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1462)]
    public void Dates_numbers_and_texts_are_what_the_cell_means(bool from1904, int fewerDays)
    {
        var path = Write(
            _folder.PathOf("data.xlsx"),
            from1904,
            null,
            (
                "答卷",
                [
                    (1, [Text("A1", "序号"), Text("B1", "日期"), Text("C1", "时间"), Text("D1", "时刻"), Text("E1", "评分"), Text("F1", "意见"), Text("H1", "是否")]),
                    (2, [Text("A2", "007"), Number("B2", 45662 - fewerDays, 4), Number("C2", 45662.396006944444 - fewerDays, 2), Number("D2", 0.395833333333333, 3), Number("E2", 4), Text("F2", "好\n的"), Flag("H2", true)]),
                    (5, [Number("A5", 12345678901234), Number("E5", 4.5, 5), Number("F5", 0.1 + 0.2)]),
                ]));

        using var source = SourceFile.Open(path);
        source.Form.Sheet.ShouldBe("答卷");
        source.Header.ShouldBe(["序号", "日期", "时间", "时刻", "评分", "意见", "", "是否"]);
        var first = source.Read()!;
        first.Fields.ShouldBe(["007", "2025-01-05", "2025-01-05 09:30:15", "09:30:00", "4", "好\n的", "", "TRUE"]);
        first.DateCells.ShouldBe([1, 2, 3], ignoreOrder: true);
        var second = source.Read()!;
        second.Line.ShouldBe(5);
        second.Fields[0].ShouldBe("12345678901234");
        second.Fields[4].ShouldBe("4.5");
        second.Fields[5].ShouldBe("0.3");
        source.Read().ShouldBeNull();
    }

    [Fact]
    public void A_sheet_is_found_by_name_and_a_wrong_one_refused_with_those_there_are()
    {
        var path = Write(_folder.PathOf("two.xlsx"), false, null, ("说明", [(1, [Text("A1", "notes")])]), ("数据", [(1, [Text("A1", "id")]), (2, [Text("A2", "1")])]));

        using (var source = SourceFile.Open(path, new ReadingRule(Sheet: "数据")))
        {
            source.Header.ShouldBe(["id"]);
        }

        var problem = Should.Throw<ProblemException>(() => SourceFile.Open(path, new ReadingRule(Sheet: "data"))).Problems.Single();
        problem.Reason.ShouldBe(CsvProblems.NoSuchSheetReason);
        problem.Wording.ToString()!.ShouldContain("数据");
    }

    [Fact]
    public void A_merged_cell_of_the_header_stands_in_each_of_its_columns_and_is_refused_by_name_when_used()
    {
        var path = Write(
            _folder.PathOf("merged.xlsx"), false, "B1:C1", ("s", [(1, [Text("A1", "id"), Text("B1", "满意度")]), (2, [Text("A2", "1"), Number("B2", 4), Number("C2", 5)])]));

        using var source = SourceFile.Open(path);

        source.Header.ShouldBe(["id", "满意度", "满意度"]);
        new ColumnNames(source.Header).Find("满意度").Count.ShouldBe(2);
    }

    [Fact]
    public void Rows_above_the_header_and_under_it_are_no_data()
    {
        var path = Write(
            _folder.PathOf("notes.xlsx"), false, "A1:B1",
            ("s", [(1, [Text("A1", "Report")]), (3, [Text("A3", "id"), Text("B3", "q1")]), (4, [Text("A4", "text"), Text("B4", "1 to 5")]), (5, [Text("A5", "1"), Number("B5", 4)])]));

        using var source = SourceFile.Open(path, new ReadingRule(SkipLines: 2, HeaderRows: 2));

        source.Header.ShouldBe(["id", "q1"]);
        source.Form.HeaderLine.ShouldBe(3);
        source.Read()!.Fields.ShouldBe(["1", "4"]);
    }

    [Theory]
    [InlineData("d/M/yyyy", "a cell that is a date needs no format")]
    [InlineData("yyyy-dd-MM", "and none may turn it round")]
    public void A_date_cell_is_read_whatever_the_formats(string format, string why)
    {
        var path = Write(
            _folder.PathOf("dates.xlsx"), false, null, ("s", [(1, [Text("A1", "day"), Text("B1", "time")]), (2, [Number("A2", 45662, 1), Number("B2", 0.395833333333333, 3)])]));
        using var source = SourceFile.Open(path);
        var row = source.Read()!;
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

        DateReader.TryRead(row.Fields[0], new(["day"], [.. DateReader.Iso, format], zone), out var moment).ShouldBeTrue(why);

        moment.ShouldBe(new(2025, 1, 5, 0, 0, 0, TimeSpan.FromHours(8)), why);
        row.DateCells.Count.ShouldBe(2);
    }
}

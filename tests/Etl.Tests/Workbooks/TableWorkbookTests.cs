using System.Globalization;
using System.Text.RegularExpressions;
using CSat.Domain.Problems;
using CSat.Etl.Tests.Source;
using CSat.Etl.Workbooks;
using CSat.Testing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace CSat.Etl.Tests.Workbooks;

/// <summary>Tables as workbooks, opened again by Microsoft's own reader: cells of their types, texts that stay texts, both languages, and whose data it is.</summary>
public sealed partial class TableWorkbookTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly string[] Dangerous = ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "满意 <&> \"so\"\n第二行 😀", "_x0041_"];

    [Fact]
    public async Task Cells_have_their_types_and_texts_stay_texts()
    {
        using var source = await FilledAsync();
        using var folder = new TemporaryDirectory();
        var path = folder.PathOf("comments.xlsx");

        TableWorkbook.Write(source.Published, "fct_comment", path).ShouldBe(Dangerous.Length);

        using var workbook = SpreadsheetDocument.Open(path, isEditable: false);
        new OpenXmlValidator().Validate(workbook).Select(error => error.Description).ShouldBeEmpty();
        var rows = Rows(workbook, "数据 Rows");
        rows[0].Select(cell => cell.Text).ShouldContain("意见内容 The text (comment)");
        var (comment, date) = (Column(rows, "(comment)"), Column(rows, "(date_key)"));
        rows.Skip(1).Select(row => row[comment].Text).ShouldBe(Dangerous, ignoreOrder: true);
        rows.Skip(1).ShouldAllBe(row => row[comment].IsText && !row[comment].IsFormula);
        rows.Skip(1).ShouldAllBe(row => !row[date].IsText && row[date].Text == "20250715");
        Rows(workbook, "列 Columns").Select(row => row[0].Text).ShouldContain("rating_kind");
        var about = Rows(workbook, "说明 About").ToDictionary(row => row[0].Text, row => row[1].Text);
        about["行数 Rows"].ShouldBe("7");
        about["时区 Time zone"].ShouldBe("Asia/Shanghai");
        about["含义 Meaning"].ShouldContain("Comments that respondents wrote");
        Guid.TryParse(about["快照 Snapshot (run)"], out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Moments_are_local_times_decimals_are_numbers_and_ids_are_texts()
    {
        using var source = await FilledAsync();
        using var folder = new TemporaryDirectory();
        TableWorkbook.Write(source.Published, "fct_response", folder.PathOf("forms.xlsx"));
        TableWorkbook.Write(source.Published, "fct_rating", folder.PathOf("ratings.xlsx"));

        using var forms = SpreadsheetDocument.Open(folder.PathOf("forms.xlsx"), isEditable: false);
        var form = Rows(forms, "数据 Rows");
        Guid.TryParse(form[1][Column(form, "(response_id)")].Text, out _).ShouldBeTrue();
        DateTime.FromOADate(double.Parse(form[1][Column(form, "(answered_at)")].Text, CultureInfo.InvariantCulture)).ShouldBe(Survey.Day.DateTime, TimeSpan.FromSeconds(1));
        using var ratings = SpreadsheetDocument.Open(folder.PathOf("ratings.xlsx"), isEditable: false);
        var rating = Rows(ratings, "数据 Rows");
        var points = rating[1][Column(rating, "(points)")];
        (points.IsText, decimal.Parse(points.Text, CultureInfo.InvariantCulture)).ShouldBe((false, 10m));
    }

    [Fact]
    public async Task A_table_without_a_row_has_its_heads_and_an_unknown_one_is_refused_by_name()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        await source.PublishAsync();
        using var folder = new TemporaryDirectory();

        TableWorkbook.Write(source.Published, "fct_complaint", folder.PathOf("none.xlsx")).ShouldBe(0);

        using (var workbook = SpreadsheetDocument.Open(folder.PathOf("none.xlsx"), isEditable: false))
        {
            Rows(workbook, "数据 Rows")[0].Select(cell => cell.Text).ShouldContain("主键 Key (complaint_key)");
        }

        Should.Throw<ProblemException>(() => TableWorkbook.Write(source.Published, "fct_nothing; x", folder.PathOf("x.xlsx"))).Problems.Single().Reason.ShouldBe(ProblemReason.UnknownCode);
        Should.Throw<ProblemException>(() => TableWorkbook.Write(source.Published, "dim_date", folder.PathOf("no", "x.xlsx"))).Problems.Single().Reason.ShouldBe("WORKBOOK_REFUSED");
        Directory.GetFiles(folder.Root).Select(path => Path.GetFileName(path)).ShouldBe(["none.xlsx"]);
    }

    [Theory]
    [InlineData("123456789012345", false)]
    [InlineData("1234567890123456", true)]
    public void A_number_that_a_spreadsheet_would_round_is_a_text(string number, bool text)
    {
        var cells = new WorkbookCells(TimeZoneInfo.Utc);

        (cells.Of(long.Parse(number, CultureInfo.InvariantCulture)) is string).ShouldBe(text);
        (cells.Of(decimal.Parse(number, CultureInfo.InvariantCulture) / 100) is string).ShouldBe(text);
        cells.Of(new string('满', 40_000)).ShouldBeOfType<string>().Length.ShouldBe(WorkbookCells.MostCharacters);
        cells.Cut.ShouldBe(1);
    }

    private async Task<SampleSource> FilledAsync()
    {
        var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        var form = await survey.AddAsync(5, 4, 3, 2, 1);
        for (var i = 0; i < Dangerous.Length; i++)
        {
            await source.RunAsync("INSERT INTO csat.response_comment (organization_id, response_id, item_position, comment) VALUES ($1, $2, $3, $4)", form, i, Dangerous[i]);
        }

        await source.PublishAsync();
        return source;
    }

    private static int Column(IReadOnlyList<IReadOnlyList<Cell>> rows, string name) => rows[0].Select(cell => cell.Text).ToList().FindIndex(head => head.EndsWith(name, StringComparison.Ordinal));

    private static IReadOnlyList<IReadOnlyList<Cell>> Rows(SpreadsheetDocument workbook, string sheet)
    {
        var book = workbook.WorkbookPart!;
        var id = book.Workbook!.Descendants<Sheet>().Single(one => one.Name == sheet).Id!.Value!;
        var shared = book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => item.InnerText).ToArray() ?? [];
        return
        [
            .. ((WorksheetPart)book.GetPartById(id)).Worksheet!.Descendants<Row>().Select(row => (IReadOnlyList<Cell>)
            [
                .. row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Select(cell =>
                {
                    var type = cell.DataType?.Value;
                    var isText = type == CellValues.SharedString || type == CellValues.InlineString || type == CellValues.String;
                    var text = type == CellValues.SharedString ? shared[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)] : cell.InnerText;
                    return new Cell(Escaped().Replace(text, code => $"{(char)Convert.ToInt32(code.Groups[1].Value, 16)}"), isText, cell.CellFormula is not null);
                }),
            ]),
        ];
    }

    // How a text of a workbook writes what XML cannot (ISO/IEC 29500, ST_Xstring).
    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();

    private sealed record Cell(string Text, bool IsText, bool IsFormula);
}

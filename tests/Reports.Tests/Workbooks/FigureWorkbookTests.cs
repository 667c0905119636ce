using System.Globalization;
using CSat.Analytics;
using CSat.Analytics.Tables;
using CSat.Analytics.Tests.Warehouses;
using CSat.Domain.Problems;
using CSat.Reports.Workbooks;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace CSat.Reports.Tests.Workbooks;

/// <summary>Figures as workbooks, opened again by Microsoft's own reader: the numbers of the figure as numbers, and words where there is none.</summary>
public sealed class FigureWorkbookTests
{
    [Theory]
    [InlineData(WarehouseFile.Manufacturer)]
    [InlineData(WarehouseFile.Property)]
    public void Every_figure_is_a_workbook_that_holds_the_numbers_of_its_table(string script)
    {
        using var file = new WarehouseFile(script);
        var figures = file.Figures();
        var numbers = 0;
        foreach (var figure in FigureList.All)
        {
            var table = figures.TableOf(figure);
            var (rows, content) = FigureWorkbook.Make(figures, ReviewRange.Whole, figure);
            using var workbook = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);

            rows.ShouldBe(table.Rows.Count, figure.Id);
            new OpenXmlValidator().Validate(workbook).Select(error => error.Description).ShouldBeEmpty(figure.Id);
            var read = Rows(workbook, "数据 Rows");
            foreach (var (row, i) in table.Rows.Select((row, i) => (row, i)))
            {
                foreach (var (column, cell) in table.Columns.Zip(row).Where(pair => pair.First.Kind == ColumnKind.Number))
                {
                    var written = read[i + 1][read[0].FindIndex(head => head.Text.EndsWith($"({column.Code})", StringComparison.Ordinal))];
                    if (cell.Number is { } number)
                    {
                        written.IsText.ShouldBeFalse($"{figure.Id}.{column.Code}");
                        decimal.Parse(written.Text, NumberStyles.Float, CultureInfo.InvariantCulture).ShouldBe(decimal.Round(number, 10), $"{figure.Id}.{column.Code}");
                        numbers++;
                    }
                    else
                    {
                        written.Text.ShouldBe(cell.State == CellState.NotApplicable ? "" : cell.Absence is { } words ? words.Zh == words.En ? words.Zh : $"{words.Zh} {words.En}" : "", $"{figure.Id}.{column.Code}");
                    }
                }
            }

            Rows(workbook, "方法 Method").Count.ShouldBeGreaterThan(1, figure.Id);
            Rows(workbook, "说明 About").ShouldContain(line => line[1].Text == figures.Snapshot.RunId.ToString(), figure.Id);
        }

        numbers.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void An_unknown_figure_is_refused_by_name()
    {
        using var file = new WarehouseFile(WarehouseFile.Manufacturer);

        Should.Throw<ProblemException>(() => FigureWorkbook.Read(file.Path, file.Organization, ReviewRange.Whole, "nothing", CancellationToken.None)).Problems.Single().Reason.ShouldBe(ProblemReason.UnknownCode);
    }

    private static List<List<Cell>> Rows(SpreadsheetDocument workbook, string sheet)
    {
        var book = workbook.WorkbookPart!;
        var id = book.Workbook!.Descendants<Sheet>().Single(one => one.Name == sheet).Id!.Value!;
        var shared = book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => item.InnerText).ToArray() ?? [];
        return [.. ((WorksheetPart)book.GetPartById(id)).Worksheet!.Descendants<Row>().Select(row => row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Select(cell => Read(cell, shared)).ToList())];
    }

    private static Cell Read(DocumentFormat.OpenXml.Spreadsheet.Cell cell, string[] shared)
    {
        var type = cell.DataType?.Value;
        var isShared = type == CellValues.SharedString;
        return new(isShared ? shared[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)] : cell.InnerText, isShared || type == CellValues.InlineString || type == CellValues.String);
    }

    private sealed record Cell(string Text, bool IsText);
}

using System.Globalization;
using CSat.Analytics;
using CSat.Analytics.Snapshot;
using CSat.Analytics.Tables;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace CSat.Reports.Workbooks;

/// <summary>
/// A figure of a review as a workbook (.xlsx): a sheet of its rows with cells of their types and heads in both languages, a sheet that says how its numbers are made, a
/// sheet that says whose data it is. A value that a report hides is not in it: its cell says why.
/// </summary>
public static class FigureWorkbook
{
    // What stands in the place of no rule.
    private const string None = "–";

    // A spreadsheet keeps 15 digits.
    private const int Places = 10;

    /// <summary>Makes one out of a published warehouse.</summary>
    /// <param name="warehouse">Path of the organisation's published warehouse.</param>
    /// <param name="organization">The organisation's code.</param>
    /// <param name="range">Which part of the time.</param>
    /// <param name="figureId">Id of a figure of <see cref="FigureList"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How many rows it has, and the bytes of the file.</returns>
    /// <exception cref="ProblemException">No such figure, no warehouse, no such round, or no data.</exception>
    public static (int Rows, byte[] Content) Read(string warehouse, string organization, ReviewRange range, string figureId, CancellationToken cancellation)
    {
        var figure = FigureList.All.FirstOrDefault(one => one.Id == figureId)
            ?? throw new ProblemException(Problems.UnknownCode("FIGURE", figureId, [.. FigureList.All.Select(one => one.Id)]));
        using var snapshot = WarehouseSnapshot.Open(warehouse, organization, cancellation);
        return Make(ReviewFigures.Read(snapshot, range), range, figure);
    }

    /// <summary>Makes one out of figures that were read.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="range">Which part of the time they are of.</param>
    /// <param name="figure">The one to show.</param>
    /// <returns>How many rows it has, and the bytes of the file.</returns>
    public static (int Rows, byte[] Content) Make(ReviewFigures figures, ReviewRange range, Figure figure)
    {
        var table = figures.TableOf(figure);
        using var stream = new MemoryStream();
        stream.SaveAs(
            new Dictionary<string, object> { ["数据 Rows"] = Rows(table), ["方法 Method"] = Methods(figure, figures), ["说明 About"] = About(figure, figures, range, table.Rows.Count) },
            configuration: new OpenXmlConfiguration { FastMode = true, EnableAutoWidth = true, MaxWidth = 60, TableStyles = TableStyles.None });
        return (table.Rows.Count, stream.ToArray());
    }

    private static IEnumerable<Dictionary<string, object?>> Rows(FigureTable table)
    {
        foreach (var row in table.Rows)
        {
            yield return table.Columns.Zip(row).SelectMany(pair => Cells(pair.First, pair.Second)).ToDictionary(cell => cell.Head, cell => cell.Value);
        }

        // A figure without a row has its heads all the same.
        if (table.Rows.Count == 0)
        {
            yield return table.Columns.SelectMany(column => Cells(column, FigureCell.NoData)).ToDictionary(cell => cell.Head, _ => (object?)null);
        }
    }

    private static IEnumerable<(string Head, object? Value)> Cells(FigureColumn column, FigureCell cell)
    {
        if (column.Kind == ColumnKind.Text)
        {
            yield return ($"{column.Title.Zh} ({column.Code}_zh)", cell.Text?.In(Language.Chinese) ?? cell.Code ?? Absence(cell)?.Zh);
            yield return ($"{column.Title.En} ({column.Code}_en)", cell.Text?.In(Language.English) ?? cell.Code ?? Absence(cell)?.En);
            yield break;
        }

        var title = $"{column.Title.Zh} {column.Title.En}{Unit(column.Unit)}";
        yield return ($"{title} ({column.Code})", Value(cell));
        if (column.HasInterval)
        {
            yield return ($"{title} 95% 下限 from ({column.Code}_from)", Bound(cell.Interval?.Lower));
            yield return ($"{title} 95% 上限 to ({column.Code}_to)", Bound(cell.Interval?.Upper));
        }
    }

    private static object? Value(FigureCell cell) => cell switch
    {
        { Number: { } number } => decimal.Round(number, Places),
        { Flag: { } flag } => flag,
        { Day: { } day } => day.ToDateTime(TimeOnly.MinValue),
        { Code: { } code } => code,
        { Text: { } text } => $"{text.Zh} {text.En}",
        _ => Absence(cell) is { } words ? words.Zh == words.En ? words.Zh : $"{words.Zh} {words.En}" : null,
    };

    private static double? Bound(double? bound) => bound is { } known ? Math.Round(known, Places) : null;

    // What the row cannot have is an empty cell; what is not known or not shown says so.
    private static LocalizedText? Absence(FigureCell cell) => cell.State == CellState.NotApplicable ? null : cell.Absence;

    private static string Unit(ColumnUnit unit) => unit switch
    {
        ColumnUnit.Percent => " [%]",
        ColumnUnit.PercentagePoints => " [百分点 percentage points]",
        ColumnUnit.Points => " [分 points]",
        ColumnUnit.Days => " [天 days]",
        _ => "",
    };

    private static IEnumerable<Dictionary<string, object?>> Methods(Figure figure, ReviewFigures figures)
    {
        Method[] methods = [.. figure.Methods.Where(method => method.Applies(figures))];
        foreach (var method in methods)
        {
            yield return Line(method.Name, method.Text, string.Join(", ", method.Rules(figures).Distinct(StringComparer.Ordinal)));
        }

        if (methods.Length == 0)
        {
            yield return Line(figure.Title, new("按所列查询的计数与合计。", "Counts and sums of the queries named."), "");
        }

        static Dictionary<string, object?> Line(LocalizedText name, LocalizedText text, string rules) => new()
        {
            ["数值 Number"] = $"{name.Zh} {name.En}", ["方法"] = text.Zh, ["Method"] = text.En, ["条款 Rules"] = rules.Length > 0 ? rules : None,
        };
    }

    private static IEnumerable<Dictionary<string, object?>> About(Figure figure, ReviewFigures figures, ReviewRange range, int rows)
    {
        var source = figures.SourceOf(figure);
        yield return Line("图表 Figure", $"{figure.Id} {figure.Title.Zh} {figure.Title.En}");
        yield return Line("组织 Organization", $"{figures.Snapshot.OrganizationCode} {figures.Snapshot.Name.Zh} {figures.Snapshot.Name.En}");
        yield return Line("范围 Range", range.RoundCode ?? range.Period?.Name ?? "全部 all");
        yield return Line("行数 Rows", rows);
        yield return Line("数据截至 Data as of", figures.Snapshot.LocalDataAsOf.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture));
        yield return Line("时区 Time zone", figures.Snapshot.TimeZone);
        yield return Line("快照 Snapshot (run)", figures.Snapshot.RunId.ToString());
        yield return Line("表结构版本 Schema version", figures.Snapshot.SchemaVersion);
        yield return Line("查询 Queries", source.Figure.Sql.Count > 0 ? string.Join(", ", source.Figure.Sql) : None);
        yield return Line("来自图表 From figures", source.From.Count > 0 ? string.Join(", ", source.From) : None);

        static Dictionary<string, object?> Line(string name, object? value) => new() { ["项目 Item"] = name, ["内容 Value"] = value };
    }
}

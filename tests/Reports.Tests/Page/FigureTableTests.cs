using System.Net;
using System.Text.RegularExpressions;
using CSat.Analytics;
using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Analytics.Tests.Warehouses;
using CSat.Domain.Responses;
using CSat.Domain.Text;
using CSat.Reports.Assets;
using CSat.Reports.Page;
using CSat.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CSat.Reports.Tests.Page;

/// <summary>The tables of the report print the cells of the figures' tables, which the API and exports give: the same numbers, and the same words where there is none.</summary>
public sealed partial class FigureTableTests
{
    private static readonly (string Figure, string Name, string[] Columns)[] Printed =
    [
        ("satisfaction-trend", "round_label", ["surveyed_ratings", "surveyed_forms", "surveyed_degree", "surveyed_rate"]),
        ("department-breakdown", "department_name", ["surveyed_ratings", "surveyed_degree", "surveyed_rate", "self_ratings", "self_degree", "self_rate"]),
        ("department-breakdown", "item_name", ["surveyed_ratings", "surveyed_degree", "surveyed_rate", "self_ratings", "self_degree", "self_rate"]),
        ("competitor-comparison", "item_name", ["own_ratings", "own_degree", "own_rate", "competitors_ratings", "competitors_degree", "competitors_rate"]),
        ("complaint-clocks", "clock_name", ["in_time", "late", "open", "not_started", "unknown"]),
        ("dissatisfied-items", "item_name", ["dissatisfied", "ratings", "share"]),
    ];

    [Theory]
    [InlineData(WarehouseFile.Manufacturer, Language.Chinese, 100)]
    [InlineData(WarehouseFile.Property, Language.English, 15)]
    public async Task What_a_figure_holds_is_what_the_page_prints(string script, Language language, int least)
    {
        using var file = new WarehouseFile(script);
        var figures = file.Figures();
        await using var pages = new PageBuilder(new FontCatalogue(Repository.NodeModules), NullLoggerFactory.Instance);
        var html = (await pages.BuildAsync(figures, language)).ForPrinting();
        string[][] lines = [.. Line().Matches(html).Select(line => Cell().Matches(line.Groups[1].Value).Select(cell => Text(cell.Groups[1].Value)).ToArray())];
        var compared = 0;

        foreach (var (figure, name, all) in Printed.Where(printed => printed.Figure != "competitor-comparison" || figures.Knows(RatingKind.Competitor)))
        {
            var table = figures.TableOf(FigureList.Find(figure));

            // Where nobody rates himself and no regime asks for it, the page has no columns of it.
            string[] columns = [.. all.Where(column => figures.Knows(RatingKind.Self) || !column.StartsWith("self_", StringComparison.Ordinal))];
            foreach (var row in table.Rows.Where(row => Of(table, row, name).State == CellState.Present && IsOwn(table, row, name)))
            {
                var called = Of(table, row, name) is { Text: { } text } ? text.In(language) : Of(table, row, name).Code!;
                var expected = columns.Select(column => Shown(table, row, column, language)).ToArray();

                lines.Any(line => line.Length > 0 && line[0].TrimEnd('*', ' ') == called && Holds(line, expected)).ShouldBeTrue($"{figure} {called}: {string.Join(" | ", expected)}");
                compared += expected.Length;
            }
        }

        compared.ShouldBeGreaterThan(least);
    }

    // The row of a department stands for the department, not for its items.
    private static bool IsOwn(FigureTable table, IReadOnlyList<FigureCell> row, string name) =>
        name != "department_name" || Of(table, row, "subject").Code == "department";

    // In their order; what one cell says for several is there once.
    private static bool Holds(string[] line, string[] expected)
    {
        var at = 0;
        foreach (var text in expected)
        {
            var found = Array.FindIndex(line, at, cell => cell.TrimEnd('*') == text);
            if (found < 0)
            {
                return false;
            }

            at = found;
        }

        return true;
    }

    private static string Shown(FigureTable table, IReadOnlyList<FigureCell> row, string column, Language language)
    {
        var (cell, unit) = (Of(table, row, column), table.Columns.Single(one => one.Code == column).Unit);
        return cell.Absence is { } words ? words.In(language)
            : unit == ColumnUnit.Percent ? Display.Fixed(cell.Number!.Value)
            : Display.Count((long)cell.Number!.Value);
    }

    private static FigureCell Of(FigureTable table, IReadOnlyList<FigureCell> row, string column) =>
        row[table.Columns.Select(one => one.Code).ToList().IndexOf(column)];

    private static string Text(string cell) => WebUtility.HtmlDecode(Tag().Replace(cell, "")).Trim();

    [GeneratedRegex("<tr[^>]*>(.*?)</tr>", RegexOptions.Singleline)]
    private static partial Regex Line();

    [GeneratedRegex("<t[hd][^>]*>(.*?)</t[hd]>", RegexOptions.Singleline)]
    private static partial Regex Cell();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}

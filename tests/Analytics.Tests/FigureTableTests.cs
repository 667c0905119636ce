using System.Text.RegularExpressions;
using CSat.Analytics.Figures;
using CSat.Analytics.Tables;
using CSat.Analytics.Tests.Warehouses;
using CSat.Domain.Statistics;

namespace CSat.Analytics.Tests;

/// <summary>Every figure has a table of named columns; what a report hides is not in it.</summary>
public sealed partial class FigureTableTests
{
    [Theory]
    [InlineData(WarehouseFile.Manufacturer)]
    [InlineData(WarehouseFile.Property)]
    [InlineData(WarehouseFile.Demands)]
    [InlineData(WarehouseFile.ComplaintsOnly)]
    public void Every_figure_is_a_table_whose_cells_hold_what_their_columns_say(string script)
    {
        using var file = new WarehouseFile(script);
        var figures = file.Figures();
        var seen = 0;

        foreach (var figure in FigureList.All)
        {
            var table = figures.TableOf(figure);

            table.Columns.Select(column => column.Code).ShouldBeUnique(figure.Id);
            table.Columns.ShouldAllBe(column => Code().IsMatch(column.Code) && column.Title.Zh.Length > 0 && column.Title.En.Length > 0, figure.Id);
            table.Columns.ShouldAllBe(column => column.BaseCode == null || table.Columns.Any(other => other.Code == column.BaseCode), figure.Id);
            foreach (var row in table.Rows)
            {
                row.Count.ShouldBe(table.Columns.Count, figure.Id);
                foreach (var (column, cell) in table.Columns.Zip(row))
                {
                    Fits(column, cell).ShouldBeTrue($"{figure.Id}.{column.Code}: {cell}");
                    seen++;
                }
            }
        }

        seen.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void What_a_report_hides_is_not_in_the_table_and_says_which_of_the_two_reasons_it_has()
    {
        using var property = new WarehouseFile(WarehouseFile.Property);
        var figures = property.Figures();
        var items = figures.Departments.Departments.SelectMany(department => department.Items).ToDictionary(item => item.Item.Code);

        string State(Figure figure, string item, string column) => Cells(figures.TableOf(figure), "item", item, column).Select(cell => $"{cell.State} {cell.Number} {cell.Interval}".Trim()).Distinct().Single();

        items["pool"].Surveyed.Tally.Ratings.ShouldBeGreaterThan(0);
        State(DepartmentBreakdown.Figure, "pool", "surveyed_degree").ShouldBe("Suppressed");
        State(DepartmentBreakdown.Figure, "lift", "surveyed_rate").ShouldBe("Withheld");
        State(DepartmentBreakdown.ByRound, "lift", "surveyed_degree").ShouldBe("Withheld");
        State(DissatisfiedRatings.Figure, "lift", "dissatisfied").ShouldBe("Withheld");
        State(DissatisfiedRatings.Figure, "pool", "share").ShouldBe("Suppressed");
        Cells(figures.TableOf(DepartmentBreakdown.Figure), "item", "repair", "surveyed_degree").Single().Number.ShouldBe(items["repair"].Surveyed.Degree);
        figures.TableOf(FallenResults.Figure).Rows.Count.ShouldBe(figures.Focus.Fallen.Sum(result => result.Parts.Count));
    }

    [Fact]
    public void A_number_has_its_base_and_its_interval_in_the_unit_of_its_column()
    {
        using var manufacturer = new WarehouseFile(WarehouseFile.Manufacturer);
        var figures = manufacturer.Figures();
        var (trend, table) = (figures.Trend, figures.TableOf(SatisfactionTrend.Figure));

        table.Rows.Count.ShouldBe(trend.Rows.Count + 1, "a row a round, and the whole");
        foreach (var row in trend.Rows.Where(row => row.Surveyed.IsShown))
        {
            var cell = Cells(table, "round", row.Round.Code, "surveyed_degree").Single();
            cell.Number.ShouldBe(row.Surveyed.Degree);
            cell.Interval.ShouldBe(new Interval(row.Surveyed.DegreeInterval!.Value.Lower * 100, row.Surveyed.DegreeInterval.Value.Upper * 100));
            Cells(table, "round", row.Round.Code, "surveyed_ratings").Single().Number.ShouldBe(row.Surveyed.Ratings);
        }

        table.Columns.Single(column => column.Code == "surveyed_degree").ShouldBe(
            new FigureColumn("surveyed_degree", new("调查：满意度", "Surveyed: satisfaction degree"), ColumnKind.Number, ColumnUnit.Percent) { BaseCode = "surveyed_ratings", HasInterval = true });
        Cells(table, "subject", "review", "surveyed_degree").Single().Number.ShouldBe(trend.Total.Surveyed.Degree);
    }

    [Fact]
    public void Not_recorded_no_data_and_zero_are_three_words()
    {
        using var demands = new WarehouseFile(WarehouseFile.Demands);
        var figures = demands.Figures();
        var unsent = figures.Returns.Rows.Where(row => row.Round.FormsSent is null).Select(row => row.Round.Code).ToArray();
        var returns = figures.TableOf(RoundReturns.Figure);

        foreach (var round in unsent)
        {
            Cells(returns, "round", round, "return_rate").Single().ShouldBe(FigureCell.NotRecorded);
        }

        new[] { CellState.NoData, CellState.NotRecorded, CellState.Suppressed, CellState.Withheld }.Select(state => new FigureCell(state).Absence!.Zh).ShouldBeUnique();
        Cells(returns, "round", figures.Returns.Rows[0].Round.Code, "blank").Single().Number.ShouldNotBeNull("zero is a number");
    }

    private static FigureCell[] Cells(FigureTable table, string key, string code, string column)
    {
        int At(string name) => table.Columns.Select(one => one.Code).ToList().IndexOf(name);
        var found = table.Rows.Where(row => row[At(key)].Code == code).Select(row => row[At(column)]).ToArray();
        found.ShouldNotBeEmpty($"{key} {code}");
        return found;
    }

    private static bool Fits(FigureColumn column, FigureCell cell)
    {
        bool[] held = [cell.Code is not null, cell.Text is not null, cell.Flag is not null, cell.Day is not null, cell.Number is not null];
        return cell.State == CellState.Present
            ? cell.Absence is null && held.Count(one => one) == 1 && held[(int)column.Kind] && (cell.Interval is null || column.HasInterval)
            : cell.Absence is not null && !held.Any(one => one) && cell.Interval is null && !cell.IsCaution;
    }

    [GeneratedRegex("^[a-z][a-z0-9_]*\\z")]
    private static partial Regex Code();
}

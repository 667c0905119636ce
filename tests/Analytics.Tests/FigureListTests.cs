using System.Reflection;
using CSat.Analytics.Findings;
using CSat.Analytics.Snapshot;
using CSat.Analytics.Tests.Warehouses;
using CSat.Sql;

namespace CSat.Analytics.Tests;

/// <summary>Every figure is in the list, says what it is in both languages, and cites the rules of the regime in force alone.</summary>
public sealed class FigureListTests
{
    [Fact]
    public void Every_figure_that_is_described_is_in_the_list()
    {
        var described = typeof(FigureList).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(property => property.PropertyType.IsAssignableTo(typeof(Figure)))
            .Select(property => (Figure)property.GetValue(null)!);

        FigureList.All.ShouldBe(described, ignoreOrder: true);
        FigureList.All.Select(figure => figure.Id).ShouldBeUnique();
        FigureList.All.ShouldAllBe(figure => figure.Title.Zh.Length > 0 && figure.Title.En.Length > 0);
    }

    [Fact]
    public void Every_report_query_belongs_to_one_figure() =>
        FigureList.All.SelectMany(figure => figure.Sql).Order(StringComparer.Ordinal).ShouldBe(SqlText.List("reports").Where(path => path != "reports/snapshot.sql"));

    [Fact]
    public void Every_sentence_names_a_figure_of_the_list()
    {
        using var manufacturer = new WarehouseFile(WarehouseFile.Manufacturer);
        ReviewFindings.Of(manufacturer.Figures()).Select(finding => finding.FigureId).Distinct().ShouldBeSubsetOf(FigureList.All.Select(figure => figure.Id));
    }

    [Theory]
    [InlineData(WarehouseFile.Manufacturer)]
    [InlineData(WarehouseFile.WorkedExample)]
    [InlineData(WarehouseFile.ComplaintsOnly)]
    [InlineData(WarehouseFile.Property)]
    [InlineData(WarehouseFile.Demands)]
    public void The_sentences_about_a_figure_are_those_of_the_review(string script)
    {
        using var file = new WarehouseFile(script);
        var figures = file.Figures();
        var all = ReviewFindings.Of(figures);

        foreach (var figure in FigureList.All)
        {
            figures.FindingsOf(figure).ShouldBe(all.Where(finding => finding.FigureId == figure.Id), figure.Id);
        }
    }

    [Theory]
    [InlineData("complaint-clocks", "adopted-regimes", "complaint-pareto-category", "complaint-pareto-offering", "complaints-by-month", "rounds")]
    [InlineData("open-complaints", "adopted-regimes", "rounds")]
    [InlineData("level-distribution", "adopted-regimes", "answer-levels", "rounds", "satisfaction-trend", "trend-basis")]
    public void A_figure_alone_reads_what_it_is_made_of_and_no_more(string id, params string[] others)
    {
        using var file = new WarehouseFile(WarehouseFile.Manufacturer);
        using var snapshot = WarehouseSnapshot.Open(file.Path, file.Organization);
        var (figures, figure) = (ReviewFigures.Open(snapshot, ReviewRange.Whole), FigureList.Find(id));

        _ = (figures.TableOf(figure), FigureTitles.Of(figures, figure), figures.FindingsOf(figure));

        snapshot.Facts.Select(fact => fact.FigureId).Distinct().ShouldBe([id, .. others], ignoreOrder: true);
    }

    [Fact]
    public void Only_methods_of_what_a_review_has_are_told()
    {
        using var complaints = new WarehouseFile(WarehouseFile.ComplaintsOnly);
        Told(complaints).ShouldBe(["Judging counts of complaints and shares late", "Time limits of complaints"]);
        using var manufacturer = new WarehouseFile(WarehouseFile.Manufacturer);
        Told(manufacturer).ShouldNotContain("Adjusted composite rate", "its regime takes nothing off");
        Told(manufacturer).ShouldNotContain("Grades", "its regime has none");
        Told(manufacturer).ShouldContain("Overall degree and rate");
    }

    [Fact]
    public void A_derived_figure_says_from_which_it_is()
    {
        using var demands = new WarehouseFile(WarehouseFile.Demands);
        var register = demands.Figures("r01-82").Register;

        register.Select(source => source.Figure).ShouldBe(FigureList.All.Where(figure => figure.Section != FigureSection.Scorecard), "a scorecard is a document of its own");
        register.Single(source => source.Figure.Id == "round-limits").From.ShouldBe(["round-returns", "satisfaction-trend", "base-counts"]);
        register.Where(source => source.Figure.Sql.Count == 0).ShouldAllBe(source => source.From.Count > 0);
    }

    [Theory]
    [InlineData("r01-82", "R01.")]
    [InlineData("r07-85", "R07.")]
    [InlineData("r08-99", "R08.")]
    [InlineData("r11-98", "R11.")]
    [InlineData("r13-q2", "R13.")]
    public void The_appendix_cites_the_rules_of_the_regime_in_force_and_no_others(string round, string regime)
    {
        using var demands = new WarehouseFile(WarehouseFile.Demands);
        var figures = demands.Figures(round);

        string[] cited = [.. FigureList.All.SelectMany(figure => figure.Methods).SelectMany(method => method.Rules(figures))];

        cited.ShouldNotBeEmpty();
        cited.ShouldAllBe(rule => rule.StartsWith(regime, StringComparison.Ordinal));
    }

    [Fact]
    public void A_formula_cites_the_entry_that_it_carries_out()
    {
        using var demands = new WarehouseFile(WarehouseFile.Demands);
        var figures = demands.Figures("r11-98");

        string Cited(string method) => string.Join(", ", FigureList.All.SelectMany(figure => figure.Methods).Single(one => one.Name.En == method).Rules(figures));

        Cited("Return rate and minimum forms").ShouldBe("R11.21, R11.22, R11.24");
        Cited("Grades").ShouldBe("R11.18");
        Cited("Adjusted composite rate").ShouldBeEmpty();
    }

    private static string[] Told(WarehouseFile file)
    {
        var figures = file.Figures();
        return [.. FigureList.All.SelectMany(figure => figure.Methods).Where(method => method.Applies(figures)).Select(method => method.Name.En)];
    }
}

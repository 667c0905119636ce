using System.Text.Json.Nodes;
using CSat.Analytics.Review;
using CSat.Analytics.Tests.Warehouses;
using CSat.Domain.Findings;
using CSat.Domain.Text;
using CSat.Reports.Charts;

namespace CSat.Reports.Tests.Charts;

public sealed class ChartOptionTests : IClassFixture<ChartOptionTests.Data>
{
    private readonly ReviewFigures _figures;

    public ChartOptionTests(Data data) => _figures = data.Figures;

    [Fact]
    public void Trend_carries_surveyed_target_and_competitor_values()
    {
        var option = TrendChart.Of(_figures.Trend, TrendMeasure.Degree, Language.English).Option;
        Values(Series(option, "Surveyed")).ShouldBe(_figures.Trend.Rows.Select(row => ChartStyle.Rounded(row.Surveyed.Degree)));
        Values(Series(option, "Target")).ShouldBe([80m, 80m, 80m, 80m, 82m, 82m]);
        Values(Series(option, "Competitors")).ShouldBe(_figures.Trend.Rows.Select(row => ChartStyle.Rounded(row.Competitors.Degree)));
        option["xAxis"]!["data"]!.AsArray().Select(label => (string)label!).ShouldBe(["2025Q1", "2025Q2", "2025Q3", "2025Q4", "2026Q1", "2026Q2"]);
    }

    [Fact]
    public void Trend_leaves_out_lines_without_data()
    {
        using var example = new WarehouseFile(WarehouseFile.WorkedExample);
        var names = TrendChart.Of(example.Figures().Trend, TrendMeasure.Rate, Language.Chinese).Option["series"]!.AsArray().Select(series => (string)series!["name"]!);
        names.ShouldContain("调查");
        names.ShouldNotContain("自评");
        names.ShouldNotContain("竞争对手");
    }

    [Fact]
    public void Every_shown_label_has_its_text_border_off()
    {
        foreach (var (name, option) in All(Language.Chinese))
        {
            foreach (var label in Objects(option).Where(node => node.ContainsKey("fontSize")))
            {
                ((int?)label["textBorderWidth"] ?? (label.ContainsKey("fontWeight") && label.ContainsKey("overflow") ? 0 : -1)).ShouldBe(0, $"{name}: {label.ToJsonString()}");
            }
        }
    }

    [Fact]
    public void The_same_figures_give_the_same_options()
    {
        All(Language.English).Select(chart => chart.Option.ToJsonString()).ShouldBe(All(Language.English).Select(chart => chart.Option.ToJsonString()));
    }

    [Fact]
    public void A_long_pareto_sums_what_it_does_not_draw()
    {
        using var bureau = new WarehouseFile(WarehouseFile.ComplaintsOnly);
        var pareto = bureau.Figures().Complaints.ByCategory;
        var option = ParetoChart.Of(pareto, Language.English).Option;
        var bars = Values(option["series"]![0]!);
        bars.Length.ShouldBe(ParetoChart.MostBars + 1);
        bars.Sum().ShouldBe(pareto.Total);
        ((string)option["yAxis"]!["data"]!.AsArray()[^1]!).ShouldStartWith("28 others");
    }

    [Fact]
    public void Complaint_columns_stack_to_the_complaints_of_the_month()
    {
        var option = ComplaintMonthChart.Of(_figures.Complaints.ByMonth, Language.Chinese).Option;
        var (disputed, other) = (Values(option["series"]![0]!), Values(option["series"]![1]!));
        disputed.Zip(other, (left, right) => left + right).ShouldBe(_figures.Complaints.ByMonth.Months.Select(month => (decimal?)month.Tally.Complaints));
    }

    [Theory]
    [InlineData(17, 20, 5)]
    [InlineData(813, 1000, 200)]
    [InlineData(0, 1, 1)]
    [InlineData(9, 10, 2)]
    public void An_axis_of_counts_ends_at_a_round_number_above_the_highest(long highest, int max, int interval) => ChartStyle.Counts(highest).ShouldBe((max, interval));

    [Theory]
    [InlineData(new[] { 10.0, 12, 14 }, "three names at nearly the same height")]
    [InlineData(new[] { 50.0, 10, 52 }, "order of the lines is not order of the heights")]
    [InlineData(new[] { 10.0 }, "one alone")]
    [InlineData(new[] { 20.0, 35, 42, 44, 51 }, "a group that grows upwards joins the one above")]
    public void End_labels_keep_their_distance_and_order(double[] ends, string why)
    {
        var offsets = EndLabels.Offsets(ends, 14);
        var places = ends.Zip(offsets, (end, offset) => (end, place: end + offset)).OrderBy(label => label.end).Select(label => label.place).ToArray();
        places.Zip(places.Skip(1), (above, below) => below - above).ShouldAllBe(gap => gap >= 13.8, why);
    }

    private static JsonNode Series(JsonNode option, string name) => option["series"]!.AsArray().Single(series => (string?)series!["name"] == name)!;

    private static decimal?[] Values(JsonNode series) => [.. series["data"]!.AsArray().Select(value => value is JsonObject item ? (decimal?)item["value"] : (decimal?)value)];

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject known => known.SelectMany(member => Objects(member.Value)).Prepend(known),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    private (string Name, JsonNode Option)[] All(Language language) =>
    [
        ("trend", TrendChart.Of(_figures.Trend, TrendMeasure.Degree, language).Option),
        ("levels", LevelChart.Of(_figures.Levels, language).Option),
        ("competitors", CompetitorChart.Of(_figures.Competitors, language).Option),
        ("departments", DepartmentChart.Of(_figures.Departments, 82m, language).Option),
        ("dissatisfied", DissatisfiedChart.Of(_figures.Dissatisfied.Surveyed, _figures.Dissatisfied.Levels, language).Option),
        ("months", ComplaintMonthChart.Of(_figures.Complaints.ByMonth, language).Option),
        ("clocks", ClockChart.Of(_figures.Complaints.Clocks, language).Option),
        ("pareto", ParetoChart.Of(_figures.Complaints.ByOffering, language).Option),
    ];

    public sealed class Data
    {
        public Data()
        {
            using var warehouse = new WarehouseFile(WarehouseFile.Manufacturer);
            Figures = warehouse.Figures();
        }

        public ReviewFigures Figures { get; }
    }
}

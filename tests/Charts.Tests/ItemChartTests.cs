using CSat.Analytics.Figures;
using CSat.Analytics.Tests.Warehouses;
using CSat.Domain.Text;
using CSat.Charts.Drawing;

namespace CSat.Charts.Tests;

public sealed class ItemChartTests
{
    [Fact]
    public void An_item_at_which_competitors_are_higher_stands_out_on_the_radar()
    {
        var drawing = RadarChart.Of(ItemChartSamples.Radar, Language.English);
        drawing.Texts.Where(text => text.Bold).ShouldHaveSingleItem().Text.ShouldBe("Delivery time");
        drawing.Texts.ShouldContain(text => text.Text == "77.3 / 85.3");
        drawing.Hints.ShouldContain(hint => hint.Text == "Delivery time: own company 77.3%, competitors 85.3%");
        drawing.Description.ShouldBe("Own company and competitors compared (items: 7), 1 lower than the competitors, most of all Delivery time (77.3% / 85.3%).");
    }

    [Fact]
    public void A_missing_value_leaves_the_outline_of_the_radar_open()
    {
        Filled(RadarChart.Of(ItemChartSamples.Radar, Language.Chinese)).ShouldBe(2);
        Filled(RadarChart.Of([ItemChartSamples.Radar[0] with { Own = null }, .. ItemChartSamples.Radar.Skip(1)], Language.Chinese)).ShouldBe(1);
    }

    [Fact]
    public void What_matters_much_and_does_badly_is_named_first()
    {
        var drawing = ImportanceChart.Of(ItemChartSamples.Importance, Language.English);
        drawing.Texts.Where(text => text.Color == Tones.ContrastInk.ToHex()).Select(text => text.Text).ShouldBe(["Improve first", "Delivery time"], ignoreOrder: true);
        drawing.Description.ShouldBe("Importance and satisfaction (items: 7), 1 to improve first, the lowest Delivery time (77.3%).");
        drawing.Hints.ShouldContain(hint => hint.Text == "Delivery time: satisfaction degree 77.3%, importance 0.61");
    }

    [Theory]
    [InlineData(ChartWidth.Wide)]
    [InlineData(ChartWidth.Narrow)]
    public void Every_item_of_a_crowded_matrix_is_named_and_no_name_stands_on_a_dot(ChartWidth width)
    {
        var matrix = ItemChartSamples.Matrix(80, [.. Enumerable.Range(0, 30).Select(i => new ImportanceItem(new($"项目{i}", $"Item {i}"), i * 37 % 30 / 100.0, 70 + (i * 17 % 25)))]);
        var drawing = ImportanceChart.Of(matrix, Language.English, width);
        foreach (var item in matrix.Items)
        {
            drawing.Texts.Count(text => text.Text == item.Name.En || text.Text.EndsWith($" {item.Name.En}", StringComparison.Ordinal)).ShouldBe(1, item.Name.En);
        }

        foreach (var (dot, text) in from dot in drawing.Hints from text in drawing.Texts select (dot, text))
        {
            var (x, y, radius) = (dot.Left + (dot.Width / 2), dot.Top + (dot.Height / 2), 5);
            var apart = x + radius <= text.Left || x - radius >= text.Right || y + radius <= text.Top || y - radius >= text.Baseline;
            apart.ShouldBeTrue($"{dot} and {text}");
        }
    }

    [Fact]
    public void Without_a_target_a_course_stands_out_only_where_the_fall_is_proven()
    {
        using var property = new WarehouseFile(WarehouseFile.Property);
        var figures = property.Figures();
        DepartmentItem[] items = [.. ItemTrendChart.Items(figures.Departments)];

        var drawing = ItemTrendChart.Of(items, [.. figures.Trend.Rows.Select(row => row.Round)], null, Language.English);

        drawing.Texts.Count(text => text.Bold && text.Color == Tones.ContrastInk.ToHex()).ShouldBe(items.Count(item => item.Moved!.HasFallen));
        drawing.Texts.Count(text => text.Bold).ShouldBeGreaterThan(items.Count(item => item.Moved!.HasFallen), "others fell, which no test shows");
        drawing.Texts.ShouldContain(text => text.Text.EndsWith("; orange: fallen, proven", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(6, "少：样本过少；隐：未显示", "twelve narrow columns have short codes, which are explained")]
    [InlineData(1, null, "two wide columns have the words themselves")]
    public void The_short_codes_of_a_heat_map_are_explained_where_they_stand(int times, string? codes, string why)
    {
        using var property = new WarehouseFile(WarehouseFile.Property);
        var figures = property.Figures();
        SurveyRound[] rounds = [.. Enumerable.Repeat(figures.Trend.Rows.Select(row => row.Round), times).SelectMany(some => some)];

        var drawing = HeatMapChart.Of([.. figures.Departments.Departments.SelectMany(department => department.Items.Select(item => (department, item)))], rounds, null, Language.Chinese);

        drawing.Texts.Select(text => text.Text).FirstOrDefault(text => text.Contains('：')).ShouldBe(codes, why);
    }

    private static int Filled(ChartDrawing drawing) => drawing.Shapes.Split("fill-opacity").Length - 1;
}

using CSat.Domain.Text;
using CSat.Charts.Drawing;

namespace CSat.Charts.Tests;

public sealed class ComplaintChartTests
{
    [Fact]
    public void Every_bar_of_a_Pareto_names_its_count_and_the_classes_within_80_percent_are_dark()
    {
        var drawing = ParetoChart.Of(ComplaintChartSamples.SixDefects, Language.English);
        string[] expected = ["97", "79", "46", "34", "28", "16", "32.3%", "58.7%", "74.0%", "85.3%", "94.7%", "100.0%"];
        expected.Except(drawing.Texts.Select(text => text.Text)).ShouldBeEmpty();
        drawing.Shapes.Split("<rect fill=\"#0F5C7A\"").Length.ShouldBe(1 + 3);
        drawing.Texts.Where(text => text is { Bold: true } && text.Text.EndsWith('%')).ShouldHaveSingleItem().Text.ShouldBe("74.0%");
        drawing.Hints[2].Text.ShouldBe("Appearance defect: 46 (15.3%), running share 74.0%");
    }

    [Fact]
    public void No_running_share_stands_on_a_level_line_of_the_Pareto()
    {
        double[] lines = [34, 74, 114, 154, 194, 234];
        for (var first = 1; first < 100; first++)
        {
            var drawing = ParetoChart.Of(ComplaintChartSamples.Pareto(("甲", "A", first), ("乙", "B", 100 - first)), Language.Chinese);
            foreach (var text in drawing.Texts.Where(text => text.Text.Contains('.', StringComparison.Ordinal)))
            {
                lines.ShouldAllBe(line => line < text.Top || line > text.Baseline, $"{first}: {text}");
            }
        }
    }

    [Theory]
    [InlineData(ChartWidth.Wide)]
    [InlineData(ChartWidth.Narrow)]
    public void The_bars_of_many_classes_are_the_top_and_the_others_and_lose_no_complaint(ChartWidth width)
    {
        var pareto = ComplaintChartSamples.Pareto([.. Enumerable.Range(1, 25).Select(i => ($"产品{i}", $"Product {i}", 100L - i))]);
        var drawing = ParetoChart.Of(pareto, Language.English, width);
        var counts = drawing.Texts.Where(text => text.Bold).Select(text => long.TryParse(text.Text.Replace(",", "", StringComparison.Ordinal), out var count) ? count : 0).ToArray();
        counts.Count(count => count > 0).ShouldBe(ParetoChart.MostBars + 1);
        counts.Sum().ShouldBe(pareto.Total);
        drawing.Texts.ShouldContain(text => text.Text == "13 others");
    }

    [Fact]
    public void Lateness_is_the_share_of_those_decided_with_its_interval_beside_the_counts()
    {
        var drawing = ClockChart.Of(ComplaintChartSamples.OneLate, Language.English);
        string[] expected = ["6.0%", "3.8 to 9.3", "18/300", "13.9%", "10.4 to 18.4", "40/288", "248", "40"];
        expected.Except(drawing.Texts.Select(text => text.Text)).ShouldBeEmpty();
        drawing.Texts.Where(text => text.Color == Tones.ContrastInk.ToHex()).ShouldHaveSingleItem().Text.ShouldBe("13.9%");
        drawing.Hints[2].Text.ShouldBe("8D report in three working days: In time 248, Late 40, Open 12, Not started or unknown 0; late 13.9%, 95% interval 10.4 to 18.4");
        drawing.Description.ShouldContain("40 of 288 late, 13.9% (95% interval 10.4 to 18.4)");
    }

    [Fact]
    public void A_limit_that_decides_nothing_has_no_share()
    {
        var texts = ClockChart.Of(new([ComplaintChartSamples.Clock("回复", "Answer", new(0, 0, 3, 0, 0))]), Language.Chinese).Texts.Select(text => text.Text).ToArray();
        texts.ShouldContain("无数据");
        texts.ShouldNotContain("0.0%");
    }

    [Theory]
    [InlineData(1, ChartWidth.Wide)]
    [InlineData(36, ChartWidth.Wide)]
    [InlineData(36, ChartWidth.Narrow)]
    public void Every_month_names_its_count(int months, ChartWidth width)
    {
        var history = ComplaintChartSamples.History(months, i => 1000 + i);
        var texts = ComplaintMonthChart.Of(history, Language.English, width).Texts.Select(text => text.Text).ToArray();
        Enumerable.Range(0, months).Select(i => $"1,{i:000}").Except(texts).ShouldBeEmpty();
    }

    [Fact]
    public void A_month_that_is_not_whole_is_pale_and_says_so()
    {
        var partial = ComplaintMonthChart.Of(ComplaintChartSamples.History(3, _ => 10), Language.English);
        var whole = ComplaintMonthChart.Of(ComplaintChartSamples.History(3, _ => 10, isPartial: false), Language.English);
        partial.Hints[2].Text.ShouldBe("2023-10: 10 complaints, 2 of them disputed by the customer; not a whole month");
        partial.Texts.ShouldContain(text => text.Text == "Not a whole month");
        partial.Shapes.ShouldContain(Tones.AccentPale.ToHex(), Case.Insensitive);
        whole.Shapes.ShouldNotContain(Tones.AccentPale.ToHex(), Case.Insensitive);
        whole.Hints[2].Text.ShouldBe("2023-10: 10 complaints, 2 of them disputed by the customer");
    }
}

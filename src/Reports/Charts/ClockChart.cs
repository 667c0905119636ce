using CSat.Analytics.Complaints;
using CSat.Analytics.Shared;
using CSat.Domain.Text;

namespace CSat.Reports.Charts;

/// <summary>In time, late, open and unknown by time limit, as shares of a whole bar.</summary>
internal static class ClockChart
{
    private const int Margin = 52;
    private const int ClockHeight = 40;
    private const decimal LeastLabelled = 5;

    public static ChartSpec Of(ComplaintClocks clocks, Language language)
    {
        (LocalizedText Name, string Color, bool Dark, Func<ClockTally, long> Count)[] outcomes =
        [
            (new("按时", "In time"), ChartStyle.Accent, true, tally => tally.InTime),
            (new("超时", "Late"), ChartStyle.Contrast, true, tally => tally.Late),
            (new("进行中", "Open"), "#c4dae3", false, tally => tally.Open),
            (new("未开始或未知", "Not started or unknown"), ChartStyle.Line, false, tally => tally.NotStarted + tally.Unknown),
        ];
        return new(
            Margin + (clocks.Clocks.Count * ClockHeight),
            ChartStyle.Option(new
            {
                grid = new { left = 8, right = 16, top = 28, bottom = 4, containLabel = true },
                legend = new { top = 0, left = 0, itemWidth = 10, itemHeight = 10, icon = "rect", textStyle = ChartStyle.Text() },
                tooltip = ChartStyle.Tooltip("item"),
                xAxis = ChartStyle.Values(0, 100, "{value}%"),
                yAxis = ChartStyle.Names(clocks.Clocks.Select(clock => clock.Name.In(language)), inverse: true, width: 170),
                series = outcomes.Where(outcome => clocks.Clocks.Any(clock => outcome.Count(clock.Tally) > 0)).Select(outcome => new
                {
                    type = "bar",
                    name = outcome.Name.In(language),
                    stack = "outcome",
                    barWidth = 20,
                    color = outcome.Color,
                    emphasis = new { disabled = true },
                    data = clocks.Clocks.Select(clock => Share(outcome.Count(clock.Tally), clock.Tally, outcome.Dark)),
                }),
            }),
            language == Language.Chinese ? "各时限按时与超时占比图" : "Shares in time and late by time limit");
    }

    private static object Share(long count, ClockTally tally, bool dark)
    {
        var all = tally.Decided + tally.Open + tally.NotStarted + tally.Unknown;
        var share = all == 0 ? 0 : count * 100m / all;
        return new
        {
            value = ChartStyle.Rounded(share),
            label = share >= LeastLabelled ? ChartStyle.Label("inside", $"{Display.Count(count)}", dark ? "#ffffff" : ChartStyle.Ink) : ChartStyle.NoLabel(),
        };
    }
}

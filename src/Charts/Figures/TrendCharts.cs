using CSat.Analytics;
using CSat.Analytics.Shared;
using CSat.Domain.Findings;
using CSat.Domain.Text;

namespace CSat.Charts.Figures;

/// <summary>Charts of satisfaction by round, and of the levels that were answered.</summary>
internal static class TrendCharts
{
    /// <summary>What stands for the whole, and the rate: from two rounds that may be shown.</summary>
    public static IEnumerable<FigureChart> Of(ReviewFigures figures)
    {
        if (!figures.Trend.Shown.Skip(1).Any())
        {
            yield break;
        }

        var leading = figures.Trend.Leading;
        var whole = leading == TrendMeasure.FormMean ? new LocalizedText("各轮总均分", "Total mean score by round") : new("各轮满意度", "Satisfaction degree by round");
        yield return Of(figures, leading, whole) with { IsHeaded = true };
        yield return Of(figures, TrendMeasure.Rate, new("各轮满意率", "Satisfaction rate by round"));
    }

    /// <summary>How often each level was answered, by part.</summary>
    public static IEnumerable<FigureChart> OfLevels(ReviewFigures figures)
    {
        if (!figures.HasSurveys)
        {
            return [];
        }

        var levels = figures.Levels;
        return
        [
            new("levels", new("评价等级分布（%）", "Distribution of answer levels (%)"), (language, width) => LevelChart.Of(levels, language, width))
            {
                Base = figures.Trend.Total.Surveyed.Ratings,
                IsHeaded = true,
                Notes = FigureChart.Lines(LeftOut.Of(LeftOutNoun.Parts, new[] { levels.Surveyed, levels.Self, levels.Competitors }.Select(part => part.Base), figures.Scope.Presentation)),
            },
        ];
    }

    private static FigureChart Of(ReviewFigures figures, TrendMeasure measure, LocalizedText title)
    {
        var trend = figures.Trend;
        return new(EnumCode.Of(measure), title, (language, width) => TrendChart.Of(trend, measure, language, width))
        {
            Base = trend.Rows.Sum(row => row.Surveyed.Ratings),
            Notes = FigureChart.Lines(
            [
                .. trend.Breaks.Select(one => new LocalizedText(
                    $"{one.From.Round.Label} 与 {one.To.Round.Label} 之间不连线：{one.Link.Reason!.Zh}", $"{one.From.Round.Label} and {one.To.Round.Label} are not joined: {one.Link.Reason!.En}")),
                LeftOut.Of(LeftOutNoun.Rounds, trend.Rows.Select(row => row.Surveyed.Base), figures.Scope.Presentation),
                IntervalTexts.Named([.. trend.Rows.Where(row => row.Surveyed.Estimate(measure) is { IsApproximate: true }).Select(row => LocalizedText.Same(row.Round.Label))]),
            ]),
        };
    }
}

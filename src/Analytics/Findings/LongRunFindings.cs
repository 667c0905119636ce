using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Findings;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>The course of satisfaction over all rounds, and where it fell (R08.31, R11.28, R11.29).</summary>
internal static class LongRunFindings
{
    public static IEnumerable<Finding> Of(ReviewFigures figures)
    {
        if (figures.Trend.JudgeLongRun() is not { } trend)
        {
            yield break;
        }

        var rounds = figures.Trend.Shown.Select(row => row.Round).ToArray();
        var text = Text(trend, rounds, figures.Trend.Leading);
        if (trend.Direction == TrendDirection.Fallen)
        {
            var (earlier, later) = (rounds[..trend.EarlierPeriods], rounds[trend.EarlierPeriods..]);
            var where = FindingTexts.Where(
                DriverNames.Items(figures, TrendMeasure.Degree, earlier, later), DriverNames.Departments(figures, TrendMeasure.Degree, earlier, later));
            text = where is null ? text : new(text.Zh + where.Zh, text.En + " " + where.En);
        }

        yield return new("long-run", SatisfactionTrend.Figure.Id, Tone(trend.Direction), text);
    }

    private static LocalizedText Text(LongRunTrend trend, SurveyRound[] rounds, TrendMeasure measure)
    {
        var (first, last) = (rounds[0].Label, rounds[^1].Label);
        var p = trend.Test.PValue < 0.001 ? "p < 0.001" : $"p = {Display.Probability(trend.Test.PValue)}";
        var (points, name) = (Display.Signed(trend.PointsPerPeriod), Display.Measure(measure));
        var (zh, en) = trend.Direction switch
        {
            TrendDirection.Fallen => ($"{name.Zh}显著下降", $"the {name.En} has fallen, which is proven"),
            TrendDirection.Risen => ($"{name.Zh}显著上升", $"the {name.En} has risen, which is proven"),
            _ => ("未见显著的升降", $"no trend of the {name.En} is shown"),
        };
        var alike = new Alike([.. Values(trend.Earlier, measure), .. Values(trend.Later, measure)]);
        var (before, after) = (Half(trend.Earlier, measure, alike), Half(trend.Later, measure, alike));
        return new(
            $"总体趋势（{first} 至 {last}，{rounds.Length} 轮）：{zh}（{name.Zh}平均每轮 {points} 个百分点，{p}）。前 {trend.EarlierPeriods} 轮合计{before.Zh}，后 {trend.LaterPeriods} 轮合计{after.Zh}。",
            $"Over {rounds.Length} rounds from {first} to {last} {en} ({points} percentage points a round on average, {p}): {before.En} in the first {trend.EarlierPeriods} rounds together, {after.En} in the last {trend.LaterPeriods}.");
    }

    // The totals of the forms have no rate.
    private static decimal?[] Values(TrendPoint half, TrendMeasure measure) => measure == TrendMeasure.FormMean
        ? [TrendMeasures.Read(measure, half.Sums.Tally)]
        : [TrendMeasures.Read(TrendMeasure.Degree, half.Sums.Tally), TrendMeasures.Read(TrendMeasure.Rate, half.Sums.Tally)];

    private static LocalizedText Half(TrendPoint half, TrendMeasure measure, Alike alike) => Values(half, measure) switch
    {
        [{ } mean] => new($"{Display.Measure(measure).Zh} {alike.Percent(mean)}", $"{Display.Measure(measure).En} {alike.Percent(mean)}"),
        [{ } degree, { } rate] => new($"满意度 {alike.Percent(degree)}、满意率 {alike.Percent(rate)}", $"degree {alike.Percent(degree)} and rate {alike.Percent(rate)}"),
        _ => throw new InvalidOperationException("A half without ratings has no trend."),
    };

    private static FindingTone Tone(TrendDirection direction) => direction switch
    {
        TrendDirection.Fallen => FindingTone.Bad,
        TrendDirection.Risen => FindingTone.Good,
        _ => FindingTone.Neutral,
    };
}

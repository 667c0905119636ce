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
        var text = Text(trend, rounds);
        if (trend.Direction == TrendDirection.Fallen)
        {
            var (earlier, later) = (rounds[..trend.EarlierPeriods], rounds[trend.EarlierPeriods..]);
            var where = FindingTexts.Where(
                DriverNames.Items(figures, TrendMeasure.Degree, earlier, later), DriverNames.Departments(figures, TrendMeasure.Degree, earlier, later));
            text = where is null ? text : new(text.Zh + where.Zh, text.En + " " + where.En);
        }

        yield return new("long-run", SatisfactionTrend.Figure.Id, Tone(trend.Direction), text);
    }

    private static LocalizedText Text(LongRunTrend trend, SurveyRound[] rounds)
    {
        var (first, last) = (rounds[0].Label, rounds[^1].Label);
        var p = trend.Test.PValue < 0.001 ? "p < 0.001" : $"p = {Display.Probability(trend.Test.PValue)}";
        var points = Display.Signed(trend.PointsPerPeriod);
        var (zh, en) = trend.Direction switch
        {
            TrendDirection.Fallen => ("满意度显著下降", "the satisfaction degree has fallen, which is proven"),
            TrendDirection.Risen => ("满意度显著上升", "the satisfaction degree has risen, which is proven"),
            _ => ("未见显著的升降", "no trend of the satisfaction degree is shown"),
        };
        var alike = new Alike([.. Values(trend.Earlier), .. Values(trend.Later)]);
        var (before, after) = (Half(trend.Earlier, alike), Half(trend.Later, alike));
        return new(
            $"总体趋势（{first} 至 {last}，{rounds.Length} 轮）：{zh}（满意度平均每轮 {points} 个百分点，{p}）。前 {trend.EarlierPeriods} 轮合计{before.Zh}，后 {trend.LaterPeriods} 轮合计{after.Zh}。",
            $"Over {rounds.Length} rounds from {first} to {last} {en} ({points} percentage points a round on average, {p}): {before.En} in the first {trend.EarlierPeriods} rounds together, {after.En} in the last {trend.LaterPeriods}.");
    }

    private static decimal?[] Values(TrendPoint half) => [TrendMeasures.Read(TrendMeasure.Degree, half.Sums.Tally), TrendMeasures.Read(TrendMeasure.Rate, half.Sums.Tally)];

    private static LocalizedText Half(TrendPoint half, Alike alike)
    {
        var (degree, rate) = Values(half) is [{ } first, { } second] ? (alike.Percent(first), alike.Percent(second)) : throw new InvalidOperationException("A half without ratings has no trend.");
        return new($"满意度 {degree}、满意率 {rate}", $"degree {degree} and rate {rate}");
    }

    private static FindingTone Tone(TrendDirection direction) => direction switch
    {
        TrendDirection.Fallen => FindingTone.Bad,
        TrendDirection.Risen => FindingTone.Good,
        _ => FindingTone.Neutral,
    };
}

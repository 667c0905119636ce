using CSat.Analytics.Figures;
using CSat.Domain.Findings;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>How satisfaction moved since the previous, the best and the first round, and where it fell (R08.31, R11.28, R11.29).</summary>
internal static class ChangeFindings
{
    public static IEnumerable<Finding> Of(ReviewFigures figures)
    {
        if (figures.Trend.Judge(figures.Trend.Leading) is not { } judgement)
        {
            yield break;
        }

        if (judgement.SincePrevious is { } sincePrevious)
        {
            yield return Change(figures, "since-previous", sincePrevious, FindingTexts.PreviousRound);
        }

        if (judgement.SinceFirst is { } sinceFirst && judgement.First != judgement.Previous)
        {
            yield return Change(figures, "since-first", sinceFirst, sinceFirst.From == figures.Scope.Trend[0].Label ? FindingTexts.FirstRound : FindingTexts.FirstOwnRound);
        }

        if (judgement.SinceBest is { } sinceBest && judgement.Best != judgement.First && judgement.Best != judgement.Previous)
        {
            yield return Change(figures, "since-best", sinceBest, FindingTexts.BestRound);
        }
    }

    private static Finding Change(ReviewFigures figures, string id, TrendChange change, LocalizedText since)
    {
        var (from, to, measure) = (RowOf(figures, change.From), RowOf(figures, change.To), figures.Trend.Leading);
        var text = FindingTexts.Change(measure, since, change, from.Surveyed.Value(measure)!.Value, to.Surveyed.Value(measure)!.Value);

        // What items contributed is known for the degree; where that has not fallen with the total mean, no item is to blame.
        var where = change.IsLower && to.Surveyed.Degree < from.Surveyed.Degree
            ? FindingTexts.Where(DriverNames.Items(figures, TrendMeasure.Degree, [from.Round], [to.Round]), DriverNames.Departments(figures, TrendMeasure.Degree, [from.Round], [to.Round]))
            : null;
        text = LevelFindings.WithDoubt(text, figures, [from.Round, to.Round]);
        if (figures.Trend.Breaks.FirstOrDefault(one => one.From.Round.Position >= from.Round.Position && one.To.Round.Position <= to.Round.Position) is { Link.Reason: { } reason })
        {
            text = new($"{text.Zh}两轮不完全可比：{reason.Zh}。", $"{text.En} The two are not fully comparable: {reason.En}.");
        }

        return new(
            $"{LevelFindings.Code(measure)}-{id}",
            SatisfactionTrend.Figure.Id,
            change.Direction switch
            {
                TrendDirection.Fallen => FindingTone.Bad,
                TrendDirection.Risen => FindingTone.Good,
                _ => FindingTone.Neutral,
            },
            where is null ? text : new(text.Zh + where.Zh, text.En + " " + where.En));
    }

    private static TrendRow RowOf(ReviewFigures figures, string label) => figures.Trend.Rows.First(row => row.Round.Label == label);
}

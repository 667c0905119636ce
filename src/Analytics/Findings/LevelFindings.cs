using CSat.Analytics.Review;
using CSat.Analytics.Surveys;
using CSat.Domain.Findings;

namespace CSat.Analytics.Findings;

/// <summary>Where satisfaction stands, and how that is to the target (R08.21, R08.22, R08.29).</summary>
internal static class LevelFindings
{
    public static IEnumerable<Finding> Of(ReviewFigures figures)
    {
        var total = figures.Trend.Total;
        if (total.Surveyed is { Degree: { } degree, Rate: { } rate })
        {
            var rated = figures.Trend.Rows.Where(row => row.Surveyed.Ratings > 0 && figures.Scope.Rounds.Any(round => round.Key == row.Round.Key)).ToArray();
            yield return new("level", SatisfactionTrend.Id, FindingTone.Neutral, FindingTexts.Level(rated, total.Surveyed, degree, rate));
        }

        if (total is { OverallDegree: { } overallDegree, OverallRate: { } overallRate } && figures.Scope.Rounds[^1].SelfWeightPercent is { } weight)
        {
            yield return new("overall", SatisfactionTrend.Id, FindingTone.Neutral, FindingTexts.Overall(weight, overallDegree, overallRate));
        }

        foreach (var measure in Enum.GetValues<TrendMeasure>())
        {
            if (figures.Trend.Latest is { } latest && figures.Trend.JudgeTarget(measure) is { Outcome: TargetOutcome.Met or TargetOutcome.Missed } judgement)
            {
                yield return new(
                    $"{Code(measure)}-target", SatisfactionTrend.Id, judgement.Outcome == TargetOutcome.Met ? FindingTone.Good : FindingTone.Bad,
                    FindingTexts.Target(measure, latest.Round.Label, judgement));
            }
        }
    }

    internal static string Code(TrendMeasure measure) => measure == TrendMeasure.Degree ? "degree" : "rate";
}

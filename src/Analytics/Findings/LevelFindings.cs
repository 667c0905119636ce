using CSat.Analytics.Figures;
using CSat.Domain.Findings;
using CSat.Domain.Targets;
using CSat.Domain.Text;

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
            yield return new("level", SatisfactionTrend.Figure.Id, FindingTone.Neutral, WithDoubt(FindingTexts.Level(rated, total.Surveyed, degree, rate), figures, figures.Scope.Rounds));
        }

        if (total is { OverallDegree: { } overallDegree, OverallRate: { } overallRate } && figures.Scope.Rounds[^1].SelfWeightPercent is { } weight)
        {
            yield return new("overall", SatisfactionTrend.Figure.Id, FindingTone.Neutral, WithDoubt(FindingTexts.Overall(weight, overallDegree, overallRate), figures, figures.Scope.Rounds));
        }

        foreach (var measure in figures.Trend.Measures)
        {
            if (figures.Trend.JudgeTarget(measure) is { Outcome: TargetOutcome.Met or TargetOutcome.Missed } judgement)
            {
                SurveyRound[] rounds = [.. figures.Trend.TargetRows(measure).Select(row => row.Round)];
                yield return new(
                    $"{Code(measure)}-target", SatisfactionTrend.Figure.Id, judgement.Outcome == TargetOutcome.Met ? FindingTone.Good : FindingTone.Bad,
                    WithDoubt(FindingTexts.Target(measure, string.Join(" + ", rounds.Select(round => round.Label)), judgement, figures.Trend.Latest!.Goal(measure)!), figures, rounds));
            }
        }
    }

    /// <summary>A sentence about rounds, with a word on those among them that do not count.</summary>
    internal static LocalizedText WithDoubt(LocalizedText text, ReviewFigures figures, IEnumerable<SurveyRound> rounds)
    {
        var doubt = LimitTexts.Doubt(rounds.Select(figures.Verdicts.Of).OfType<RoundVerdict>());
        return new(text.Zh + doubt.Zh, text.En + doubt.En);
    }

    internal static string Code(TrendMeasure measure) => EnumCode.Of(measure);
}

using CSat.Analytics.Demands;
using CSat.Analytics.Shared;
using CSat.Domain.Findings;
using CSat.Domain.Scoring;

namespace CSat.Analytics.Surveys;

/// <summary>Degree and rate by round: self-rated, surveyed, overall, with targets and the competitors' line (R08.21, R08.31, R11.28).</summary>
/// <param name="Rows">The rounds that have any rating, in the order of their periods.</param>
/// <param name="Total">The parts over the rounds of the review, pooled.</param>
public sealed record SatisfactionTrend(IReadOnlyList<TrendRow> Rows, PartTotals Total)
{
    /// <summary>Stable id of the figure.</summary>
    public const string Id = "satisfaction-trend";

    /// <summary>Rounds whose surveyed part may be shown.</summary>
    public IEnumerable<TrendRow> Shown => Rows.Where(row => row.Surveyed.IsShown);

    /// <summary>The latest round whose surveyed part may be shown; null for none.</summary>
    public TrendRow? Latest => Shown.LastOrDefault();

    /// <summary>Domain's judgement over the rounds that may be shown; null without any.</summary>
    public TrendJudgement? Judge(TrendMeasure measure) => TrendJudgement.Of(measure, Points);

    /// <summary>Domain's judgement of the whole course over the same rounds; null for too few.</summary>
    public LongRunTrend? JudgeLongRun() => LongRunTrend.Of(Points);

    private IEnumerable<TrendPoint> Points => Shown.Select(row => new TrendPoint(row.Round.Label, row.Surveyed.Tally, row.Surveyed.Forms));

    /// <summary>The latest surveyed value against its target; over the rounds of a period where the target is for one (R13.2).</summary>
    public TargetJudgement? JudgeTarget(TrendMeasure measure)
    {
        if (Latest is not { } latest)
        {
            return null;
        }

        var judged = TargetRows(measure);
        var pooled = SatisfactionReading.Of(RatingTally.Sum(judged.Select(row => row.Surveyed.Tally)), judged.Sum(row => row.Surveyed.Forms), latest.Round.Presentation);
        return TargetJudgement.Of(pooled.Value(measure), pooled.Forms, GoalOf(latest, measure)?.Threshold);
    }

    /// <summary>The rounds that are judged against the latest target together.</summary>
    public IReadOnlyList<TrendRow> TargetRows(TrendMeasure measure) => Latest is not { } latest
        ? []
        : [.. Shown.Where(row => row == latest || GoalOf(latest, measure)?.Joins(row.Round.PeriodEnd, latest.Round.PeriodEnd) == true)];

    private static RegimeTarget? GoalOf(TrendRow row, TrendMeasure measure) => measure == TrendMeasure.Degree ? row.DegreeGoal : row.RateGoal;
}

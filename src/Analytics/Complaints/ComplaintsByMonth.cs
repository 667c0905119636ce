using CSat.Domain.Findings;

namespace CSat.Analytics.Complaints;

/// <summary>Complaints by the month received.</summary>
/// <param name="Months">Without gaps, oldest first.</param>
/// <param name="LastIsPartial">The snapshot was taken before the last month was over, so that month must not be judged against whole ones.</param>
public sealed record ComplaintsByMonth(IReadOnlyList<ComplaintMonth> Months, bool LastIsPartial)
{
    /// <summary>Stable id of the figure.</summary>
    public const string Id = "complaints-by-month";

    /// <summary>All months together.</summary>
    public ComplaintTally Total => Months.Aggregate(default(ComplaintTally), (sum, month) => sum + month.Tally);

    /// <summary>Domain's judgement over the whole months; null without any.</summary>
    public ComplaintTrendJudgement? Judge() =>
        ComplaintTrendJudgement.Of([.. Months.SkipLast(LastIsPartial ? 1 : 0).Select(month => new ComplaintCount(month.Month, month.Tally.Complaints))]);
}

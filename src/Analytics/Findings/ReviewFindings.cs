using CSat.Analytics.Review;

namespace CSat.Analytics.Findings;

/// <summary>All findings of a review, in the order a reader wants them: level, target, validity, change, where, competitors, dissatisfaction, limits, complaints.</summary>
public static class ReviewFindings
{
    /// <summary>Computes the sentences; a part without data gives none.</summary>
    public static IReadOnlyList<Finding> Of(ReviewFigures figures) =>
    [
        .. LevelFindings.Of(figures),
        .. LimitFindings.Validity(figures),
        .. LongRunFindings.Of(figures),
        .. ChangeFindings.Of(figures),
        .. ItemFindings.Of(figures),
        .. LimitFindings.Of(figures),
        .. ComplaintFindings.Of(figures.Complaints),
    ];
}

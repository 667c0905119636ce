using CSat.Domain.Statistics;

namespace CSat.Analytics.Shared;

/// <summary>Which parts of a shown whole may be shown: no hidden one may follow from the others.</summary>
internal static class SmallBases
{
    /// <summary>The base of each part; an item is rated once a form, so that its ratings are forms.</summary>
    /// <param name="parts">Ratings of each part, and whether another table hides it.</param>
    /// <param name="rules">From which base figures are shown.</param>
    public static IReadOnlyList<BaseSize> Of(IReadOnlyList<(long Ratings, bool IsHidden)> parts, PresentationRules rules) =>
    [
        .. parts.Zip(
            ComplementarySuppression.OfParts([.. parts.Select(part => part.Ratings)], rules.SuppressBelow, [.. parts.Select(part => part.IsHidden)]),
            (part, isHidden) => SmallBase.Of(part.Ratings, rules.SuppressBelow, rules.CautionBelow) is var size && isHidden && size != BaseSize.Suppressed ? BaseSize.Withheld : size),
    ];
}

using CSat.Analytics.Figures;
using CSat.Domain.Findings;

namespace CSat.Analytics.Findings;

/// <summary>The own company against competitors, the worst item, the dissatisfied share (R08.29, R08.31).</summary>
internal static class ItemFindings
{
    public static IEnumerable<Finding> Competitors(ReviewFigures figures)
    {
        if (figures.Competitors is { Gap: { } gap, Own.Degree: { } own, Competitors.Degree: { } rivals })
        {
            yield return new("competitors", CompetitorComparison.Figure.Id, Tone(gap), FindingTexts.Competitors(own, rivals, gap, [.. figures.Competitors.ByGap]));
        }
    }

    public static IEnumerable<Finding> Lowest(ReviewFigures figures)
    {
        if (figures.Departments.ByDegree.Take(2).ToArray() is [var worst, _])
        {
            // Some item is always the lowest; that it is bad says a target, a fall or a gap.
            yield return new("lowest-item", DepartmentBreakdown.Figure.Id, FindingTone.Neutral, FindingTexts.LowestItem(worst.Item, worst.Department.Department.Name));
        }
    }

    public static IEnumerable<Finding> Dissatisfied(ReviewFigures figures)
    {
        if (figures.Dissatisfied.Surveyed is { IsShown: true, SharePercent: { } share } part && part.Shown.Any())
        {
            yield return new("dissatisfied", DissatisfiedRatings.Figure.Id, FindingTone.Bad, FindingTexts.Dissatisfied(part, figures.Dissatisfied.LevelNames, share));
        }
    }

    private static FindingTone Tone(TrendChange gap) => gap.Direction switch
    {
        TrendDirection.Fallen => FindingTone.Bad,
        TrendDirection.Risen => FindingTone.Good,
        _ => FindingTone.Neutral,
    };
}

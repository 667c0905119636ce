using CSat.Analytics.Shared;
using CSat.Domain.Findings;

namespace CSat.Analytics.Surveys;

/// <summary>The own company against competitors, rated by the same customers with the same method (R08.17, R08.31).</summary>
/// <param name="Items">By item, in the order of the questionnaire.</param>
/// <param name="Own">The own company over all items.</param>
/// <param name="Competitors">All competitors pooled, over all items.</param>
/// <param name="Companies">Each competitor, the one with most ratings first; the own company is not among them.</param>
public sealed record CompetitorComparison(
    IReadOnlyList<ItemComparison> Items,
    SatisfactionReading Own,
    SatisfactionReading Competitors,
    IReadOnlyList<CompanyResult> Companies)
{
    /// <summary>Stable id of the figure.</summary>
    public const string Id = "competitor-comparison";

    /// <summary>Whether both sides have ratings.</summary>
    public bool HasData => Own.Ratings > 0 && Competitors.Ratings > 0;

    /// <summary>Domain's judgement of the gap over all items; null without both sides.</summary>
    public TrendChange? Gap => Comparing.Gap(TrendMeasure.Degree, Competitors, Own);

    /// <summary>Items with both sides shown, the greatest lag of the own company first.</summary>
    public IEnumerable<ItemComparison> ByGap => Items.Where(item => item.DegreeGap is not null).OrderBy(item => item.DegreeGap);
}

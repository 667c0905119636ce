using CSat.Analytics.Shared;
using CSat.Domain.Findings;

namespace CSat.Analytics.Surveys;

/// <summary>One item: the own company beside its competitors.</summary>
/// <param name="Item">The item.</param>
/// <param name="Own">Customers about the own company.</param>
/// <param name="Competitors">Customers about competitors, pooled.</param>
/// <param name="ByCompetitor">Customers about each competitor, by its key.</param>
public sealed record ItemComparison(
    NamedThing Item,
    SatisfactionReading Own,
    SatisfactionReading Competitors,
    IReadOnlyDictionary<int, SatisfactionReading> ByCompetitor)
{
    /// <summary>Own degree minus the competitors', in percentage points; null without both.</summary>
    public decimal? DegreeGap => Own.Degree - Competitors.Degree;

    /// <summary>Domain's judgement of the gap, from the competitors to the own company; null without both.</summary>
    public TrendChange? Gap => Comparing.Gap(TrendMeasure.Degree, Competitors, Own);
}

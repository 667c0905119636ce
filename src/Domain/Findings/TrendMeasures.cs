using CSat.Domain.Scoring;

namespace CSat.Domain.Findings;

/// <summary>Reads a measure from a tally.</summary>
public static class TrendMeasures
{
    /// <summary>The value in percent, unrounded; null for no data.</summary>
    public static decimal? Read(TrendMeasure measure, RatingTally tally) =>
        measure == TrendMeasure.Degree ? SatisfactionDegree.Of(tally) : SatisfactionRate.Of(tally);
}

using CSat.Analytics.Shared;
using CSat.Domain.Findings;

namespace CSat.Analytics.Surveys;

/// <summary>Compares two groups by Domain's test of a change.</summary>
internal static class Comparing
{
    public static TrendChange? Gap(TrendMeasure measure, SatisfactionReading from, SatisfactionReading to) =>
        from.IsShown && to.IsShown && from.Forms > 0 && to.Forms > 0
            ? TrendJudgement.Change(measure, new("competitors", from.Tally, from.Forms), new("own", to.Tally, to.Forms))
            : null;
}

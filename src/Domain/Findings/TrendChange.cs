using CSat.Domain.Statistics;

namespace CSat.Domain.Findings;

/// <summary>The change from one period to a later one.</summary>
/// <param name="From">The earlier period.</param>
/// <param name="To">The later period.</param>
/// <param name="PercentagePoints">Later minus earlier, in percentage points, unrounded.</param>
/// <param name="Direction">The judgement.</param>
/// <param name="Test">The test behind the judgement.</param>
public sealed record TrendChange(string From, string To, decimal PercentagePoints, TrendDirection Direction, ProportionChange Test)
{
    /// <summary>Whether the value is lower at all: R11.29 asks for an analysis of every part that has fallen, beyond chance or not.</summary>
    public bool IsLower => PercentagePoints < 0;
}

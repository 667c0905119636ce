using CSat.Analytics.Shared;
using CSat.Domain.Text;

namespace CSat.Analytics.Surveys;

/// <summary>How often one item was rated at the levels that do not count as satisfied.</summary>
/// <param name="Item">The item.</param>
/// <param name="Department">The department that owns it.</param>
/// <param name="ByLevel">Frequency by the level's code; levels never given are absent.</param>
/// <param name="Frequency">All of them together.</param>
/// <param name="TotalRatings">All ratings of the item in the part.</param>
public sealed record DissatisfiedItem(NamedThing Item, LocalizedText Department, IReadOnlyDictionary<string, long> ByLevel, long Frequency, long TotalRatings)
{
    /// <summary>Share of dissatisfied ratings of the item in percent, unrounded.</summary>
    public decimal SharePercent => Frequency * 100m / TotalRatings;
}

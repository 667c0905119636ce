using CSat.Analytics.Shared;
using CSat.Domain.Findings;
using CSat.Domain.Text;

namespace CSat.Analytics.Focus;

/// <summary>A part that is lower than in the previous round, by one measure.</summary>
/// <param name="Name">What people read; empty for the whole.</param>
/// <param name="Before">The previous round.</param>
/// <param name="Now">This round.</param>
/// <param name="Change">The change, and whether chance explains it.</param>
public sealed record FallenPart(LocalizedText Name, SatisfactionReading Before, SatisfactionReading Now, MeasuredChange Change)
{
    /// <summary>Whether the fall is beyond chance.</summary>
    public bool IsBeyondChance => Change.Judged.Direction == TrendDirection.Fallen;
}

using CSat.Domain.Findings;
using CSat.Domain.Text;

namespace CSat.Analytics.Shared;

/// <summary>A member of a dimension: department, item, competitor, category.</summary>
/// <param name="Key">Its key in the snapshot; not stable from one snapshot to the next.</param>
/// <param name="Code">Its stable code; empty for "not stated" and for the own company.</param>
/// <param name="Name">What people read.</param>
public sealed record NamedThing(int Key, string Code, LocalizedText Name);

/// <summary>A part of the results with its course over the rounds of the trend: an item, a customer.</summary>
public interface IPartCourse
{
    /// <summary>Which part.</summary>
    NamedThing Part { get; }

    /// <summary>Customers' ratings by the round's key; rounds without a rating are absent.</summary>
    IReadOnlyDictionary<int, SatisfactionReading> ByRound { get; }

    /// <summary>How it moved, as judged among all of its kind; null without a rating in the latest round.</summary>
    PartMovement? Moved { get; }
}

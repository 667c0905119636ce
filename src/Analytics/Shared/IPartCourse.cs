using CSat.Domain.Findings;

namespace CSat.Analytics.Shared;

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

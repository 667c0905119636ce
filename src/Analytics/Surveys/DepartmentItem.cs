using CSat.Analytics.Shared;

namespace CSat.Analytics.Surveys;

/// <summary>One item of a department.</summary>
/// <param name="Item">The item.</param>
/// <param name="Surveyed">Customers' ratings over the rounds of the review.</param>
/// <param name="Self">Self-ratings over the same rounds.</param>
/// <param name="ByRound">Customers' ratings by round of the trend, by the round's key; rounds without a rating are absent.</param>
public sealed record DepartmentItem(
    NamedThing Item,
    SatisfactionReading Surveyed,
    SatisfactionReading Self,
    IReadOnlyDictionary<int, SatisfactionReading> ByRound);

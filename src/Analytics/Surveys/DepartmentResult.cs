using CSat.Analytics.Shared;

namespace CSat.Analytics.Surveys;

/// <summary>One department with its items.</summary>
/// <param name="Department">The department.</param>
/// <param name="Surveyed">Customers' ratings of its items, pooled.</param>
/// <param name="Self">Self-ratings of its items, pooled.</param>
/// <param name="Items">Its items in the order of the questionnaire.</param>
public sealed record DepartmentResult(NamedThing Department, SatisfactionReading Surveyed, SatisfactionReading Self, IReadOnlyList<DepartmentItem> Items);

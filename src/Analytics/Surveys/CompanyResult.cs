using CSat.Analytics.Shared;

namespace CSat.Analytics.Surveys;

/// <summary>One company as customers rate it.</summary>
/// <param name="Company">The company; an empty code is the own one.</param>
/// <param name="Reading">Its result over all items.</param>
public sealed record CompanyResult(NamedThing Company, SatisfactionReading Reading);

using CSat.Contracts.V1;

namespace CSat.Api.Surveys;

/// <summary>A round that is to be opened, its form checked.</summary>
/// <param name="Round">As asked.</param>
/// <param name="PeriodStart">First day.</param>
/// <param name="PeriodEnd">Last day, inclusive.</param>
public sealed record RoundDraft(Round Round, DateOnly PeriodStart, DateOnly PeriodEnd);

using CSat.Domain.Surveys;

namespace CSat.Analytics.Focus;

/// <summary>One focus analysis with what it found.</summary>
/// <param name="Finding">Domain's finding: the rule, the items, or the number of comments.</param>
/// <param name="Services">The items found with their bases; empty for opinions and expectations.</param>
public sealed record FocusResult(FocusFinding Finding, IReadOnlyList<FocusService> Services);

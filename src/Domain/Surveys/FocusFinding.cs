using CSat.Domain.Regimes;

namespace CSat.Domain.Surveys;

/// <summary>The result of one focus analysis.</summary>
/// <param name="Rule">What was looked for, and what is done about it.</param>
/// <param name="Items">The items found, all tied ones; empty for opinions and expectations, and when none was found.</param>
/// <param name="Count">How many were found: items, opinions or expectations. 0: nothing to act on.</param>
public sealed record FocusFinding(FocusRule Rule, IReadOnlyList<FocusItem> Items, long Count);

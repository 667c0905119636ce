using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>To which department a class of problems goes (R13.10).</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="To">Codes of the roles that deal with it; at least one.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record RoutingRule(string Code, LocalizedText Name, IReadOnlyList<string> To, IReadOnlyList<string> Rules);

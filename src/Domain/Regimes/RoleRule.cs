using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>A role or unit that a regime names.</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Duty">What it has to do; null when the regime only names it.</param>
/// <param name="May">What its holders may do; empty when the regime grants nothing special.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record RoleRule(string Code, LocalizedText Name, LocalizedText? Duty, IReadOnlyList<Permission> May, IReadOnlyList<string> Rules);

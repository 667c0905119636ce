using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>A role or unit that a regime names.</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Duty">What it has to do; null when the regime only names it.</param>
/// <param name="May">What its holders may do; empty when the regime grants nothing special.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record RoleRule(string Code, LocalizedText Name, LocalizedText? Duty, IReadOnlyList<Permission> May, IReadOnlyList<string> Rules);

/// <summary>What a regime lets a role do. Planning and executing a survey are separate permissions that one unit may hold both (R01.4, Q01).</summary>
public enum Permission
{
    /// <summary>Plan a survey.</summary>
    Plan,

    /// <summary>Carry out a survey.</summary>
    Execute,

    /// <summary>Verify forms, measures or data.</summary>
    Verify,

    /// <summary>Analyse results.</summary>
    Analyse,

    /// <summary>Approve plans, forms, targets or answers.</summary>
    Approve,

    /// <summary>Decide rewards, penalties and disputed cases.</summary>
    Decide,

    /// <summary>Handle complaints.</summary>
    Handle,

    /// <summary>Close complaints.</summary>
    Close,
}

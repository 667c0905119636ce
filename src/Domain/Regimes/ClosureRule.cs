namespace CSat.Domain.Regimes;

/// <summary>When a complaint may be closed (R11.45).</summary>
/// <param name="ConfirmedBy">Codes of all the roles that must confirm the effect; empty when none must.</param>
/// <param name="CustomerMustBeSatisfied">Whether the customer's satisfied verdict is needed (R20.18).</param>
/// <param name="OverrideBy">Codes of the roles that may close without the customer's verdict, with a recorded reason (Q18); empty when none may.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record ClosureRule(
    IReadOnlyList<string> ConfirmedBy,
    bool CustomerMustBeSatisfied,
    IReadOnlyList<string> OverrideBy,
    IReadOnlyList<string> Rules)
{
    /// <summary>Codes of the complaint's own steps that must be done since its registration or last reopening (R03.11, R07.31); empty when none must.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>An answered complaint may be closed without more.</summary>
    public static ClosureRule Free { get; } = new([], false, [], []);
}

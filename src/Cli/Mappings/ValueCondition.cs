namespace CSat.Cli.Mappings;

/// <summary>A condition on a column.</summary>
/// <param name="Column">The column.</param>
/// <param name="Values">The values looked for, without surrounding white space.</param>
/// <param name="Negated">True where the condition holds for all other values.</param>
public sealed record ValueCondition(string Column, IReadOnlySet<string> Values, bool Negated);

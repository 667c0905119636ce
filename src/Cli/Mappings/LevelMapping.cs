namespace CSat.Cli.Mappings;

/// <summary>What the values of item columns mean.</summary>
/// <param name="Values">Level of each value.</param>
/// <param name="NotApplicable">Values that mean not applicable or not answered; a rating like that is in no numerator and no denominator.</param>
public sealed record LevelMapping(IReadOnlyDictionary<string, int> Values, IReadOnlySet<string> NotApplicable);

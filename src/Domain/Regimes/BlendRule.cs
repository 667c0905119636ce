namespace CSat.Domain.Regimes;

/// <summary>Weights of the two parts of an overall value (R08.21, R08.22).</summary>
/// <param name="SelfPercent">Weight of the self-rated part.</param>
/// <param name="SurveyedPercent">Weight of the surveyed part; the two sum to 100.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record BlendRule(decimal SelfPercent, decimal SurveyedPercent, IReadOnlyList<string> Rules);

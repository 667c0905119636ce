namespace CSat.Domain.Regimes;

/// <summary>An amount for each case (R06.23).</summary>
/// <param name="Amount">The amount for one; above 0 a reward, below 0 a penalty.</param>
/// <param name="Unit">What it is paid in, for example <c>yuan</c>.</param>
public sealed record CountTerms(decimal Amount, string Unit) : IncentiveTerms;

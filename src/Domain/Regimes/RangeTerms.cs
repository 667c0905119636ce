namespace CSat.Domain.Regimes;

/// <summary>An amount that somebody decides within limits, both included (R18.11, R18.14).</summary>
/// <param name="From">The smallest amount.</param>
/// <param name="To">The largest amount.</param>
/// <param name="Unit">What it is paid in, for example <c>yuan</c>.</param>
public sealed record RangeTerms(decimal From, decimal To, string Unit) : IncentiveTerms;

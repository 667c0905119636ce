namespace CSat.Domain.Regimes;

/// <summary>An amount for each step of a rate above or below a neutral point (R06.26, R06.27, R06.28).</summary>
/// <param name="Neutral">The rate in percent at which nothing is paid.</param>
/// <param name="Step">Percentage points of one step, above 0.</param>
/// <param name="Amount">The amount for one step, paid above and withheld below.</param>
/// <param name="CompleteStepsOnly">Whether only complete steps count (Q07).</param>
/// <param name="Unit">What it is paid in, for example <c>yuan</c>.</param>
public sealed record StepTerms(decimal Neutral, decimal Step, decimal Amount, bool CompleteStepsOnly, string Unit) : IncentiveTerms;

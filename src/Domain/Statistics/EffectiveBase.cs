namespace CSat.Domain.Statistics;

/// <summary>Result of <see cref="WeightedBase"/>.</summary>
/// <param name="Effective">The number of unweighted answers that would say as much, unrounded; never more than <paramref name="Actual"/>.</param>
/// <param name="Actual">The answers.</param>
/// <param name="Efficiency">Effective ÷ actual, above 0 to 1.</param>
/// <param name="Warn">Whether the efficiency is below <see cref="WeightedBase.WarnBelow"/>; 40 % itself is not.</param>
public sealed record EffectiveBase(double Effective, int Actual, double Efficiency, bool Warn);
